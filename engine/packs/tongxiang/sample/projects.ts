import type { CellValue } from '../../../model/dataset.ts'
import type { Draw } from '../../random.ts'
import { dayOf, EXAMPLE, numbered, type Row, SQUARE_METRES } from '../../rows.ts'
import { ANNEX } from '../annex.ts'
import { APPRAISALS } from '../options.ts'
import { blockRows } from './blocks.ts'

/** How far each body came in 2022, contiguous and scattered: from well short to beyond its task. */
// biome-ignore format: a table
const PROGRESS: readonly (readonly [number, number])[] = [
  [0.93, 0.81], [0.88, 1.11], [0.52, 0.62], [1, 1], [0.74, 0.55], [0.97, 1.06],
  [0.63, 0.9], [0.42, 0.55], [1.12, 1.2], [0.82, 0.7], [0.58, 1.02],
]

interface Plan {
  readonly town: string
  readonly block: Row | null
  /** 亩 */
  readonly area: number
  readonly ratio: number
  readonly year: number
  readonly stage: string
  /** Entered as it stands, so that a sum or a border comes out exactly; never blanked. */
  readonly exact?: boolean
  readonly more?: Row
}

/** `total` cut into n parcels of about the same size, to the hundredth of a mu. */
function cut(d: Draw, total: number, n: number): number[] {
  const weights = Array.from({ length: n }, () => d.between(0.85, 1.15, 3))
  const sum = weights.reduce((a, b) => a + b, 0)
  const parts = weights.map((w) => Math.round((total * w * 100) / sum) / 100)
  const rest = total - parts.slice(1).reduce((a, b) => a + b, 0)
  return [Math.round(rest * 100) / 100, ...parts.slice(1)]
}

const blocksOf = (town: string): readonly Row[] => blockRows.filter((row) => row.镇街 === town)

/** A body's finished work of 2022, in its first blocks of that year and outside. */
function finished(d: Draw, town: string, contiguous: number, scattered: number, exact: boolean): Plan[] {
  const blocks = blocksOf(town)
    .filter((row) => String(row.认定日期).startsWith('2022'))
    .slice(0, 2)
  const done = { town, year: 2022, stage: '完成', exact }
  const near = cut(d, contiguous, Math.max(2, Math.round(contiguous / 18))).map((area, i) => ({
    ...done,
    block: blocks[i % blocks.length]!,
    area,
    ratio: d.between(1.5, 2.3, 2),
  }))
  const far = cut(d, scattered, Math.max(1, Math.floor(scattered / 28))).map((area) => ({
    ...done,
    block: null,
    area,
    ratio: d.between(2, 2.7, 2),
  }))
  return [...near, ...far]
}

/** Work under way, planned or finished in 2023. */
function later(d: Draw, town: string, room: Map<Row, number>): Plan {
  const [stage, year] = d.pick([
    ['在建', 2022],
    ['在建', 2023],
    ['在建', 2023],
    ['谋划', 2023],
    ['完成', 2023],
    ['完成', 2022],
  ] as const)
  const area = d.between(9, 34, 2)
  const block = d.chance(0.6) ? blocksOf(town).find((row) => (room.get(row) ?? 0) >= area) : undefined
  const settled = stage === '完成' && year === 2022 && block === undefined
  const when = block && stage === '完成' ? 2023 : year
  // Finished work of 2022 outside the blocks is what falls short: too small, or too low.
  const short = settled ? { area: d.between(8, 19.8, 2), ratio: d.between(1.2, 2.4, 2) } : {}
  if (block) room.set(block, room.get(block)! - area)
  return { town, block: block ?? null, area, ratio: d.between(1.5, 2.6, 2), year: when, stage, ...short }
}

/** Rows that stand exactly on a border, one on each side of it. */
const BORDERS: readonly Omit<Plan, 'exact'>[] = [
  { town: '崇福镇', block: null, area: 20, ratio: 2.025, year: 2022, stage: '完成' },
  { town: '崇福镇', block: null, area: 19.99, ratio: 2.5, year: 2022, stage: '完成' },
  { town: '乌镇镇', block: null, area: 30, ratio: 2, year: 2022, stage: '完成' },
  { town: '乌镇镇', block: null, area: 30, ratio: 1.99995, year: 2022, stage: '完成' },
  {
    town: '石门镇',
    block: null,
    area: 16.5,
    ratio: 1.2,
    year: 2022,
    stage: '完成',
    more: { 整合归宗: true, 归宗宗地面积: 20 },
  },
  {
    town: '洲泉镇',
    block: null,
    area: 12,
    ratio: 1.4,
    year: 2022,
    stage: '完成',
    more: { 整合归宗: true, 归宗宗地面积: 19.99 },
  },
  { town: '梧桐街道', block: null, area: 18.2, ratio: 2.1, year: 2022, stage: '完成', more: { 裁定: true } },
  {
    town: '屠甸镇',
    block: null,
    area: 24,
    ratio: 2.2,
    year: 2022,
    stage: '完成',
    more: { 转换类型: '工改商' },
  },
  // Inside a recognised block, but put down as scattered; and half finished.
  {
    town: '洲泉镇',
    block: null,
    area: 24,
    ratio: 2.3,
    year: 2022,
    stage: '完成',
    more: { 所属区块: 'QK19' },
  },
  {
    town: '凤鸣街道',
    block: null,
    area: 26,
    ratio: 2.1,
    year: 2022,
    stage: '完成',
    more: { 完成面积: 14.5 },
  },
]

