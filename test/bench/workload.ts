import { createHash } from 'node:crypto'
import type { CellValue, Dataset } from '../../engine/model/dataset.ts'
import { tableOf } from '../../engine/model/dataset.ts'
import type { Band, ParameterValue } from '../../engine/model/parameter.ts'
import { CURRENT, type Policy, type Scenario } from '../../engine/model/policy.ts'
import { fraction, type Ratio } from '../../engine/model/ratio.ts'
import {
  choice,
  entity,
  flag,
  incentive,
  key,
  number,
  parameters,
  qualification,
  reference,
  target,
} from '../../engine/packs/builders.ts'
import type { Simulation } from '../../engine/simulate/simulation.ts'
import { totalsOf } from '../../engine/simulate/totals.ts'
import { BASE, type Parameters } from './parameters.ts'
import { type Columns, TOWNS, targetOf } from './w1.ts'

/** Workload W1 as the product sees it: a policy in tables, rows of a workbook, scenarios that change parameters. */

const MODES = ['重建', '梳理', '管理', '政府'] as const
const GRADES = ['A', 'B', 'C', 'D'] as const

/** The columns as cells of a workbook; those that no rule reads are left out. */
export function workloadRows(c: Columns): Dataset {
  const cells = (cellAt: (row: number) => CellValue): CellValue[] => {
    const list = new Array<CellValue>(c.rows)
    for (let row = 0; row < c.rows; row++) list[row] = cellAt(row)
    return list
  }
  // Of numbers alone, so that the array holds them as they are and not one by one in boxes.
  const numbers = (column: ArrayLike<number>, scale: number): number[] => {
    const list = new Array<number>(c.rows).fill(0.5)
    for (let row = 0; row < c.rows; row++) list[row] = column[row]! / scale
    return list
  }
  const columns = {
    编号: cells((i) => `P${i}`),
    镇街: cells((i) => TOWN_NAMES[c.town[i]!]!),
    用地: numbers(c.land, 100),
    容积率: numbers(c.ratio, 100),
    建面: numbers(c.floor, 100),
    密度: numbers(c.density, 10),
    层数: numbers(c.floors, 1),
    亩均税收: numbers(c.tax, 100),
    亩均产值: numbers(c.output, 100),
    等级: cells((i) => GRADES[c.grade[i]!]!),
    模式: cells((i) => MODES[c.mode[i]!]!),
    主导占比: numbers(c.lead, 10),
    投资: numbers(c.invest, 100),
    行业数: numbers(c.industries, 1),
    战略: cells((i) => c.strategic[i] === 1),
  }
  const towns = TOWN_NAMES.map((镇街, t) => ({ 镇街, 任务: targetOf(t, c.rows) / 100 }))
  return {
    tables: { 镇街: tableOf('镇街', towns), 项目: { entity: '项目', length: c.rows, columns } },
  }
}

const TOWN_NAMES = Array.from({ length: TOWNS }, (_, t) => `T${t}`)

type Values = Readonly<Record<string, ParameterValue>>
type Bands = Readonly<Record<string, readonly Band[]>>

const hundredths = (x: number) => x / 100
const byMode =
  (scale: number) =>
  (values: readonly number[]): readonly Band[] =>
    MODES.map((category, i) => ({ category, value: values[i]! / scale }))

/** What each of the workload's parameters is in the workbook, in the workbook's units. */
const VALUES: { readonly [P in keyof Parameters]?: (x: Parameters[P]) => Values } = {
  landMin: ([plain, strategic]) => ({ 用地下限: hundredths(plain), 战略用地下限: hundredths(strategic) }),
  floorMin: ([plain, strategic]) => ({ 建面下限: hundredths(plain), 战略建面下限: hundredths(strategic) }),
  prMax: (x) => ({ 容积率上限: hundredths(x) }),
  densMin: (x) => ({ 密度下限: x / 10 }),
  densMax: (x) => ({ 密度上限: x / 10 }),
  clsMax: (x) => ({ 产值等级: GRADES.slice(0, x + 1) }),
  indsMax: (x) => ({ 行业上限: x }),
  r1: (x) => ({ 建面标准: hundredths(x) }),
  cap1: (x) => ({ 建面封顶: x / 1_000_000 }),
  p3: (x) => ({ 投资比例: hundredths(x) }),
  cap3: (x) => ({ 投资封顶: x / 1_000_000 }),
  f5: (x) => ({ 战略奖励: x / 1_000_000 }),
  fee6: (x) => ({ 规费: hundredths(x) }),
  base6: (x) => ({ 规费起点: hundredths(x) }),
}

