import type { CellValue } from '../../../model/dataset.ts'
import type { Draw } from '../../random.ts'
import { cents, dayOf, EXAMPLE, numbered, type Row, SQUARE_METRES } from '../../rows.ts'
import { CONTIGUOUS, EMERGING, FUND_USES, INDUSTRIES, RECOVERIES, TRADES, UPGRADES } from '../options.ts'
import { TOWNS } from './towns.ts'

const FRESH = 42
const OTHER_USE = 10
/** One in so many firms at the lower end is put in order without a project. */
const LEFT_OUT = 6

interface Plan {
  readonly town: string
  readonly park: CellValue
  readonly firm?: Row
  readonly area: number
  readonly ratio: number
  readonly year: number
  readonly stage: string
  readonly more: Row
  /** Entered as it stands, so that a border comes out exactly; never blanked. */
  readonly exact?: boolean
}

const pace = (d: Draw): readonly [stage: string, year: number] =>
  d.pick([
    ['完成', 2021],
    ['完成', 2021],
    ['完成', 2021],
    ['完成', 2022],
    ['完成', 2022],
    ['完成', 2022],
    ['完成', 2022],
    ['完成', 2023],
    ['完成', 2023],
    ['在建', 2022],
    ['在建', 2023],
    ['谋划', 2023],
  ] as const)

/** Days of signing, start, completion and production, as far as the stage has come. */
function dated(d: Draw, { stage, year }: Plan, attracted: boolean): Row {
  const started = stage !== '谋划'
  const done = stage === '完成'
  const begun = Math.max(2021, year - (d.chance(0.5) ? 1 : 0))
  const producing = done && d.chance(0.85)
  const grown = producing && d.chance(0.7)
  return {
    招引项目: attracted,
    签约日期: attracted ? dayOf(begun - 1, d.between(1, 6) + (d.chance(0.4) ? 0 : 6), 12) : null,
    开工日期: started ? dayOf(begun, d.between(1, 3), d.between(1, 28)) : null,
    完成日期: done ? dayOf(year, d.between(4, 9), d.between(1, 28)) : null,
    投产日期: producing ? dayOf(year, d.between(10, 12), 18) : null,
    已上规: done ? grown : null,
    已达产: done ? grown && d.chance(0.75) : null,
  }
}

/** A plan as a row: land, floors and time, and what every project has to bring along. */
function rowOf(d: Draw, plan: Plan, n: number): Row {
  const { town, park, firm, area, ratio, stage, year, more } = plan
  const land = area * SQUARE_METRES
  const byDeed = !plan.exact && d.chance(0.4)
  const attracted = more.新供地 === true || d.chance(0.2)
  const invested = Math.round(area * d.between(90, 420))
  const trade = d.chance(0.5) ? d.pick(EMERGING) : d.pick([...TRADES, ...INDUSTRIES])
  const fiscal = d.chance(0.25)
  const works = d.chance(0.12)
  return {
    项目编号: numbered('XM', n),
    镇街: town,
    所属区块: park,
    项目名称: `示例${town.slice(0, 2)}${more.新供地 === true ? '新建' : '更新'}项目${n}`,
    实施主体: firm?.企业名称 ?? `示例${town.slice(0, 2)}园区开发公司`,
    实施企业: firm?.企业编号 ?? null,
    产业: plan.firm ? (firm!.所属行业 ?? trade) : trade,
    证载用地: byDeed ? cents(land) : null,
    用地: byDeed ? null : area,
    土地用途: '工业',
    新供地: false,
    改造前建筑面积: Math.round(land * d.between(0.5, 1, 2)),
    改造后建筑面积: plan.exact ? Number((land * ratio).toFixed(1)) : Math.round(land * ratio),
    建筑密度: d.between(35, 55),
    实施年度: year,
    阶段: stage,
    ...dated(d, plan, attracted),
    改造模式: d.pick(['企业自主', '企业自主', '政府主导', '社会资本']),
    提升方式: attracted ? '招商' : d.pick(UPGRADES.slice(1)),
    列入产业目录: d.chance(0.98),
    列入负面清单: d.chance(0.012),
    落后产能: d.chance(0.012),
    四无企业: d.chance(0.012),
    有转让: false,
    市场交易: false,
    司法拍卖: false,
    集中开发: false,
    权属人数: 1,
    年限不一: false,
    连片开发: false,
    总投资: invested,
    大好高项目: invested >= 10000 && d.chance(0.6),
    旧厂改扩建: more.建设内容 === '改造旧厂房',
    传统优势企业: d.chance(0.3),
    新增用地需求: more.新供地 === true ? area : 0,
    能耗需求: Math.round(area * d.between(8, 30)),
    排污需求: cents(area * d.between(0.02, 0.2, 3)),
    约定投资强度: attracted ? 200 : null,
    约定亩均税收: attracted ? 15 : null,
    约定达产年度: attracted ? Math.min(year + 1, 2024) : null,
    项目税收: stage === '完成' ? cents(area * d.between(4, 30, 2)) : null,
    财政投入: fiscal ? d.between(50, 900) : 0,
    资金用途: fiscal ? (d.chance(0.93) ? d.pick(FUND_USES) : '其他') : null,
    整治支出: works ? d.between(20, 200) : 0,
    整治类别: works ? d.pick(['保基本', '保基本', '保重点', '保民生']) : '其他',
    整治已安排: works,
    ...EXAMPLE,
    ...more,
  }
}

