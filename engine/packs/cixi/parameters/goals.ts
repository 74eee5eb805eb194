import type { Parameter } from '../../../model/parameter.ts'
import { parameters } from '../../builders.ts'

const goal = parameters('target')

export const goals: readonly Parameter[] = [
  goal('改造面积目标', 10000, '亩', ['三'], { low: 5000, high: 20000, step: 500, quote: '1万亩以上' }),
  goal('新增规上目标', 200, '家', ['三'], { low: 50, high: 500, step: 10 }),
  goal('亩均税收目标', 15, '万元/亩', ['三'], { low: 5, high: 40, step: 1 }),
  goal('铺开镇街比例', null, '%', ['三'], { low: 0, high: 100, step: 5, note: '“全面开展”未载比例' }),
  goal('考核年度', 2024, '', ['七、2'], {
    type: 'year',
    source: '测算假设',
    printed: 'absent',
    note: '看哪一年的镇街计划；逐年目标由各镇（街道、园区）规划确定',
  }),
  goal('表彰镇街数', null, '', ['七、4'], { low: 0, high: 19, step: 1 }),
  goal('进度约谈线', null, '%', ['九、3'], { low: 0, high: 100, step: 5 }),
  goal('面积考核分值', null, '分', ['九、3']),
  goal('规上考核分值', null, '分', ['九、3']),
  goal('税收考核分值', null, '分', ['九、3']),
  goal('成效得分下限', null, '分', ['八、10']),
]