const BANDS: { readonly [P in keyof Parameters]?: (x: Parameters[P]) => Bands } = {
  floorsMin: (x) => ({ 层数下限: byMode(1)(x) }),
  prMin: (x) => ({ 容积率下限: byMode(100)(x) }),
  leadMin: (x) => ({ 主导下限: byMode(10)(x) }),
  taxMin: (x) => ({ 税收下限: byMode(100)(x) }),
  outMin: (x) => ({ 产值下限: byMode(100)(x) }),
  p4: (x) => ({ 税收比例: GRADES.map((category, i) => ({ category, value: x[i]! / 100 })) }),
}

const brackets = ({ b1, b2, q1, q2, q3 }: Parameters): Bands => ({
  用地档次: [
    { from: 0, to: hundredths(b1), value: q1 / 1_000_000 },
    { from: hundredths(b1), to: hundredths(b2), value: q2 / 1_000_000 },
    { from: hundredths(b2), value: q3 / 1_000_000 },
  ],
})

/** The parameters that a scenario has to change, and no others, as a person would. */
export function scenarioOf(p: Parameters, from: Parameters | null = BASE): Scenario {
  const overrides: Record<string, ParameterValue> = {}
  const bands: Record<string, readonly Band[]> = {}
  const names = Object.keys(p) as (keyof Parameters)[]
  const isSame = (name: keyof Parameters) =>
    from !== null && (p[name] === from[name] || String(p[name]) === String(from[name]))
  const changed = names.filter((name) => !isSame(name))
  for (const name of changed) {
    Object.assign(overrides, VALUES[name]?.(p[name] as never))
    Object.assign(bands, BANDS[name]?.(p[name] as never))
  }
  if (changed.some((name) => BRACKETS.has(name))) Object.assign(bands, brackets(p))
  return { ...CURRENT, overrides, bands }
}

/** The base with one parameter changed, other than the brackets. */
export const scenarioWith = <P extends 'prMin' | 'r1'>(name: P, value: Parameters[P]): Scenario => ({
  ...CURRENT,
  overrides: { ...VALUES[name]?.(value) },
  bands: { ...BANDS[name]?.(value) },
})

const BRACKETS: ReadonlySet<string> = new Set(['b1', 'b2', 'q1', 'q2', 'q3'])

const base = scenarioOf(BASE, null)
const own = { values: base.overrides, bands: base.bands! }
const [threshold, rate] = [parameters('threshold'), parameters('incentive')]
const single = (make: typeof threshold, label: string, unit: string) =>
  make(label, own.values[label] as number, unit, [])
const banded = (make: typeof threshold, label: string, unit: string, by: string) =>
  make(label, null, unit, [], { type: 'number', by: [by], bands: own.bands[label] })
const listed = qualification('项目', '入列')
const parts = { included: true, entity: '项目', qualification: '入列', clauses: [] }
const sum = { level: '镇街', entity: '项目', qualification: '入列', value: '任务', clauses: [] }

