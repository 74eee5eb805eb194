import type { Decimals, IncentiveTotal } from '../../model/result.ts'
import type { Effect, Incentive } from '../../model/rule.ts'
import { clausesText } from './captions.ts'
import { ABSENT, decimalsOf, figureIn, inWan, sumOf } from './figures.ts'
import type { PrintCell, PrintColumn } from './frame.ts'
import { absenceOfAll as absenceOfParts, costCell } from './money.ts'
import { isOpen, rangeCell, wanText } from './rangeCell.ts'
import type { Absence, Results } from './results.ts'
import { partCell, partSum, partsShown, SPLITS, type Split } from './splits.ts'
import type { Standard } from './standards.ts'

/** An incentive of 资金测算表 with its rule and what it is paid by. */
export interface Item {
  readonly total: IncentiveTotal
  readonly rule: Incentive
  readonly standard: Standard
}

/** A column of 资金测算表: what stands in the line of an incentive, and in that of all of one effect. */
export interface FundingColumn {
  readonly column: PrintColumn
  readonly of: (item: Item) => PrintCell
  readonly isMoney?: boolean
  /** Blank where the column has no sum. */
  readonly sum?: (list: readonly Item[], effect: Effect) => PrintCell
}

/** Why an amount is not there: no standard, or only a range of it; otherwise cells are missing. */
const absenceOf = ({ total, standard }: Item): Absence =>
  !total.set ? 'notSet' : standard.isRange ? 'ranged' : 'incomplete'

const absenceOfAll = (list: readonly Item[]): Absence => {
  const open = list.filter(({ total }) => total.value === null)
  return open.length === 0 && list.length > 0 ? 'incomplete' : absenceOfParts(open.map(absenceOf))
}

const text = (
  header: string,
  width: number,
  of: (item: Item) => string,
  kind: 'text' | 'word' = 'text',
): FundingColumn => ({ column: { header, width, kind }, of: (item) => ({ value: of(item) }) })

/** The columns that the listed incentives need, in their order. */
export const fundingColumns = (results: Results, list: readonly Item[]): FundingColumn[] => [
  text('政策依据', 13, ({ rule }) => clausesText(rule.clauses)),
  text('兑付对象', 9, ({ rule }) => rule.recipient ?? ABSENT.notSet, 'word'),
  {
    column: { header: '计奖数量', width: 11, kind: 'number' },
    of: ({ total }) => figureIn(total.unit, total.quantity, total.set ? 'incomplete' : 'notSet'),
  },
  text('单位', 7, ({ total }) => total.unit, 'word'),
  text('标准', 13, ({ standard }) => standard.text, 'word'),
  ...stepsShown(list).map((key) => money(key)),
  ...approved(list, results),
  ...splitColumns(SPLITS.years, list, (name) => `${name}年`),
  ...splitColumns(SPLITS.stages, list, (name) => name),
  ...(list.some(({ total }) => occurs(total.paid)) ? [money('paid', '兑付'), money('unpaid', '兑付')] : []),
  ...splitColumns(SPLITS.bearers, list, (name) => name),
  text(
    '资金来源',
    12,
    ({ total }) => total.fund ?? ABSENT[total.effect === 'outlay' ? 'notSet' : 'notApplicable'],
  ),
  text('来源性质', 9, ({ standard }) => standard.source, 'word'),
  text('备注', 20, ({ total }) => remarkOf(total, results.unset.get(total.label) ?? [])),
]

const MONEY = {
  due: '应奖金额',
  capCut: '封顶核减',
  groupCut: '就高核减',
  rounding: '取整差',
  ledger: '台账差',
  paid: '已付',
  unpaid: '待付',
} as const
type Money = keyof typeof MONEY

/** A column of money that adds up over the incentives. What is paid for several years has no steps of its own. */
const money = (key: Money, group?: string): FundingColumn => ({
  isMoney: true,
  column: { header: MONEY[key], width: 10, kind: 'number', ...(group ? { group } : {}) },
  of: (item) => inWan(item.total[key], item.total.value === null ? absenceOf(item) : 'notApplicable'),
  sum: (list) => {
    const isDecided = list.length > 0 && list.every(({ total }) => total.value !== null)
    const sum = list.length === 0 ? null : sumOf(list.map(({ total }) => total[key]))
    return inWan(decimalsOf(sum), isDecided ? 'notApplicable' : absenceOfAll(list))
  },
})

const occurs = (value: Decimals): boolean => value !== null && Number(value) !== 0

/** Whether an amount prints as something in 万元. */
const isSeen = (value: Decimals): boolean => value !== null && !/^-?0\.00$/.test(wanText(value))

/** 应奖 − 封顶核减 − 就高核减 + 取整差 + 台账差 = 核定; the last two where there are any. */
export const stepsShown = (list: readonly Item[]): readonly Money[] => [
  'due',
  'capCut',
  'groupCut',
  ...(['rounding', 'ledger'] as const).filter((key) => list.some(({ total }) => isSeen(total[key]))),
]

/** 核定金额, with both ends beside it where it is open. */
function approved(list: readonly Item[], results: Results): FundingColumn[] {
  const one = (end: 'value' | 'low' | 'high', header: string, group?: string): FundingColumn => ({
    isMoney: true,
    column: { header, width: 11, kind: 'number', ...(group ? { group } : {}) },
    of: (item) => inWan(item.total[end], end === 'high' && item.total.set ? 'incomplete' : absenceOf(item)),
    sum: (own, effect) =>
      absenceOfAll(own) === 'notSet' && results.report.cost[effect][end] === null
        ? { value: ABSENT.notSet }
        : costCell(results.report.cost[effect], end, effect, results),
  })
  if (!list.some(({ total }) => isOpen(total))) return [one('value', '核定金额')]
  return [one('value', '测算', '核定金额'), one('low', '最低', '核定金额'), one('high', '最高', '核定金额')]
}

const splitColumns = (
  split: Split,
  list: readonly Item[],
  headerOf: (name: string) => string,
): FundingColumn[] => {
  const totals = (own: readonly Item[]) => own.map(({ total }) => total)
  return partsShown(split, totals(list)).map((name) => ({
    isMoney: true,
    column: {
      group: split.group,
      header: name === '' ? split.rest : headerOf(name),
      width: 10,
      kind: 'number',
    },
    of: (item) => partCell(split, item.total, name, absenceOf(item)),
    sum: (own) =>
      own.length === 0
        ? { value: ABSENT.notSet }
        : rangeCell(partSum(split, totals(own), name), absenceOfAll(own)),
  }))
}

function remarkOf(total: IncentiveTotal, unset: readonly string[]): string {
  const open = total.set || total.value !== null || unset.length === 0 ? [] : [`未定：${unset.join('、')}`]
  const more = occurs(total.ifApproved) ? [`待批准的全部批准，另加${wanText(total.ifApproved!)}万元`] : []
  return [...open, ...more].join('；')
}
