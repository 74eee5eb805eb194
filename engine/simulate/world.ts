import { type Bitmap, bitmapOf, rowsIn } from '../language/bitmap.ts'
import { type Column, FALSE, type FlagColumn, TRUE, UNDECIDED, undecidedColumn } from '../language/column.ts'
import { type ColumnWorld, computeColumn, evaluateColumn } from '../language/columns.ts'
import { evaluate, type Here, type World } from '../language/exact.ts'
import type { Expression } from '../language/expression.ts'
import { chooseAny, kindOf } from '../language/functions/logic.ts'
import { type ProductPlan, planProduct } from '../language/product.ts'
import { gapsOf, planSieve, type SievePlan, sift } from '../language/sieve.ts'
import { flagOf, undecided, type Value } from '../language/value.ts'
import type { Cause } from '../model/cause.ts'
import type { Compiled } from '../policy/compiled.ts'
import { fieldType } from '../policy/vocabulary.ts'
import { BLANK_REFERENCE, type Data } from './data.ts'
import type { Lasting } from './lasting.ts'
import { perName, perPair } from './remember.ts'
import type { Settings } from './settings.ts'
import type { Staged } from './stages.ts'

/** How a qualification's outcomes read as a yes/no column, and why an undecided one is undecided. */
export interface QualificationColumn {
  readonly flags: FlagColumn
  readonly causes: (row: number) => readonly Cause[]
}

/** Everything that formulas read under one scenario, by columns and row by row. */
export interface Evaluation {
  readonly compiled: Compiled
  readonly data: Data
  readonly settings: Settings
  readonly columns: ColumnWorld
  readonly world: World
  /** On every row, or on those given. */
  readonly column: (expression: Expression, entity: string, rows?: Int32Array | null) => Column
  readonly value: (expression: Expression, here: Here) => Value
  /** A flag on one row: decided by columns where they can, exactly otherwise. */
  readonly flag: (expression: Expression, column: FlagColumn, here: Here) => Value
  /** The rows on which a test holds, by tables and limits; null where these cannot decide it under these settings. */
  readonly sift: (test: Expression, entity: string) => Sifted | null
  /** An amount as a product of data, a factor by group and constants; null where it is no such. */
  readonly product: (amount: Expression, entity: string) => ProductPlan | null
}

/** Rows on which a test holds, and those of which that is not said. */
export interface Sifted {
  /** Kept for other runs: nobody writes to it. */
  readonly held: Bitmap
  readonly gaps: Gaps | null
}

export interface Gaps {
  /** In ascending order. */
  readonly rows: Int32Array
  readonly bits: Bitmap
}