export const WORKLOAD: Policy = {
  title: '工作负载',
  status: 'draft',
  area: '镇街',
  main: { entity: '项目', qualification: '入列' },
  entities: [
    entity('镇街', key('镇街'), number('任务', '亩')),
    entity(
      '项目',
      key('编号'),
      reference('镇街', '镇街'),
      number('用地', '亩'),
      number('容积率', ''),
      number('建面', '㎡'),
      number('密度', '%'),
      number('层数', '层'),
      number('亩均税收', '万元/亩'),
      number('亩均产值', '万元/亩'),
      choice('等级', GRADES),
      choice('模式', MODES),
      number('主导占比', '%'),
      number('投资', '元'),
      number('行业数', '个'),
      flag('战略'),
    ),
  ],
  parameters: [
    single(threshold, '用地下限', '亩'),
    single(threshold, '战略用地下限', '亩'),
    single(threshold, '建面下限', '㎡'),
    single(threshold, '战略建面下限', '㎡'),
    banded(threshold, '层数下限', '层', '模式'),
    banded(threshold, '容积率下限', '', '模式'),
    single(threshold, '容积率上限', ''),
    single(threshold, '密度下限', '%'),
    single(threshold, '密度上限', '%'),
    banded(threshold, '主导下限', '%', '模式'),
    banded(threshold, '税收下限', '万元/亩', '模式'),
    banded(threshold, '产值下限', '万元/亩', '模式'),
    threshold('产值等级', own.values.产值等级!, '', [], { type: 'list', options: GRADES }),
    single(threshold, '行业上限', '个'),
    single(rate, '建面标准', '元/㎡'),
    single(rate, '建面封顶', '万元'),
    rate('用地档次', null, '万元/亩', [], { type: 'table', bandUnit: '亩', bands: own.bands.用地档次 }),
    single(rate, '投资比例', '%'),
    single(rate, '投资封顶', '万元'),
    banded(rate, '税收比例', '%', '等级'),
    single(rate, '战略奖励', '万元'),
    single(rate, '规费', '元/㎡'),
    single(rate, '规费起点', ''),
  ],
  requirements: [
    listed.must('规模', 'OR(用地>=IF(战略,战略用地下限,用地下限),建面>=IF(战略,战略建面下限,建面下限))', []),
    listed.must('层数', '层数>=层数下限', []),
    listed.must('容积率', '容积率>=容积率下限', []),
    listed.must('容积率上限', '容积率<=容积率上限', []),
    listed.must('密度', '密度>=密度下限', []),
    listed.must('密度上限', '密度<=密度上限', []),
    listed.must('主导', '主导占比>=主导下限', []),
    listed.must('效益', 'OR(亩均税收>=税收下限,AND(亩均产值>=产值下限,OR(等级=产值等级)))', []),
    listed.must('行业', '行业数<=行业上限', []),
  ],
  incentives: [
    incentive({ ...parts, label: 'c1', base: '建面', rate: '建面标准', cap: '建面封顶' }),
    incentive({ ...parts, label: 'c2', kind: '超额累进', base: '用地', rate: '用地档次' }),
    incentive({ ...parts, label: 'c3', base: '投资', rate: '投资比例', cap: '投资封顶' }),
    incentive({ ...parts, label: 'c4', base: '亩均税收*用地', rate: '税收比例' }),
    incentive({ ...parts, label: 'c5', base: '1', rate: '战略奖励', scope: '战略' }),
    incentive({
      ...parts,
      label: 'c6',
      effect: 'forgone',
      base: 'MAX(0,容积率-规费起点)*用地',
      rate: '规费',
      scope: '模式<>"管理"',
    }),
  ],
  targets: [
    target({ ...sum, label: '用地', measure: '用地', unit: '亩' }),
    target({ ...sum, label: '建面', measure: '建面', unit: '㎡', value: '任务' }),
  ],
  allotments: [],
}

/** First twelve digits of the md5 over the towns' 'count,land,floor,c1…c6,coverage', all from what the engine reports exactly. */
export function digestOf(simulation: Simulation): string {
  const { counts, incentives } = totalsOf(simulation)
  const hundredths = (x: Ratio | null) => x!.mul(100).toFraction()
  const coverages = simulation.coverages()
  const [land, floor] = ['用地', '建面'].map((label) =>
    coverages.filter((c) => c.target.rule.label === label),
  )
  const lines = Array.from({ length: TOWNS }, (_, t) => {
    const covered = land![t]!.ratio!.mul(10_000).add(fraction(1, 2)).floor().toFraction()
    return [
      counts.pass[t],
      hundredths(land![t]!.done),
      hundredths(floor![t]!.done),
      ...incentives.map(({ sure }) => sure[t]),
      covered,
    ].join(',')
  })
  return createHash('md5').update(lines.join('\n')).digest('hex').slice(0, 12)
}
