import type { CellValue } from '../../../model/dataset.ts'
import type { Draw } from '../../random.ts'
import { cents, type Row, SQUARE_METRES } from '../../rows.ts'
import { CONTIGUOUS, RECOVERIES } from '../options.ts'
import { TOWNS } from './towns.ts'

export interface Plan {
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

/** Land newly granted in the three years; one in ten falls short of 1.5. */
export function fresh(d: Draw, parks: readonly Row[]): Plan {
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
export function revitalised(d: Draw, firm: Row): Plan {
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
export function otherUse(d: Draw, i: number): Plan {
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
export const BORDERS: readonly Plan[] = [
  { ratio: 1.5, more: fixed({ 新供地: true, 土地状态: '正常' }) },
  { ratio: 1.499995, more: fixed({ 新供地: true, 土地状态: '正常' }) },
  { ratio: 1.2, more: fixed({ 新供地: false, 土地状态: '闲置', 处置路径: '不涉及' }) },
].map((plan) => ({ town: '孝顺镇', park: 'YQ04', area: 30, year: 2022, stage: '完成', exact: true, ...plan }))
