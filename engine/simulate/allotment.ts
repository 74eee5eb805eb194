import { FALSE, TRUE } from '../language/column.ts'
import { normalize, toQuantity } from '../language/value.ts'
import { FAIL, MANUAL, PASS, SKIP, UNKNOWN, WAIVABLE } from '../model/codes.ts'
import { ROOT } from '../model/field.ts'
import { add, known, NOTHING, pointOf, type Quantity } from '../model/quantity.ts'
import { ONE, type Ratio, ZERO } from '../model/ratio.ts'
import type { CompiledAllotment } from '../policy/compiled.ts'
import { type Candidate, type Choice, choose } from './ranking.ts'
import { type Decision, decisionsOf } from './verdicts.ts'
import type { Evaluation } from './world.ts'

/** One group of a quota: who competes, who is in, who is tied at the edge. */
export interface AllotmentGroup {
  /** The values of the group fields, '·' between them; '' for one group. */
  readonly key: string
  readonly capacity: Quantity
  /** Demand of the rows that pass. */
  readonly demand: Quantity
  readonly chosen: readonly number[]
  /** Rows of equal rank at the edge; `places` of them fit. */
  readonly tied: readonly number[]
  readonly places: number
}

export interface Allocation {
  readonly allotment: CompiledAllotment
  readonly groups: readonly AllotmentGroup[]
  /** Verdict codes of the rows that the quota changes. */
  readonly outcome: ReadonlyMap<number, number>
  /** Where a competing row stands in its group; undefined for one that does not compete. */
  readonly placeOf: (row: number) => Place | undefined
}

export interface Place {
  readonly group: string
  readonly capacity: Quantity
  /** 1 + the rows that surely compete and stand ahead; null where the row's own order is not known. */
  readonly rank: number | null
  readonly rivals: number
}

const EXCESS = { waivable: WAIVABLE, fail: FAIL, notApplicable: SKIP, manual: MANUAL } as const

/** A candidate as far as it is known: whether it surely competes, and its least and greatest demand. */
interface Rival {
  readonly row: number
  readonly sure: boolean
  readonly order: Ratio | null
  readonly least: Ratio
  readonly most: Ratio
}

/**
 * Ranks the rows that surely compete, then all that may, the unknown ones in front. Chosen in both: in; in the first
 * only: unknown; a tie at the edge goes to a person; with fewer candidates than places all are in.
 * `codes` are the outcomes so far; waivable rows compete where the scenario counts them.
 */
export function allot(
  allotment: CompiledAllotment,
  codes: Uint8Array,
  includeWaivable: boolean,
  evaluation: Evaluation,
): Allocation {
  const { rule, capacity } = allotment
  const limit = toQuantity(evaluation.value(capacity.expression, { entity: ROOT, row: 0 }))
  const decisionOf = decisionsOf(rule.entity!, rule.decision, evaluation)
  const outcome = new Map<number, number>()
  const descending = rule.descending ?? true
  const fields = new Map<number, { key: string; rivals: readonly Rival[] }>()
  const competes = (code: number) =>
    code === PASS || code === UNKNOWN || (includeWaivable && code === WAIVABLE)
  const groups = [...grouped(allotment, codes, competes, evaluation)].map(([key, rows]): AllotmentGroup => {
    const places = pointOf(limit)
    const rivals = rows.map((row) => rivalOf(row, codes[row] !== UNKNOWN, places, allotment, evaluation))
    for (const row of rows) fields.set(row, { key, rivals })
    const sure = rivals.filter((r) => r.sure)
    const demand = sure.map((r) => known(r.least)).reduce(add, NOTHING)
    if (places === null)
      return { key, capacity: limit, demand, chosen: sure.map((r) => r.row), tied: [], places: 0 }
    const { first, settle } = contest(rivals, places, descending)
    const tie = settleTie(first, decisionOf)
    for (const rival of rivals) {
      const { row } = rival
      const result = tie.of(row) ?? settle(rival)
      if (result === 'in') continue
      const decision = decisionOf(row)
      const beyond = decision === TRUE ? PASS : decision === FALSE ? FAIL : EXCESS[rule.excess ?? 'fail']
      outcome.set(row, result === 'out' ? beyond : result === 'tied' ? MANUAL : UNKNOWN)
    }
    return {
      key,
      capacity: limit,
      demand,
      chosen: [...first.chosen, ...tie.chosen],
      tied: tie.open,
      places: tie.places,
    }
  })
  const placeOf = (row: number): Place | undefined => {
    const field = fields.get(row)
    return field && { group: field.key, capacity: limit, ...rankIn(field.rivals, row, descending) }
  }
  return { allotment, groups, outcome, placeOf }
}

