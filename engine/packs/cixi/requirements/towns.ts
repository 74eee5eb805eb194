import type { Requirement } from '../../../model/rule.ts'
import { onTime, qualification } from '../../builders.ts'

/** 七、1 and 七、2: a filing is judged once it is there, or once its day has passed. */
const surveyed = qualification('镇街', '摸排上报')
const filed = qualification('镇街', '规划报送')
const approved = qualification('镇街', '规划完备')
const outstanding = qualification('镇街', '获奖镇街')

const survey = onTime('摸排上报日', '摸排期限')

const plan = onTime('规划报送日', '规划期限')

export const towns: readonly Requirement[] = [
  surveyed.must('按期上报摸排', survey.test, ['七、1'], {
    scope: survey.scope,
    quote: '2022年4月底前',
    message: '摸排逾期上报或未报',
  }),
  filed.must('按期报送五年规划', plan.test, ['七、2'], {
    scope: plan.scope,
    quote: '2022年6月底前报领导小组办公室',
    message: '五年规划逾期报送或未报',
  }),
  approved.must('规划内容齐全', '规划内容项数>=规划内容项下限', ['七、2'], {
    message: '五年规划缺产业定位、总体思路、年度目标、项目清单之一',
  }),
  outstanding.must('工作成效突出', '成效突出', ['八、10'], {
    quote: '对工作成效突出镇（街道、园区）',
    message: '未认定为成效突出，不给亩均奖励',
  }),
]
