import type { Parameter } from '../../../model/parameter.ts'
import { implied, parameters } from '../../builders.ts'
import {
  APPRAISALS,
  CONVERSIONS,
  DECISION_MATTERS,
  IMPLEMENTERS,
  LOCATIONS,
  MODES,
  TREATMENTS,
  UNIFICATIONS,
} from '../options.ts'

const threshold = parameters('threshold')

export const thresholds: readonly Parameter[] = [
  threshold('计划起始年', 2022, '', ['文首'], { type: 'year' }),
  threshold('计划截止年', 2023, '', ['文首'], { type: 'year' }),
  threshold('连片面积下限', 200, '亩', ['三（二）1'], { low: 100, high: 400, step: 10, quote: '200亩以上' }),
  threshold('连片允许位置', LOCATIONS.slice(0, 2), '', ['三（二）1'], { options: LOCATIONS }),
  threshold('主体年度区块上限', 2, '个', ['三（二）1'], { low: 0, high: 5, step: 1 }),
  threshold('企业清单下限', 1, '家', ['三（四）1'], implied('“明确企业清单”取至少列出1家')),
  threshold('零星宗地面积下限', 20, '亩', ['三（二）2'], {
    low: 5,
    high: 50,
    step: 1,
    quote: '面积不少于20亩',
  }),
  threshold('零星容积率下限', 2, '', ['三（二）2'], { low: 1, high: 4, step: 0.1, quote: '容积率2.0以上' }),
  threshold('归宗宗地面积下限', 20, '亩', ['三（二）2'], { low: 5, high: 50, step: 1 }),
  threshold('考核转换类型', CONVERSIONS, '', ['三（二）'], { options: [...CONVERSIONS, '工改商', '工改住'] }),
  threshold('允许改造模式', MODES, '', ['三（一）'], { options: MODES, quote: '3+X模式' }),
  threshold('允许实施主体', IMPLEMENTERS, '', ['三（一）'], { options: IMPLEMENTERS }),
  threshold('处置类型清单', TREATMENTS, '', ['三（三）'], { options: TREATMENTS }),
  threshold('集体决策事项', DECISION_MATTERS, '', ['三（四）4'], { options: DECISION_MATTERS }),
  threshold(
    '论证维度下限',
    APPRAISALS.length,
    '项',
    ['三（四）4'],
    implied('所列投入、资源、环境、效果四方面都要有'),
  ),
  threshold(
    '五统一下限',
    UNIFICATIONS.length,
    '项',
    ['一'],
    implied('所列五项基本原则；只作清单，不影响认定'),
  ),
  threshold('未来社区特征下限', null, '项', ['三（二）1']),
  threshold('优化转型亩均税收上限', null, '万元/亩', ['三（三）2'], { low: 0, high: 50, step: 1 }),
  threshold('低效亩均税收上限', null, '万元/亩', ['三（一）1'], { low: 0, high: 50, step: 1 }),
  threshold('提升倍数下限', null, '倍', ['三（四）4']),
  threshold('社会资本占比下限', null, '%', ['三（一）3']),
  threshold('先租后转年限下限', null, '年', ['三（一）1']),
  threshold('先租后转税收下限', null, '万元/亩', ['三（一）1']),
  threshold('工业用地总量上限', null, '亩', ['三（二）']),
]
