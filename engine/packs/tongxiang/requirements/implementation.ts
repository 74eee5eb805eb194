import type { Requirement } from '../../../model/rule.ts'
import { onceSet, qualification } from '../../builders.ts'

/** 三（一）: who may renew, and how. */
const allowed = qualification('项目', '实施资格', '实施裁定')
const enterpriseLed = '改造模式="企业自主"'
const who: readonly Requirement[] = [
  allowed.must('改造模式', 'OR(改造模式=允许改造模式)', ['三（一）'], { message: '不属文件所列改造模式' }),
  allowed.must('实施主体类型', 'OR(实施主体类型=允许实施主体)', ['三（一）'], {
    message: '不属文件允许的实施主体',
  }),
  allowed.must('其他主体符合条件', '主体符合条件', ['三（一）'], {
    scope: '实施主体类型="其他市场主体"',
    message: '市场主体不符合条件',
  }),
  allowed.inPrinciple('政府主导适用情形', '适合政府主导', ['三（一）1'], {
    scope: '改造模式="政府主导"',
    message: '不属政府主导改造的适用情形',
  }),
  allowed.encouraged(
    '优势企业自有用地改造',
    'AND(实施企业[企业类别]="优势企业",实施企业[自有土地])',
    ['三（一）2'],
    {
      scope: enterpriseLed,
    },
  ),
  allowed.must('其他企业须经批准', '已获批准', ['三（一）2'], {
    scope: `AND(${enterpriseLed},实施企业[企业类别]="其他企业")`,
    message: '其他企业自主改造须经批准',
  }),
]

/** 三（一）2: floor beyond one's own needs is bought back or leased together. */
const surplus = qualification('项目', '富余空间处置')
const disposal: readonly Requirement[] = [
  surplus.scope('其他企业自主改造', `AND(${enterpriseLed},实施企业[企业类别]="其他企业")`, ['三（一）2']),
  surplus.scope('有富余建筑面积', '富余建筑面积>0', ['三（一）2']),
  surplus.must('自主改造已获批准', '已获批准', ['三（一）2'], { message: '其他企业自主改造未经批准' }),
  surplus.must('富余面积处置方式', 'OR(富余处置={"政府回购","合作包租","其他"})', ['三（一）2'], {
    message: '富余面积的处置方式未定',
  }),
]

const social = qualification('项目', '社会资本参与')
const capital: readonly Requirement[] = [
  social.scope('属社会资本改造', '改造模式="社会资本"', ['三（一）3']),
  social.encouraged(
    '社会资本方与参与形式',
    'AND(OR(社会资本类型={"优势企业","园区开发公司","园区运营商"}),OR(参与方式={"兼并重组","合作开发"}))',
    ['三（一）3'],
  ),
  social.must('社会资本占比', '社会资本占比>=社会资本占比下限', ['三（一）3'], {
    ...onceSet('社会资本占比下限'),
    message: '社会资本占比不足',
  }),
]

/** 三（四）1: only inside the boundary of a recognised block. */
const rewarded = qualification('项目', '连片奖励资格')
const reward: readonly Requirement[] = [
  rewarded.scope('属连片项目', '类型="连片"', ['三（四）1']),
  rewarded.must('奖励区块已认定', '所属区块[已认定]', ['三（四）1'], { message: '所属区块未认定' }),
  rewarded.must('在认定边界内', '认定边界内', ['三（四）1'], { message: '不在认定区块的四至边界内' }),
]

/** 三（四）3, 三（四）4: order in the market; it does not decide what counts. */
const orderly = qualification('项目', '规范管理')
const order: readonly Requirement[] = [
  orderly.must('新项目符合区块导向', '符合区块导向', ['三（四）3'], {
    scope: '新项目',
    message: '新项目不符合有机更新区块的产业导向',
  }),
  orderly.must('转让租赁经批准', '转让租赁获批', ['三（四）3'], {
    scope: '有转让租赁',
    message: '区块内转让、租赁未经批准',
  }),
  orderly.must('不炒作工业用地', 'NOT(炒作用地)', ['三（四）4'], { message: '投机炒作工业用地' }),
  orderly.must('不得退低进低', 'NOT(退低进低)', ['三（四）4'], {
    message: '退低进低：预期亩均税收没有比现状提升',
  }),
  orderly.must('重大事项集体决策', '集体决策', ['三（四）4'], {
    scope: 'OR(事项类型=集体决策事项)',
    message: '重大事项未经集体讨论决定',
  }),
  orderly.must('成本效益论证', '论证维度数>=论证维度下限', ['三（四）4'], {
    message: '成本和效益论证不齐全',
  }),
]

export const implementation: readonly Requirement[] = [...who, ...disposal, ...capital, ...reward, ...order]