/** A plan as a row: the columns that areas, floors and time are counted from. */
function measured(d: Draw, plan: Plan): Row {
  const land = plan.area * SQUARE_METRES
  const byDeed = !plan.exact && d.chance(0.4)
  const blank = (value: CellValue): CellValue => (!plan.exact && d.chance(0.05) ? null : value)
  // Finished work has its areas and floors measured; what is only planned may lack them.
  const estimated = (stages: string, value: CellValue): CellValue =>
    stages.includes(plan.stage) && d.chance(0.1) ? null : value
  const month = d.between(3, 12)
  const finishedOn = dayOf(plan.year, plan.year === 2023 ? Math.ceil(month / 2) : month, 15)
  return {
    镇街: plan.town,
    所属区块: plan.block?.区块编号 ?? null,
    类型: plan.block ? '连片' : '零星',
    转换类型: blank(d.chance(0.7) ? '工改工' : '退二优二'),
    证载用地: byDeed ? Number(land.toFixed(2)) : null,
    用地: byDeed ? null : estimated('谋划', plan.area),
    改造前建筑面积: Math.round(land * d.between(0.6, 1.1, 2)),
    改造后建筑面积: estimated('谋划在建', Math.round(land * plan.ratio)),
    整合归宗: plan.block ? null : blank(false),
    实施年度: plan.year,
    阶段: plan.stage,
    开工日期: plan.stage === '谋划' ? null : `${Math.min(plan.year, 2022)}-03-01`,
    完成日期: plan.stage === '完成' ? finishedOn : null,
    ...plan.more,
  }
}

/** Who renews, how, and in what order; blank for about one in twenty. */
function conducted(d: Draw, plan: Plan, enterprises: readonly Row[]): Row {
  const maybe = (yes: number) => d.maybe(yes, 0.04)
  const mode = plan.block
    ? d.pick(['政府主导', '政府主导', '企业自主', '社会资本'])
    : d.pick(['企业自主', '企业自主', '政府主导', '社会资本', '其他'])
  const led = mode === '企业自主'
  const owner = led || d.chance(0.3) ? (d.pick(enterprises) ?? null) : null
  const fresh = d.chance(0.25)
  const tax = d.between(3, 18, 1)
  return {
    实施企业: owner?.企业编号 ?? null,
    实施主体: owner?.企业名称 ?? `示例${plan.town}有机更新公司`,
    改造模式: d.chance(0.03) ? null : mode,
    模式说明: mode === '其他' ? '示例：村集体联建' : null,
    实施主体类型: led ? '土地权利人' : d.pick(['国有经济组织', '其他市场主体']),
    主体符合条件: maybe(0.95),
    已获批准: led ? maybe(0.85) : null,
    低效: maybe(0.7),
    闲置: maybe(0.2),
    列入征迁计划: maybe(0.3),
    适合战略产业: maybe(0.9),
    原为工业用地: true,
    社会资本类型: mode === '社会资本' ? d.pick(['优势企业', '园区开发公司', '园区运营商']) : null,
    参与方式: mode === '社会资本' ? d.pick(['兼并重组', '合作开发']) : null,
    自用建筑面积: led ? Math.round(plan.area * SQUARE_METRES * d.between(0.4, 1.2, 2)) : null,
    富余处置: led ? d.pick(['政府回购', '合作包租', '其他']) : null,
    包租月数: led ? 36 : null,
    在园区内: plan.block ? true : maybe(0.8),
    存量用地: maybe(0.97),
    认定边界内: plan.block ? maybe(0.95) : null,
    新项目: fresh,
    符合区块导向: fresh ? maybe(0.92) : null,
    有转让租赁: false,
    炒作用地: maybe(0.01),
    现状亩均税收: d.chance(0.05) ? null : tax,
    预期亩均税收: Number((tax * d.between(1.1, 2.4, 2)).toFixed(1)),
    退低进低: maybe(0.02),
    事项类型: fresh ? '新项目导入' : '其他',
    集体决策: fresh ? maybe(0.9) : null,
    论证维度: d.chance(0.9) ? APPRAISALS : APPRAISALS.slice(0, 3),
    ...EXAMPLE,
  }
}

/** About 300 projects of the eleven bodies, by the size of each task. */
export function projectRows(d: Draw, enterprises: readonly Row[]): readonly Row[] {
  const room = new Map(blockRows.map((row) => [row, Number(row.规划面积)]))
  const plans = ANNEX.flatMap(([town, total, contiguous, scattered], i) => {
    const [near, far] = PROGRESS[i]!
    const done = finished(d, town, contiguous * near, scattered * far, near === 1 || total <= 100)
    for (const { block, area } of done) if (block) room.set(block, room.get(block)! - area)
    const wanted = Math.round(total / 10) - done.length
    const rest = Array.from({ length: Math.max(wanted, 2) }, () => later(d, town, room))
    const borders = BORDERS.filter((plan) => plan.town === town).map((plan) => ({ ...plan, exact: true }))
    return [...done, ...borders, ...rest]
  })
  return plans.map((plan, i) => ({
    项目编号: numbered('XM', i + 1),
    项目名称: `示例${plan.block ? plan.block.区块名称 : plan.town}改造${i + 1}`,
    ...measured(d, plan),
    ...conducted(
      d,
      plan,
      enterprises.filter((row) => row.镇街 === plan.town),
    ),
    ...plan.more,
  }))
}
