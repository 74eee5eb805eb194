import { ROOT } from '../../../model/field.ts'
import type { Requirement } from '../../../model/rule.ts'
import { check, consistency, onceSet } from '../../builders.ts'
import { PLAN_YEARS } from '../entities/years.ts'
import { TRADES } from '../options.ts'
import * as at from '../places.ts'

/** Each past year against the average, where the average of three years decides. */
const AVERAGED = [
  { what: '盘活', goal: '年均盘活目标', clause: at.LAND },
  { what: '新建厂房', goal: '年均新建厂房目标', clause: at.LAND },
  { what: '改造厂房', goal: '年均改造厂房目标', clause: at.LAND },
  { what: '小微园', goal: '年均小微园目标', clause: at.SMALL },
  { what: '低散乱整治', goal: '年均低散乱整治目标', clause: at.INDUSTRY },
  { what: '产能淘汰', goal: '年均产能淘汰目标', clause: at.INDUSTRY },
  { what: '低效整治', goal: '年均低效整治目标', clause: at.PER_MU },
  { what: '整治用地', goal: '年均整治用地目标', clause: at.PER_MU },
]
const yearly: readonly Requirement[] = AVERAGED.map(({ what, goal, clause }) =>
  check(ROOT)(
    `${what}逐年不少于年均`,
    `AND(${PLAN_YEARS.map(([word]) => `OR(NOT(${word}已过),${word}${what}>=${goal})`).join(',')})`,
    [clause],
    { scope: '年均口径="三年平均"', message: '有一年少于年均数；是否达标仍按三年平均' },
  ),
)

const data: readonly Requirement[] = [
  check(ROOT)('施行日期未定', 'NOT(ISBLANK(施行日期))', [at.END], {
    message: '征求意见稿未载施行日期，年度目标自计划起始年1月1日起算',
  }),
  check(ROOT)('增速步数', '增长步数=计划年数', [at.TITLE], {
    message: '基期到末年不是三步，增速目标按实有步数计',
  }),
  check(ROOT)('盘活不超整治', '三年盘活<=三年整治用地', [at.PER_MU], {
    scope: '盘活属整治范围',
    message: '盘活面积大于整治面积；盘活应在整治范围之内',
  }),
  check('项目')('复垦不计建筑面积', '新建标准厂房面积+改造旧厂房面积=0', [at.CONTIGUOUS], {
    scope: 'AND(连片开发,连片方式="收回复垦")',
    message: '收回复垦的又填了建筑面积',
  }),
  check('项目')('财政资金用途', '重点用途', [at.SUPPORT], {
    ...onceSet('资金用途'),
    message: '不在土地收回、基础设施、公共服务配套之列，请确认',
  }),
  check('区块')('主导产业多于两个', '细分主导产业数<=细分主导产业上限', [at.UPWARD], {
    scope: 'AND(园区类型="工业园区",主导产业超限处理="提示")',
    message: '细分主导产业多于上限',
  }),
  check(ROOT)('区级主导产业不少于三个', '区级主导产业数>=主导产业基数', [at.ATTRACT], {
    scope: '区级主导产业数>0',
    message: '全区主导产业少于文件所称个数',
  }),
  check(ROOT)('先保基本重点民生', 'OR(优先整治未安排=0,其他整治已安排=0)', [at.TIDY], {
    message: '保基本、保重点、保民生的整治支出尚未全部安排，已安排其他支出',
  }),
  check(ROOT)('全区用地统筹', '新增用地合计<=全区用地指标', [at.RULES], {
    message: '新增用地需求超过全区指标',
  }),
  check(ROOT)('全区能耗统筹', '能耗需求合计<=全区能耗指标', [at.RULES], { message: '能耗需求超过全区指标' }),
  check(ROOT)('全区排污统筹', '排污需求合计<=全区排污指标', [at.RULES], { message: '排污需求超过全区指标' }),
  check(ROOT)('大好高预留足够', '大好高用地合计<=大好高预留用地', [at.ATTRACT], {
    message: '预留用地不够“大好高”项目',
  }),
  check(ROOT)('突出镇街比例', '突出镇街数<=镇街总数*突出比例上限', [at.REVIEW], {
    message: '评为突出的乡镇（街道）超过比例',
  }),
]

/** The notice against itself: parts and totals, years and the whole. */
const sumOf = (goal: string) => TRADES.map((trade) => `${trade}${goal}`).join('+')

const contradictions: readonly Requirement[] = [
  consistency(ROOT)('四个行业规上家数合计', `${sumOf('规上家数目标')}=四大产业规上家数目标`, [at.INDUSTRY], {
    message: '四个行业家数之和与总数不符',
  }),
  consistency(ROOT)('四个行业产值合计', `${sumOf('产值目标')}=四大产业产值目标`, [at.INDUSTRY], {
    message: '四个行业产值之和与总数不符',
  }),
  consistency(ROOT)('盘活年均与总目标', `年均盘活目标*计划年数=盘活总目标`, [at.LAND], {
    message: '年均数乘年数与总目标不符',
  }),
  consistency(ROOT)('新建厂房年均与总目标', `年均新建厂房目标*计划年数=新建厂房总目标`, [at.LAND], {
    message: '年均数乘年数与总目标不符',
  }),
  consistency(ROOT)('改造厂房年均与总目标', `年均改造厂房目标*计划年数=改造厂房总目标`, [at.LAND], {
    message: '年均数乘年数与总目标不符',
  }),
  consistency(ROOT)('小微园年均与总目标', `年均小微园目标*计划年数=小微园总目标`, [at.SMALL], {
    message: '年均数乘年数与总目标不符',
  }),
  consistency(ROOT)('整治不小于盘活', '年均整治用地目标>=年均盘活目标', [at.LAND, at.PER_MU], {
    message: '整治目标小于盘活目标',
  }),
]

export const checks: readonly Requirement[] = [...yearly, ...data, ...contradictions]
