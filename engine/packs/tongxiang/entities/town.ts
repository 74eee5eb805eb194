import type { Entity } from '../../../model/field.ts'
import { derived, derivedFlag, entity, key, number, text } from '../../builders.ts'

/** Finished work inside the renewal area, for the averages of plot ratio. */
export const FINISHED = '项目[纳入改造],TRUE,项目[阶段],"完成"'

/** Finished work that counts in the assessment. */
export const COUNTED = '项目[阶段],"完成",项目[计入考核],TRUE'

export const town: Entity = entity(
  '镇街',
  number('序号', ''),
  key('镇街', { aliases: ['镇（街道）、开发区', '主体'] }),
  text('代码'),
  number('年度任务', '亩', { required: true, aliases: ['有机更新面积'] }),
  number('连片任务', '亩', { required: true, aliases: ['连片腾退或改造面积'] }),
  number('零星任务', '亩', { required: true, aliases: ['连片规划区域以外零星腾退或改造'] }),
  derived('次年任务', '亩', '全市[次年剩余任务]*年度任务/全市[年度任务合计]', {
    minimum: 0,
    help: '2023年未分解：按两年目标减去2022年完成数，依2022年任务同比例分；可直接填',
  }),
  number('工业用地基期', '亩', { supplier: '资规' }),
  number('工业用地现状', '亩', { supplier: '资规' }),
  derived('工业用地增减', '亩', '工业用地现状-工业用地基期'),
  derived('认定区块数', '个', 'COUNTIFS(区块[已认定],TRUE)'),
  derived('认定区块面积', '亩', 'SUMIFS(区块[规划面积],区块[已认定],TRUE)'),
  derived('达标区块数', '个', 'COUNTIFS(区块[面积达标],TRUE)'),
  derived('达标区块面积', '亩', 'SUMIFS(区块[规划面积],区块[面积达标],TRUE)'),
  derived(
    '连片完成面积',
    '亩',
    `SUMIFS(项目[更新面积],${COUNTED},项目[计入年度],考核年度,项目[类型],"连片")`,
  ),
  derived(
    '零星完成面积',
    '亩',
    `SUMIFS(项目[更新面积],${COUNTED},项目[计入年度],考核年度,项目[类型],"零星")`,
  ),
  derived('平均容积率', '', `SUMIFS(项目[改造后建筑面积],${FINISHED})/SUMIFS(项目[用地],${FINISHED})`, {
    decimals: 4,
  }),
  derived('未归类企业数', '家', 'COUNTIFS(企业[已归类],FALSE)'),
  derivedFlag('规模效应突出', 'COUNTIFS(区块[规模效应核验],TRUE,区块[规模面积达标],TRUE)>=1'),
  derived(
    '考核得分',
    '分',
    '连片完成面积/连片任务*连片考核分值*IF(规模效应突出,规模加权倍数,1)+零星完成面积/零星任务*零星考核分值',
    { help: '分值与加权倍数文件未载，填参数后计算；两类不互补' },
  ),
  text('联系人'),
  text('电话'),
)