/** `qualification` gives the outcomes of a qualification; it is asked only for columns that formulas read. */
export function evaluationOf(
  compiled: Compiled,
  data: Data,
  settings: Settings,
  staged: Staged,
  lasting: Lasting,
  qualification: (entity: string, label: string) => QualificationColumn,
): Evaluation {
  const formulaOf = (entity: string, label: string) => compiled.formulas.get(entity)?.get(label)
  const fieldOf = (entity: string, label: string) => compiled.fields.get(entity)?.get(label)

  const fieldColumn = perPair((entity, label): Column => {
    const field = fieldOf(entity, label)
    if (!field) return qualification(entity, label).flags
    const formula = formulaOf(entity, label)
    const entered = data.column(entity, label)
    if (!formula) return data.has(entity) ? entered : undecidedColumn(kindOf(fieldType(field)))
    return staged(
      `column\n${entity}\n${label}`,
      () => compiled.dependencies.parametersOf([formula.expression]),
      () => {
        const blanks = data.blanks(entity, label)
        const whole = evaluateColumn(formula.expression, { entity, rows: null }, columns)
        const computed = stretch(whole, data.length(entity))
        return blanks.values.every((b) => b === TRUE) ? computed : chooseAny(blanks, computed, entered)
      },
    )
  })

  /** The exact values of a column, one row at a time. */
  const reader = perPair((entity, label): ((row: number) => Value) => {
    if (!fieldOf(entity, label)) {
      const outcomes = qualification(entity, label)
      const { flags } = outcomes
      return (row) => {
        const code = flags.values[flags.fixed ? 0 : row]!
        return code === UNDECIDED ? undecided(outcomes.causes(row)) : flagOf(code === TRUE)
      }
    }
    const cells = data.cells(entity, label)
    const formula = formulaOf(entity, label)
    if (!formula) return cells
    const blanks = data.blanks(entity, label).values
    const parameters = () => compiled.dependencies.parametersOf([formula.expression])
    const values = staged(`values\n${entity}\n${label}`, parameters, () => new Map<number, Value>())
    return (row) => {
      if (blanks[row] !== TRUE) return cells(row)
      let value = values.get(row)
      if (value === undefined) {
        value = evaluate(formula.expression, { entity, row }, world)
        values.set(row, value)
      }
      return value
    }
  })

  const columns: ColumnWorld = {
    field: fieldColumn,
    follow: data.follow,
    blanks: (entity, label) => enteredOrDerived(entity, label),
    parameter: settings.column,
    isSet: settings.isSet,
    bands: settings.bands,
    owners: (entity, up, _ancestor) => (data.leads(entity, up) ? data.follow(entity, up) : null),
    length: data.length,
    lasting: (e, entity) => lasting.column(e, () => computeColumn(e, { entity, rows: null }, columns)),
  }

  /** A field with a formula is blank only where neither an entry nor the formula gives a value; the formula decides that. */
  const enteredOrDerived = (entity: string, label: string): FlagColumn =>
    formulaOf(entity, label)
      ? { kind: 'flag', values: Uint8Array.of(FALSE), fixed: true }
      : data.blanks(entity, label)

  const world: World = {
    field: (entity, row, label) => reader(entity, label)(row),
    isBlank: (entity, row, label) => {
      if (formulaOf(entity, label)) return false
      const code = data.blanks(entity, label).values[row]
      return code === UNDECIDED ? null : code !== FALSE
    },
    isEntered: (entity, row, label) => data.blanks(entity, label).values[row] !== TRUE,
    parameter: settings.value,
    isSet: settings.isSet,
    bands: settings.bands,
    follow: (here, via) => follow(here, via),
    below: (here, entity, up) => {
      if (!data.leads(entity, up)) return null
      if (here.entity === '') return allRows(entity)
      return data.below(entity, up, here.entity)[here.row] ?? []
    },
  }

  const allRows = perName((entity) => Array.from({ length: data.length(entity) }, (_, i) => i))

  function follow(here: Here, via: readonly string[]): number | Cause {
    let { entity, row } = here
    for (const label of via) {
      const next = data.references(entity, label)[row]!
      const to = compiled.vocabulary.referencesOf(entity).get(label)!
      if (next === BLANK_REFERENCE) return { kind: 'blank', entity, row, field: label }
      if (next < 0)
        return data.has(to)
          ? { kind: 'orphan', entity, row, field: label }
          : { kind: 'absentTable', entity: to }
      row = next
      entity = to
    }
    return row
  }

  const planned = (test: Expression, entity: string) =>
    lasting.plan('test', test, () => {
      const plan = data.length(entity) > 0 ? planSieve(test, entity, columns) : null
      return plan && { plan, gaps: gapsIn(plan, data.length(entity)) }
    })

  return {
    compiled,
    data,
    settings,
    product: (amount, entity) =>
      lasting.plan('amount', amount, () =>
        data.length(entity) > 0 ? planProduct(amount, entity, columns) : null,
      ),
    sift: (test, entity) => {
      const kept = planned(test, entity)
      if (!kept) return null
      const parameters = () => compiled.dependencies.parametersOf([test])
      const held = staged(kept.plan, parameters, () => sift(kept.plan, entity, columns))
      return held && { held, gaps: kept.gaps }
    },
    columns,
    world,
    column: (expression, entity, rows = null) => evaluateColumn(expression, { entity, rows }, columns),
    value: (expression, here) => evaluate(expression, here, world),
    flag: (expression, column, here) => {
      const code = column.values[column.fixed ? 0 : here.row]!
      return code === UNDECIDED ? evaluate(expression, here, world) : flagOf(code === TRUE)
    },
  }
}

function gapsIn(plan: SievePlan, length: number): Gaps | null {
  const bits = bitmapOf(length, gapsOf(plan))
  const rows = rowsIn(bits)
  return rows.length > 0 ? { rows, bits } : null
}

/** A column with one element for every row. */
function stretch(column: Column, length: number): Column {
  if (!column.fixed) return column
  if (column.kind === 'number')
    return { ...column, values: new Float64Array(length).fill(column.values[0]!), fixed: false }
  if (column.kind === 'flag')
    return { ...column, values: new Uint8Array(length).fill(column.values[0]!), fixed: false }
  return { ...column, values: new Int32Array(length).fill(column.values[0]!), fixed: false }
}
