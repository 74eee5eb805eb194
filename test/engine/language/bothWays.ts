import { check } from '../../../engine/language/check.ts'
import { type Column, TRUE, UNDECIDED } from '../../../engine/language/column.ts'
import type { Expression } from '../../../engine/language/expression.ts'
import { parse } from '../../../engine/language/parse.ts'
import { toRatio } from '../../../engine/language/scale.ts'
import type { Value } from '../../../engine/language/value.ts'
import type { CellValue } from '../../../engine/model/dataset.ts'
import { datasetOf } from '../../../engine/model/dataset.ts'
import type { Field } from '../../../engine/model/field.ts'
import type { Ratio } from '../../../engine/model/ratio.ts'
import { entity, key, reference } from '../../../engine/packs/builders.ts'
import { compile } from '../../../engine/policy/compile.ts'
import { createSimulator } from '../../../engine/simulate/simulate.ts'
import {
  evaluate,
  folded,
  type Column as OracleColumn,
  type Value as OracleValue,
  type Row,
} from '../../oracle/evaluate.ts'
import * as F from '../../oracle/fraction.ts'
import { isPoint } from '../../oracle/interval.ts'
import { policyOf } from '../small.ts'

const fieldsOf = (columns: Readonly<Record<string, OracleColumn>>): Field[] =>
  Object.entries(columns).map(([label, { kind, unit, low, high }]) => ({
    label,
    type: kind,
    unit,
    minimum: low === undefined ? undefined : Number(low),
    maximum: high === undefined ? undefined : Number(high),
  }))

export interface Found {
  readonly expression: Expression
  readonly exact: readonly Value[]
  readonly column: Column
}

/** Evaluates formulas both ways on rows of these columns, with 企业 below them. */
export function engineOf(
  columns: Readonly<Record<string, OracleColumn>>,
  below: Readonly<Record<string, OracleColumn>>,
): (formula: string, list: readonly Row[]) => Found {
  const compiled = compile(
    policyOf({
      entities: [
        entity('项目', key('编号'), ...fieldsOf(columns)),
        entity('企业', key('企业编号'), reference('项目', '项目'), ...fieldsOf(below)),
      ],
      area: '项目',
      main: { entity: '项目', qualification: '' },
    }),
  )
  return (formula, list) => {
    const projects = list.map((row, i) => ({ 编号: `${i}`, ...cellsOf(row) }))
    const firms = list.flatMap((row, i) =>
      (row.below?.企业?.rows ?? []).map((r) => ({ 企业编号: null, 项目: `${i}`, ...cellsOf(r) })),
    )
    const { evaluation } = createSimulator(compiled, datasetOf({ 项目: projects, 企业: firms })).run()
    const expression = check(parse(formula), { entity: '项目', vocabulary: compiled.vocabulary })
    return {
      expression,
      exact: list.map((_, row) => evaluation.value(expression, { entity: '项目', row })),
      column: evaluation.column(expression, '项目'),
    }
  }
}

const cellsOf = (row: Row): Record<string, CellValue> =>
  Object.fromEntries(
    Object.entries(row.cells).map(([label, cell]) => [
      label,
      row.columns[label]!.kind === 'number' && cell !== null ? Number(cell) : cell,
    ]),
  )

/** An engine's number in base units, as a plain fraction. */
export function plain(x: Ratio | null, { type }: Expression): F.Fraction | null {
  if (x === null) return null
  const own = F.fraction(x.s * x.n, x.d)
  const factor = type.kind === 'number' && type.unit ? type.unit.factor : null
  return factor ? F.multiply(own, F.fraction(factor.s * factor.n, factor.d)) : own
}

const text = (x: F.Fraction | null): string => (x === null ? '∞' : `${x.n}/${x.d}`)

export function shownExact(v: Value, e: Expression): string {
  if (v.kind === 'number') return `[${text(plain(v.quantity.low, e))},${text(plain(v.quantity.high, e))}]`
  return v.kind === 'text' && v.value !== null ? folded(v.value) : String(v.value)
}

export function shownOracle(v: OracleValue): string {
  if (v.kind === 'number' || v.kind === 'date') return `[${text(v.of.low)},${text(v.of.high)}]`
  return v.kind === 'text' && v.is !== null ? folded(v.is) : String(v.is)
}

/** A double's own exact value. */
function ofDouble(x: number): F.Fraction {
  let [whole, shift] = [x, 0n]
  for (; !Number.isInteger(whole); shift++) whole *= 2
  return F.fraction(BigInt(whole), 2n ** shift)
}

/** Complains of a row that the columns decided differently from the oracle. */
function columnFault(column: Column, row: number, e: Expression, oracle: OracleValue): string | null {
  const code = column.values[column.fixed ? 0 : row]!
  const shown = shownOracle(oracle)
  switch (column.kind) {
    case 'flag':
      return code === UNDECIDED || String(code === TRUE) === shown ? null : `${code === TRUE}, not ${shown}`
    case 'text':
      return code < 0 || column.keys[code] === shown ? null : `${column.keys[code]}, not ${shown}`
    case 'list':
      return null
    case 'number': {
      if (Number.isNaN(code)) return null
      if ((oracle.kind !== 'number' && oracle.kind !== 'date') || !isPoint(oracle.of))
        return `${code}, not ${shown}`
      const scale = plain(toRatio(column.scale), e)!
      const off = F.subtract(F.multiply(ofDouble(code), scale), oracle.of.low!)
      const allowed = F.multiply(ofDouble(column.error), scale)
      const size = off.n < 0n ? F.negate(off) : off
      return F.compare(size, allowed) <= 0 ? null : `${code} × ${text(scale)} ± ${column.error}, not ${shown}`
    }
  }
}

/** What differs from the oracle on some row, for either evaluator; empty where all agree. */
export function differences(
  formula: string,
  list: readonly Row[],
  { expression, exact, column }: Found,
): string[] {
  const node = parse(formula)
  return list.flatMap((row, i) => {
    const oracle = evaluate(node, row)
    const [found, wanted] = [shownExact(exact[i]!, expression), shownOracle(oracle)]
    const fault = columnFault(column, i, expression, oracle)
    return [
      ...(found === wanted ? [] : [`row ${i}: exactly ${found}, not ${wanted}`]),
      ...(fault === null ? [] : [`row ${i}: by columns ${fault}`]),
    ]
  })
}