/** Land newly granted in the three years; one in ten falls short of 1.5. */
function fresh(d: Draw, parks: readonly Row[]): Plan {
  const park = d.pick(parks)
  const [stage, year] = pace(d)
  return {
    town: String(park.镇街),
    park: park.区块编号!,
    area: d.between(10, 28, 2),
    ratio: d.chance(0.1) ? d.between(1.2, 1.49, 2) : d.between(1.5, 2, 2),
    year,
    stage,
    more: {
      新供地: true,
      土地状态: '正常',
      建设内容: '新建标准厂房',
      标准地承诺: d.chance(0.96),
      改造前建筑面积: 0,
    },
  }
}

/** How the three routes are filled in; now and then something is missing from what they ask. */
function route(d: Draw, name: string): Row {
  const yes = (probability: number): boolean => d.chance(probability)
  if (name === '改造')
    return {
      处置路径: name,
      符合产业政策: yes(0.97),
      符合技术规范: yes(0.96),
      层数: d.between(1, 5),
      建设内容: '改造旧厂房',
    }
  if (name === '收回')
    return {
      处置路径: name,
      收回方式: d.pick(RECOVERIES),
      建设内容: yes(0.32) ? '新建标准厂房' : '其他',
      受让主体: '国资主体',
    }
  const several = yes(0.4)
  const differs = yes(0.4)
  return {
    处置路径: name,
    有转让: true,
    转让获批: yes(0.92),
    集中开发: several,
    区政府同意: several ? yes(0.93) : null,
    地块相邻: several ? true : null,
    宗数: several ? d.between(2, 4) : 1,
    权属人数: several ? 3 : 1,
    同意人数: several ? (yes(0.9) ? 3 : 2) : 1,
    已定实施主体: several ? yes(0.95) : null,
    年限不一: differs,
    集体研究: differs ? yes(0.5) : null,
    需补年限: differs ? d.between(3, 18) : 0,
    建设内容: yes(0.32) ? '新建标准厂房' : '其他',
  }
}

/** Land of a firm at the lower end. */
function revitalised(d: Draw, firm: Row): Plan {
  const name = String(firm.处置路径)
  const [stage, year] = pace(d)
  const area = Number(firm.用地面积)
  const together = d.chance(0.12)
  const auction = name !== '改造' && d.chance(0.25)
  const way = together ? d.pick(CONTIGUOUS) : null
  const details = route(d, name)
  const reclaimed = way === '收回复垦'
  return {
    town: String(firm.镇街),
    park: firm.所属区块!,
    firm,
    area,
    ratio: reclaimed ? 0 : name === '改造' ? d.between(0.9, 1.7, 2) : d.between(1.2, 2.1, 2),
    year,
    stage,
    more: {
      土地状态: d.chance(0.25) ? '闲置' : '低效',
      ...details,
      收回面积: name === '收回' ? area : null,
      收回建筑面积: name === '收回' ? Math.round(area * 500) : null,
      连片开发: together,
      连片方式: way,
      连片面积: together ? cents(area * d.between(1.2, 4, 2)) : null,
      市场交易: auction && d.chance(0.4),
      司法拍卖: auction,
      项目预审: auction ? d.chance(0.85) : null,
      已报区政府: auction ? d.chance(0.95) : null,
      受让主体: auction ? d.pick(['国资主体', '国资主体', '其他']) : (details.受让主体 ?? null),
      国资放弃优先: auction ? d.chance(0.6) : null,
      ...(reclaimed ? { 建设内容: '其他' } : {}),
      // Only a part of an old plant is renovated.
      改造旧厂房面积:
        name === '改造' && !reclaimed && stage === '完成'
          ? Math.round(area * SQUARE_METRES * d.between(0.5, 0.9, 2))
          : null,
    },
  }
}

