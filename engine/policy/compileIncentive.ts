import { INCENTIVE_KINDS, kindOf } from '../incentives/index.ts'
import type { Argument } from '../incentives/kind.ts'
import { FLAG, numberIn, type Type, unitOf } from '../language/type.ts'
import { diagnostic, nearestName } from '../model/diagnostic.ts'
import type { Incentive } from '../model/rule.ts'
import { MONEY_STEPS, YEARS, YUAN } from '../model/unit.ts'
import type { CompiledIncentive } from './compiled.ts'
import type { ItemPlace } from './formula.ts'
import { fitsTiers, makesMoney } from './incentiveUnits.ts'
import { knownColumn, knownEntity, missing, momentType, type Site } from './site.ts'

export function compileIncentive(rule: Incentive, site: Site): CompiledIncentive | undefined {
  const place = (property: string): ItemPlace => ({
    kind: 'item',
    noun: 'incentive',
    label: rule.label,
    property,
  })
  if (!knownEntity(site, 'incentive', rule.label, 'entity', rule.entity)) return undefined
  const kind = kindOf(rule.kind)
  if (!kind) {
    site.diagnostics.push(
      diagnostic('error', 'unknownKind', place('kind'), {
        name: rule.kind,
        known: INCENTIVE_KINDS.map((k) => k.label).join('、'),
      }),
    )
    return undefined
  }
  const { compiler, diagnostics } = site
  const before = diagnostics.length
  for (const argument of kind.arguments) checkArgument(rule, argument, place(argument.key), site)
  if (diagnostics.length > before) return undefined
  const text = kind.formulas(rule)
  const money: Type = numberIn(YUAN)
  const part = (source: string | undefined, property: string, wanted: Type | null) =>
    compiler.compile(source, rule.entity, wanted, place(property))
  const quantity = part(text.quantity, 'base', null)
  const table = kind.arguments.find((argument) => argument.table)
  const fits = quantity !== undefined && fitsTiers(rule, table, quantity, place, site)
  const rate = fits && text.rate !== undefined ? part(text.rate, 'rate', null) : undefined
  const pays = quantity && rate ? makesMoney(quantity, rate, place, site) : fits
  const amount = pays && diagnostics.length === before ? part(text.amount, 'base', money) : undefined
  const scope = part(rule.scope, 'scope', FLAG)
  const floor = part(rule.floor, 'floor', money)
  const cap = part(rule.cap, 'cap', money)
  const bearers = (rule.bearers ?? []).flatMap(({ name, weight }) => {
    const formula = part(weight, 'bearers', null)
    return formula ? [{ name, weight: formula }] : []
  })
  const years =
    rule.schedule?.kind === 'repeat' ? part(rule.schedule.years, 'schedule', numberIn(YEARS)) : undefined
  knownColumn(site, place('qualification'), rule.entity, rule.qualification)
  momentType(site, place('dateField'), rule.entity, rule.dateField)
  checkFund(rule, site, place('fund'))
  const step = MONEY_STEPS[rule.rounding]
  if (!step)
    diagnostics.push(diagnostic('error', 'unknownRounding', place('rounding'), { name: rule.rounding }))
  if (diagnostics.length > before || !amount || !quantity || !step) return undefined
  return {
    rule,
    scope,
    amount,
    quantity,
    quantityUnit: unitOf(quantity.expression.type),
    rate,
    floor,
    cap,
    bearers,
    years,
    step: { ...YUAN, symbol: rule.rounding, factor: step },
  }
}

/** A required argument must be filled, and a table must be one. */
function checkArgument(rule: Incentive, { key, required, table }: Argument, at: ItemPlace, site: Site): void {
  const text = rule[key]?.trim() ?? ''
  if (text === '') {
    if (required) missing(site, at)
    return
  }
  const { parameters } = site.compiler.vocabulary
  if (!table || parameters.get(text)?.bands) return
  const tables = [...parameters].flatMap(([label, p]) => (p.bands ? [label] : []))
  site.diagnostics.push(
    diagnostic('error', 'unknownBands', at, { name: text, nearest: nearestName(text, tables) ?? '' }),
  )
}

/** A fund by its name, or a choice parameter each of whose options is one. */
function checkFund({ fund }: Incentive, { policy, diagnostics }: Site, at: ItemPlace): void {
  if (!fund) return
  const funds = policy.allotments.filter((a) => a.entity === undefined).map((a) => a.label)
  const complain = (name: string) => {
    const nearest = nearestName(name, funds) ?? ''
    const isQuota = policy.allotments.some((a) => a.label === name)
    diagnostics.push(
      isQuota
        ? diagnostic('error', 'fundIsQuota', at, { name })
        : diagnostic('error', 'unknownFund', at, { name, nearest }),
    )
  }
  if (funds.includes(fund)) return
  const parameter = policy.parameters.find((p) => p.label === fund)
  if (parameter === undefined) complain(fund)
  else if (parameter.type !== 'choice')
    diagnostics.push(diagnostic('error', 'fundNoChoice', at, { name: fund }))
  else {
    const { options = [], value } = parameter
    const names = options.length > 0 ? options : typeof value === 'string' ? [value] : []
    for (const name of names) if (!funds.includes(name)) complain(name)
  }
}
