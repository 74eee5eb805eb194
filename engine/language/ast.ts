import type { Ratio } from '../model/ratio.ts'

/** Characters [from, to) of the formula's text. */
export interface Span {
  readonly from: number
  readonly to: number
}

export type Operator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>='

/** Binding strength of the infix operators, as in a spreadsheet: comparison < & < + - < * / < ^. */
// biome-ignore format: a table
export const STRENGTH: Readonly<Record<Operator, number>> = {
  '=': 1, '<>': 1, '<': 1, '<=': 1, '>': 1, '>=': 1, '&': 2, '+': 3, '-': 3, '*': 4, '/': 4, '^': 5,
}

/** A formula as written. */
export type Node = { readonly at: Span } & (
  | { readonly kind: 'number'; readonly value: Ratio; readonly text: string }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'name'; readonly name: string }
  /** 实体[列] or 引用字段[列] */
  | { readonly kind: 'path'; readonly table: string; readonly column: string }
  | { readonly kind: 'negate'; readonly argument: Node }
  | { readonly kind: 'percent'; readonly argument: Node }
  | { readonly kind: 'binary'; readonly operator: Operator; readonly left: Node; readonly right: Node }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Node[] }
  | { readonly kind: 'array'; readonly items: readonly Node[] }
)

/** A fault in a formula: a diagnostic code, the place in the text, and the values of the sentence. */
export interface Fault {
  readonly code: string
  readonly at: Span
  readonly values: Readonly<Record<string, string | number>>
}

export class FormulaFault extends Error {
  readonly fault: Fault
  constructor(code: string, at: Span, values: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.fault = { code, at, values }
  }
}
