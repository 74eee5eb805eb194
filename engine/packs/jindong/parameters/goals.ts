import type { Parameter } from '../../../model/parameter.ts'
import { implied, parameters } from '../../builders.ts'
import { TRADES } from '../options.ts'
import * as at from '../places.ts'

const goal = parameters('target')

/** A yearly average, and the total of three years where the notice prints one. */
const perYear: readonly Parameter[] = [
  goal('盘活总目标', 6000, '亩', [at.LAND], { low: 3000, high: 9000, step: 100 }),
  goal('年均盘活目标', 2000, '亩', [at.LAND], { low: 1000, high: 3000, step: 50 }),
  goal('新建厂房总目标', 150, '万㎡', [at.LAND], { low: 50, high: 300, step: 5 }),
  goal('年均新建厂房目标', 50, '万㎡', [at.LAND], { low: 10, high: 100, step: 1 }),
  goal('改造厂房总目标', 150, '万㎡', [at.LAND], { low: 50, high: 300, step: 5 }),
  goal('年均改造厂房目标', 50, '万㎡', [at.LAND], { low: 10, high: 100, step: 1 }),
  goal('小微园总目标', 30, '家', [at.SMALL], { low: 10, high: 60, step: 1 }),
  goal('年均小微园目标', 10, '家', [at.SMALL], { low: 2, high: 20, step: 1 }),
  goal('年均低散乱整治目标', 100, '家', [at.INDUSTRY], { note: '三年合计300家，文件未载合计' }),
  goal('年均产能淘汰目标', 8, '家', [at.INDUSTRY], { note: '三年合计24家，文件未载合计' }),
  goal('年均低效整治目标', 315, '家', [at.PER_MU], { note: '三年合计945家，文件未载合计' }),
  goal('年均整治用地目标', 4000, '亩', [at.PER_MU], {
    note: '是年均盘活2000亩的两倍：整治与盘活是两个口径',
  }),
]

const rates: readonly Parameter[] = [
  goal('入园率目标', 70, '%', [at.IN_PARKS], { low: 0, high: 100, step: 1 }),
  goal('规上入园率目标', 80, '%', [at.IN_PARKS], { low: 0, high: 100, step: 1 }),
  goal('涉污处置率目标', null, '%', [at.GREEN], { note: '“基本”未载比例，常取95' }),
  goal('循环化改造目标', 100, '%', [at.GREEN], { quote: '全面完成工业园区循环化改造' }),
  goal('清洁生产目标', 100, '%', [at.GREEN], { quote: '全面推行清洁化生产' }),
  goal('低散乱整治率目标', 100, '%', [at.UPWARD], { quote: '全面实施整治提升' }),
  goal('僵尸出清率目标', null, '%', [at.UPWARD], { note: '“基本”未载比例' }),
  goal('新兴产业占比目标', 40, '%', [at.UPWARD], { low: 0, high: 100, step: 1 }),
  goal('高新产业占比目标', 50, '%', [at.UPWARD], { low: 0, high: 100, step: 1 }),
  goal('研发占比目标', 3, '%', [at.BETTER], { low: 0, high: 10, step: 0.1 }),
  goal('主体功能区目标', 100, '%', ['一、总体目标'], implied('“全区各工业园区二次开发区域”取全部')),
  goal('主导产业达标目标', 100, '%', [at.UPWARD], implied('“每个工业园区”取全部')),
  goal('增速达标园区目标', null, '%', [at.BETTER], {
    note: '取全部园区合计判断；要求每个园区都达到的，填100',
  }),
  goal('标准地覆盖目标', 100, '%', [at.SUPPORT], { quote: '全面推行“标准地+承诺制”' }),
  goal('重点用途占比目标', null, '%', [at.SUPPORT]),
  goal('合格小微入园率目标', null, '%', [at.SMALL], { note: '“应进尽进”未载比例，只报告' }),
  goal('道路完好覆盖目标', 100, '%', [at.FOUR], { quote: '路灯和绿化全覆盖' }),
  goal('四个一目标', 100, '%', [at.FOUR], implied('“四个一的标配”取每个工业园区')),
  goal('四化覆盖目标', 100, '%', [at.FOUR], { quote: '“四化”改造提升全覆盖' }),
  goal('围墙通透目标', 100, '%', [at.FOUR], { quote: '企业围墙全部实现通透化' }),
  goal('美丽园区目标', 100, '%', [at.FOUR], { quote: '全区域工业功能区完成美丽园区创建' }),
  goal('五美创建率目标', 50, '%', [at.TIDY], { low: 0, high: 100, step: 5 }),
  goal('智慧园区目标', null, '%', [at.SMART]),
]

const growth: readonly Parameter[] = [
  goal('园区产值年均增速目标', 10, '%', [at.BETTER], { low: 0, high: 30, step: 0.5 }),
  goal('能耗强度年均降幅目标', 5, '%', [at.GREEN], { low: 0, high: 20, step: 0.5 }),
  goal('亩均税收年均增速目标', 2, '%', [at.PER_MU], { low: 0, high: 20, step: 0.5 }),
  goal('规上亩均税收年均增速目标', 10, '%', [at.PER_MU], { low: 0, high: 30, step: 0.5 }),
]

const counts: readonly Parameter[] = [
  goal('隐形冠军目标', 8, '家', [at.BETTER], { low: 0, high: 30, step: 1 }),
  goal('领跑产业链目标', null, '条', [at.UPWARD]),
  goal('数字化改造目标', null, '家', [at.UPGRADE]),
  goal('安居房目标', null, '套', [at.SERVICE]),
]

/** 二（二）: firms above scale and output (亿元) in 2023, in all and by trade. */
const TASKS: Readonly<Record<string, readonly [number, number]>> = {
  五金工量具: [80, 75],
  塑棉制品: [150, 100],
  建筑建材: [50, 55],
  食品加工: [20, 10],
}
const trades: readonly Parameter[] = [
  goal('四大产业规上家数目标', 300, '家', [at.INDUSTRY], { low: 100, high: 500, step: 5 }),
  goal('四大产业产值目标', 240, '亿元', [at.INDUSTRY], { low: 100, high: 500, step: 5 }),
  ...TRADES.flatMap((trade) => [
    goal(`${trade}规上家数目标`, TASKS[trade]![0], '家', [at.INDUSTRY], { low: 0, high: 300, step: 1 }),
    goal(`${trade}产值目标`, TASKS[trade]![1], '亿元', [at.INDUSTRY], { low: 0, high: 300, step: 1 }),
  ]),
]

export const goals: readonly Parameter[] = [...perYear, ...rates, ...growth, ...counts, ...trades]
