import type { Parameter } from '../../../model/parameter.ts'
import { parameters } from '../../builders.ts'
import { countedStages, yearReading } from '../../counting.ts'
import { YEAR_BASES } from '../options.ts'
import * as at from '../places.ts'

const reading = parameters('reading')

/** Where the notice leaves the meaning open: the reading taken, and the others to choose from. */
export const readings: readonly Parameter[] = [
  reading('增长基期年', 2020, '', [at.TITLE, at.BETTER], {
    type: 'year',
    note: '年均增速的基期未载；取2020年，到2023年三步',
  }),
  reading('年均增速口径', '复合', '', [at.GREEN, at.BETTER, at.PER_MU], {
    options: ['复合', '简单平均'],
    note: '复合：2023年不低于2020年的(1+增速)³；简单平均：不低于1+3×增速',
  }),
  reading('年均口径', '三年平均', '', [at.LAND, at.SMALL, at.INDUSTRY, at.PER_MU], {
    options: ['三年平均', '逐年'],
    note: '取三年平均判断，单年不足的提示；“逐年”以最少的一年判断',
  }),
  countedStages([at.LAND], '补偿、补助只算完成的项目；要看在建、谋划兑现后的支出时改选'),
  yearReading(YEAR_BASES, [at.TITLE], '以何日期计入年度未载；取实施年度，全表一种口径'),
  reading('同宗只计一次', true, '', [at.LAND], { note: '同一宗地在三年里只计一次盘活面积' }),
  reading('盘活须符合准入', false, '', [at.LAND, at.RULES], {
    note: '文件未要求盘活面积以项目准入为前提；选是则不合准入的不计',
  }),
  reading('复垦计入盘活', true, '', [at.CONTIGUOUS], { note: '收回复垦的计入盘活面积，不计建筑面积' }),
  reading('盘活属整治范围', true, '', [at.PER_MU], {
    note: '整治比盘活宽，盘活面积应在整治面积之内；两列分开，不相加',
  }),
  reading('改造面积口径', '改造后', '', [at.LAND], {
    options: ['改造后', '改造前'],
    note: '“改造旧厂房”按改造前还是改造后建筑面积未载；取改造后',
  }),
  reading('低效含本数', true, '', [at.LAND], { note: '“3万元以下”含3万元' }),
  reading('国资主体优先', true, '', [at.RECOVER], { note: '只作优先次序，不涉价格；选否则不检验' }),
  reading('豁免须规上', true, '', [at.GREEN], { note: '就地整治达标的豁免只限规上企业' }),
  reading('入园率口径', '按企业数', '', [at.IN_PARKS], {
    options: ['按企业数', '按产值'],
    note: '分母为年末在营的全部工业企业',
  }),
  reading('整治启动口径', '启动', '', [at.UPWARD], {
    options: ['启动', '完成'],
    note: '“全面实施”取已启动，不要求完成',
  }),
  reading('占比统计口径', '规上', '', [at.UPWARD, at.BETTER], {
    options: ['规上', '全部工业'],
    note: '新兴、高新占比和研发占比的分母未载，取规上；两类可重叠',
  }),
  reading('行业产值口径', '规上', '', [at.INDUSTRY], {
    options: ['规上', '全部企业'],
    note: '四大产业产值取规上企业的',
  }),
  reading('隐形冠军口径', '新认定', '', [at.BETTER], {
    options: ['新认定', '存量'],
    note: '“培育认定8家以上”取计划期内新认定',
  }),
  reading('小微园口径', '新建', '', [at.SMALL], {
    options: ['新建', '存量'],
    note: '取计划期内建成（年均10家×3=30家）',
  }),
  reading('主导产业超限处理', '提示', '', [at.UPWARD], {
    options: ['提示', '不符'],
    note: '“1—2个”超过2个是否违反未载；取提示',
  }),
  reading('园区导向口径', '优先', '', [at.ATTRACT], {
    options: ['优先', '必须'],
    note: '园区产业方向取优先发展，不排斥其他产业',
  }),
  reading('利用率口径', '逐项', '', [at.UPGRADE], {
    options: ['逐项', '平均', '任一'],
    note: '“土地、产能、核定能耗、核定排放等指标利用率80%以上”取四项逐一达到',
  }),
  reading('回头看口径', '36个月', '', [at.UPGRADE], {
    options: ['36个月', '自然年'],
    note: '“近三年内”取基准日往前36个月',
  }),
  reading('围墙口径', '按企业', '', [at.FOUR], {
    options: ['按企业', '按长度'],
    note: '“全部”按企业数还是围墙长度未载，取企业数',
  }),
  reading('五美口径', '已通过', '', [at.TIDY], {
    options: ['已通过', '创建'],
    note: '“创建率”取已通过的；“创建”则创建中的也算',
  }),
]
