import { FALSE, type FlagColumn, fixedFlag, TRUE, UNDECIDED } from '../language/column.ts'
import { toQuantity } from '../language/value.ts'
import { FAIL, MANUAL, PASS, SKIP, UNKNOWN, WAIVABLE } from '../model/codes.ts'
import { ROOT } from '../model/field.ts'
import { add, known, NOTHING, pointOf, type Quantity } from '../model/quantity.ts'
import { ONE, type Ratio, ZERO } from '../model/ratio.ts'
import type { CompiledAllotment } from '../policy/compiled.ts'
import { decisionColumn } from './verdicts.ts'
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
}

interface Candidate {
  readonly row: number
  readonly demand: Ratio
  /** Exact rank value; null where it is not known. */
  readonly order: Ratio | null
}

const EXCESS = { waivable: WAIVABLE, fail: FAIL, notApplicable: SKIP, manual: MANUAL } as const

/**
 * Ranks the passing rows of each group; ranks again with the unknown ones. Chosen in both: in; in one: unknown;
 * a tie at the edge goes to a person; with fewer candidates than places all are in.
 */
export function allot(allotment: CompiledAllotment, codes: Uint8Array, evaluation: Evaluation): Allocation {
  const { rule, capacity } = allotment
  const entity = rule.entity!
  const limit = toQuantity(evaluation.value(capacity.expression, { entity: ROOT, row: 0 }))
  const decisions: FlagColumn = rule.decision
    ? decisionColumn(entity, rule.decision, evaluation)
    : fixedFlag(UNDECIDED)
  const outcome = new Map<number, number>()
  const groups = [...grouped(rule.group, entity, codes, evaluation)].map(([key, rows]) => {
    const candidates = rows.map((row) => candidateOf(row, allotment, evaluation))
    const sure = candidates.filter((c) => codes[c.row] !== UNKNOWN)
    const places = pointOf(limit)
    const demand = sure.map((c) => known(c.demand)).reduce(add, NOTHING)
    if (places === null)
      return { key, capacity: limit, demand, chosen: sure.map((c) => c.row), tied: [], places: 0 }
    const first = choose(sure, places, rule.descending ?? true)
    const second =
      sure.length === candidates.length ? first : choose(candidates, places, rule.descending ?? true)
    for (const { row } of candidates) {
      const code = settle(row, first, second, codes, decisions, rule.excess ?? 'fail')
      if (code !== codes[row]) outcome.set(row, code)
    }
    return {
      key,
      capacity: limit,
      demand,
      chosen: [...first.chosen],
      tied: [...first.tied],
      places: first.places,
    }
  })
  return { allotment, groups, outcome }
}

function settle(
  row: number,
  first: Choice,
  second: Choice,
  codes: Uint8Array,
  decisions: FlagColumn,
  excess: keyof typeof EXCESS,
): number {
  const tied = first.tied.has(row) || second.tied.has(row)
  const decision = decisions.values[decisions.fixed ? 0 : row]!
  if (codes[row] === UNKNOWN) return UNKNOWN
  if (tied) return decision === TRUE ? PASS : decision === FALSE ? FAIL : MANUAL
  if (first.chosen.has(row) && second.chosen.has(row)) return codes[row]!
  if (first.chosen.has(row)) return UNKNOWN
  if (decision === TRUE) return PASS
  return decision === FALSE ? FAIL : EXCESS[excess]
}

/** Candidates (passing, manual left out, and unknown rows) by the values of the group fields. */
function grouped(
  fields: readonly string[],
  entity: string,
  codes: Uint8Array,
  evaluation: Evaluation,
): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (let row = 0; row < codes.length; row++) {
    if (codes[row] !== PASS && codes[row] !== UNKNOWN) continue
    const key = fields.map((label) => printed(evaluation, entity, row, label)).join('·')
    const rows = groups.get(key)
    if (rows) rows.push(row)
    else groups.set(key, [row])
  }
  return groups
}

function printed(evaluation: Evaluation, entity: string, row: number, label: string): string {
  const value = evaluation.world.field(entity, row, label)
  if (value.kind === 'number') return pointOf(value.quantity)?.toString() ?? ''
  return value.value === null ? '' : String(value.value)
}

function candidateOf(
  row: number,
  { rule, demand, order }: CompiledAllotment,
  evaluation: Evaluation,
): Candidate {
  const here = { entity: rule.entity!, row }
  const wanted = demand ? pointOf(toQuantity(evaluation.value(demand.expression, here))) : ONE
  return {
    row,
    demand: wanted ?? ONE,
    order: order ? pointOf(toQuantity(evaluation.value(order.expression, here))) : ZERO.sub(row),
  }
}

interface Choice {
  readonly chosen: ReadonlySet<number>
  readonly tied: ReadonlySet<number>
  readonly places: number
}

/** Takes candidates in rank order while they fit; equal ranks that do not all fit are tied. */
function choose(candidates: readonly Candidate[], capacity: Ratio, descending: boolean): Choice {
  const total = candidates.reduce((sum, c) => sum.add(c.demand), ZERO)
  if (total.compare(capacity) <= 0)
    return { chosen: new Set(candidates.map((c) => c.row)), tied: new Set(), places: 0 }
  const ranked = [...candidates].sort((a, b) => compareOrder(a, b, descending))
  const chosen = new Set<number>()
  let left = capacity
  for (let i = 0; i < ranked.length; ) {
    const rank = ranked.slice(i).filter((c) => compareOrder(c, ranked[i]!, descending) === 0)
    const demand = rank.reduce((sum, c) => sum.add(c.demand), ZERO)
    if (demand.compare(left) > 0) {
      const places = Math.floor(left.div(rank[0]!.demand).valueOf())
      return {
        chosen,
        tied: places > 0 && rank.length > 1 ? new Set(rank.map((c) => c.row)) : new Set(),
        places,
      }
    }
    for (const c of rank) chosen.add(c.row)
    left = left.sub(demand)
    i += rank.length
  }
  return { chosen, tied: new Set(), places: 0 }
}

/** Unknown ranks come last. */
function compareOrder(a: Candidate, b: Candidate, descending: boolean): number {
  if (a.order === null || b.order === null) return a.order === b.order ? 0 : a.order === null ? 1 : -1
  return descending ? b.order.compare(a.order) : a.order.compare(b.order)
}
