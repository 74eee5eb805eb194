import { evaluate, type Here } from '../language/exact.ts'
import type { Expression } from '../language/expression.ts'
import { flagOf, textOf, toQuantity, type Value } from '../language/value.ts'
import type { Cause } from '../model/cause.ts'
import { STAGES } from '../model/field.ts'
import { pointOf, type Quantity } from '../model/quantity.ts'
import { maxOf, minOf, ONE, type Ratio, ZERO } from '../model/ratio.ts'
import { type Override, overridden } from '../policy/overridden.ts'
import type { Evaluation } from './world.ts'

/** A possible numerator and denominator of one row. */
export interface Pair {
  readonly n: Ratio
  readonly d: Ratio
}

/**
 * A row whose part in a ratio of sums is open: the pairs that it may add, and the directions in which it may add without
 * bound; null where nothing is known of them.
 */
export type OpenRow = { readonly pairs: readonly Pair[]; readonly rays: readonly Pair[] } | null

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
  const rays: Pair[] = []
  const part = conditionOfPart(n, d)
  for (const overrides of combinations(causes, evaluation)) {
    const changed = overrides.length > 0 ? overridden(world, compiled, overrides) : world
    if (part) {
      const whole = toQuantity(evaluate(d, here, changed))
      if (!whole.low) return null
      const met = evaluate(part, here, changed)
      const answer = met.kind === 'flag' ? met.value : null
      for (const share of answer === null ? [ONE, ZERO] : [answer ? ONE : ZERO]) {
        for (const bottom of ends(whole.low, whole.high ?? whole.low))
          pairs.push({ n: share.mul(bottom), d: bottom })
        if (!whole.high) rays.push({ n: share, d: ONE })
      }
      continue
    }
    const [a, b] = [n, d].map((e) => toQuantity(evaluate(e, here, changed))) as [Quantity, Quantity]
    if (!a.low || !a.high || !b.low || !b.high) return null
    for (const top of ends(a.low, a.high))
      for (const bottom of ends(b.low, b.high)) pairs.push({ n: top, d: bottom })
  }
  return { pairs, rays }
}

/** The condition of a numerator IF(condition, denominator, 0): a part, which is never more than the whole. */
function conditionOfPart(n: Expression, d: Expression): Expression | null {
  if (n.op !== 'call' || n.definition.name !== 'IF') return null
  const [condition, whole, rest] = n.arguments
  const isNothing =
    rest?.op === 'constant' && rest.value.kind === 'number' && pointOf(rest.value.quantity)?.n === 0n
  return condition && whole && isNothing && isSameField(whole, d) ? condition : null
}

const isSameField = (a: Expression, b: Expression): boolean =>
  a.op === 'field' &&
  b.op === 'field' &&
  a.entity === b.entity &&
  a.label === b.label &&
  a.via.join() === b.via.join()

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
  const rows = open.flatMap((row) => (row ? [row.pairs] : []))
  if (rows.length < open.length) return { low: ZERO, high: null }
  // A ratio of sums lies between those of its parts: without bound, a direction's own ratio is the limit.
  const limits = open.flatMap((row) => row!.rays.map(({ n, d }) => n.div(d)))
  const among = (end: Ratio | null, choose: (a: Ratio, b: Ratio) => Ratio): Ratio | null => {
    const all = end ? [end, ...limits] : limits
    return all.length === 0 ? null : all.reduce(choose)
  }
  return { low: among(extreme(base, rows, -1), minOf), high: among(extreme(base, rows, 1), maxOf) }
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
