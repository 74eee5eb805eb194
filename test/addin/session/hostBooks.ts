import type { CellWrite } from '../../../addin/session/host.ts'
import {
  type Book,
  type Cell,
  dateOfSerial,
  isBlank,
  type Scalar,
  type Sheet,
} from '../../../engine/index.ts'

export const row = (...values: (Scalar | Cell)[]): (Cell | null)[] =>
  values.map((value) => (value === null ? null : typeof value === 'object' ? value : { value }))
export const date = (value: string): Cell => ({ value, date: true, format: 'yyyy-mm-dd' })

export const TOWNS: Sheet = {
  name: '镇街',
  rows: [
    row('镇街', '任务', '截止', '达标'),
    row('甲镇', 260, date('2023-06-30'), true),
    row('乙镇', 0, null, false),
    row('合计', { value: 260, formula: 'B2+B3' }),
  ],
}
export const NOTES: Sheet = { name: '说明', rows: [row('甲'), row('乙')] }
export const BOOK: Book = { sheets: [TOWNS, NOTES] }

export const RESULTS: Sheet = { name: '汇总表', rows: [row('汇总'), row('甲镇', 12.5)] }

export const write = (sheet: string, place: readonly [number, number], value: Scalar): CellWrite => ({
  sheet,
  row: place[0],
  column: place[1],
  value,
})

/** What a cell holds, the same of every host: a date may come as a number with a format. */
export function held(cell: Cell | null | undefined): Scalar {
  if (cell === null || cell === undefined || isBlank(cell)) return null
  const isSerial = typeof cell.value === 'number' && /y/i.test(cell.format ?? '')
  if (isSerial) return `date ${dateOfSerial(Number(cell.value))}`
  return cell.date ? `date ${cell.value}` : cell.value
}

/** The values of a sheet up to its last row and column that hold something; undefined where there is no such sheet. */
export function valuesOf({ sheets }: Book, name: string): Scalar[][] | undefined {
  const sheet = sheets.find((own) => own.name === name)
  const trimmed = (values: Scalar[]) => values.slice(0, values.findLastIndex((value) => value !== null) + 1)
  const rows = sheet?.rows.map((cells) => trimmed(cells.map(held)))
  return rows?.slice(0, rows.findLastIndex((values) => values.length > 0) + 1)
}

export const TOWN_VALUES = [
  ['镇街', '任务', '截止', '达标'],
  ['甲镇', 260, 'date 2023-06-30', true],
  ['乙镇', 0, null, false],
  ['合计', 260],
]
