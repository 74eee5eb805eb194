import type { Incentive } from '../../model/rule.ts'
import { incentive } from '../builders.ts'
import { BUDGET } from './options.ts'

/** The two that print money: 200元/㎡, and 1–5万元 a mu once for what is finished. */
const printed: readonly Incentive[] = [
  incentive({
    label: '镇街亩均奖励',
    included: true,
    scope: '计入测算',
    entity: '项目',
    qualification: '镇街奖励资格',
    recipient: '镇街',
    base: '改造面积',
    rate: '奖励单价',
    dateField: '计入年度',
    fund: '镇街奖励列支',
    clauses: ['八、10'],
    quote: '视实际工作的推进难易程度，按每亩1-5万元给予奖励',
  }),
  incentive({
    label: '换房优惠奖励',
    included: true,
    entity: '企业',
    qualification: '换房奖励资格',
    recipient: '企业',
    base: 'IF(换房面积口径="换入面积",换入建筑面积,腾退建筑面积)',
    rate: '换房奖励标准',
    dateField: '置换年度',
    fund: '换房奖励列支',
    clauses: ['八、5'],
    quote: '按照建筑面积给予每平方米200元优惠奖励',
  }),
]

/** 八、1: receipts that are given up, apart from cash. */
const forgone: readonly Incentive[] = [
  incentive({
    label: '自用不增收地价',
    entity: '项目',
    qualification: '自用减免',
    recipient: '企业',
    scope: '计入测算',
    base: '新增建筑面积*自用占比',
    rate: '楼面地价',
    effect: 'forgone',
    dateField: '计入年度',
    clauses: ['八、1'],
    quote: '提高的容积率不增收土地价款',
  }),
  incentive({
    label: '免征基础设施配套费',
    entity: '项目',
    qualification: '自用减免',
    recipient: '企业',
    scope: '计入测算',
    base: 'IF(配套费减免口径="新增部分",新增建筑面积,改造后建筑面积)*自用占比',
    rate: '配套费标准',
    effect: 'forgone',
    dateField: '计入年度',
    clauses: ['八、1'],
    quote: '同时免征城市市政基础设施配套费',
  }),
]

const merger = {
  entity: '企业',
  qualification: '兼并奖励资格',
  recipient: '企业',
  base: '兼并土地面积',
  rate: '兼并奖励分档',
  group: '兼并改造',
  fund: '兼并奖励列支',
  clauses: ['八、2'],
  quote: '市财政给予分档奖励',
}
const unset: readonly Incentive[] = [
  incentive({
    ...merger,
    label: '兼并改造分档奖励',
    kind: '分档',
    scope: '兼并奖励计法="全额分档"',
  }),
  incentive({
    ...merger,
    label: '兼并改造累进奖励',
    kind: '超额累进',
    scope: '兼并奖励计法="超额累进"',
  }),
  incentive({
    label: '国资收购租赁奖励',
    entity: '项目',
    qualification: '国资奖励资格',
    recipient: '国资公司',
    scope: 'AND(计入测算,国资奖励情形,OR(NOT(一事一议情形),一事一议口径="叠加"))',
    base: 'IF(国资奖励基数="收购用地",收购用地,收购建筑面积)',
    rate: '国资奖励标准',
    dateField: '计入年度',
    fund: '国资奖励列支',
    clauses: ['八、4'],
    quote: '市财政局给予一定奖励',
  }),
  incentive({
    label: '国资一事一议支持',
    entity: '项目',
    qualification: '国资奖励资格',
    recipient: '国资公司',
    scope: 'AND(计入测算,一事一议情形)',
    kind: '公式',
    base: '一事一议金额',
    dateField: '计入年度',
    fund: BUDGET,
    clauses: ['八、4'],
    quote: '报市政府“一事一议”，金额由市政府定',
  }),
]

/** Money that comes in. */
const receipts: readonly Incentive[] = [
  incentive({
    label: '差额年限补缴地价',
    entity: '地块',
    qualification: '地块合并',
    recipient: '市财政',
    base: 'IF(补缴口径="按年线性",面积*差额年限*年限地价,评估补缴价款)',
    kind: '公式',
    effect: 'receipt',
    dateField: '办理年度',
    clauses: ['八、3'],
    quote: '土地使用年限以最长为准，并补缴差额年限土地价款',
  }),
  incentive({
    label: '差别电价加价',
    entity: '企业',
    qualification: '差别化价格',
    recipient: '市财政',
    base: '用电量',
    rate: '电价加价',
    effect: 'receipt',
    clauses: ['八、5'],
    quote: '实行资源要素供给价格差别化政策',
  }),
  incentive({
    label: '差别水价加价',
    entity: '企业',
    qualification: '差别化价格',
    recipient: '市财政',
    base: '用水量',
    rate: '水价加价',
    effect: 'receipt',
    clauses: ['八、5'],
  }),
]

export const incentives: readonly Incentive[] = [...printed, ...forgone, ...unset, ...receipts]
