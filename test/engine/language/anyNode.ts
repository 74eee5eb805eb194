import fc from 'fast-check'
import type { Node, Operator } from '../../../engine/language/ast.ts'
import { ratio } from '../../../engine/model/ratio.ts'

const at = { from: 0, to: 0 }
const OPERATORS: readonly Operator[] = ['+', '-', '*', '/', '^', '&', '=', '<>', '<', '<=', '>', '>=']
const NAMES = ['a', '占地面积', '用地（亩）', '2023年产值', 'TRUE', 'a，b', '表 1', '_x', 'IF']

const number = fc
  .constantFrom('0', '1', '2.50', '.5', '70', '1.5e-3', '123456789.123456')
  .map((text): Node => ({ kind: 'number', value: ratio(text), text, at }))
const name = fc.constantFrom(...NAMES).map((label): Node => ({ kind: 'name', name: label, at }))
const path = fc
  .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES))
  .map(([table, column]): Node => ({ kind: 'path', table, column, at }))
const text = fc
  .constantFrom('', '连片', '“四上”', '他说"好"', 'a]b')
  .map((value): Node => ({ kind: 'text', value, at }))
const flag = fc.boolean().map((value): Node => ({ kind: 'flag', value, at }))

/** Any formula as a tree, whatever it means. A percentage stands on a plain operand, as it is read. */
export const anyNode: fc.Arbitrary<Node> = fc.letrec<{ node: Node; plain: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    fc.oneof(number, name, path, text, flag),
    tie('plain'),
    fc
      .tuple(fc.constantFrom(...OPERATORS), tie('node'), tie('node'))
      .map(([operator, left, right]): Node => ({ kind: 'binary', operator, left, right, at })),
    tie('node').map((argument): Node => ({ kind: 'negate', argument, at })),
    fc.oneof(number, name, tie('plain')).map((argument): Node => ({ kind: 'percent', argument, at })),
  ),
  plain: fc.oneof(
    { maxDepth: 5 },
    number,
    fc
      .tuple(fc.constantFrom('IF', 'MAX', '分档'), fc.array(tie('node'), { maxLength: 3 }))
      .map(([called, list]): Node => ({ kind: 'call', name: called, arguments: list, at })),
    fc.array(number, { maxLength: 3 }).map((items): Node => ({ kind: 'array', items, at })),
  ),
})).node
