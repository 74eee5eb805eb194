import { type Entity, ROOT } from '../../../model/field.ts'
import { derived, derivedFlag, entity, key, number, text } from '../../builders.ts'
import { block } from './block.ts'
import { enterprise } from './enterprise.ts'
import { project } from './project.ts'

/** Finished work inside the renewal area, for the averages of plot ratio. */
const FINISHED = '项目[纳入改造],TRUE,项目[阶段],"完成"'
/** Finished work that counts in the assessment. */
const COUNTED = '项目[阶段],"完成",项目[计入考核],TRUE'

const town: Entity = entity(
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

const city: Entity = entity(
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

export const entities: readonly Entity[] = [town, block, project, enterprise, city]
