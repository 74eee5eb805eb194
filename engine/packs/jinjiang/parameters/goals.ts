import type { Parameter } from '../../../model/parameter.ts'
import { implied, parameters } from '../../builders.ts'

const goal = parameters('target')

export const goals: readonly Parameter[] = [
  goal('首批目标期限', '2020-12-31', '', ['一（三）'], { type: 'date', note: '“2020年底前”含最后一日' }),
  goal('累计目标期限', '2021-12-31', '', ['一（三）'], { type: 'date', note: '“2021年底前”含最后一日' }),
  goal('首批试点目标', 10, '宗', ['一（三）'], { low: 5, high: 20, step: 1 }),
  goal('首批建面目标', 60, '万㎡', ['一（三）'], { low: 20, high: 120, step: 5 }),
  goal('首批企业目标', 100, '家', ['一（三）'], { low: 50, high: 300, step: 10, quote: '100家以上' }),
  goal('累计项目目标', 60, '宗', ['一（三）'], { low: 20, high: 120, step: 5, quote: '60宗以上' }),
  goal('累计建面目标', 360, '万㎡', ['一（三）'], {
    low: 120,
    high: 720,
    step: 10,
    quote: '360万平方米以上',
  }),
  goal('累计企业目标', 600, '家', ['一（三）'], { low: 200, high: 1200, step: 50, quote: '600家以上' }),
  goal('专精特新占比目标', null, '%', ['一（三）'], { note: '“以专精特新企业为重点”未载比例' }),
  goal('镇域项目下限', 1, '宗', ['二（二）'], { low: 0, high: 5, step: 1, quote: '至少策划实施1宗' }),
  goal('镇域覆盖期限', '2020-12-31', '', ['二（二）'], { type: 'date' }),
  goal('铺开起始日', '2022-01-01', '', ['一（三）'], { type: 'date', note: '“2022年”未载月份' }),
  goal('铺开覆盖目标', null, '%', ['一（三）'], { note: '“全面铺开”未载比例，检验时取100' }),
  goal('摸底覆盖目标', 100, '%', ['二（一）'], implied('“全方位组织调查”取全部镇街')),
  goal('责任条数应为', 13, '条', ['四（二）'], implied('全文责任单位标注数出')),
  goal('项目考核分值', null, '分', ['四（三）']),
  goal('企业考核分值', null, '分', ['四（三）']),
  goal('摸底考核分值', null, '分', ['四（三）']),
]
