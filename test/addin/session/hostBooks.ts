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

const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right })
const rate = (value: Scalar): Cell => ({ value, style: 'input', format: '0.00' })

/** Two tables with a blank column between them; the first one's lists are over a row and over all of a column. */
export const PLANS: Sheet = {
  name: '方案',
  rows: [
    row('方案对照'),
    row('参数', '现行', '方案一', null, '镇街', '任务'),
    row('补助标准', rate(3), rate(5), null, '甲镇', 260),
    row('是否纳入', '是', '否', null, '乙镇', 90),
  ],
  widths: [20, 10, 14],
  tables: [
    { name: '表_方案', range: area(1, 0, 3, 2) },
    { name: '表_镇街', range: area(1, 4, 3, 5) },
  ],
  validations: [
    { kind: 'list', values: ['是', '否'], range: area(3, 1, 3, 2), strict: true },
    { kind: 'list', values: ['补助标准', '是否纳入'], range: area(2, 0, 3, 0), strict: false },
  ],
}
export const PLAN_BOOK: Book = { sheets: [PLANS, NOTES] }