/** 二（一）（4）: land that is not industrial, parcel by parcel. */
function otherUse(d: Draw, i: number): Plan {
  const [stage, year] = pace(d)
  const fits = i % 3 !== 2
  return {
    town: TOWNS[i % TOWNS.length]!,
    park: null,
    area: d.between(8, 30, 2),
    ratio: d.between(1, 2, 2),
    year,
    stage,
    more: {
      土地用途: d.pick(['商业', '其他']),
      土地状态: '低效',
      处置路径: '不涉及',
      符合改建条件: fits,
      已改工业: fits ? i % 2 === 0 : null,
      建设内容: '其他',
    },
  }
}

const fixed = (more: Row): Row => ({
  建设内容: '新建标准厂房',
  标准地承诺: true,
  列入产业目录: true,
  列入负面清单: false,
  落后产能: false,
  四无企业: false,
  ...more,
})
/** Rows that stand exactly on the bar of 1.5, and beside it. */
const BORDERS: readonly Plan[] = [
  { ratio: 1.5, more: fixed({ 新供地: true, 土地状态: '正常' }) },
  { ratio: 1.499995, more: fixed({ 新供地: true, 土地状态: '正常' }) },
  { ratio: 1.2, more: fixed({ 新供地: false, 土地状态: '闲置', 处置路径: '不涉及' }) },
].map((plan) => ({ town: '孝顺镇', park: 'YQ04', area: 30, year: 2022, stage: '完成', exact: true, ...plan }))

/** One of these is blank in about one project of ten, mostly where work has not begun. */
const BLANKS = [
  '列入产业目录',
  '改造后建筑面积',
  '标准地承诺',
  '转让获批',
  '收回方式',
  '符合技术规范',
  '土地状态',
]

function withBlank(d: Draw, row: Row, exact: boolean): Row {
  if (exact || !d.chance(row.阶段 === '谋划' ? 0.3 : 0.1)) return row
  // What is finished has been measured.
  const filled = BLANKS.filter(
    (label) => row[label] != null && !(label === '改造后建筑面积' && row.阶段 === '完成'),
  )
  return { ...row, [d.pick(filled)]: null }
}

/** Some 200 projects, and the days on which firms at the lower end were put in order: with their project, or by themselves. */
export function projectRows(
  d: Draw,
  firms: readonly Row[],
  parks: readonly Row[],
): { readonly projects: readonly Row[]; readonly remediated: ReadonlyMap<Row, string> } {
  const industrial = parks.filter((row) => row.园区类型 === '工业园区')
  const low = firms.filter(
    (row) => row.列入低效整治 === true && row.处置路径 !== null && row.用地面积 !== null,
  )
  const led = low.filter((_, i) => i % LEFT_OUT !== 0)
  const plans: readonly Plan[] = [
    ...led.map((firm) => revitalised(d, firm)),
    ...BORDERS,
    ...Array.from({ length: FRESH }, () => fresh(d, industrial)),
    ...Array.from({ length: OTHER_USE }, (_, i) => otherUse(d, i)),
  ]
  const rows = plans.map((plan, i) => withBlank(d, rowOf(d, plan, i + 1), plan.exact === true))
  const remediated = new Map<Row, string>()
  plans.forEach(({ firm, stage }, i) => {
    const finished = rows[i]!.完成日期
    if (firm && stage === '完成' && typeof finished === 'string') remediated.set(firm, finished)
  })
  for (const firm of low.filter((_, i) => i % LEFT_OUT === 0))
    if (d.chance(0.8)) remediated.set(firm, dayOf(d.pick([2021, 2022, 2023]), d.between(2, 11), 15))
  // A parcel that comes a second time counts once.
  const again = rows.slice(0, 2).map((row, i) => ({
    ...row,
    项目编号: numbered('XM', rows.length + i + 1),
    项目名称: `${row.项目名称}（二期）`,
    前次项目: row.项目编号!,
    实施年度: 2023,
  }))
  return { projects: [...rows, ...again].map((row) => ({ 前次项目: null, ...row })), remediated }
}
