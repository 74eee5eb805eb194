import { type Entity, ROOT } from '../../../model/field.ts'
import { date, derived, derivedFlag, entity, number } from '../../builders.ts'
import { averageGrowth, growthFactor } from './growth.ts'
import { PLAN_YEARS, yearly } from './years.ts'

const DONE = '项目[阶段],"完成",项目[计入年度]'

/** Everything of which the notice prints a yearly average. */
const averages = [
  ...yearly('盘活', '亩', (y) => `SUMIFS(项目[盘活面积],项目[计入盘活],TRUE,${DONE},${y})`),
  ...yearly('新建厂房', '㎡', (y) => `SUMIFS(项目[新建标准厂房面积],${DONE},${y})`),
  ...yearly('改造厂房', '㎡', (y) => `SUMIFS(项目[改造旧厂房面积],${DONE},${y})`),
  ...yearly(
    '小微园',
    '家',
    (y) => `COUNTIFS(区块[园区类型],"小微企业园",区块[阶段],"完成",区块[建成年度],${y})`,
  ),
  ...yearly('低散乱整治', '家', (y) => `COUNTIFS(企业[低散乱已整治],TRUE,企业[低散乱整治年度],${y})`),
  ...yearly('产能淘汰', '家', (y) => `COUNTIFS(企业[已淘汰],TRUE,企业[淘汰年度],${y})`),
  ...yearly('低效整治', '家', (y) => `COUNTIFS(企业[低效已整治],TRUE,企业[低效整治年度],${y})`),
  ...yearly('整治用地', '亩', (y) => `SUMIFS(企业[整治面积],企业[低效已整治],TRUE,企业[低效整治年度],${y})`),
]

const at = (column: string, moment: string) => `SUMIFS(年度指标[${column}],年度指标[年度],${moment})`

const ends = [
  ['基期', '增长基期年'],
  ['末年', '计划截止年'],
] as const

/** A quotient of the district in the base year and in the last year, their index, and the average rate to look at. */
const quotient = (label: string, unit: string, top: string, bottom: string) => [
  ...ends.map(([word, moment]) =>
    derived(`${word}${label}`, unit, `${at(top, moment)}/${at(bottom, moment)}`, {
      minimum: 0,
      decimals: 6,
    }),
  ),
  derived(`${label}指数`, '', `末年${label}/基期${label}`, { minimum: 0, decimals: 6 }),
  averageGrowth(`${label}年均增速`, `${label}指数`),
]

/** The parks' sum in a year. A year that nobody reported is not known: a mean of nothing is unknown, a sum of nothing 0. */
const reportedSum = (column: string, moment: string): string => {
  const ofYear = `园区年报[${column}],园区年报[年度],${moment}`
  return `IF(COUNTIFS(园区年报[年度],${moment})=0,AVERAGEIFS(${ofYear}),SUMIFS(${ofYear}))`
}

const growth = [
  derived(
    '增长步数',
    '',
    'IFS(计划截止年-增长基期年=3,3,计划截止年-增长基期年=2,2,计划截止年-增长基期年=1,1)',
    { help: '基期到末年的年数，一至三' },
  ),
  derived('产值增长倍数', '', growthFactor('园区产值年均增速目标'), { decimals: 9 }),
  derived('能耗强度倍数', '', growthFactor('能耗强度年均降幅目标', '-'), { decimals: 9 }),
  derived('亩均税收增长倍数', '', growthFactor('亩均税收年均增速目标'), { decimals: 9 }),
  derived('规上亩均增长倍数', '', growthFactor('规上亩均税收年均增速目标'), { decimals: 9 }),
  ...ends.map(([word, moment]) =>
    derived(`${word}园区产值`, '亿元', reportedSum('规上产值', moment), { minimum: 0, decimals: 4 }),
  ),
  derived('园区产值指数', '', '末年园区产值/基期园区产值', { minimum: 0, decimals: 6 }),
  averageGrowth('园区产值年均增速', '园区产值指数'),
  ...quotient('能耗强度', '吨标煤/万元', '全区能耗', '全区增加值'),
  ...quotient('工业亩均税收', '万元/亩', '全区工业税收', '全区工业用地'),
  ...quotient('规上亩均税收', '万元/亩', '规上税收', '规上用地'),
]

const parks = [
  derived('最高园区产值', '万元', 'MAX(区块[末年产值])'),
  derived('最高产值指数', '', 'MAX(区块[产值指数])'),
  derived('最高亩均税收', '万元/亩', 'MAX(区块[末年亩均税收])'),
  derived('最高亩均税收指数', '', 'MAX(区块[亩均税收指数])'),
  derived('区级主导产业数', '个', 'COUNTA(UNIQUE(区块[主导产业名称]))'),
]

const OPERATING = '企业[在营],TRUE'

const firms = [
  derived('在营企业数', '家', `COUNTIFS(${OPERATING})`),
  derived('在园企业数', '家', `COUNTIFS(${OPERATING},企业[在园区内],TRUE)`),
  derived('在营规上数', '家', `COUNTIFS(${OPERATING},企业[规上],TRUE)`),
  derived('在园规上数', '家', `COUNTIFS(${OPERATING},企业[规上],TRUE,企业[在园区内],TRUE)`),
  derived('规上入园尚缺', '家', 'MAX(0,ROUNDUP(规上入园率目标*在营规上数,0)-在园规上数)', {
    help: '还需入园的规上企业数，不足一家按一家',
  }),
  derived('入园尚缺', '家', 'MAX(0,ROUNDUP(入园率目标*在营企业数,0)-在园企业数)'),
  number('领跑产业链数', '条', { supplier: '经信' }),
]

const money = [
  derived('财政投入合计', '万元', 'SUM(项目[财政投入])'),
  derived('重点投入合计', '万元', 'SUMIFS(项目[财政投入],项目[重点用途],TRUE)'),
  derived('重点用途占比', '%', '重点投入合计/财政投入合计', { decimals: 2 }),
  derived('优先整治未安排', '万元', 'SUMIFS(项目[整治支出],项目[优先保障],TRUE,项目[整治已安排],FALSE)'),
  derived('其他整治已安排', '万元', 'SUMIFS(项目[整治支出],项目[优先保障],FALSE,项目[整治已安排],TRUE)'),
  derived('新增用地合计', '亩', 'SUM(项目[新增用地需求])'),
  derived('能耗需求合计', '吨标煤', 'SUM(项目[能耗需求])'),
  derived('排污需求合计', '吨', 'SUM(项目[排污需求])'),
  derived('大好高用地合计', '亩', 'SUMIFS(项目[新增用地需求],项目[大好高项目],TRUE)'),
  derived('突出镇街数', '个', 'COUNTIFS(镇街[绩效等次],"突出")'),
  derived('镇街总数', '个', 'ROWS(镇街)'),
]

const time = [
  ...PLAN_YEARS.map(([word, year]) => derivedFlag(`${word}已过`, `基准日>=DATE(${year},12,31)`)),
  date('目标起算日', {
    formula: 'IF(ISBLANK(施行日期),DATE(计划起始年,1,1),施行日期)',
    help: '施行日期文件留空，年度目标自计划起始年1月1日起算',
  }),
  derived('时序进度', '%', 'YEARFRAC(目标起算日,基准日)/YEARFRAC(目标起算日,DATE(计划截止年,12,31))', {
    decimals: 2,
    help: '截至基准日计划期已过去多少',
  }),
]

export const city: Entity = entity(ROOT, ...averages, ...growth, ...parks, ...firms, ...money, ...time)
