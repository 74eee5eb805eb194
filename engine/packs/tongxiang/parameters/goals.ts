import type { Parameter } from '../../../model/parameter.ts'
import { implied, parameters } from '../../builders.ts'
import { ADVANCED_2022, STARTED_2022 } from '../options.ts'

const goal = parameters('target')

export const goals: readonly Parameter[] = [
  goal('考核年度', 2022, '', ['附件'], { type: 'year' }),
  goal('两年更新面积目标', 6000, '亩', ['二'], { low: 3000, high: 9000, step: 100 }),
  goal('全市年度任务', 3000, '亩', ['附件']),
  goal('全市连片任务', 2000, '亩', ['附件']),
  goal('全市零星任务', 1000, '亩', ['附件']),
  goal('全市次年任务', null, '亩', ['二'], {
    note: '2023年任务未分解；未填时为两年目标减去2022年完成数',
  }),
  goal('新增厂房面积目标', 400, '万㎡', ['二'], { low: 100, high: 800, step: 10 }),
  goal('平均容积率目标', 2, '', ['二'], { low: 1, high: 4, step: 0.1 }),
  goal('连片覆盖率目标', 100, '%', ['二'], { quote: '实现连片改造全覆盖' }),
  goal('推进区块清单', ADVANCED_2022, '', ['二']),
  goal('启动区块清单', STARTED_2022, '', ['二']),
  goal('连片占比提示线', 50, '%', ['三（三）'], implied('“连片为主”未载比例；附件任务为2000/3000')),
  goal('连片考核分值', null, '分', ['四（四）']),
  goal('零星考核分值', null, '分', ['四（四）']),
  goal('规模加权倍数', null, '倍', ['四（四）']),
  goal('规模面积下限', null, '亩', ['四（四）']),
]
