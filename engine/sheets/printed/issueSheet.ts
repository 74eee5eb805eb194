import { linkTo } from '../address.ts'
import type { Sheet } from '../grid.ts'
import { RESULT_TITLES } from '../titles.ts'
import { leftOf, lostNotes, rightOf, titleOf } from './captions.ts'
import { carryOver } from './carryOver.ts'
import { ABSENT, inWan } from './figures.ts'
import { layPrinted, type PrintCell, type PrintColumn, signatureOf } from './frame.ts'
import type { IssueLevel, IssueRow, Results } from './results.ts'

const LEVELS: Readonly<Record<IssueLevel, string>> = {
  mustFix: '必须改',
  affectsMoney: '影响金额',
  affectsOutcome: '影响资格',
  hint: '提示',
}
const ORDER: readonly IssueLevel[] = ['mustFix', 'affectsMoney', 'affectsOutcome', 'hint']

const COLUMNS: readonly PrintColumn[] = [
  { header: '序号', width: 6, kind: 'word' },
  { header: '级别', width: 10, kind: 'word' },
  { header: '责任单位', width: 12, kind: 'word' },
  { header: '表', width: 12, kind: 'text' },
  { header: '单元格', width: 10, kind: 'word' },
  { header: '编号名称', width: 24, kind: 'text' },
  { header: '问题', width: 50, kind: 'text' },
  { header: '现值', width: 14, kind: 'text' },
  { header: '应为', width: 14, kind: 'text' },
  { header: '影响资格', width: 12, kind: 'text' },
  { header: '最低', group: '影响金额（万元）', width: 12, kind: 'number' },
  { header: '最高', group: '影响金额（万元）', width: 12, kind: 'number' },
  { header: '处理意见', width: 20, kind: 'text' },
  { header: '状态', width: 10, kind: 'word' },
]

/** What tells one line from another: the id before the name, which may change like the sheet's, and the question. */
const KEY = [5, 6]
const idOf = (text: string): string => text.split(' ')[0]!
/** Where people write. */
const THEIRS = [12, 13]

/** 问题清单, what costs most first. What people wrote into 处理意见 and 状态, or beside, stays with its line. */
export function layIssues(results: Results, before: Sheet | undefined): Sheet {
  const issues = [...results.issues].sort(
    (a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level) || stakeOf(b) - stakeOf(a),
  )
  const rows = issues.map(lineOf)
  const { block, lost } = carryOver(
    { columns: COLUMNS, rows, key: KEY, keyPart: idOf, theirs: THEIRS, ours: [] },
    before,
  )
  const advice = issues.length === 0 ? '没有发现问题。' : '先改“必须改”；单元格可点击跳转。'
  return layPrinted(
    {
      name: RESULT_TITLES.issues,
      title: titleOf(results, RESULT_TITLES.issues),
      left: leftOf(results),
      right: rightOf(['万元']),
      notes: [advice, ...lostNotes(lost)],
      signature: signatureOf(results.contact),
      code: results.code,
    },
    [block],
  )
}

/** The money that a line keeps open; without an upper bound it is more than any. */
const stakeOf = ({ stake }: IssueRow): number =>
  stake === undefined || stake === 'notSet' ? -1 : stake.high === null ? Number.MAX_VALUE : Number(stake.high)

const textCell = (text: string | undefined): PrintCell => (text ? { value: text, format: '@' } : undefined)

function lineOf(issue: IssueRow, i: number): PrintCell[] {
  const { sheet, cell, stake } = issue
  const money = (end: 'low' | 'high'): PrintCell =>
    stake === undefined ? undefined : stake === 'notSet' ? { value: ABSENT.notSet } : inWan(stake[end])
  return [
    { value: i + 1 },
    { value: LEVELS[issue.level] },
    textCell(issue.supplier),
    textCell(sheet),
    sheet && cell ? { value: cell, link: linkTo(sheet).replace(/A1$/, cell) } : textCell(cell),
    textCell([issue.id, issue.name].filter((part) => part).join(' ')),
    textCell(issue.sentence),
    textCell(issue.current),
    textCell(issue.expected),
    textCell(issue.qualification),
    money('low'),
    money('high'),
    undefined,
    undefined,
  ]
}
