import type { Requirement } from '../../../model/rule.ts'
import { onceSet, qualification } from '../../builders.ts'
import { DUOHU_PARK, JIANGLING_PARK } from '../options.ts'
import * as at from '../places.ts'

/** 二（一）（1）, 三（二）: binds newly granted land only, never the renovation of what stands. */
const fresh = qualification('项目', '新供地准入')
const newLand: readonly Requirement[] = [
  fresh.scope('属新供地工业项目', 'AND(新供地,土地用途="工业")', [at.PLANNING]),
  fresh.must('新供地容积率', '改造后容积率>=新供地容积率下限', [at.PLANNING], {
    quote: '新供地工业项目容积率应大于等于1.5',
    message: '新供地工业项目容积率未达下限',
  }),
  fresh.must('标准地加承诺制', '标准地承诺', [at.SUPPORT], { message: '新供地项目未按“标准地+承诺制”供地' }),
]

/** New land is not disposed of: its route stays blank. */
const by = (route: string) => `NOT(新供地),处置路径="${route}"`

/** 二（一）（2）: each way of disposal on its own terms. */
const recovered = qualification('项目', '收回处置')
const stateFirst = qualification('项目', '国资优先')
const renovated = qualification('项目', '原厂改造')
const joint = qualification('项目', '相邻集中开发')
const merged = qualification('项目', '归宗改造')
const topUp = qualification('项目', '补缴出让金')
const contiguous = qualification('项目', '连片整治')
const disposal: readonly Requirement[] = [
  recovered.scope('属收回', `AND(${by('收回')})`, [at.RECOVER]),
  recovered.must('依法或协商收回', 'OR(收回方式=收回方式清单)', [at.RECOVER], {
    message: '未说明是依法收回还是协商收回',
  }),
  stateFirst.scope('进入市场或司法拍卖', 'AND(国资主体优先,OR(市场交易,司法拍卖))', [at.RECOVER]),
  stateFirst.must('已报区政府决策', '已报区政府', [at.RECOVER], {
    message: '乡镇（街道）未将交易情况提交区政府决策',
  }),
  stateFirst.must('国资优先收购', 'OR(受让主体="国资主体",国资放弃优先)', [at.RECOVER], {
    message: '由其他主体受让，未见国资主体放弃优先收购',
  }),
  renovated.scope('属改造', `AND(${by('改造')})`, [at.RENOVATE]),
  renovated.must('改造符合产业政策', '符合产业政策', [at.RENOVATE], { message: '不符合产业政策' }),
  renovated.must('改造符合技术规范', '符合技术规范', [at.RENOVATE], { message: '不满足技术规范和标准' }),
  renovated.encouraged('建多层厂房', '层数>=多层层数下限', [at.RENOVATE], onceSet('多层层数下限')),
  joint.scope('属相邻集中开发', `AND(${by('转让')},集中开发)`, [at.TRANSFER]),
  joint.must('经区政府同意', '区政府同意', [at.TRANSFER], { message: '相邻多宗集中开发须经区政府同意' }),
  joint.must('地块相邻多宗', 'AND(地块相邻,宗数>=相邻宗数下限)', [at.TRANSFER], {
    message: '地块不相邻，或宗数不足',
  }),
  merged.scope('涉及多个权属人', 'AND(NOT(新供地),权属人数>=2)', [at.TRANSFER]),
  merged.must('协商一个改造主体', '已定实施主体', [at.TRANSFER], {
    message: '多个权属人未协商确定一个改造主体',
  }),
  merged.must(
    '权属人同意比例',
    '同意人数>=权属人数*IF(ISBLANK(归宗同意比例下限),100%,归宗同意比例下限)',
    [at.TRANSFER],
    { message: '同意归宗改造的权属人不足' },
  ),
  topUp.scope('土地年限不一致', '年限不一', [at.TRANSFER]),
  topUp.must('经集体研究', '集体研究', [at.TRANSFER], { message: '补缴出让金须经区政府集体研究' }),
  contiguous.scope('属连片开发', '连片开发', [at.LAND]),
  contiguous.must('连片整治方式', 'OR(连片方式=连片方式清单)', [at.CONTIGUOUS], {
    message: '不属文件所列整治方式',
  }),
  contiguous.encouraged('连片开发面积', '连片面积>=连片面积下限', [at.LAND], onceSet('连片面积下限')),
]

