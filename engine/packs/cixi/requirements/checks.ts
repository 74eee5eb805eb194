import { ROOT } from '../../../model/field.ts'
import type { Requirement } from '../../../model/rule.ts'
import { check, onceSet } from '../../builders.ts'
import { landBalanced } from '../../counting.ts'

export const checks: readonly Requirement[] = [
  check('项目')('核定单价在区间内', 'AND(核定单价>=镇街奖励下限,核定单价<=镇街奖励上限)', ['八、10'], {
    ...onceSet('核定单价'),
    quote: '按每亩1-5万元给予奖励',
    message: '核定单价不在文件区间之内，按区间测算',
  }),
  check('项目')('成员份额合计', '份额合计=约定份额总数', ['八、3'], {
    scope: 'AND(申请联合体,份额合计>0)',
    message: '联合体成员份额合计不等于约定总数（比例合计应为1）',
  }),
  check('项目')('与区块改造方式一致', '改造方式=所属区块[改造方式]', ['五'], {
    ...onceSet('所属区块'),
    message: '项目与所属区块的改造方式不同，大区块可拆分',
  }),
  check('企业')('评价等级与得分相符', '亩均评价=得分等级', ['八、5（首句）'], {
    scope: 'AND(NOT(ISBLANK(A类得分下限)),NOT(ISBLANK(亩均评价)))',
    message: '亩均评价等级与得分不符',
  }),
  check('区块')('改造方式与情况相符', '改造方式=建议改造方式', ['五'], {
    scope: 'NOT(OR(ISBLANK(拆除违建占比下限),ISBLANK(拆除亩均税收上限),ISBLANK(管理提升亩均税收下限)))',
    message: '改造方式与按违建、亩均税收情况建议的不同，请确认',
  }),
  landBalanced(['四']),
  check('镇街')('推进进度', '进度比>=进度约谈线', ['九、3'], {
    ...onceSet('进度约谈线'),
    message: '推进缓慢，约谈',
  }),
  check('年度')('提取不低于下限', '本年提取>=应提经费', ['八、9'], {
    quote: '提取土地出让收入的0.5%以上',
    message: '专项经费提取少于应提数',
  }),
  check('经费支出')('经费用途', 'OR(用途=经费用途清单)', ['八、9'], {
    ...onceSet('用途'),
    message: '不在文件所列四项用途之内（“等”留有其他用途），请确认',
  }),
  check(ROOT)('经费支出不超提取', '经费已支出<=累计提取', ['八、9'], {
    message: '专项经费支出超过累计提取',
  }),
  check(ROOT)('五年计划覆盖目标', '计划覆盖目标', ['三', '七、2'], {
    message: '各镇（街道、园区）逐年计划合计不到改造面积目标',
  }),
  check(ROOT)('用电户名实名对应', '用电匹配率>=用电匹配率下限', ['六、15'], {
    ...onceSet('用电匹配率下限'),
    message: '用电户名与不动产实名对应的企业比例不足',
  }),
]
