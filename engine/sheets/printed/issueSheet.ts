import { linkTo } from '../address.ts'
import { type Book, cellAt, type Sheet } from '../grid.ts'
import { fold } from '../names.ts'
import { shownText } from '../numbers.ts'
import { RESULT_TITLES } from '../titles.ts'
import { leftOf, rightOf, titleOf } from './captions.ts'
import { inWan } from './figures.ts'
import { layPrinted, type PrintCell, type PrintColumn } from './frame.ts'
import type { IssueLevel, IssueRow, Results } from './results.ts'

const LEVELS: Readonly<Record<IssueLevel, string>> = {
  mustFix: '必须改',
  affectsMoney: '影响金额',
  hint: '提示',
}
const ORDER: readonly IssueLevel[] = ['mustFix', 'affectsMoney', 'hint']

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

/** Where people write beside the lines, and what tells one line from another. */
const OWN_COLUMNS = { from: 12, to: 13 } as const
const KEY_COLUMNS = [3, 5, 6] as const

/** 问题清单. What people wrote into 处理意见 and 状态 of the sheet before stays with its line. */
export function layIssues(results: Results, before: Sheet | undefined): Sheet {
  const kept = remarksOf(before)
  const issues = [...results.issues].sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level))
  const rows = issues.map((issue, i): PrintCell[] => {
    const line = lineOf(issue, i)
    const key = KEY_COLUMNS.map((column) => fold(String(line[column]?.value ?? ''))).join('|')
    const [remark, state] = kept.get(key) ?? []
    return [...line, textCell(remark), textCell(state)]
  })
  return layPrinted(
    {
      name: RESULT_TITLES.issues,
      title: titleOf(results, RESULT_TITLES.issues),
      left: leftOf(results),
      right: rightOf(['万元']),
      notes: issues.length === 0 ? ['没有发现问题。'] : ['先改“必须改”；单元格可点击跳转。'],
      signature: results.contact ?? {},
      code: results.code,
    },
    [{ columns: COLUMNS, rows }],
  )
}

const textCell = (text: string | undefined): PrintCell => (text ? { value: text, format: '@' } : undefined)

function lineOf(issue: IssueRow, i: number): PrintCell[] {
  const { sheet, cell, low, high } = issue
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
    low === undefined ? undefined : inWan(low),
    high === undefined ? undefined : inWan(high),
  ]
}

/** 处理意见 and 状态 by the line that they stand beside. */
function remarksOf(sheet: Sheet | undefined): ReadonlyMap<string, readonly string[]> {
  const kept = new Map<string, readonly string[]>()
  sheet?.rows.forEach((_, row) => {
    const text = (column: number) => {
      const cell = cellAt(sheet, row, column)
      return cell ? shownText(cell) : ''
    }
    const remarks = [text(OWN_COLUMNS.from), text(OWN_COLUMNS.to)]
    if (remarks.some((remark) => remark !== ''))
      kept.set(KEY_COLUMNS.map((column) => fold(text(column))).join('|'), remarks)
  })
  return kept
}

/** The sheet as the workbook has it so far. */
export const issuesBefore = (book: Book): Sheet | undefined =>
  book.sheets.find(({ name }) => name === RESULT_TITLES.issues)
