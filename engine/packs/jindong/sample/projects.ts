import type { Draw } from '../../random.ts'
import { cents, dayOf, EXAMPLE, numbered, type Row, SQUARE_METRES } from '../../rows.ts'
import { EMERGING, FUND_USES, INDUSTRIES, TRADES, UPGRADES } from '../options.ts'
import { BORDERS, fresh, otherUse, type Plan, revitalised } from './plans.ts'

const FRESH = 42
const OTHER_USE = 10
/** One in so many firms at the lower end is put in order without a project. */
const LEFT_OUT = 6

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
