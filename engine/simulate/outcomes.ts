import { FALSE, TRUE } from '../language/column.ts'
import type { Sieve } from '../language/sieve.ts'
import { FAIL, OUTSIDE, PASS, SKIP } from '../model/codes.ts'
import type { CompiledRequirement } from '../policy/compiled.ts'
import { decisionsOf, type VerdictColumn, verdictOf } from './verdicts.ts'
import type { Evaluation, Gaps, Sifted } from './world.ts'

/** Outcome codes of every row, and the rows that are neither failed nor outside. */
export interface Outcomes {
  readonly codes: Uint8Array
  /** In ascending order. */
  readonly open: Int32Array
}

/** The strictnesses whose verdicts enter the outcome: encouraged ones and checks never do. */
const ENTERS: readonly string[] = ['scope', 'must', 'inPrinciple', 'caseByCase']

/**
 * Folds requirements into one outcome a row, the most severe verdict. A list of rows still in question goes from
 * requirement to requirement: a row that has failed is not looked at again. `verdictsOf` judges by columns and exact
 * values what tables and limits cannot decide: the rows given, or all.
 */
export function outcomesOf(
  entity: string,
  requirements: readonly CompiledRequirement[],
  verdictsOf: (requirement: CompiledRequirement, gaps: Gaps | null) => VerdictColumn,
  evaluation: Evaluation,
): Outcomes {
  const entering = ENTERS.flatMap((strictness) =>
    requirements.filter((r) => r.rule.strictness === strictness),
  )
  const open = new OpenRows(evaluation.data.everyRow(entity))
  for (const requirement of entering) {
    const { strictness } = requirement.rule
    if (strictness !== 'scope') open.begin(FAIL)
    const test = evaluation.sift(requirement.test.expression, entity)
    const within = requirement.scope ? evaluation.sift(requirement.scope.expression, entity) : null
    if (!test || (requirement.scope && !within)) {
      const { codes } = verdictsOf(requirement, null)
      open.take((row) => codes[row]!)
    } else if (within || (strictness !== 'must' && strictness !== 'scope')) {
      takeByBits(open, requirement, test, within, verdictsOf, evaluation)
    } else if (test.gaps) {
      const { codes } = verdictsOf(requirement, test.gaps)
      open.keepBeside(test.sieve, test.gaps.bits, (row) => codes[row]!)
    } else open.keep(test.sieve)
  }
  return open.outcomes(requirements.length === 0 ? PASS : SKIP)
}

function takeByBits(
  open: OpenRows,
  requirement: CompiledRequirement,
  test: Sifted,
  within: Sifted | null,
  verdictsOf: (requirement: CompiledRequirement, gaps: Gaps | null) => VerdictColumn,
  evaluation: Evaluation,
): void {
  const { entity, strictness, decision } = requirement.rule
  const gaps = unite(test.gaps, within?.gaps ?? null)
  const exact = gaps && verdictsOf(requirement, gaps).codes
  const met = open.marks(test.sieve)
  const inside = within && open.marks(within.sieve)
  const decisionOf = decisionsOf(entity, decision, evaluation)
  open.take((row, k) =>
    gaps?.bits[row] === 1
      ? exact![row]!
      : verdictOf(strictness, inside?.[k] === 0 ? FALSE : TRUE, met[k] === 1 ? TRUE : FALSE, () =>
          decisionOf(row),
        ),
  )
}

function unite(a: Gaps | null, b: Gaps | null): Gaps | null {
  if (!a || !b) return a ?? b
  const bits = a.bits.map((bit, row) => bit | b.bits[row]!)
  return { bits, rows: Int32Array.from(new Set([...a.rows, ...b.rows])).sort() }
}

/** The rows still in question, and what is known of all of them. */
class OpenRows {
  private readonly rows: Int32Array
  private count: number
  /** Of refused rows: the refusal; of others: what the next plain refusal would be. */
  private readonly codes: Uint8Array
  /** The most severe verdict so far of rows in question. */
  private readonly worst: Uint8Array
  /** The verdict that every row in question has at least. */
  private least = SKIP
  private refusal: number = OUTSIDE
  /** Rows were set aside and brought back behind the others. */
  private isMixed = false

  constructor(every: Int32Array) {
    const n = every.length
    this.rows = every.slice()
    this.count = n
    this.codes = new Uint8Array(n).fill(OUTSIDE)
    this.worst = new Uint8Array(n)
  }

  /** From here on a row that is not kept gets this code. */
  begin(refusal: number): void {
    if (this.refusal === refusal) return
    this.refusal = refusal
    if (this.count === this.codes.length) this.codes.fill(refusal)
    else for (let k = 0; k < this.count; k++) this.codes[this.rows[k]!] = refusal
  }

  keep(sieve: Sieve): void {
    this.count = sieve.keep(this.rows, this.count)
    this.least = PASS
  }

  /** The same, while the rows of `bits` have codes of their own. */
  keepBeside(sieve: Sieve, bits: Uint8Array, codeOf: (row: number) => number): void {
    const aside: number[] = []
    let whole = 0
    for (let k = 0; k < this.count; k++) {
      const row = this.rows[k]!
      if (bits[row] === 1) aside.push(row)
      else this.rows[whole++] = row
    }
    this.count = sieve.keep(this.rows, whole)
    for (let k = 0; k < this.count; k++) this.note(this.rows[k]!, PASS)
    this.isMixed ||= aside.length > 0
    for (const row of aside) if (this.note(row, codeOf(row))) this.rows[this.count++] = row
  }

  marks(sieve: Sieve): Uint8Array {
    const bits = new Uint8Array(this.count)
    sieve.mark(this.rows, this.count, bits)
    return bits
  }

  /** Gives every row in question the code of `codeOf(row, k)`, k its place in the list. */
  take(codeOf: (row: number, k: number) => number): void {
    let kept = 0
    for (let k = 0; k < this.count; k++) {
      const row = this.rows[k]!
      if (this.note(row, codeOf(row, k))) this.rows[kept++] = row
    }
    this.count = kept
  }

  /** Notes a verdict; false where it refuses the row. */
  private note(row: number, code: number): boolean {
    if (code >= FAIL) {
      this.codes[row] = code
      return false
    }
    if (code > this.worst[row]!) this.worst[row] = code
    return true
  }

  /** `least` is the outcome of a row that no requirement speaks of. */
  outcomes(least: number): Outcomes {
    const open = this.rows.slice(0, this.count)
    if (this.isMixed) open.sort()
    const atLeast = Math.max(this.least, least)
    for (let k = 0; k < open.length; k++) {
      const row = open[k]!
      const worst = this.worst[row]!
      this.codes[row] = worst > atLeast ? worst : atLeast
    }
    return { codes: this.codes, open }
  }
}
