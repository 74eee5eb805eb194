import { type Entity, ROOT } from '../../../model/field.ts'
import { derived, entity } from '../../builders.ts'
import { COUNTED, FINISHED } from './town.ts'

export const city: Entity = entity(
  ROOT,
  derived('主体数', '个', 'ROWS(镇街)'),
  derived('年度任务合计', '亩', 'SUM(镇街[年度任务])'),
  derived('连片任务合计', '亩', 'SUM(镇街[连片任务])'),
  derived('零星任务合计', '亩', 'SUM(镇街[零星任务])'),
  derived('全市达标区块数', '个', 'SUM(镇街[达标区块数])'),
  derived('全市达标区块面积', '亩', 'SUM(镇街[达标区块面积])'),
  derived('当年完成面积', '亩', `SUMIFS(项目[更新面积],${COUNTED},项目[计入年度],考核年度)`),
  derived(
    '次年剩余任务',
    '亩',
    'IF(ISBLANK(全市次年任务),MAX(0,两年更新面积目标-当年完成面积),全市次年任务)',
  ),
  derived('计入更新面积', '亩', `SUMIFS(项目[更新面积],${COUNTED})`),
  derived('计入连片面积', '亩', `SUMIFS(项目[更新面积],${COUNTED},项目[类型],"连片")`),
  derived('连片占比', '%', '计入连片面积/计入更新面积', { decimals: 2 }),
  derived('新增厂房合计', '㎡', `SUMIFS(项目[新增建筑面积],${FINISHED})`),
  derived('改造用地合计', '亩', `SUMIFS(项目[用地],${FINISHED})`),
  derived('改造建面合计', '㎡', `SUMIFS(项目[改造后建筑面积],${FINISHED})`),
  derived('加权平均容积率', '', '改造建面合计/改造用地合计', { decimals: 4 }),
  derived('简单平均容积率', '', `AVERAGEIFS(项目[改造后容积率],${FINISHED})`, { decimals: 4 }),
  derived('容积率缺口建面', '㎡', 'MAX(0,平均容积率目标*改造用地合计-改造建面合计)', {
    help: '达到平均容积率还需增加的建筑面积',
  }),
  derived('专项资金总量', '万元', '专项资金规模*IF(专项资金口径="每年",2,1)'),
  derived('保本更新奖励', '万元/亩', '专项资金总量/计入更新面积', {
    decimals: 4,
    help: '专项资金刚好够用时每亩可给的奖励',
  }),
  derived('保本厂房补助', '元/㎡', '专项资金总量/新增厂房合计', { decimals: 2 }),
  derived('推进区块数', '个', 'COUNTIFS(区块[点名推进],TRUE)'),
  derived('启动区块数', '个', 'COUNTIFS(区块[点名启动],TRUE)'),
  derived('谋划区块数', '个', 'COUNTIFS(区块[阶段],"谋划")'),
  derived('工业用地总量', '亩', 'SUM(镇街[工业用地现状])'),
)