/** 二（一）（4）: what every project of the plan has to meet, each way of disposal included. */
const admitted = qualification('项目', '项目准入', '裁定')
const entry: readonly Requirement[] = [
  admitted.scope('计划期内', 'AND(计入年度>=计划起始年,计入年度<=计划截止年)', [at.TITLE]),
  admitted.must('新供地达标', '新供地准入', [at.PLANNING, at.SUPPORT], {
    scope: 'AND(新供地,土地用途="工业")',
    message: '新供地项目容积率或“标准地+承诺制”不符合要求',
  }),
  admitted.must('列入产业目录', '列入产业目录', [at.RULES], { message: '不在产业目录内' }),
  admitted.must('不在负面清单', 'NOT(列入负面清单)', [at.RULES], { message: '列入负面清单' }),
  admitted.must('不属落后产能', 'NOT(落后产能)', [at.RULES], { message: '属落后产能，不得入园' }),
  admitted.must('不属四无企业', 'NOT(四无企业)', [at.RULES], { message: '属“四无”企业，不得入园' }),
  admitted.must('转让经批准', '转让获批', [at.RULES], {
    scope: '有转让',
    quote: '对未经批准转让的不予办理土地变更',
    message: '低效工业用地转让未经批准，不予办理土地变更',
  }),
  admitted.must('司法拍卖经预审', '项目预审', [at.RULES], {
    scope: '司法拍卖',
    message: '未经项目预审拍得的土地只办预登记',
  }),
  admitted.must('收回符合要求', '收回处置', [at.RECOVER], {
    scope: `AND(${by('收回')})`,
    message: '收回不符合要求',
  }),
  admitted.must('交易符合国资优先', '国资优先', [at.RECOVER], {
    scope: 'AND(国资主体优先,OR(市场交易,司法拍卖))',
    message: '市场交易、司法拍卖未经区政府决策或国资优先',
  }),
  admitted.must('改造符合要求', '原厂改造', [at.RENOVATE], {
    scope: `AND(${by('改造')})`,
    message: '不符合产业政策或技术规范',
  }),
  admitted.must('集中开发符合要求', '相邻集中开发', [at.TRANSFER], {
    scope: `AND(${by('转让')},集中开发)`,
    message: '相邻多宗集中开发不符合要求',
  }),
  admitted.must('归宗符合要求', '归宗改造', [at.TRANSFER], {
    scope: 'AND(NOT(新供地),权属人数>=2)',
    message: '归宗改造不符合要求',
  }),
  admitted.must('连片符合要求', '连片整治', [at.CONTIGUOUS], {
    scope: '连片开发',
    message: '连片整治方式不符合要求',
  }),
  admitted.inPrinciple('非工业用地改工业', '已改工业', [at.RULES], {
    scope: 'AND(土地用途<>"工业",符合改建条件)',
    quote: '符合改建工业用地条件的原则上要求改为工业用地项目',
    message: '符合改建条件，原则上应改为工业用地',
  }),
  admitted.caseByCase('年限不一致补缴', 'AND(年限不一,NOT(集体研究))', [at.TRANSFER], {
    quote: '可经区政府集体研究，补缴土地出让金办理',
    message: '土地年限不一致，须经区政府集体研究',
  }),
]

