import { createHash } from 'node:crypto'
import { COUNTED } from '../../engine/model/codes.ts'
import type { CellValue, Dataset } from '../../engine/model/dataset.ts'
import { tableOf } from '../../engine/model/dataset.ts'
import type { Policy } from '../../engine/model/policy.ts'
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

/**
 * A workload of whole numbers whose results are known to the 分: N synthetic projects in 100 towns under 12 criteria
 * and six incentives. The md5 of the towns' totals, from a plain computation with big integers, is in `DIGESTS`.
 */
export const TOWNS = 100
export const DIGESTS: Readonly<Record<number, string>> = { 10000: '4495fd3b201a', 100000: '2b6e09398546' }

/** mulberry32: uniform 32-bit whole numbers. */
function randomOf(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = a
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return (t ^ (t >>> 14)) >>> 0
  }
}

const MODES = ['重建', '梳理', '管理', '政府'] as const
const GRADES = ['A', 'B', 'C', 'D'] as const

export function workloadRows(n: number): Dataset {
  const u32 = randomOf(20260301)
  const int = (low: number, high: number) => low + Math.floor((u32() * (high - low + 1)) / 4294967296)
  const square = (low: number, high: number) => {
    const u = u32() / 4294967296
    return low + Math.floor(u * u * (high - low + 1))
  }
  const projects = Array.from({ length: n }, (_, i): Record<string, CellValue> => {
    // Drawn in this order; the columns that no rule reads are drawn too.
    const town = int(0, TOWNS - 1)
    const land = square(500, 30000)
    const ratio = int(100, 320)
    const floor = Math.floor((land * ratio * 20) / 3)
    const density = int(330, 610)
    const floors = int(2, 9)
    const tax = square(300, 6000)
    const output = square(0, 120000)
    const grade = int(0, 3)
    const mode = int(0, 3)
    const lead = int(550, 1000)
    const invest = land * int(50000, 600000) + int(0, 99999)
    int(2021, 2026)
    const industries = int(1, 4)
    const strategic = int(0, 1)
    int(0, 1)
    int(1, 120)
    int(0, 5000)
    square(100, 500000)
    int(0, 100)
    return {
      编号: `P${i}`,
      镇街: `T${town}`,
      用地: land / 100,
      容积率: ratio / 100,
      建面: floor / 100,
      密度: density / 10,
      层数: floors,
      亩均税收: tax / 100,
      亩均产值: output / 100,
      等级: GRADES[grade]!,
      模式: MODES[mode]!,
      主导占比: lead / 10,
      投资: invest / 100,
      行业数: industries,
      战略: strategic === 1,
    }
  })
  const towns = Array.from({ length: TOWNS }, (_, t) => ({
    镇街: `T${t}`,
    任务: (60 + ((t * 37) % 591)) * (n / 10000),
  }))
  return { tables: { 镇街: tableOf('镇街', towns), 项目: tableOf('项目', projects) } }
}

const [threshold, rate] = [parameters('threshold'), parameters('incentive')]
const byMode = (label: string, unit: string, values: readonly number[]) =>
  threshold(label, null, unit, [], {
    type: 'number',
    by: ['模式'],
    bands: values.map((value, i) => ({ category: MODES[i]!, value })),
  })
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
    threshold('用地下限', 50, '亩', []),
    threshold('战略用地下限', 30, '亩', []),
    threshold('建面下限', 50000, '㎡', []),
    threshold('战略建面下限', 30000, '㎡', []),
    byMode('层数下限', '层', [3, 2, 1, 3]),
    byMode('容积率下限', '', [2, 1.5, 1, 1.5]),
    threshold('容积率上限', 3, '', []),
    threshold('密度下限', 35, '%', []),
    threshold('密度上限', 60, '%', []),
    byMode('主导下限', '%', [70, 60, 50, 70]),
    byMode('税收下限', '万元/亩', [15, 10, 5, 15]),
    byMode('产值下限', '万元/亩', [300, 200, 150, 300]),
    threshold('行业上限', 3, '个', []),
    rate('建面标准', 200, '元/㎡', []),
    rate('建面封顶', 2000, '万元', []),
    rate('用地档次', null, '万元/亩', [], {
      type: 'table',
      bandUnit: '亩',
      bands: [
        { from: 0, to: 50, value: 1 },
        { from: 50, to: 100, value: 3 },
        { from: 100, value: 5 },
      ],
    }),
    rate('投资比例', 3.25, '%', []),
    rate('投资封顶', 200, '万元', []),
    rate('税收比例', null, '%', [], {
      type: 'number',
      by: ['等级'],
      bands: [30, 20, 10, 0].map((value, i) => ({ category: GRADES[i]!, value })),
    }),
    rate('战略奖励', 50, '万元', []),
    rate('规费', 105, '元/㎡', []),
  ],
  requirements: [
    listed.must('规模', 'OR(用地>=IF(战略,战略用地下限,用地下限),建面>=IF(战略,战略建面下限,建面下限))', []),
    listed.must('层数', '层数>=层数下限', []),
    listed.must('容积率', '容积率>=容积率下限', []),
    listed.must('容积率上限', '容积率<=容积率上限', []),
    listed.must('密度', '密度>=密度下限', []),
    listed.must('密度上限', '密度<=密度上限', []),
    listed.must('主导', '主导占比>=主导下限', []),
    listed.must('效益', 'OR(亩均税收>=税收下限,AND(亩均产值>=产值下限,OR(等级={"A","B"})))', []),
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
      base: 'MAX(0,容积率-1)*用地',
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

/** First twelve digits of the md5 over the towns' 'count,land,floor,c1…c6,coverage' in hundredths. */
export function digestOf(simulation: Simulation): string {
  const amounts = simulation.amounts()
  const owners = simulation.areaOf('项目')!
  const count = new Float64Array(TOWNS)
  const sums = amounts.map(() => new Float64Array(TOWNS))
  amounts.forEach((a, i) => {
    a.rows.forEach((row, k) => {
      if (a.standings[k] !== COUNTED) return
      const town = owners[row]!
      sums[i]![town]! += a.money[k]!
      if (i === 0) count[town]!++
    })
  })
  const hundredths = (x: Ratio | null) => x!.mul(100).toFraction()
  const coverages = simulation.coverages()
  const [land, floor] = ['用地', '建面'].map((label) =>
    coverages.filter((c) => c.target.rule.label === label),
  )
  const lines = Array.from({ length: TOWNS }, (_, t) => {
    const covered = land![t]!.ratio!.mul(10_000).add(fraction(1, 2)).floor().toFraction()
    return [
      count[t],
      hundredths(land![t]!.done),
      hundredths(floor![t]!.done),
      ...sums.map((s) => s[t]),
      covered,
    ].join(',')
  })
  return createHash('md5').update(lines.join('\n')).digest('hex').slice(0, 12)
}
