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

function checkFund(rule: Incentive, { policy, diagnostics }: Site, at: ItemPlace): void {
  if (!rule.fund) return
  const funds = policy.allotments.map((a) => a.label)
  const choice = policy.parameters.find((p) => p.label === rule.fund && p.type === 'choice')
  for (const name of choice ? (choice.options ?? [String(choice.value)]) : [rule.fund])
    if (!funds.includes(name))
      diagnostics.push(
        diagnostic('error', 'unknownFund', at, { name, nearest: nearestName(name, funds) ?? '' }),
      )
}
