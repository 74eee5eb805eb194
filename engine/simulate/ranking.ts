import { type Ratio, ZERO } from '../model/ratio.ts'

/** A row that competes for a quota. */
export interface Candidate {
  readonly row: number
  /** What it takes of the quota. */
  readonly demand: Ratio
  /** Exact rank value; null where it is not known. */
  readonly order: Ratio | null
}

export interface Choice {
  readonly chosen: ReadonlySet<number>
  /** Rows of equal rank at the edge that do not all fit. */
  readonly tied: ReadonlySet<number>
  /** How many of the tied rows fit. */
  readonly places: number
}

/** How candidates are ranked: the larger value first or last, and where those without a value stand. */
export interface Ranking {
  readonly descending: boolean
  readonly unranked: 'first' | 'last'
}

/** Takes candidates in rank order while they fit; equal ranks that do not all fit are tied. */
export function choose(candidates: readonly Candidate[], capacity: Ratio, ranking: Ranking): Choice {
  const total = candidates.reduce((sum, c) => sum.add(c.demand), ZERO)
  if (total.compare(capacity) <= 0)
    return { chosen: new Set(candidates.map((c) => c.row)), tied: new Set(), places: 0 }
  const ranked = [...candidates].sort((a, b) => compareOrder(a, b, ranking))
  const chosen = new Set<number>()
  let left = capacity
  for (let i = 0; i < ranked.length; ) {
    let end = i + 1
    while (end < ranked.length && compareOrder(ranked[end]!, ranked[i]!, ranking) === 0) end++
    const rank = ranked.slice(i, end)
    const demand = rank.reduce((sum, c) => sum.add(c.demand), ZERO)
    if (demand.compare(left) > 0) {
      const places = Math.floor(left.div(rank[0]!.demand).valueOf())
      return { chosen, tied: new Set(places > 0 && rank.length > 1 ? rank.map((c) => c.row) : []), places }
    }
    for (const c of rank) chosen.add(c.row)
    left = left.sub(demand)
    i = end
  }
  return { chosen, tied: new Set(), places: 0 }
}

function compareOrder(a: Candidate, b: Candidate, { descending, unranked }: Ranking): number {
  if (a.order === null || b.order === null) {
    if (a.order === b.order) return 0
    return (a.order === null) === (unranked === 'last') ? 1 : -1
  }
  return descending ? b.order.compare(a.order) : a.order.compare(b.order)
}
