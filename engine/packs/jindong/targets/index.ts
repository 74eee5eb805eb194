import { ROOT } from '../../../model/field.ts'
import type { Target } from '../../../model/rule.ts'
import { target } from '../../builders.ts'
import { TRADES } from '../options.ts'
import * as at from '../places.ts'
import { shares } from './shares.ts'

const plan = { from: '计划起始年', to: '计划截止年' } as const
const lastYear = { from: '计划截止年', to: '计划截止年' } as const
const total = { level: ROOT, basis: 'cumulative', ...plan } as const
const land = { entity: '项目', dateField: '计入年度', clauses: [at.LAND], ...plan } as const
const revitalised = { ...land, qualification: '计入盘活', measure: '盘活面积', unit: '亩' } as const

/** Three years together; what is under way or planned stands beside what is finished. */
const totals: readonly Target[] = [
  target({
    label: '盘活低效用地',
    value: '盘活总目标',
    strictness: 'aim',
    ...total,
    ...revitalised,
  }),
  target({
    label: '各镇街盘活面积',
    level: '镇街',
    value: '盘活任务',
    basis: 'cumulative',
    strictness: 'aim',
    ...revitalised,
  }),
  target({
    label: '新建标准厂房',
    measure: '新建标准厂房面积',
    value: '新建厂房总目标',
    unit: '万㎡',
    ...total,
    ...land,
  }),
  target({
    label: '改造旧厂房',
    measure: '改造旧厂房面积',
    value: '改造厂房总目标',
    unit: '万㎡',
    ...total,
    ...land,
  }),
  target({
    label: '小微企业园',
    entity: '区块',
    scope: '计入小微园',
    measure: '1',
    value: '小微园总目标',
    unit: '家',
    strictness: 'aim',
    clauses: [at.SMALL],
    ...total,
  }),
]

/** The yearly averages, each over the finished work of the three years. */
const AVERAGES = [
  { what: '盘活', unit: '亩', clause: at.LAND, strictness: 'aim' },
  { what: '新建厂房', unit: '万㎡', clause: at.LAND, strictness: 'must' },
  { what: '改造厂房', unit: '万㎡', clause: at.LAND, strictness: 'must' },
  { what: '小微园', unit: '家', clause: at.SMALL, strictness: 'aim' },
  { what: '低散乱整治', unit: '家', clause: at.INDUSTRY, strictness: 'must' },
  { what: '产能淘汰', unit: '家', clause: at.INDUSTRY, strictness: 'must' },
  { what: '低效整治', unit: '家', clause: at.PER_MU, strictness: 'must' },
  { what: '整治用地', unit: '亩', clause: at.PER_MU, strictness: 'must' },
] as const
const averages: readonly Target[] = AVERAGES.map(({ what, unit, clause, strictness }) =>
  target({
    label: `每年${what}`,
    level: ROOT,
    entity: ROOT,
    measure: `年均${what}`,
    value: `年均${what}目标`,
    unit,
    strictness,
    clauses: [clause],
    ...plan,
  }),
)

/** Compound growth: the last year against the base year times (1 + rate)³, exactly. */
const grown = { level: ROOT, entity: ROOT, basis: 'cumulative', ...lastYear } as const
const growth: readonly Target[] = [
  target({
    label: '园区产值增长',
    measure: '末年园区产值',
    value: '基期园区产值*产值增长倍数',
    unit: '亿元',
    clauses: [at.BETTER],
    ...grown,
  }),
  target({
    label: '单位增加值能耗指数',
    measure: '能耗强度指数',
    comparator: '<=',
    value: '能耗强度倍数',
    unit: '%',
    clauses: [at.GREEN],
    ...grown,
  }),
  target({
    label: '工业亩均税收增长',
    measure: '末年工业亩均税收',
    value: '基期工业亩均税收*亩均税收增长倍数',
    unit: '万元/亩',
    clauses: [at.PER_MU],
    ...grown,
  }),
  target({
    label: '规上亩均税收增长',
    measure: '末年规上亩均税收',
    value: '基期规上亩均税收*规上亩均增长倍数',
    unit: '万元/亩',
    clauses: [at.PER_MU],
    ...grown,
  }),
]

/** 二（二）: the four trades together, and each of them. */
const ofTrade = (trade: string | null, suffix: string) => ({
  level: ROOT,
  entity: '企业',
  basis: 'cumulative' as const,
  strictness: 'aim' as const,
  clauses: [at.INDUSTRY],
  value: `${trade ?? '四大产业'}${suffix}`,
  ...lastYear,
})
const within = (flag: string, trade: string | null): string =>
  trade === null ? flag : `AND(${flag},所属行业="${trade}")`
const trades: readonly Target[] = [null, ...TRADES].flatMap((trade) => [
  target({
    label: `${trade ?? '四大产业'}规上家数`,
    scope: within('计入规上', trade),
    measure: '1',
    unit: '家',
    ...ofTrade(trade, '规上家数目标'),
  }),
  target({
    label: `${trade ?? '四大产业'}产值`,
    scope: within('计入行业产值', trade),
    measure: '年度产值',
    unit: '亿元',
    ...ofTrade(trade, '产值目标'),
  }),
])

const counts: readonly Target[] = [
  target({
    label: '隐形冠军企业',
    level: ROOT,
    entity: '企业',
    scope: 'AND(隐形冠军,OR(隐形冠军口径="存量",AND(冠军认定年度>=计划起始年,冠军认定年度<=计划截止年)))',
    measure: '1',
    value: '隐形冠军目标',
    unit: '家',
    basis: 'cumulative',
    clauses: [at.BETTER],
    ...plan,
  }),
  target({
    label: '领跑产业链',
    level: ROOT,
    entity: ROOT,
    measure: '领跑产业链数',
    value: '领跑产业链目标',
    unit: '条',
    basis: 'cumulative',
    strictness: 'aim',
    clauses: [at.UPWARD],
    ...lastYear,
  }),
  target({
    label: '数字化改造企业',
    level: ROOT,
    entity: '企业',
    scope: '数字化改造',
    measure: '1',
    value: '数字化改造目标',
    unit: '家',
    basis: 'cumulative',
    strictness: 'aim',
    clauses: [at.UPGRADE],
    ...lastYear,
  }),
  target({
    label: '安居房',
    level: ROOT,
    entity: '区块',
    stages: ['done', 'underWay', 'planned'],
    measure: '安居房套数',
    value: '安居房目标',
    unit: '套',
    basis: 'cumulative',
    strictness: 'aim',
    clauses: [at.SERVICE],
    ...lastYear,
  }),
]

export const targets: readonly Target[] = [...totals, ...averages, ...growth, ...trades, ...counts, ...shares]
