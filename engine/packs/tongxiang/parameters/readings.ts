import type { Parameter } from '../../../model/parameter.ts'
import { parameters } from '../../builders.ts'
import { countedStages, yearReading } from '../../counting.ts'
import { YEAR_BASES } from '../options.ts'

const reading = parameters('reading')

/** Where the notice leaves the meaning open: the reading taken, and the others to choose from. */
export const readings: readonly Parameter[] = [
  yearReading(YEAR_BASES, ['文首'], '实施期2022—2023年以何日期计未载；取实施年度，全表一种口径'),
  reading('连片面积含本数', true, '', ['三（二）1'], { note: '“200亩以上”含200亩' }),
  reading('须发文认定', true, '', ['三（四）1'], { note: '经评审通过发文认定；认定年度为发文年度' }),
  reading('园区外可计入', true, '', ['二'], {
    note: '“重点推进园区内存量”为侧重；园外零星项目符合三（二）2仍计入',
  }),
  reading('零星可在连片区内', false, '', ['三（二）2'], { note: '正文与附件均指连片区以外，两类不重复计' }),
  reading('归宗须达容积率', false, '', ['三（二）2'], { note: '容积率2.0写在前半句，取不约束归宗重新出让' }),
  reading('低散乱可自主改造', false, '', ['三（一）2'], { note: '以整治腾退为主，例外由裁定并写明理由' }),
  reading('清退情形下限', 1, '项', ['三（三）3'], { note: '四种情形以顿号并列，取任一即列' }),
  reading('联合命名拆分', true, '', ['二'], {
    note: '“屠甸荣翔和老工业”“河山百利达和亿宏”取各为两个区块（启动6个），不拆则4个',
  }),
  reading('连片覆盖口径', '按主体', '', ['二'], {
    options: ['按主体', '按区块', '按面积'],
    note: '“连片改造全覆盖”分母未载；取有认定区块的主体占11个主体之比',
  }),
  reading('新增面积口径', '净增', '', ['二'], {
    options: ['净增', '新建'],
    note: '取改造后减改造前；“新建”为不扣拆除',
  }),
  reading('更新面积口径', '实施面积', '', ['附件'], {
    options: ['实施面积', '腾退面积', '认定面积'],
    note: '附件为“腾退或改造面积”，只腾退未重建的也计入任务，建面与容积率按重建数',
  }),
  countedStages(['三（四）5'], '奖补测算只算完成的项目；要看在建、谋划兑现后的支出时改选'),
  reading('优先排序指标', '亩均税收', '', ['三（二）1'], {
    options: ['亩均税收', '容积率'],
    note: '“土地利用效率低”的指标未载，取亩均税收从低到高',
  }),
  reading('启用联合执法名单', true, '', ['三（四）3'], {
    note: '“拒不配合”没有标准，由镇街填报；不启用则不列名单',
  }),
  reading('专项资金口径', '计划期一次', '', ['三（四）5'], {
    options: ['计划期一次', '每年'],
    note: '2亿元为两年合计还是每年未载；取计划期一次，超出列为缺口',
  }),
]
