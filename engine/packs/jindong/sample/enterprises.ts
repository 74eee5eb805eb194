import type { Draw } from '../../random.ts'
import { cents, dayOf, EXAMPLE, FIRM_NAMES, numbered, type Row } from '../../rows.ts'
import { ACQUIRERS, CLASSES, DOUBLINGS, PRESSURES, TRADES } from '../options.ts'
import { TOWNS } from './towns.ts'

/** Firms by body, in the order of TOWNS. */
const FIRMS = [18, 44, 84, 44, 44, 24, 26, 40, 44, 24, 10]
/** Mean output of a firm above scale (万元), by trade. */
const OUTPUT = [9000, 6600, 10500, 5200]

const day = (d: Draw, year: number): string => dayOf(year, d.between(2, 12), d.between(1, 28))

/** Size and yield; three in seven lie at or under 3万元/亩. */
function measured(d: Draw, low: boolean, above: boolean, trade: number | null): Row {
  const land = d.between(above ? 12 : 8, low ? 72 : 40, 2)
  const perMu = low ? d.between(0.3, 2.95, 2) : d.between(3.2, above ? 22 : 9, 2)
  const mean = trade === null ? 9500 : OUTPUT[trade]!
  const output = above ? Math.round(mean * d.between(0.5, 1.7, 3)) : d.between(150, 1900)
  const sales = Math.round(output * d.between(0.92, 1.06, 3))
  return {
    用地面积: land,
    建筑面积: Math.round(land * 667 * d.between(0.6, 1.4, 2)),
    年度产值: output,
    年度销售: sales,
    年度税收: cents(land * perMu),
    工业增加值: Math.round(output * d.between(0.18, 0.27, 3)),
    主营业务收入: sales,
    研发支出: above ? Math.round(sales * d.between(0.012, 0.05, 4)) : 0,
    综合能耗: Math.round(output * d.between(0.05, 0.14, 3)),
    投入额: Math.round(land * d.between(80, 320)),
    职工数: d.between(8, above ? 320 : 60),
    用电量: cents(output * d.between(0.01, 0.03, 4)),
    用水量: d.between(300, 9000),
  }
}

/** What became of the firms at the lower end; `road` is one of the three, or none yet. */
function treated(d: Draw, low: boolean): Row {
  const scattered = d.chance(low ? 0.3 : 0.03)
  const tidied = scattered && d.chance(0.86)
  const tidiedIn = d.pick([2021, 2021, 2022, 2023])
  const zombie = low && d.chance(0.05)
  const obsolete = d.chance(low ? 0.11 : 0.01)
  const planned = low && d.chance(0.93)
  return {
    有改造方案: low ? planned : null,
    处置路径: low ? (planned || d.chance(0.5) ? d.pick(['改造', '改造', '收回', '转让']) : null) : null,
    倒逼措施: low ? PRESSURES.slice(0, d.chance(0.8) ? 3 : 2) : null,
    列入低效整治: low || d.chance(0.03),
    低散乱: scattered,
    整治启动日期: scattered ? (d.chance(0.95) ? day(d, 2021) : day(d, 2022)) : null,
    低散乱整治日期: tidied ? day(d, tidiedIn) : null,
    僵尸企业: zombie,
    出清日期: zombie && d.chance(0.8) ? day(d, 2021) : null,
    落后过剩产能: obsolete,
    淘汰日期: obsolete && d.chance(0.9) ? day(d, d.pick([2021, 2022, 2023])) : null,
  }
}

function greened(d: Draw, above: boolean, inPark: boolean): Row {
  const polluting = d.chance(0.14)
  const leaving = polluting && (inPark ? d.chance(0.1) : d.chance(0.7))
  const onSite = leaving && d.chance(0.3)
  const settled = leaving && d.chance(0.9)
  return {
    涉污: polluting,
    在退出区域: leaving,
    就地整治: onSite,
    环保达标: polluting ? d.chance(0.9) : true,
    涉污处置: settled ? d.pick(['关停', '改造入园']) : '未处置',
    涉污处置日期: settled ? day(d, d.pick([2021, 2022, 2022, 2023])) : null,
    清洁生产: polluting ? d.chance(above ? 0.94 : 0.6) : null,
  }
}

/** Rates of use, class and what a firm does to grow; a fifth of those above scale are near the bar of doubling. */
function growing(d: Draw, low: boolean, above: boolean): Row {
  const strong = above && !low && d.chance(0.55)
  const rate = () => (strong ? d.between(79, 99, 1) : d.between(48, 92, 1))
  const champion = above && !low && d.chance(0.06)
  return {
    土地利用率: rate(),
    产能利用率: rate(),
    能耗利用率: rate(),
    排放利用率: rate(),
    评级: low ? d.pick(['C', 'C', 'D']) : d.pick(strong ? ['A', 'B', 'B'] : CLASSES.slice(0, 3)),
    倍增方式: strong && d.chance(0.4) ? d.pick(DOUBLINGS) : null,
    未上规年数: above ? 0 : d.between(0, 9),
    新兴产业: above && d.chance(0.42),
    高新产业: above && d.chance(0.48),
    隐形冠军: champion,
    冠军认定年度: champion ? d.pick([2019, 2021, 2022, 2023]) : null,
    数字化改造: d.chance(above ? 0.35 : 0.06),
    线上销售: d.chance(0.4),
    重点培育: d.chance(above ? 0.12 : 0.02),
    申请供地年度: strong && d.chance(0.3) ? d.pick([2021, 2022, 2023]) : null,
    申报骨干: strong && d.chance(0.35),
    骨干竞争力得分: strong ? d.between(60, 98) : null,
    骨干带动力得分: strong ? d.between(60, 98) : null,
    骨干规模得分: strong ? d.between(60, 98) : null,
    骨干亩效得分: strong ? d.between(60, 98) : null,
  }
}

