import type { Incentive } from '../../model/rule.ts'
import { incentive } from '../builders.ts'

/** A cap that nobody has set caps nothing. */
const capped = (cap: string, amount: string): string => `IF(ISBLANK(${cap}),${amount},${cap})`

type Parts = Pick<Incentive, 'label' | 'clauses' | 'base' | 'rate'> & Partial<Incentive>

/** Paid for a project that has what 一（四） asks for, once it is finished unless the estimate is to look ahead. */
const toProject = (parts: Parts): Incentive =>
  incentive({
    entity: '项目',
    qualification: '入盘资格',
    recipient: '实施主体',
    dateField: '实施年度',
    ...parts,
    scope: parts.scope === undefined ? '计入测算' : `AND(计入测算,${parts.scope})`,
  })

const toFirm = (parts: Parts): Incentive =>
  incentive({
    entity: '企业',
    qualification: '企业扶持',
    recipient: '企业',
    dateField: '入园日期',
    ...parts,
  })

const GAIN = 'IF(贡献奖励口径="增量",MAX(0,地方税收-基期地方税收),地方税收)'
const RENT = '租赁面积*计补月数'
const OPERATION = '有效建筑面积*运营年数'

/** 三（一）: announced, to be issued; the notice prints no figure. */
const announced: readonly Incentive[] = [
  toProject({
    label: '产权交易成本补助',
    base: '转让价款',
    rate: '交易成本补助比例',
    cap: capped('交易成本补助封顶', '转让价款*交易成本补助比例'),
    scope: '可分割',
    clauses: ['三（一）'],
    quote: '降低产权交易成本',
  }),
  toFirm({
    label: '企业租金补助',
    base: RENT,
    rate: '租金补助标准',
    cap: capped('租金补助封顶', `${RENT}*租金补助标准`),
    scope: '租赁面积>0',
    clauses: ['三（一）'],
    quote: '减轻企业租金负担',
  }),
  toProject({
    label: '园区贡献奖励',
    base: GAIN,
    rate: '贡献奖励比例',
    cap: capped('贡献奖励封顶', `${GAIN}*贡献奖励比例`),
    clauses: ['三（一）'],
    quote: '鼓励园区多作贡献',
  }),
  toProject({
    label: '园区运营补助',
    base: OPERATION,
    rate: '运营补助标准',
    cap: capped('运营补助封顶', `${OPERATION}*运营补助标准`),
    clauses: ['三（一）'],
    quote: '减轻园区运营负担',
  }),
  toFirm({
    label: '精品示范企业奖励',
    base: '1',
    rate: '示范企业奖励',
    scope: '示范企业',
    clauses: ['三（一）'],
    quote: '打造精品示范企业',
  }),
]

/** Encouraged without a word on money; a drafter may attach a rate. */
const possible: readonly Incentive[] = [
  toProject({
    label: '公共服务平台奖励',
    base: '1',
    rate: '平台奖励标准',
    scope: 'IF(ISBLANK(平台服务下限),平台服务数>0,平台服务数>=平台服务下限)',
    clauses: ['一（四）3'],
  }),
  toProject({
    label: '智慧园区奖励',
    base: '1',
    rate: '智慧园区奖励标准',
    scope: '智慧系统数>=智慧系统下限',
    clauses: ['一（四）4'],
  }),
  toProject({
    label: '收购改造补助',
    base: '改造前建筑面积',
    rate: '收购补助标准',
    scope: '国企商会收购',
    clauses: ['二（三）'],
    quote: '重点支持市属国有企业、行业协会（商会）收购闲置低效厂房',
  }),
  incentive({
    label: '试点议定支持',
    entity: '项目',
    qualification: '试点支持',
    recipient: '实施主体',
    kind: '公式',
    base: '试点议定金额',
    dateField: '实施年度',
    clauses: ['二（四）'],
    quote: '一事一议，金额由人填写',
  }),
  toProject({
    label: '改造贷款贴息',
    base: 'IF(ISBLANK(贴息贷款上限),改造贷款,MIN(改造贷款,总投资*贴息贷款上限))',
    rate: '贷款贴息比例',
    scope: '改造贷款>0',
    clauses: ['三（三）'],
  }),
  toProject({
    label: '担保费补助',
    base: '担保金额',
    rate: '担保费补助比例',
    scope: '担保金额>0',
    clauses: ['三（三）'],
  }),
  incentive({
    label: '调查摸底费用',
    entity: '空间资源',
    qualification: '摸底对象',
    recipient: '第三方机构',
    base: '用地面积',
    rate: '摸底费用标准',
    clauses: ['二（一）'],
  }),
  incentive({
    label: '复垦指标收购',
    entity: '镇街',
    qualification: '复垦指标处置',
    recipient: '镇街',
    base: '收购指标',
    rate: '收购单价',
    clauses: ['三（二）'],
    quote: '由市政府以不低于市场交易价格优先收购',
  }),
]

export const incentives: readonly Incentive[] = [...announced, ...possible]
