import { add, andInto, type Bitmap, fullBitmap, has, orInto, remove, rowsIn } from '../language/bitmap.ts'
import { briefly } from '../language/buffers.ts'
import { FALSE, TRUE } from '../language/column.ts'
import { FAIL, OUTSIDE, PASS, SKIP } from '../model/codes.ts'
import type { CompiledRequirement } from '../policy/compiled.ts'
import { once } from './remember.ts'
import { decisionsOf, type VerdictColumn, verdictOf } from './verdicts.ts'
import type { Evaluation, Gaps, Sifted } from './world.ts'

/** The outcome of every row. */
export interface Outcomes {
  /** The rows that no requirement puts out, and the same as a list in ascending order. */
  readonly openBits: Bitmap
  readonly open: () => Int32Array
  /** The one code of all open rows and the one of all others; null where rows differ. */
  readonly uniform: { readonly open: number; readonly refused: number } | null
  /** Codes, one a row. */
  readonly codes: () => Uint8Array
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
  const judge = (requirement: CompiledRequirement): void => {
    const { strictness } = requirement.rule
    if (strictness !== 'scope') open.endScopes()
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
  briefly(() => entering.forEach(judge))
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
  private readonly length: number
  private readonly open: Bitmap
  /** The rows that the scopes let in; null where no scope was asked. */
  private inScope: Bitmap | null = null
  /** The most severe verdict that was noted of single rows; null while none was. */
  private noted: Uint8Array | null = null
  /** The verdict that every row in question has at least. */
  private least = SKIP
  private refusal: number = OUTSIDE
  private isUntouched = true

  constructor(length: number) {
    this.length = length
    this.open = fullBitmap(length)
  }

  /** From here on a row that is not kept fails. */
  endScopes(): void {
    if (this.refusal === FAIL) return
    this.refusal = FAIL
    if (!this.isUntouched) this.inScope = this.open.slice()
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
    this.noted ??= new Uint8Array(this.length)
    if (code > this.noted[row]!) this.noted[row] = code
    return code < FAIL
  }

  /** `least` is the outcome of a row that no requirement speaks of. */
  outcomes(least: number): Outcomes {
    const open = once(() => rowsIn(this.open))
    const atLeast = Math.max(this.least, least)
    const uniform =
      this.noted === null && this.inScope === null ? { open: atLeast, refused: this.refusal } : null
    return { open, openBits: this.open, uniform, codes: once(() => this.codes(open(), atLeast)) }
  }

  private codes(open: Int32Array, atLeast: number): Uint8Array {
    const { noted, inScope } = this
    const codes = new Uint8Array(this.length).fill(this.refusal)
    for (let row = 0; row < (noted || inScope ? this.length : 0); row++) {
      if (noted && noted[row]! >= FAIL) codes[row] = noted[row]!
      else if (inScope && !has(inScope, row)) codes[row] = OUTSIDE
    }
    for (const row of open) codes[row] = Math.max(noted?.[row] ?? 0, atLeast)
    return codes
  }
}
