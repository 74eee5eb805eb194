import type { CellValue } from '../../../model/dataset.ts'
import type { Draw } from '../../random.ts'
import { dayOf, EXAMPLE, numbered, type Row, SQUARE_METRES } from '../../rows.ts'
import { DIFFICULTIES, TEN_QUALITIES, UPGRADES } from '../options.ts'

interface Plan {
  readonly block: Row
  /** 亩 */
  readonly area: number
  readonly stage: string
  readonly year: number
  readonly ratio: number
  readonly mode: string
  /** A row on a border, entered as it stands. */
  readonly more?: Row
}

/** Rows exactly on a border and just beyond; each takes the place of a drawn one of 30亩 in a demolished block. */
const BORDERS: readonly Row[] = [
  { 改造后建筑面积: 40000 },
  { 改造后建筑面积: 39999 },
  { 改造后建筑面积: 39999, 裁定: true },
  { 改造后建筑面积: 44000, 配套用地: 1400, 宿舍用地: 0, 配套建筑面积: 3000 },
  { 改造后建筑面积: 44000, 配套用地: 3000, 宿舍用地: 1600, 配套建筑面积: 13200, 宿舍建筑面积: 9000 },
  { 改造后建筑面积: 44000, 配套用地: 3000, 宿舍用地: 1599, 配套建筑面积: 13201, 宿舍建筑面积: 9000 },
  { 改造后建筑面积: 46000, 核定单价: 1 },
  { 改造后建筑面积: 46000, 核定单价: 5 },
  { 改造后建筑面积: 46000, 核定单价: 5.01 },
  { 改造后建筑面积: 60200, 企业自用: true, 自用建筑面积: null },
]

const ratioFor = (d: Draw, mode: string): number =>
  mode === '管理提升式'
    ? d.between(0.7, 1.4, 2)
    : d.chance(0.14)
      ? d.between(1.5, 1.98, 2)
      : d.between(mode === '梳理式' ? 2 : 2.05, 3, 2)

/** The stage of a project in a block of some stage; the last year is the sample's own. */
function timed(d: Draw, stage: string): Pick<Plan, 'stage' | 'year'> {
  if (stage === '完成') return { stage, year: d.pick([2022, 2023, 2023, 2024, 2024]) }
  if (stage === '在建')
    return d.chance(0.5)
      ? { stage: '完成', year: d.pick([2023, 2024]) }
      : { stage: d.pick(['在建', '在建', '谋划']), year: d.pick([2025, 2026]) }
  return d.chance(0.12) ? { stage: '在建', year: 2026 } : { stage, year: d.pick([2025, 2026, 2026]) }
}

/** A block cut into projects, with some of its land left over. */
function plansOf(d: Draw, block: Row): Plan[] {
  const plans: Plan[] = []
  let room = Number(block.规划面积) * d.between(0.72, 0.96, 2)
  const mode = String(block.改造方式 ?? '梳理式')
  while (room > 18) {
    const area = Math.min(d.between(22, 82, 2), Number(room.toFixed(2)))
    room -= area
    plans.push({ block, area, ...timed(d, String(block.阶段)), ratio: ratioFor(d, mode), mode })
  }
  return plans
}

/** A finished project, exactly 30亩. */
const onBorder = (plan: Plan, more: Row): Plan => ({
  ...plan,
  area: 30,
  stage: '完成',
  year: 2024,
  more: {
    证载用地: 20000,
    用地: null,
    改造前建筑面积: 18000,
    合同容积率: null,
    列入清单: true,
    ...SAFE,
    ...more,
  },
})
const SAFE = { 消防合格: true, 环保合格: true, 结构安全: true, 间距退让合格: true, 改后用途: '工业' }

/** Begun in spring or the year before, finished now and then a year later than planned. */
function dated(d: Draw, stage: string, year: number): Row {
  if (stage === '谋划') return { 开工日期: null, 完成日期: null }
  const before = d.chance(0.4)
  const month = d.between(1, 9)
  const begun = before
    ? dayOf(Math.min(year, 2024) - 1, month, 10)
    : dayOf(Math.min(year, 2024), Math.ceil(month / 3), 10)
  if (stage === '在建') return { 开工日期: begun, 完成日期: null }
  return {
    开工日期: begun,
    完成日期: dayOf(year < 2024 && d.chance(0.12) ? year + 1 : year, d.between(4, 12), 20),
  }
}

function measured(d: Draw, { block, area, stage, year, ratio, mode }: Plan): Row {
  const land = area * SQUARE_METRES
  const byDeed = d.chance(0.5)
  const blank = (value: CellValue): CellValue => (d.chance(0.05) ? null : value)
  const later = stage === '完成' ? (x: CellValue) => (d.chance(0.03) ? null : x) : blank
  const built = Math.round(land * ratio)
  const own = d.chance(0.15)
  return {
    镇街: block.镇街!,
    所属区块: block.区块编号!,
    改造方式: d.chance(0.03) ? '梳理式' : null,
    证载用地: byDeed ? Number(land.toFixed(2)) : null,
    用地: byDeed ? null : stage === '谋划' ? blank(area) : area,
    合同容积率: d.chance(0.3) ? d.between(0.8, 1.2, 1) : null,
    改造前建筑面积: Math.round(land * (mode === '管理提升式' ? ratio : d.between(0.6, 1.1, 2))),
    改造后建筑面积: later(built),
    建筑密度: blank(d.between(32, 58, 1)),
    企业自用: blank(d.chance(0.55)),
    自用建筑面积: own ? Math.round(built * d.between(0.3, 0.8, 2)) : null,
    实施年度: year,
    阶段: stage,
    ...dated(d, stage, year),
  }
}

