import { decimalStep } from '../model/ratio.ts'
import { FormulaFault, type Node } from './ast.ts'
import type { Expression } from './expression.ts'
import { requireNumber, wholeConstant } from './functions/conversion.ts'
import type { Context } from './scope.ts'
import { asNumber } from './type.ts'

/**
 * 分摊(总量, 权重, 小数位): this row's part of the total by its weight. Rows with the same parent along the total's
 * path share it (项目[建面] on 成员 rows: the members of one project); all rows where the total has no path.
 */
export function checkProrate(
  node: Extract<Node, { kind: 'call' }>,
  context: Context,
  check: (node: Node, context: Context) => Expression,
): Expression {
  const [first, second, third] = node.arguments
  if (!first || !second || node.arguments.length > 3) {
    throw new FormulaFault('argumentCount', node.at, {
      name: node.name,
      wanted: '2–3',
      found: node.arguments.length,
    })
  }
  const [total, weight] = [check(first, context), check(second, context)]
  requireNumber(total)
  requireNumber(weight)
  const step = decimalStep(third ? wholeConstant(check(third, context)) : 2)
  const shared =
    total.op === 'field' && total.via.length > 0 ? { parent: total.entity, via: total.via } : null
  return { op: 'prorate', total, weight, shared, step, type: asNumber(total.type), at: node.at }
}
