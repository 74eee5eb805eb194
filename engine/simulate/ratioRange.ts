import { evaluate, type Here } from '../language/exact.ts'
import type { Expression } from '../language/expression.ts'
import { flagOf, textOf, toQuantity, type Value } from '../language/value.ts'
import type { Cause } from '../model/cause.ts'
import { STAGES } from '../model/field.ts'
import type { Quantity } from '../model/quantity.ts'
import { type Ratio, ZERO } from '../model/ratio.ts'
import { type Override, overridden } from '../policy/overridden.ts'
import type { Evaluation } from './world.ts'

/** A possible numerator and denominator of one row. */
export interface Pair {
  readonly n: Ratio
  readonly d: Ratio
}

/** A row whose part in a ratio of sums is open: the pairs that it may add; null where they are not bounded. */
export type OpenRow = readonly Pair[] | null

/** Most combinations of open yes/no and choice cells that are tried for one row. */
const MOST = 64

/**
 * The pairs that a row may add. Open yes/no and choice cells are tried one answer after another, so that a
 * numerator and a denominator that depend on the same cell move together; open numbers give the corners.
 */
export function pairsOf(
  n: Expression,
  d: Expression,
  here: Here,
  maybeLeftOut: boolean,
  evaluation: Evaluation,
): OpenRow {
  const { world, compiled } = evaluation
  const causes = [n, d].flatMap((e) => toQuantity(evaluation.value(e, here)).causes)
  const pairs: Pair[] = maybeLeftOut ? [{ n: ZERO, d: ZERO }] : []
  for (const overrides of combinations(causes, evaluation)) {
    const changed = overrides.length > 0 ? overridden(world, compiled, overrides) : world
    const [a, b] = [n, d].map((e) => toQuantity(evaluate(e, here, changed))) as [Quantity, Quantity]
    if (!a.low || !a.high || !b.low || !b.high) return null
    for (const top of ends(a.low, a.high))
      for (const bottom of ends(b.low, b.high)) pairs.push({ n: top, d: bottom })
  }
  return pairs
}

const ends = (low: Ratio, high: Ratio): readonly Ratio[] => (low.equals(high) ? [low] : [low, high])

/** Every way to fill the open yes/no and choice cells; none to fill where there are too many. */
function combinations(causes: readonly Cause[], { compiled }: Evaluation): readonly (readonly Override[])[] {
  const seen = new Set<string>()
  let ways: (readonly Override[])[] = [[]]
  for (const cause of causes) {
    if (cause.kind !== 'blank' || seen.has(`${cause.entity}\n${cause.row}\n${cause.field}`)) continue
    seen.add(`${cause.entity}\n${cause.row}\n${cause.field}`)
    const field = compiled.fields.get(cause.entity)?.get(cause.field)
    const answers: readonly Value[] =
      field?.type === 'flag'
        ? [flagOf(true), flagOf(false)]
        : field?.type === 'stage'
          ? Object.keys(STAGES).map(textOf)
          : field?.type === 'choice'
            ? (field.options ?? []).map(textOf)
            : []
    if (answers.length === 0 || ways.length * answers.length > MOST) continue
    ways = ways.flatMap((way) => answers.map((value) => [...way, { ...cause, value }]))
  }
  return ways
}

/** The least and the greatest ratio of sums over all choices of the open rows; null where it is not bounded. */
export function ratioRange(
  base: Pair,
  open: readonly OpenRow[],
): { readonly low: Ratio | null; readonly high: Ratio | null } {
  if (open.some((row) => row === null)) return { low: ZERO, high: null }
  const rows = open as readonly (readonly Pair[])[]
  return { low: extreme(base, rows, -1), high: extreme(base, rows, 1) }
}

/**
 * Dinkelbach's method, exact: at the ratio t every row takes the pair with the greatest (least) n − t·d; the ratio
 * of these sums is the next t, until it no longer moves.
 */
function extreme(base: Pair, rows: readonly (readonly Pair[])[], sign: 1 | -1): Ratio | null {
  let t: Ratio | null = base.d.n === 0n ? null : base.n.div(base.d)
  for (;;) {
    const at = t ?? ZERO
    let { n, d } = base
    for (const pairs of rows) {
      const best = pairs.reduce((a, b) => (sign * worth(b, at).compare(worth(a, at)) > 0 ? b : a))
      n = n.add(best.n)
      d = d.add(best.d)
    }
    if (d.n === 0n) return t
    const next = n.div(d)
    if (t !== null && sign * next.compare(t) <= 0) return t
    t = next
  }
}

const worth = ({ n, d }: Pair, t: Ratio): Ratio => n.sub(t.mul(d))
