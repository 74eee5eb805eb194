import type { Policy } from '../../model/policy.ts'
import { absoluteRange, rangeAddress } from '../address.ts'
import { findSheet } from '../find.ts'
import { FRONT_TITLE, frontColumns, NOTE_LABEL } from '../frontSheet.ts'
import { type Book, type Cell, type CellRange, isBlank, type Sheet } from '../grid.ts'
import { withHeights } from '../heights.ts'
import { fold } from '../names.ts'
import { shownText } from '../numbers.ts'
import { dataSheets, INPUT_TITLES, RESULT_TITLES, tableName } from '../titles.ts'
import { CHANGED } from './changed.ts'

/** Rows below a table in which something newly typed is noticed. */
const BEYOND = 1000
const FIRST_LINE = 5
const HEADERS = ['表', '区域', '计算时非空格数', '现非空格数', '不同格数']

interface Input {
  readonly sheet: Sheet
  readonly range: CellRange
  /** Whether rows that are added below count. */
  readonly grows: boolean
}

/**
 * 计算底稿: the values of every input table as they were, and ordinary formulas that compare them, cell by cell,
 * with what stands there now.
 */
export function layInputs(book: Book, policy: Policy, caption: string, code: string): Sheet {
  const inputs = inputsOf(book, policy)
  let top = FIRST_LINE + inputs.length + 1
  const copies: (Cell | null)[][] = []
  const lines = inputs.map(({ sheet, range, grows }) => {
    const height = range.bottom - range.top + 1
    const copy = { top: top + 1, left: 0, bottom: top + height, right: range.right - range.left }
    copies.push([{ value: sheet.name, style: 'printSection' }], ...copyOf(sheet, range), [])
    top += height + 2
    return comparison(sheet, range, copy, grows ? BEYOND : 0)
  })
  const last = FIRST_LINE + inputs.length
  const column = (letter: string) => `${letter}${FIRST_LINE + 1}:${letter}${last}`
  const changed = `IFERROR(IF(SUM(${column('E')})+SUMPRODUCT(--(${column('C')}<>${column('D')}))>0,"${CHANGED}",""),"${CHANGED}")`
  return withHeights({
    name: RESULT_TITLES.inputs,
    rows: [
      [{ value: RESULT_TITLES.inputs, style: 'title' }],
      [{ value: caption, style: 'subtitle' }],
      [
        { value: '核对', style: 'label' },
        { value: '', formula: changed, style: 'warning' },
      ],
      [
        { value: '校验码', style: 'label' },
        { value: code, style: 'plain', format: '@' },
      ],
      HEADERS.map((header) => ({ value: header, style: 'header' })),
      ...lines,
      [],
      ...copies,
    ],
    widths: [18, 26, 16, 14, 14],
    frozen: { rows: 4, columns: 0 },
    print: { footer: { center: '第&P页 共&N页' }, across: 0 },
    family: 'result',
    protected: true,
  })
}

function inputsOf(book: Book, policy: Policy): Input[] {
  const wanted = [
    ...INPUT_TITLES.map((title) => ({ title, table: tableName(title) })),
    ...dataSheets(policy.entities),
  ]
  return wanted.flatMap(({ title, table }) => {
    const sheet = findSheet(book, table, title)
    const grows = title !== FRONT_TITLE
    const range = sheet && (sheet.tables?.[0]?.range ?? usedRange(grows ? sheet : formOf(sheet)))
    return sheet && range ? [{ sheet, range, grows }] : []
  })
}

const FORM_LABELS = new Set(
  [NOTE_LABEL, ...Object.values(frontColumns).map(({ header }) => header)].map(fold),
)

/** 首页 down to its last property or note: what stands below, the log of changes, is no input. */
function formOf(sheet: Sheet): Sheet {
  const last = sheet.rows.findLastIndex((row) =>
    row.some((cell) => cell !== null && FORM_LABELS.has(fold(shownText(cell)))),
  )
  return { ...sheet, rows: sheet.rows.slice(0, last + 1) }
}

/** From the first cell to the last filled one; undefined for an empty sheet. */
function usedRange(sheet: Sheet): CellRange | undefined {
  const bottom = sheet.rows.findLastIndex((row) => row.some((cell) => !isBlank(cell)))
  const right = Math.max(...sheet.rows.map((row) => row.findLastIndex((cell) => !isBlank(cell))), -1)
  return bottom < 0 || right < 0 ? undefined : { top: 0, left: 0, bottom, right }
}

function copyOf(sheet: Sheet, range: CellRange): (Cell | null)[][] {
  return Array.from({ length: range.bottom - range.top + 1 }, (_, i) =>
    Array.from({ length: range.right - range.left + 1 }, (_, j): Cell | null => {
      const cell = sheet.rows[range.top + i]?.[range.left + j]
      if (cell === null || cell === undefined || cell.value === null) return null
      const { value, date, format } = cell
      return { value, ...(date ? { date } : {}), ...(format ? { format } : {}) }
    }),
  )
}

/** One line: the table, its range, how many cells were and are filled, and how many differ. */
function comparison(sheet: Sheet, range: CellRange, copy: CellRange, beyond: number): Cell[] {
  const wide = { ...range, bottom: range.bottom + beyond }
  const filled = sheet.rows
    .slice(wide.top, wide.bottom + 1)
    .reduce((sum, row) => sum + row.slice(wide.left, wide.right + 1).filter(isCounted).length, 0)
  const now = absoluteRange(sheet.name, range)
  const all = absoluteRange(sheet.name, wide)
  const then = rangeAddress(copy, '$')
  // As texts, as a blank cell equals 0 to a spreadsheet, and to some not a text without letters; a number typed as text
  // is another thing all the same.
  const asTexts = `(${now}&""<>${then}&"")`
  const kinds = `(LEN(${now})>0)*(ISTEXT(${now})<>ISTEXT(${then}))`
  const differs = `SUMPRODUCT(--(${asTexts}+${kinds}>0))`
  return [
    { value: sheet.name, style: 'plain' },
    { value: rangeAddress(range), style: 'plain' },
    { value: filled, style: 'plain' },
    { value: filled, formula: `ROWS(${all})*COLUMNS(${all})-COUNTBLANK(${all})`, style: 'plain' },
    { value: 0, formula: differs, style: 'plain' },
  ]
}

/** What COUNTBLANK does not count: a formula that shows nothing is blank to it. */
const isCounted = (cell: Cell | null): boolean => cell !== null && cell.value !== null && cell.value !== ''
