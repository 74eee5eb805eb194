import { ratio, toDecimal, toFixed } from '../../model/ratio.ts'
import type { Decimals, FundShare, FundYear, Range } from '../../model/result.ts'
import { ABSENT, decimalsOf, sumOf } from './figures.ts'
import { sumRanges, wanText } from './rangeCell.ts'
import type { Absence, Results } from './results.ts'

/** A fund in one of its years; in '' over all of the period. */
export interface FundLine {
  readonly label: string
  readonly year: string
  readonly fund: FundYear
}

export const fundLines = ({ report }: Results): FundLine[] =>
  report.allotments.flatMap(({ label, year, fund }) => (fund ? [{ label, year, fund }] : []))

/** The years as one. What waits from one year in the next is due, and lacking, once; amounts without a year have no income. */
export function fundTotal(lines: readonly FundLine[]): FundYear {
  const all = lines.map(({ fund }) => fund)
  const dated = lines.filter(({ year }) => year !== '').map(({ fund }) => fund)
  const years = dated.length > 0 ? dated : all
  const first = years[0]!
  const sum = (pick: (fund: FundYear) => Decimals) => decimalsOf(sumOf(years.map(pick)))
  const sumAll = (pick: (fund: FundYear) => Range): Range => sumRanges(all.map(pick))
  const carried = sumRanges(all.slice(1).map((fund) => fund.arrears))
  const income = sum((fund) => fund.income)
  const shares = new Set(years.map(({ share }) => share))
  const due = sumAll((fund) => fund.due)
  const shortfall = sumAll((fund) => fund.shortfall)
  return {
    opening: first.opening,
    base: sum((fund) => fund.base),
    share: shares.size === 1 ? first.share : null,
    income,
    available: sumRanges([first.opening, { low: income, value: income, high: income }]),
    due: without(due, carried),
    arrears: first.arrears,
    granted: capped(
      sumAll((fund) => fund.granted),
      without(due, carried),
    ),
    closing: all.at(-1)!.closing,
    shortfall: without(shortfall, carried),
    sharing: first.sharing,
    shares: [],
  }
}

/** What is paid of an amount is never more than it. */
const capped = (paid: Range, due: Range): Range =>
  due.high !== null && (paid.high === null || ratio(paid.high).compare(ratio(due.high)) > 0)
    ? { ...paid, high: due.high }
    : paid

/** Each end without that of what it holds twice. */
function without(all: Range, part: Range): Range {
  const end = (key: keyof Range): Decimals => {
    const [a, b] = [all[key], part[key]]
    return a === null || b === null ? null : toDecimal(ratio(a).sub(ratio(b)))
  }
  return { low: end('low'), value: end('value'), high: end('high') }
}

export const NOTHING_DUE = '没有应支'

/** 处理: whether there is enough, and what becomes of those for whom there is not; `goesOn` where a year follows. */
export function treatmentOf(fund: FundYear, absence: Absence, goesOn: boolean): string {
  const { due, shortfall, granted, shares } = fund
  if (due.high !== null && Number(due.high) === 0) return NOTHING_DUE
  if (due.value === null || shortfall.value === null || granted.value === null)
    return openTreatment(fund, absence)
  if (Number(shortfall.value) === 0) return '足额'
  const short = shares.filter(isShort).length
  const items = short > 0 ? `${short}项` : ''
  if (fund.sharing === 'proRata')
    return `同比例兑付${percentBelow(granted.value, due.value)}%，压减${wanText(shortfall.value)}万元`
  const order = fund.sharing === 'queue' ? '排队' : '按优先次序'
  return `${order}，${items}${wanText(shortfall.value)}万元${goesOn ? '待下年' : '待付'}`
}

/** Whether a payment is not made in full. */
export const isShort = ({ due, granted }: FundShare): boolean =>
  due === null || granted === null || ratio(granted).compare(ratio(due)) < 0

/** What can be said before all is decided. */
function openTreatment({ available, due, shortfall }: FundYear, absence: Absence): string {
  const why = absence === 'ranged' ? `为${ABSENT.ranged}` : ABSENT[absence]
  const open = available.value === null ? `可用${ABSENT.notSet}` : `应支${why}`
  const { low, high } = shortfall
  if (due.value === null && high !== null && Number(high) === 0) return `${open}，按最高也足额`
  return low !== null && Number(low) > 0 ? `${open}，至少缺${wanText(low)}万元` : open
}

/** Percent with two decimals; never 100.00 where a part is not paid. */
function percentBelow(part: string, whole: string): string {
  const text = toFixed(ratio(part).div(ratio(whole)).mul(100), 2)
  return text === '100.00' ? '99.99' : text
}
