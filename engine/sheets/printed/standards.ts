import { type Parameter, withAsOf } from '../../model/parameter.ts'
import type { Incentive } from '../../model/rule.ts'
import { plainNumber } from '../numbers.ts'
import { ABSENT } from './figures.ts'
import type { TrialResults } from './results.ts'

type Stated = Pick<TrialResults, 'policy' | 'scenario'>

/** What an amount is paid by, as the workbook states it, and where that comes from: 本文件, 上位文件, 测算假设. */
export interface Standard {
  readonly text: string
  readonly source: string
  /** The notice prints a range, and nobody has chosen from it. */
  readonly isRange: boolean
}

/** Bands that still go into a cell. */
const MOST_BANDS = 4
/** What a scenario has put in place of the policy's own value. */
const ASSUMED = '测算假设'
const NAME = /[\p{L}_][\p{L}\p{N}_]*/gu
/** Names, numbers and the four operations: read as it stands. */
const PLAIN = /^(?:[\p{L}\p{N}_.%\s()+\-*/])*$/u
const CALL = /[\p{L}\p{N}_]\s*\(/u

/** 3万元/亩 · 1–5万元/亩 · 未定 · 3万元/亩×扶持系数 · 按公式. `isDecided` where the amounts that it makes are known. */
export function standardOf(rule: Incentive, stated: Stated, isDecided: boolean): Standard {
  const formula = plain(rule.rate)
  const own = parametersOf(formula, stated)
  if (formula === '') return written([], '按公式')
  if (own.some(({ text }) => text === ABSENT.notSet)) return { ...written(own, ''), text: ABSENT.notSet }
  if (own.length === 0) return fieldStandard(formula, rule.entity, stated, isDecided)
  if (!PLAIN.test(formula) || CALL.test(formula))
    return written(own, own.map(({ label, text }) => `${label}${text}`).join('；'))
  const texts = new Map(own.map(({ label, text }) => [label, text]))
  return written(own, formula.replaceAll(NAME, (name) => texts.get(name) ?? name).replaceAll('*', '×'))
}

/** A parameter as it stands in a standard. */
interface Used {
  readonly label: string
  readonly text: string
  readonly source: string
  readonly isRange: boolean
}

const plain = (formula: string | undefined): string =>
  (formula ?? '').normalize('NFKC').replace(/^\s*=/, '').trim()

const written = (used: readonly Used[], text: string): Standard => ({
  text,
  source: [...new Set(used.map(({ source }) => source))].join('、') || '本文件',
  isRange: used.some(({ isRange }) => isRange),
})

/** The parameters that a formula names. */
function parametersOf(formula: string, { policy, scenario: { overrides } }: Stated): Used[] {
  const known = new Map(withAsOf(policy.parameters).map((p) => [p.label, p]))
  return [...new Set(formula.match(NAME) ?? [])].flatMap((name): Used[] => {
    const p = known.get(name)
    if (p === undefined) return []
    const isRange = p.range !== undefined && p.value === null && overrides[name] === undefined
    return [{ label: name, text: parameterText(p, overrides), source: sourceOf(p, overrides), isRange }]
  })
}

/** A standard that is computed row by row: the rates that its field chooses from; of a decided one those that are settled. */
function fieldStandard(formula: string, entity: string, stated: Stated, isDecided: boolean): Standard {
  const fields = stated.policy.entities.find(({ label }) => label === entity)?.fields ?? []
  const field = fields.find(({ label }) => label === formula)
  const rates = new Set(
    stated.policy.parameters.filter(({ category }) => category === 'incentive').map(({ label }) => label),
  )
  const used = parametersOf(plain(field?.formula), stated).filter(
    ({ label, text }) => rates.has(label) && text !== ABSENT.notSet,
  )
  const settled = isDecided ? used.filter(({ isRange }) => !isRange) : []
  const shown = settled.length > 0 ? settled : used
  if (shown.length === 0) return written([], PLAIN.test(formula) && !CALL.test(formula) ? formula : '按公式')
  return written(shown, [...new Set(shown.map(({ text }) => text))].join('；'))
}

type Overrides = TrialResults['scenario']['overrides']

/** A parameter's value with its unit, both ends of its range, its bands; 未定 where there is none. */
function parameterText(p: Parameter, overrides: Overrides): string {
  const changed = overrides[p.label]
  const value = changed === undefined ? p.value : changed
  const unit = p.unit ?? ''
  if (typeof value === 'number') return `${plainNumber(value)}${unit}`
  if (Array.isArray(value)) return value.join('、')
  if (value !== null) return String(value)
  if (changed === undefined && p.range)
    return `${plainNumber(p.range.low)}–${plainNumber(p.range.high)}${unit}`
  const bands = changed === undefined ? (p.bands ?? []) : []
  if (bands.every((band) => band.value === null)) return ABSENT.notSet
  if (bands.length > MOST_BANDS) return `${p.label}（见参数分档）`
  const rateOf = (value: number | null) => (value === null ? ABSENT.notSet : `${plainNumber(value)}${unit}`)
  return bands.map((band) => bandText(band, p.bandUnit ?? '') + rateOf(band.value)).join('；')
}

/** 连片、0–50亩： */
function bandText(
  { year, category, from, to }: NonNullable<Parameter['bands']>[number],
  unit: string,
): string {
  const span =
    from === undefined && to === undefined
      ? undefined
      : to === undefined
        ? `${plainNumber(from!)}${unit}以上`
        : from === undefined || from === 0
          ? `不足${plainNumber(to)}${unit}`
          : `${plainNumber(from)}–${plainNumber(to)}${unit}`
  const parts = [year === undefined ? undefined : `${year}年`, category, span].filter(
    (part) => part !== undefined,
  )
  return parts.length === 0 ? '' : `${parts.join('、')}：`
}

/** What nobody has set comes from nowhere yet. */
function sourceOf(p: Parameter, overrides: Overrides): string {
  const changed = overrides[p.label]
  if (changed !== undefined && changed !== null && changed !== p.value) return ASSUMED
  return parameterText(p, overrides) === ABSENT.notSet ? ABSENT.notSet : p.source
}
