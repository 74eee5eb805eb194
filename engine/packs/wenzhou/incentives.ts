import type { Allotment, Incentive } from '../../model/rule.ts'
import { incentive } from '../builders.ts'

const FUND = '都市型工业园区专项基金'

/** Only the accrual of the fund has a printed rate; the others wait for a drafter. */
export const incentives: readonly Incentive[] = [
  incentive({
    label: '专项基金计提',
    included: true,
    entity: '转用地块',
    qualification: '应计提',
    recipient: '专项基金',
    base: '转用面积',
    rate: '基金计提标准',
    cap: 'IF(AND(计提封顶,NOT(ISBLANK(区级分成))),区级分成,按亩计提)',
    effect: 'receipt',
    dateField: '年度',
    clauses: ['五（二）'],
    quote: '在区级分成收入部分按100万元/亩直接计提',
  }),
  incentive({
    label: '示范园区补助',
    entity: '园区年报',
    qualification: '示范园区',
    recipient: '园区',
    base: '1',
    rate: '示范补助标准',
    dateField: '年度',
    fund: FUND,
    clauses: ['五（二）'],
    quote: '每年遴选5个示范园区给予专项资金补助',
  }),
  incentive({
    label: '试点园区扶持',
    entity: '区块',
    qualification: '试点园区',
    recipient: '园区',
    base: '1',
    rate: '试点扶持标准',
    fund: FUND,
    clauses: ['四（一）'],
  }),
  incentive({
    label: '转移安置补助',
    entity: '企业',
    qualification: '转移安置',
    recipient: '企业',
    base: '安置用地',
    rate: '安置补助标准',
    fund: FUND,
    clauses: ['三、二是'],
  }),
  incentive({
    label: '统一收租差额',
    entity: '区块',
    qualification: '统租园区',
    recipient: '属地政府',
    base: '统租面积*统租月数',
    rate: '统租租金-转租租金',
    clauses: ['三、二是'],
  }),
  incentive({
    label: '外立面改造补助',
    entity: '区块',
    qualification: '环境提升',
    recipient: '园区',
    base: '外立面面积',
    rate: '外立面补助标准',
    fund: FUND,
    clauses: ['三、六是'],
  }),
]

export const allotments: readonly Allotment[] = [
  {
    label: '每年示范园区名额',
    entity: '园区年报',
    qualification: '示范园区',
    group: ['年度'],
    capacity: '示范园区名额',
    order: '得分',
    descending: true,
    sharing: 'queue',
    excess: 'notApplicable',
    decision: '入选裁定',
    clauses: ['五（二）'],
    note: '按得分从高到低；第5名并列的由人裁定；不足5个的全部入选',
  },
  {
    label: FUND,
    group: [],
    capacity: '基金可用',
    sharing: 'queue',
    carryOver: true,
    clauses: ['五（二）'],
    note: '年初结余未载，填后才有可用额',
  },
]
