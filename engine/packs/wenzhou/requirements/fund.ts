import type { Requirement } from '../../../model/rule.ts'
import { qualification } from '../../builders.ts'

/** 五（二）: which conversions pay into the fund, and which parks compete for the yearly places. */
const accruing = qualification('转用地块', '应计提')
const demonstrated = qualification('园区年报', '示范园区')
export const fund: readonly Requirement[] = [
  accruing.scope(
    '中心城区工转住商',
    'AND(原用途="工业用地",OR(转后用途={"住宅用地","商服用地"}),中心城区)',
    ['五（二）'],
    { quote: '中心城区工业用地转为住宅用地、商服用地时' },
  ),
  demonstrated.scope('申报示范园区', '申报示范', ['五（二）']),
  demonstrated.must('重复入选', 'OR(允许重复入选,NOT(曾入选))', ['五（二）'], {
    scope: 'NOT(允许重复入选)',
    message: '曾入选示范园区，不得重复入选',
  }),
]