/** 二（一）（2）: land that counts as revitalised, each parcel once. */
const revitalised = qualification('项目', '计入盘活')
const counted: readonly Requirement[] = [
  revitalised.scope('盘活在计划期内', 'AND(计入年度>=计划起始年,计入年度<=计划截止年)', [at.TITLE, at.LAND]),
  revitalised.scope('闲置低效工业用地', 'AND(NOT(新供地),土地用途="工业",OR(土地状态={"闲置","低效"}))', [
    at.LAND,
  ]),
  revitalised.must('同宗未重复计', 'ISBLANK(前次项目)', [at.LAND], {
    scope: '同宗只计一次',
    message: '同一宗地在本期已计过盘活面积',
  }),
  revitalised.must('盘活项目合准入', '项目准入', [at.LAND, at.RULES], {
    scope: '盘活须符合准入',
    message: '不符合项目准入，不计盘活',
  }),
  revitalised.must('复垦不计盘活', '连片方式<>"收回复垦"', [at.CONTIGUOUS], {
    scope: 'AND(NOT(复垦计入盘活),连片开发)',
    message: '收回复垦的不计盘活面积',
  }),
]

/** 二（二）: methods, directions of the parks, and who comes first. */
const upgraded = qualification('项目', '产业提升')
const directed = qualification('项目', '园区导向')
const secured = qualification('项目', '要素保障')
const inPark = (name: string) => `所属区块[区块名称]="${name}"`
const DIRECTIONS = [
  { label: '江岭产业方向', scope: inPark(JIANGLING_PARK), test: 'OR(产业=江岭产业清单)' },
  { label: '多湖产业方向', scope: inPark(DUOHU_PARK), test: 'OR(产业=多湖产业清单)' },
  {
    label: '既有优势产业方向',
    scope: 'OR(所属区块[镇街]=既有优势镇街清单)',
    test: 'OR(产业=既有优势产业清单)',
  },
]
const industry: readonly Requirement[] = [
  upgraded.encouraged('招改组方式', 'OR(提升方式=提升方式清单)', [at.INDUSTRY]),
  upgraded.encouraged('瞄准新兴产业', '招引产业', [at.ATTRACT]),
  directed.scope('在有方向的园区', 'NOT(ISBLANK(所属区块))', [at.ATTRACT]),
  ...DIRECTIONS.flatMap(({ label, scope, test }) => [
    directed.encouraged(`${label}优先`, test, [at.ATTRACT], { scope: `AND(园区导向口径="优先",${scope})` }),
    directed.must(`${label}必须`, test, [at.ATTRACT], { scope: `AND(园区导向口径="必须",${scope})` }),
  ]),
  secured.scope('申请新增用地', '新增用地需求>0', [at.RULES]),
  secured.encouraged('大好高优先', '大好高项目', [at.ATTRACT]),
  secured.encouraged('旧厂改扩建优先', '旧厂改扩建', [at.UPGRADE], {
    quote: '优先保障用地、能耗、排放指标及资金筹措',
  }),
  secured.encouraged('剩余闲置助传统优势', '传统优势企业', [at.MERGE], {
    scope: 'OR(土地状态={"闲置","剩余"})',
  }),
]

/** 二（二）（2）: projects attracted in the last three years, and what they promised. */
const reviewed = qualification('项目', '回头看')
const performed = qualification('项目', '协议履约')
const review: readonly Requirement[] = [
  reviewed.scope('属近三年招引', '近三年招引', [at.UPGRADE]),
  reviewed.must('不属五未项目', '五未状态="已达产"', [at.UPGRADE], { message: '属“五未”项目，须督促推进' }),
  performed.scope('属履约核查对象', '近三年招引', [at.UPGRADE]),
  performed.must('约定投资强度', '投资强度>=约定投资强度*(100%-协议容差)', [at.UPGRADE], {
    ...onceSet('约定投资强度'),
    message: '实际投资强度低于协议约定',
  }),
  performed.must('约定亩均税收', '项目亩均税收>=约定亩均税收*(100%-协议容差)', [at.UPGRADE], {
    scope: 'AND(NOT(ISBLANK(约定亩均税收)),IF(ISBLANK(约定达产年度),TRUE,约定达产年度<YEAR(基准日)))',
    message: '实际亩均税收低于协议约定',
  }),
]

export const projects: readonly Requirement[] = [
  ...newLand,
  ...disposal,
  ...entry,
  ...counted,
  ...industry,
  ...review,
]
