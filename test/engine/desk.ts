import { type Fault, FormulaFault } from '../../engine/language/ast.ts'
import { check } from '../../engine/language/check.ts'
import { type Column, TRUE, UNDECIDED } from '../../engine/language/column.ts'
import type { Expression } from '../../engine/language/expression.ts'
import { exactAt } from '../../engine/language/kernels.ts'
import { parse } from '../../engine/language/parse.ts'
import { causesOf, type Value } from '../../engine/language/value.ts'
import { causeKey } from '../../engine/model/cause.ts'
import type { Entity } from '../../engine/model/field.ts'
import type { Parameter } from '../../engine/model/parameter.ts'
import type { Policy, Scenario } from '../../engine/model/policy.ts'
import { toDecimal } from '../../engine/model/ratio.ts'
import { printValue } from '../../engine/simulate/valueText.ts'
import { policyOf, type Rows, run } from './small.ts'

/** Formulas tried on rows, both ways. */
export interface Desk {
  readonly expression: (formula: string, entity?: string) => Expression
  /** Exact value as text: '4', '[30, 50]', '是', '2022-12-31', '未知'. */
  readonly value: (formula: string, row?: number, entity?: string) => string
  /** What the columns decided, as text; '…' where they left the row to the exact path. */
  readonly column: (formula: string, row?: number, entity?: string) => string
  /** Why a value is not known: 'blank 面积', 'notSet 标准'. */
  readonly causes: (formula: string, row?: number, entity?: string) => readonly string[]
  readonly unit: (formula: string, entity?: string) => string
  /** The fault of a formula: its code, the text it points at, and the values of its sentence. */
  readonly fault: (formula: string, entity?: string) => (Fault & { readonly text: string }) | null
}

interface Parts {
  readonly entities: readonly Entity[]
  readonly rows: Rows
  readonly parameters?: readonly Parameter[]
  readonly policy?: Partial<Policy>
  readonly scenario?: Partial<Scenario>
}

/** A desk whose formulas stand on rows of the first of the given entities. */
export function deskOf({ entities, rows, parameters = [], policy, scenario }: Parts): Desk {
  const main = entities[0]!.label
  const simulation = run(
    policyOf({ entities, area: main, main: { entity: main, qualification: '' }, parameters, ...policy }),
    rows,
    scenario,
  )
  const { vocabulary } = simulation.compiled
  const expression = (formula: string, entity = main) => check(parse(formula), { entity, vocabulary })
  const value = (formula: string, row: number, entity: string): Value =>
    simulation.evaluation.value(expression(formula, entity), { entity, row })
  return {
    expression,
    value: (formula, row = 0, entity = main) =>
      printValue(value(formula, row, entity), expression(formula, entity).type.kind === 'date') ?? '未知',
    column: (formula, row = 0, entity = main) => {
      const e = expression(formula, entity)
      return decided(simulation.evaluation.column(e, entity), row, e.type.kind === 'date')
    },
    causes: (formula, row = 0, entity = main) => causesOf(value(formula, row, entity)).map(shortCause),
    unit: (formula, entity = main) => {
      const { type } = expression(formula, entity)
      return type.kind === 'number' ? (type.unit?.symbol ?? '?') : type.kind
    },
    fault: (formula, entity = main) => faultOf(formula, () => expression(formula, entity)),
  }
}

const shortCause = (cause: Parameters<typeof causeKey>[0]): string => {
  const [kind, , , field, parameter, qualification] = causeKey(cause).split('|')
  return [kind, field || parameter || qualification].filter(Boolean).join(' ')
}

function decided(column: Column, row: number, isDate: boolean): string {
  const code = column.values[column.fixed ? 0 : row]!
  if (column.kind === 'flag') return code === UNDECIDED ? '…' : code === TRUE ? '是' : '否'
  if (column.kind === 'text') return code < 0 ? '…' : column.words[code]!
  if (column.kind === 'list') return code < 0 ? '…' : column.words[code]!.join('、')
  const exact = exactAt(column, row)
  if (exact === null) return Number.isNaN(code) ? '…' : '≈'
  return isDate
    ? printValue({ kind: 'number', quantity: { low: exact, high: exact, causes: [] } }, true)!
    : toDecimal(exact)
}

/** The fault that an action throws; null where it throws none. */
export function faultOf(formula: string, act: () => unknown): (Fault & { readonly text: string }) | null {
  try {
    act()
    return null
  } catch (error) {
    if (!(error instanceof FormulaFault)) throw error
    const { fault } = error
    return { ...fault, text: formula.slice(fault.at.from, fault.at.to) }
  }
}
