import type { Entity } from '../../../model/field.ts'
import { choice, derived, derivedFlag, entity, key, number, text } from '../../builders.ts'

/** Each body carries the main responsibility; the notice gives none of them a task of its own. */
export const town: Entity = entity(
  '镇街',
  number('序号', ''),
  key('镇街', { aliases: ['乡镇（街道）', '镇（街道）'] }),
  text('代码'),
  number('盘活任务', '亩', {
    supplier: '镇街',
    help: '文件未分解到乡镇（街道），自行分解的填在这里',
  }),
  derived('低效企业数', '家', 'COUNTIFS(企业[低效企业],TRUE)'),
  derived('未定方案数', '家', 'COUNTIFS(企业[低效企业],TRUE,企业[有改造方案],FALSE)'),
  derived('收回地建园面积', '亩', 'SUMIFS(区块[收回用地面积],区块[园区类型],"小微企业园")', {
    help: '利用收回低效用地建小微企业园的面积',
  }),
  derived('小微园数', '个', 'COUNTIFS(区块[园区类型],"小微企业园",区块[阶段],"完成")'),
  number('督查得分', '分', { supplier: '督查室' }),
  derived('考核计分', '分', '督查得分*督查折算系数', {
    help: '督查结果折入党政目标责任制；折算系数文件未载',
  }),
  choice('绩效等次', ['突出', '一般', '不力'], {
    supplier: '督查室',
    help: '“突出”“不力”的界线文件未载，由督查室评定',
  }),
  derivedFlag('通报批评', '绩效等次="不力"'),
  text('责任人'),
  text('联系人'),
  text('电话'),
)
