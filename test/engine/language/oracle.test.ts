import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Expression } from '../../../engine/language/expression.ts'
import { parse } from '../../../engine/language/parse.ts'
import type { Value } from '../../../engine/language/value.ts'
import { type Column, evaluate, type Value as OracleValue, type Row } from '../../oracle/evaluate.ts'
import * as F from '../../oracle/fraction.ts'
import { isPoint } from '../../oracle/interval.ts'
import { differences, engineOf, plain, shownExact, shownOracle } from './bothWays.ts'
import { BELOW, COLUMNS, fillingOf, formulas, KINDS, rows } from './random.ts'

const engine = engineOf(COLUMNS, BELOW)
const ASKING = formulas(true)
const TELLING = formulas(false)
const anyOf = (list: typeof ASKING) => fc.oneof(...KINDS.map((kind) => list[kind]))

describe('random formulas', () => {
  test('the exact evaluator equals the oracle, and so does every row that the columns decide', () => {
    fc.assert(
      fc.property(anyOf(ASKING), rows(5), (formula, list) => {
        expect(differences(formula, list, engine(formula, list)), formula).toEqual([])
      }),
      { seed: 20231, numRuns: 1500 },
    )
  })

  test('rows without blanks are decided unless they divide by zero or fit no case', () => {
    fc.assert(
      fc.property(ASKING.flag, rows(1_000_000), (formula, list) => {
        fc.pre(!/\/|IFS|MAX\(企业|MIN\(企业/.test(formula))
        const { exact } = engine(formula, list)
        for (const value of exact) expect(value.kind === 'flag' && value.value, formula).not.toBeNull()
      }),
      { seed: 20232, numRuns: 300 },
    )
  })
})

describe('an unknown is never wrong', () => {
  /** Every blank filled with something that its column allows. */
  const filled = (row: Row, pick: (column: Column) => string | boolean): Row => ({
    ...row,
    cells: Object.fromEntries(
      Object.entries(row.cells).map(([label, cell]) => [label, cell ?? pick(row.columns[label]!)]),
    ),
    below: row.below && {
      企业: { columns: BELOW, rows: row.below.企业!.rows.map((r) => filled(r, pick)) },
    },
  })

  test('whatever the blanks turn out to be, the value lies in the interval', () => {
    fc.assert(
      fc.property(anyOf(TELLING), rows(3), fc.gen(), (formula, list, gen) => {
        const { exact, expression } = engine(formula, list)
        list.forEach((row, i) => {
          const truth = evaluate(
            parse(formula),
            filled(row, (column) => gen(() => fillingOf(column))!),
          )
          expect(contains(exact[i]!, truth, expression), formula).toBe(true)
        })
      }),
      { seed: 20233, numRuns: 1000 },
    )
  })

  function contains(v: Value, truth: OracleValue, e: Expression): boolean {
    if (truth.kind === 'number' || truth.kind === 'date') {
      if (v.kind !== 'number' || !isPoint(truth.of)) return v.kind === 'number'
      const [low, high] = [plain(v.quantity.low, e), plain(v.quantity.high, e)]
      const x = truth.of.low!
      return (low === null || F.compare(low, x) <= 0) && (high === null || F.compare(x, high) <= 0)
    }
    if (v.kind === 'number' || v.kind === 'list' || truth.is === null || v.value === null) return true
    return shownExact(v, e) === shownOracle(truth)
  }
})
