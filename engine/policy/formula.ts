import { FormulaFault } from '../language/ast.ts'
import { check, expectType } from '../language/check.ts'
import type { Expression } from '../language/expression.ts'
import { parse } from '../language/parse.ts'
import type { Vocabulary } from '../language/scope.ts'
import type { Type } from '../language/type.ts'
import { type Diagnostic, diagnostic, type Place } from '../model/diagnostic.ts'

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
      try {
        const checked = check(parse(source), { entity, vocabulary })
        const typed = wanted ? expectType(checked, wanted) : checked
        return { source, expression: rounding ? roundAreas(typed) : typed }
      } catch (error) {
        if (!(error instanceof FormulaFault)) throw error
        const { code, at: span, values } = error.fault
        const excerpt = source.slice(span.from, span.to)
        diagnostics.push(
          diagnostic(
            'error',
            code,
            { ...at, position: span.from },
            { ...values, excerpt, position: span.from + 1 },
          ),
        )
        return undefined
      }
    },
  }
}
