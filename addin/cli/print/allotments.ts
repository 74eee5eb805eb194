import { type AllotmentTotal, type FundYear, fundAbsence, type Range } from '../../../engine/index.ts'
import { count, orWord, rangeOr, tenThousands } from '../../session/wording/format.ts'
import type { Absent } from '../../text/index.ts'
import type { Answer } from './answer.ts'
import { left, printTable, right } from './table.ts'

/** Quotas with their groups, and funds by year in 万元. */
export function printAllotments(answer: Answer): string[] {
  const { text, policy, report } = answer
  const funds = new Set(policy.allotments.filter((a) => a.entity === undefined).map((a) => a.label))
  const isFund = (a: AllotmentTotal) => funds.has(a.label)
  return [
    ...table(
      answer,
      text('quotasTitle'),
      report.allotments.filter((a) => !isFund(a)),
    ),
    ...fundTable(answer, report.allotments.filter(isFund)),
  ]
}

/** A line for each year of a fund, in 万元: what it has, what falls due, what is left or missing. */
function fundTable(answer: Answer, rows: readonly AllotmentTotal[]): string[] {
  if (rows.length === 0) return []
  const { words, text } = answer
  const { absent } = words
  // What is due is a matter of the incentives; what is left, of the income as well.
  const due = ({ label }: AllotmentTotal) => absent[fundAbsence(label, answer)]
  const remaining = (a: AllotmentTotal) => (a.fund?.available.value === null ? absent.notSet : due(a))
  const span = (key: string, pick: (fund: FundYear) => Range, why: (a: AllotmentTotal) => string) =>
    right<AllotmentTotal>(text(key), (a) => (a.fund ? rangeOr(text, pick(a.fund), why(a)) : ''))
  const columns = [
    left<AllotmentTotal>(text('allotment'), (a) => a.label),
    left<AllotmentTotal>(text('year'), (a) => a.year),
    span('opening', (fund) => fund.opening, remaining),
    right<AllotmentTotal>(text('income'), (a) => orWord(a.fund?.income ?? null, tenThousands, absent.notSet)),
    span('fundDue', (fund) => fund.due, due),
    span('fundClosing', (fund) => fund.closing, remaining),
    span('shortfall', (fund) => fund.shortfall, remaining),
  ]
  const used = columns.filter((column) => rows.some((row) => column.cell(row) !== ''))
  return ['', text('fundsTitle'), ...printTable(used, rows)]
}

/** The values that make a group; one that is blank is named. */
const groupText = ({ blank }: Absent, { group }: AllotmentTotal): string =>
  group === ''
    ? ''
    : group
        .split(GROUP_JOINT)
        .map((part) => part || blank)
        .join(GROUP_JOINT)

const GROUP_JOINT = '·'

/** Why a figure is not there. */
const absence = (words: Absent, { set }: AllotmentTotal): string => (set ? words.incomplete : words.notSet)

function table({ words, text }: Answer, title: string, rows: readonly AllotmentTotal[]): string[] {
  if (rows.length === 0) return []
  const figure = (pick: (a: AllotmentTotal) => string | null) => (a: AllotmentTotal) =>
    orWord(pick(a), count, absence(words.absent, a))
  const columns = [
    left<AllotmentTotal>(text('allotment'), (a) => a.label),
    left<AllotmentTotal>(text('group'), (a) => groupText(words.absent, a)),
    left<AllotmentTotal>(text('year'), (a) => a.year),
    right<AllotmentTotal>(
      text('capacity'),
      figure((a) => a.capacity),
    ),
    right<AllotmentTotal>(
      text('demand'),
      figure((a) => a.demand),
    ),
    right<AllotmentTotal>(
      text('balance'),
      figure((a) => a.balance),
    ),
    left<AllotmentTotal>(text('tied'), (a) => a.tied.join(text('comma'))),
  ]
  // A column in which nothing stands says nothing.
  const used = columns.filter((column) => rows.some((row) => column.cell(row) !== ''))
  return ['', title, ...printTable(used, rows)]
}