function judged(d: Draw, { stage, mode, ratio, area }: Plan): Row {
  const maybe = (yes: number) => d.maybe(yes, 0.03)
  const land = area * SQUARE_METRES
  const services = d.chance(0.45)
  const share = d.between(0.03, 0.16, 3)
  const support = Math.round(land * share)
  return {
    列入清单: stage === '谋划' ? maybe(0.8) : maybe(0.95),
    改后用途: d.chance(0.03) ? null : d.chance(0.96) ? '工业' : '商服',
    消防合格: stage === '谋划' ? maybe(0.95) : maybe(0.99),
    环保合格: maybe(0.99),
    结构安全: maybe(0.99),
    间距退让合格: maybe(0.98),
    十化: TEN_QUALITIES.filter(() => d.chance(0.5)),
    三场景项数: d.between(0, 3),
    提升内容: mode === '管理提升式' ? UPGRADES.filter(() => d.chance(0.7)) : null,
    配套用地: services ? support : 0,
    配套建筑面积: services ? Math.round(land * ratio * d.between(0.05, 0.31, 3)) : 0,
    宿舍用地: services ? Math.round(Math.max(0, share - 0.07) * land * d.between(0.9, 1.3, 2)) : 0,
    宿舍建筑面积: services ? Math.round(support * 2) : 0,
    总投资: Math.round(area * d.between(180, 620)),
    重大招引: d.chance(0.08),
    金融支持: d.chance(0.35) ? [d.pick(['绿色信贷', '中长期贷款'])] : null,
    指标需求: d.chance(0.15) ? d.between(3, 20, 1) : 0,
    符合审批条件: maybe(0.8),
    规划已调整: d.chance(0.8),
    规划调整已明确: d.chance(0.6),
    签订全周期协议: maybe(0.88),
    难度等级: d.chance(0.1) ? null : d.pick(DIFFICULTIES),
    核定单价: stage === '完成' && d.chance(0.3) ? d.between(1.2, 4.8, 1) : null,
    ...EXAMPLE,
  }
}

/** Who renews, and from whom the land comes. */
function conducted(d: Draw, { mode, area, block }: Plan, n: number): Row {
  const actor =
    mode === '全部拆除式'
      ? d.pick(['国资公司', '国资公司', '镇街', '区内企业'])
      : d.pick(['区内企业', '区内企业', '专业机构', '国资公司'])
  const state = actor === '国资公司'
  const joint = actor === '区内企业' && d.chance(0.3)
  const lead = state || actor === '镇街'
  return {
    项目编号: numbered('XM', n),
    项目名称: `${block.区块名称}改造${n}`,
    实施主体: `示例${String(block.镇街).slice(0, -1)}${state ? '产业开发公司' : actor}${n}`,
    主体模式: state ? '国资参与' : joint ? '社会力量联合' : '企业自主',
    实施主体类型: d.chance(0.03) ? null : actor,
    取得方式: lead ? d.pick(['收购', '收购', '收储', '拆迁', '租赁']) : '自有',
    合作开发方: lead || d.chance(0.1) ? null : [d.pick(['区内企业', '国资公司', '园区运营单位'])],
    申请联合体: joint,
    收购用地: state ? Number((area * d.between(0.8, 1, 2)).toFixed(2)) : null,
    收购建筑面积: state ? Math.round(area * 600) : null,
    园区主题: state ? d.pick(['战略性新兴产业', '重大强链补链特色产业', '一般产业']) : null,
    用于产业引进: state ? d.chance(0.9) : null,
  }
}

/** A purchase of 200亩 and one just below, over several blocks: the first goes to the city government. */
const PURCHASES: readonly Row[] = [200, 199.99, 236.5].map((area) => ({
  实施主体类型: '国资公司',
  主体模式: '国资参与',
  取得方式: '收购',
  申请联合体: false,
  收购用地: area,
  园区主题: '战略性新兴产业',
  用于产业引进: true,
}))

/** About 190 projects of the nineteen towns. */
export function projectRows(d: Draw, blocks: readonly Row[]): readonly Row[] {
  const plans = blocks.flatMap((block) => plansOf(d, block))
  const roomy = plans.filter((p) => p.area >= 30 && p.mode !== '管理提升式' && p.block.阶段 === '完成')
  const borders = new Map(BORDERS.map((more, i) => [roomy[i * 2]!, more]))
  const bought = new Map(PURCHASES.map((more, i) => [roomy[i * 2 + 1]!, more]))
  return plans.map((drawn, i) => {
    const border = borders.get(drawn)
    const plan = border ? onBorder(drawn, border) : drawn
    return {
      ...conducted(d, plan, i + 1),
      ...measured(d, plan),
      ...judged(d, plan),
      ...bought.get(drawn),
      ...plan.more,
    }
  })
}
