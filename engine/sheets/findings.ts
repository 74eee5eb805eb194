import { type Diagnostic, diagnostic, type Place, type Severity } from '../model/diagnostic.ts'
import { addressOf } from './address.ts'

/** Everything that reading a workbook can find, how grave it is, and the values of its sentence. */
export const SHEET_CODES = {
  /** sheet */
  'sheet.missing': 'error',
  /** sheet — a table that the policy can do without: whatever depends on it is unknown. */
  'sheet.absent': 'warning',
  /** sheet — no row of headers within the first ten rows. */
  'sheet.noHeader': 'error',
  /** sheet, column, nearest? */
  'column.missing': 'error',
  /** sheet, column, nearest? */
  'column.absent': 'warning',
  /** column, other — two columns are both this one. */
  'column.ambiguous': 'error',
  /** column — not one of ours: left as it is. */
  'column.extra': 'notice',
  /** column, expected, found — the header says another unit than 字段. */
  'column.otherUnit': 'error',
  /** column, expected, found — another policy's unit that cannot be brought to ours exactly. */
  'column.otherMeasure': 'warning',
  /** column, value */
  'cell.notNumber': 'error',
  /** column, value, expected, found */
  'cell.otherUnit': 'error',
  /** column, count — numbers stored as text. */
  'cell.numberAsText': 'notice',
  /** column, value — a cell in percent format where no percentage belongs. */
  'cell.percentFormat': 'warning',
  /** column, value — 0.7 where 70 is likely meant. */
  'cell.smallPercent': 'warning',
  /** column, value */
  'cell.notDate': 'error',
  /** column, value, date — a serial number without a date format. */
  'cell.dateAsNumber': 'warning',
  /** column, value */
  'cell.notYear': 'error',
  /** column, value */
  'cell.notFlag': 'error',
  /** column, value, nearest?, options */
  'cell.unknownChoice': 'error',
  /** column, value, count — a word that the policy in whose terms the data are read does not have. */
  'cell.otherPolicy': 'warning',
  /** column, value, count — 国家级/省级 read as two options. */
  'cell.slashes': 'notice',
  /** column, value, nearest? */
  'cell.unknownUnit': 'error',
  /** column, value, minimum */
  'cell.belowMinimum': 'error',
  /** column, value, maximum */
  'cell.aboveMaximum': 'error',
  /** column, value, low, high — a parameter outside the range that it may take. */
  'cell.outsideRange': 'warning',
  /** column, value — an error of the spreadsheet such as #N/A. */
  'cell.excelError': 'error',
  /** column — open and save in a spreadsheet first. */
  'cell.noCachedValue': 'error',
  /** column */
  'cell.missing': 'error',
  /** column, value, example — a schedule, bearer or period that cannot be read. */
  'cell.unreadable': 'error',
  /** from, to — the period ends before it begins. */
  'period.reversed': 'error',
  /** column, count — 必填 cells without a value. */
  'cell.required': 'warning',
  /** id, label, first — a line of 兑付台账 that stands there already, word for word. */
  'payment.twice': 'error',
  /** id, label, first, batch — two lines of one batch for one row and incentive: both count. */
  'payment.sameBatch': 'warning',
  /** id, label, sum — what was paid back is more than what was paid. */
  'payment.negativeSum': 'error',
  /** column, value — taken as paid back. */
  'payment.negative': 'warning',
  /** date, asOf */
  'payment.future': 'warning',
  /** id, label, paid, approved */
  'payment.overApproved': 'warning',
  /** id, label — locked, and yet computed. */
  'payment.lockIdle': 'warning',
  /** sheet, id, first */
  'row.duplicateKey': 'error',
  /** sheet, column */
  'row.missingKey': 'error',
  /** sheet, id — 合计, 小计, 全市: left out. */
  'row.total': 'notice',
  /** sheet, count — rows that a filter hides are counted all the same. */
  'rows.hidden': 'notice',
  /** column, id, entity, nearest? */
  'row.orphan': 'error',
  /** label, first */
  'item.duplicate': 'error',
  /** label, nearest? — a name in 方案 or 参数分档 that the policy does not have. */
  'item.unknown': 'error',
  /** count — 首页 says the data are real, and rows say that they are samples. */
  'sample.mixed': 'warning',
  /** name, entity, nearest?, known — no condition of the main table makes the main qualification. */
  'qualification.unknown': 'error',
  /** label — a final scenario over sample data. */
  'scenario.sample': 'error',
  /** label, count — a final scenario that leaves values to follow the current ones. */
  'scenario.blank': 'warning',
  /** label — 参数 says 分档表, 参数分档 has no row of it. */
  'bands.missing': 'error',
  /** label — 参数分档 has rows of a parameter that nothing looks up in it. */
  'bands.unused': 'error',
  /** low, high — a quantity between two bands has no value. */
  'bands.gap': 'warning',
  /** low?, high? — a quantity falls into two bands. */
  'bands.overlap': 'warning',
  /** area, sheet — totals are given by another table than the policy's own. */
  'area.standIn': 'notice',
  /** area, count — no table of areas: those that the rows name. */
  'area.fromRows': 'notice',
  /** columns — computed by the workbook's own formulas where the policy wants them typed. */
  'field.grafted': 'notice',
  /** sheet, count — payments under another policy's incentives. */
  'payments.left': 'notice',
} as const satisfies Record<string, Severity>