function rankIn(rivals: readonly Rival[], row: number, descending: boolean): Pick<Place, 'rank' | 'rivals'> {
  const own = rivals.find((r) => r.row === row)?.order ?? null
  const others = rivals.filter((r) => r.sure && r.row !== row)
  const isAhead = ({ order }: Rival): boolean =>
    order !== null && own !== null && (descending ? order.compare(own) > 0 : order.compare(own) < 0)
  return { rank: own && 1 + others.filter(isAhead).length, rivals: others.length + 1 }
}

type Standing = 'in' | 'out' | 'tied' | 'unknown'

/** The two rankings of a group, and what they say of each row. */
function contest(
  rivals: readonly Rival[],
  capacity: Ratio,
  descending: boolean,
): { first: Choice; settle: (r: Rival) => Standing } {
  const asks = (list: readonly Rival[], end: 'least' | 'most'): Candidate[] =>
    list.map((r) => ({ row: r.row, order: r.order, demand: r[end] }))
  const sure = rivals.filter((r) => r.sure)
  const first = choose(asks(sure, 'least'), capacity, { descending, unranked: 'last' })
  const last = choose(asks(rivals, 'most'), capacity, { descending, unranked: 'first' })
  const settle = (r: Rival): Standing => {
    if (r.order === null) {
      if (r.least.compare(capacity) > 0) return 'out'
      const all = rivals.reduce((sum, other) => sum.add(other.most), ZERO)
      return r.sure && all.compare(capacity) <= 0 ? 'in' : 'unknown'
    }
    if (r.sure) return first.chosen.has(r.row) ? (last.chosen.has(r.row) ? 'in' : 'unknown') : 'out'
    const own = choose(asks([...sure, r], 'least'), capacity, { descending, unranked: 'last' })
    return own.chosen.has(r.row) || own.tied.has(r.row) ? 'unknown' : 'out'
  }
  return { first, settle }
}

interface Tie {
  readonly of: (row: number) => Standing | undefined
  /** Rows let in by a person's word or because the others were turned down. */
  readonly chosen: readonly number[]
  readonly open: readonly number[]
  readonly places: number
}

/** A person's yes takes a place, a no gives it up; what is left is tied unless it all fits or nothing does. */
function settleTie({ tied, places }: Choice, decisionOf: (row: number) => Decision): Tie {
  const rows = [...tied]
  const approved = rows.filter((row) => decisionOf(row) === TRUE)
  const undecided = rows.filter((row) => decisionOf(row) !== TRUE && decisionOf(row) !== FALSE)
  const left = Math.max(0, places - approved.length)
  const allIn = undecided.length <= left
  const open = allIn || left === 0 ? [] : undecided
  const chosen = [...approved, ...(allIn ? undecided : [])]
  const of = (row: number): Standing | undefined =>
    !tied.has(row) ? undefined : chosen.includes(row) ? 'in' : open.includes(row) ? 'tied' : 'out'
  return { of, chosen, open, places: open.length > 0 ? left : 0 }
}

/** Rows that compete or may, by the values of the group fields, which are compared as keys are. */
function grouped(
  { rule }: CompiledAllotment,
  codes: Uint8Array,
  competes: (code: number) => boolean,
  evaluation: Evaluation,
): ReadonlyMap<string, number[]> {
  const groups = new Map<string, { key: string; rows: number[] }>()
  for (let row = 0; row < codes.length; row++) {
    if (!competes(codes[row]!)) continue
    const key = rule.group.map((label) => printed(evaluation, rule.entity!, row, label)).join('·')
    const group = groups.get(normalize(key))
    if (group) group.rows.push(row)
    else groups.set(normalize(key), { key, rows: [row] })
  }
  return new Map([...groups.values()].map(({ key, rows }) => [key, rows]))
}

function printed(evaluation: Evaluation, entity: string, row: number, label: string): string {
  const value = evaluation.world.field(entity, row, label)
  if (value.kind === 'number') return pointOf(value.quantity)?.toString() ?? ''
  return value.value === null ? '' : String(value.value).trim()
}

function rivalOf(
  row: number,
  sure: boolean,
  capacity: Ratio | null,
  { rule, demand, order }: CompiledAllotment,
  evaluation: Evaluation,
): Rival {
  const here = { entity: rule.entity!, row }
  const wanted = demand ? toQuantity(evaluation.value(demand.expression, here)) : known(ONE)
  return {
    row,
    sure,
    order: order ? pointOf(toQuantity(evaluation.value(order.expression, here))) : ZERO.sub(row),
    least: wanted.low ?? ZERO,
    most: wanted.high ?? capacity?.add(ONE) ?? ONE,
  }
}
