import { add, andInto, type Bitmap, fullBitmap, has, orInto, remove, rowsIn } from '../language/bitmap.ts'
import { FALSE, TRUE } from '../language/column.ts'
import { FAIL, OUTSIDE, PASS, SKIP } from '../model/codes.ts'
import type { CompiledRequirement } from '../policy/compiled.ts'
import { decisionsOf, type VerdictColumn, verdictOf } from './verdicts.ts'
import type { Evaluation, Gaps, Sifted } from './world.ts'

/** Outcome codes of every row, and the rows that are neither failed nor outside. */
export interface Outcomes {
  readonly codes: Uint8Array
  /** In ascending order. */
  readonly open: Int32Array
  readonly openBits: Bitmap
  /** The one code of all other rows; null where they have several. */
  readonly refusal: number | null
}

/** The strictnesses whose verdicts enter the outcome: encouraged ones and checks never do. */
const ENTERS: readonly string[] = ['scope', 'must', 'inPrinciple', 'caseByCase']

/**
 * Folds requirements into one outcome a row, the most severe verdict. The set of rows still in question goes from
 * requirement to requirement and gets smaller: a row that has failed is not looked at again. `verdictsOf` judges by columns and exact
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
  const open = new OpenRows(evaluation.data.length(entity))
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
      open.keepBeside(test.held, test.gaps, (row) => codes[row]!)
    } else open.keep(test.held)
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
  const decisionOf = decisionsOf(entity, decision, evaluation)
  open.take((row) =>
    gaps && has(gaps.bits, row)
      ? exact![row]!
      : verdictOf(
          strictness,
          within && !has(within.held, row) ? FALSE : TRUE,
          has(test.held, row) ? TRUE : FALSE,
          () => decisionOf(row),
        ),
  )
}

function unite(a: Gaps | null, b: Gaps | null): Gaps | null {
  if (!a || !b) return a ?? b
  const bits = a.bits.slice()
  orInto(bits, b.bits)
  return { bits, rows: rowsIn(bits) }
}

/** The rows still in question, and what is known of all of them. */
class OpenRows {
  private readonly open: Bitmap
  /** Of refused rows: the refusal; of others: what the next plain refusal would be. */
  private readonly codes: Uint8Array
  /** The most severe verdict so far of rows in question. */
  private readonly worst: Uint8Array
  /** The verdict that every row in question has at least. */
  private least = SKIP
  private refusal: number = OUTSIDE
  private isUntouched = true
  /** Rows were refused with different codes. */
  private isMixed = false

  constructor(n: number) {
    this.open = fullBitmap(n)
    this.codes = new Uint8Array(n).fill(OUTSIDE)
    this.worst = new Uint8Array(n)
  }

  /** From here on a row that is not kept gets this code. */
  begin(refusal: number): void {
    if (this.refusal === refusal) return
    this.refusal = refusal
    if (this.isUntouched) this.codes.fill(refusal)
    else {
      for (const row of rowsIn(this.open)) this.codes[row] = refusal
      this.isMixed = true
    }
  }

  keep(held: Bitmap): void {
    this.isUntouched = false
    andInto(this.open, held)
    this.least = PASS
  }

  /** The same, while the rows of a gap have codes of their own. */
  keepBeside(held: Bitmap, gaps: Gaps, codeOf: (row: number) => number): void {
    this.isUntouched = false
    const asked = rowsIn(this.open).filter((row) => has(gaps.bits, row))
    andInto(this.open, held)
    for (const row of rowsIn(this.open)) this.note(row, PASS)
    for (const row of asked) if (this.note(row, codeOf(row))) add(this.open, row)
  }

  /** Gives every row in question a code. */
  take(codeOf: (row: number) => number): void {
    this.isUntouched = false
    for (const row of rowsIn(this.open)) if (!this.note(row, codeOf(row))) remove(this.open, row)
  }

  /** Notes a verdict; false where it refuses the row. */
  private note(row: number, code: number): boolean {
    if (code >= FAIL) {
      this.codes[row] = code
      this.isMixed ||= code !== this.refusal
      return false
    }
    if (code > this.worst[row]!) this.worst[row] = code
    return true
  }

  /** `least` is the outcome of a row that no requirement speaks of. */
  outcomes(least: number): Outcomes {
    const open = rowsIn(this.open)
    const atLeast = Math.max(this.least, least)
    for (let k = 0; k < open.length; k++) {
      const row = open[k]!
      const worst = this.worst[row]!
      this.codes[row] = worst > atLeast ? worst : atLeast
    }
    const refusal = this.isMixed ? null : this.refusal
    return { codes: this.codes, open, openBits: this.open, refusal }
  }
}
