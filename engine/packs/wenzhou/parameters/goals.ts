import type { Parameter } from '../../../model/parameter.ts'
import { implied, parameters } from '../../builders.ts'

const goal = parameters('target')

export const goals: readonly Parameter[] = [
  goal('中心城区面积', 204, 'k㎡', ['文首']),
  goal('区块总数', 17, '个', ['一']),
  goal('目标年度', 2025, '', ['二'], { type: 'year' }),
  goal('基期年度', 2020, '', ['三、三是'], { type: 'year' }),
  goal('规上产值总目标', 1000, '亿元', ['二'], { low: 500, high: 1500, step: 10 }),
  goal('增加值总目标', 200, '亿元', ['二'], { low: 100, high: 400, step: 5 }),
  goal('税收总目标', 60, '亿元', ['二'], { low: 20, high: 100, step: 1 }),
  goal('园区亩均增加值目标', 200, '万元/亩', ['二（一）', '附件4第2行'], { low: 100, high: 400, step: 5 }),
  goal('园区亩均税收目标', 40, '万元/亩', ['二（一）', '附件4第2行'], { low: 20, high: 100, step: 1 }),
  goal('数字化园区目标', 100, '%', ['二（三）']),
  goal('主导增加值占比下限', 70, '%', ['三、一是'], { low: 0, high: 100, step: 5 }),
  goal('涉污整治目标', 100, '%', ['三、二是']),
  goal('非法加工取缔目标', 100, '%', ['三、二是']),
  goal('智能化改造目标', 100, '%', ['三、三是']),
  goal('循环化改造目标', 100, '%', ['三、三是']),
  goal('能耗年均降幅', 5, '%', ['三、三是'], { note: '自2020年起复合5年' }),
  goal('废水年均降幅', 5, '%', ['三、三是']),
  goal('每区试点数', 2, '个', ['四（一）']),
  goal('考核年度', 2025, '', ['五（三）'], { type: 'year', ...implied('看哪一年的建设任务') }),
  goal('区年度建设任务', null, '个', ['五（三）']),
]