export type SheetCode = keyof typeof SHEET_CODES
export type Values = Readonly<Record<string, string | number | undefined>>

/** Complains about one cell. */
export type Say = (code: SheetCode, values?: Values) => void

/** Collects what reading finds. */
export interface Findings {
  readonly list: () => readonly Diagnostic[]
  readonly add: (code: SheetCode, place: Place, values?: Values) => void
  /** A complaint about the cell in the given row and column, under the column's header. */
  readonly at: (sheet: string, row: number, column: number, header: string) => Say
  /** Whether an error stands at a cell. */
  readonly isFaulty: (sheet: string, row: number, column: number) => boolean
}

/** Found so often that one line a column, with a count, says it all. */
const COUNTED: ReadonlySet<SheetCode> = new Set(['cell.numberAsText', 'cell.otherPolicy', 'cell.required'])

export function openFindings(): Findings {
  const list: Diagnostic[] = []
  const counts = new Map<string, number>()
  const add: Findings['add'] = (code, place, values = {}) => {
    const given = Object.entries(values).filter(([, value]) => value !== undefined)
    list.push(diagnostic(SHEET_CODES[code], code, place, Object.fromEntries(given) as Record<string, string>))
  }
  const at: Findings['at'] = (sheet, row, column, header) => (code, values) => {
    const place: Place = { kind: 'sheet', sheet, cell: addressOf(row, column) }
    const known = `${code}|${sheet}|${column}`
    const index = COUNTED.has(code) ? counts.get(known) : undefined
    if (index === undefined) {
      counts.set(known, list.length)
      add(code, place, { column: header, ...values, ...(COUNTED.has(code) ? { count: 1 } : {}) })
      return
    }
    const first = list[index]!
    list[index] = { ...first, values: { ...first.values, count: Number(first.values.count) + 1 } }
  }
  const isFaulty: Findings['isFaulty'] = (sheet, row, column) =>
    list.some(
      ({ severity, at: place }) =>
        severity === 'error' &&
        place.kind === 'sheet' &&
        place.sheet === sheet &&
        place.cell === addressOf(row, column),
    )
  return { list: () => list, add, at, isFaulty }
}

/** What the data of another policy cannot be blamed for: what is not there is said in that policy's own terms. */
const NOT_THEIRS: ReadonlySet<SheetCode> = new Set([
  'sheet.missing',
  'sheet.absent',
  'column.missing',
  'column.absent',
  'column.ambiguous',
  'column.extra',
  'cell.required',
])

/** What another policy's column may hold and ours may not: one line a column. */
const UNREADABLE: ReadonlySet<SheetCode> = new Set([
  'cell.notNumber',
  'cell.otherUnit',
  'cell.notDate',
  'cell.notYear',
  'cell.notFlag',
  'cell.unknownChoice',
  'row.orphan',
])

/** Keys that are wrong are wrong under every policy. */
const ALWAYS_WRONG: ReadonlySet<SheetCode> = new Set(['row.duplicateKey', 'row.missingKey'])

/** Findings in data that were made for another policy: a cell that cannot be read does not stop the run, it is not known. */
export function openBorrowedFindings(): Findings {
  const found = openFindings()
  const isLeft = (code: SheetCode) => NOT_THEIRS.has(code)
  return {
    isFaulty: found.isFaulty,
    add: (code, place, values) => void (isLeft(code) || found.add(code, place, values)),
    at: (sheet, row, column, header) => {
      const say = found.at(sheet, row, column, header)
      return (code, values) => {
        if (isLeft(code)) return
        if (UNREADABLE.has(code)) say('cell.otherPolicy', { value: values?.value ?? values?.id })
        else say(code, values)
      }
    },
    list: () =>
      found.list().map((d): Diagnostic => {
        const isHard = d.severity !== 'error' || ALWAYS_WRONG.has(d.code as SheetCode)
        return isHard ? d : { ...d, severity: 'warning' }
      }),
  }
}
