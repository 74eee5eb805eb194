import { FormulaFault } from '../language/ast.ts'
import { check, expectType } from '../language/check.ts'
import type { Expression } from '../language/expression.ts'
import { parse } from '../language/parse.ts'
import type { Vocabulary } from '../language/scope.ts'
import { type Type, unitWord } from '../language/type.ts'
import { type Diagnostic, diagnostic, type Place } from '../model/diagnostic.ts'
import { sameDimension } from '../model/unit.ts'
import { percentSum } from './percentSum.ts'
import { plainFault } from './plainFault.ts'
import { roundAreas } from './roundAreas.ts'

/** A checked formula and the text it came from. */
export interface Formula {
  readonly source: string
  readonly expression: Expression
}

/** Compiles the formulas of a policy, collecting faults as diagnostics at their item, property and position. */
export interface FormulaCompiler {
  readonly vocabulary: Vocabulary
  /** Undefined where the text is empty or faulty (a fault has been reported). */
  readonly compile: (
    source: string | undefined,
    entity: string,
    wanted: Type | null,
    at: ItemPlace,
  ) => Formula | undefined
}

export type ItemPlace = Extract<Place, { kind: 'item' }>

/** `rounding` compares areas after rounding them to two decimals of 亩. */
export function formulaCompiler(
  vocabulary: Vocabulary,
  rounding: boolean,
  diagnostics: Diagnostic[],
): FormulaCompiler {
  return {
    vocabulary,
    compile: (source, entity, wanted, at) => {
      if (source === undefined || source.trim() === '') return undefined
      const report = (thrown: unknown) => {
        if (!(thrown instanceof FormulaFault)) throw thrown
        const { code, at: span, values } = plainFault(thrown, source, entity, vocabulary).fault
        const excerpt = source.slice(span.from, span.to)
        const more = { ...values, excerpt, position: span.from + 1 }
        diagnostics.push(diagnostic('error', code, { ...at, position: span.from }, more))
      }
      let checked: Expression
      try {
        checked = check(parse(source), { entity, vocabulary })
      } catch (thrown) {
        return void report(thrown)
      }
      const sum = percentSum(checked)
      if (sum !== undefined) {
        const { at: span, whole, points } = sum
        const excerpt = source.slice(span.from, span.to)
        const values = { whole, points, excerpt, position: span.from + 1 }
        diagnostics.push(diagnostic('error', 'percentSum', { ...at, position: span.from }, values))
        return undefined
      }
      const clash = unitClash(checked.type, wanted)
      if (clash !== undefined) {
        diagnostics.push(diagnostic('error', 'unitWanted', at, clash))
        return undefined
      }
      try {
        const typed = wanted ? expectType(checked, wanted) : checked
        return { source, expression: rounding ? roundAreas(typed) : typed }
      } catch (thrown) {
        return void report(thrown)
      }
    },
  }
}

/** Both units where a number measures something else than wanted; undefined where it fits or is no number. */
const unitClash = (type: Type, wanted: Type | null): { wanted: string; found: string } | undefined =>
  type.kind === 'number' &&
  wanted?.kind === 'number' &&
  type.unit &&
  wanted.unit &&
  !sameDimension(type.unit, wanted.unit)
    ? { wanted: unitWord(wanted), found: unitWord(type) }
    : undefined