function looks(d: Draw, above: boolean, inPark: boolean): Row {
  const front = inPark && d.chance(0.35)
  const open = front && d.chance(0.88)
  const small = !above && d.chance(0.8)
  return {
    小微企业: small,
    原在园区外: small && d.chance(0.5),
    符合入园条件: small && d.chance(0.6),
    临主干道: front,
    围墙长度: front ? d.between(60, 320) : 0,
    围墙通透: front ? open : null,
    围墙改造日期: open ? day(d, d.pick([2020, 2021, 2021, 2021, 2022])) : null,
    乱象处数: d.chance(0.7) ? 0 : d.between(1, 4),
    门前三包: d.chance(0.94),
    三废达标: d.chance(0.95),
    垃圾分类: d.chance(0.92),
    外立面面积: d.between(300, 4200),
    外立面完好: d.chance(0.75),
    统一粉刷亮化: d.chance(0.55),
    五美状态: above ? d.pick(['已通过', '已通过', '创建中', '未启动']) : '未启动',
  }
}

/** Cells that are left blank in about one firm of fourteen, one each. */
const BLANKS = ['年度税收', '用地面积', '评级', '能耗利用率', '清洁生产', '未上规年数', '乱象处数']

/** Rows that stand exactly on a bar, or just beside it. */
const BORDERS: readonly Row[] = [
  { 用地面积: 20, 年度税收: 60, 列入低效整治: true, 有改造方案: true, 处置路径: '改造' },
  { 用地面积: 20, 年度税收: 60.2, 列入低效整治: false, 有改造方案: null, 处置路径: null },
  {
    年度销售: 10000,
    年度税收: 200,
    用地面积: 20,
    土地利用率: 80,
    产能利用率: 80,
    能耗利用率: 80,
    排放利用率: 80,
    评级: 'B',
  },
  {
    年度销售: 15000,
    年度税收: 400,
    用地面积: 30,
    土地利用率: 85,
    产能利用率: 90,
    能耗利用率: 88,
    排放利用率: 79.9,
    评级: 'B',
  },
  {
    年度销售: 9999,
    年度税收: 300,
    用地面积: 25,
    土地利用率: 92,
    产能利用率: 90,
    能耗利用率: 88,
    排放利用率: 86,
    评级: 'A',
  },
  { 自有用地: 20, 未上规年数: 3 },
  { 自有用地: 19.9, 未上规年数: 5 },
  { 自有用地: 35, 未上规年数: null },
]

function firm(d: Draw, town: string, n: number, parks: readonly Row[]): Row {
  const above = d.chance(0.52)
  const low = d.chance(above ? 0.24 : 0.68)
  const inPark = d.chance(above ? 0.75 : 0.6)
  const trade = d.chance(above ? 0.84 : 0.7) ? d.pick([0, 0, 0, 1, 1, 1, 1, 2, 2, 3]) : null
  const size = measured(d, low, above, trade)
  const blank = d.chance(0.07) ? d.pick(BLANKS) : null
  const closed = low && d.chance(0.04)
  const row: Row = {
    企业编号: numbered('QY', n),
    镇街: town,
    所属区块: inPark ? d.pick(parks).区块编号! : null,
    企业名称: `示例${d.pick(FIRM_NAMES)}${trade === null ? '科技' : TRADES[trade]}${n}厂`,
    所属行业: trade === null ? null : TRADES[trade]!,
    规上: above,
    停产注销日期: closed ? day(d, 2022) : null,
    ...size,
    ...treated(d, low),
    ...greened(d, above, inPark),
    ...growing(d, low, above),
    自有用地: d.chance(0.8) ? size.用地面积! : 0,
    ...looks(d, above, inPark),
    并购方类型: above && !low && d.chance(0.05) ? d.pick([...ACQUIRERS, '其他']) : null,
    ...EXAMPLE,
  }
  return blank === null ? row : { ...row, [blank]: null }
}

/** About 400 firms; a firm of the lower end knows whether a project is to follow. */
export function enterpriseRows(d: Draw, parks: readonly Row[]): readonly Row[] {
  const list = TOWNS.flatMap((town, i) => Array.from({ length: FIRMS[i]! }, () => town))
  const industrial = parks.filter((row) => row.园区类型 === '工业园区')
  const rows = list.map((town, i) => {
    const own = industrial.filter((row) => row.镇街 === town)
    return firm(d, town, i + 1, own)
  })
  const fostered = rows.filter((row) => row.重点培育 === true)
  return rows.map((row, i) => {
    const border = i % 47 === 20 ? BORDERS[Math.floor(i / 47)] : undefined
    const taken = row.并购方类型 === null ? null : (d.pick(d.chance(0.85) ? fostered : rows).企业编号 ?? null)
    return { ...row, 被并购企业: taken === row.企业编号 ? null : taken, ...border }
  })
}
