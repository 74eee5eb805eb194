import { type Parameter, withAsOf } from '../../model/parameter.ts'
import type { Incentive } from '../../model/rule.ts'
import { plainNumber } from '../numbers.ts'
import { ABSENT } from './figures.ts'
import type { Results } from './results.ts'

type Stated = Pick<Results, 'policy' | 'scenario'>

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

/** 3万元/亩 · 1–5万元/亩 · 未定 · 3万元/亩×扶持系数 · 按公式. */
export function standardOf(rule: Incentive, { policy, scenario }: Stated): Standard {
  const formula = (rule.rate ?? '').normalize('NFKC').replace(/^\s*=/, '').trim()
  const known = new Map(withAsOf(policy.parameters).map((p) => [p.label, p]))
  const used = [...new Set(formula.match(NAME) ?? [])].flatMap((name) => known.get(name) ?? [])
  const values = new Map(used.map((p) => [p.label, parameterText(p, scenario.overrides)]))
  const source = [...new Set(used.map((p) => sourceOf(p, scenario.overrides)))].join('、')
  const isRange = used.some((p) => p.range && p.value === null && scenario.overrides[p.label] === undefined)
  const written = (text: string): Standard => ({ text, source: source || '本文件', isRange })
  if (formula === '') return written('按公式')
  if ([...values.values()].includes(ABSENT.notSet)) return { text: ABSENT.notSet, source, isRange }
  if (PLAIN.test(formula) && !CALL.test(formula))
    return written(formula.replaceAll(NAME, (name) => values.get(name) ?? name).replaceAll('*', '×'))
  return written(
    used.length > 0 ? used.map(({ label }) => `${label}${values.get(label)}`).join('；') : '按公式',
  )
}

type Overrides = Results['scenario']['overrides']

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
