import { type ICellData, type ISheetDataValidationRule, Tools, type Worksheet } from '@univerjs/core'
import { SetColDataMutation } from '@univerjs/preset-sheets-core'
import { type Growth, grownCheck, takenIn } from '../../../engine/index.ts'
import { grownTables } from '../../session/batch.ts'
import { growthsOf, showsDate } from '../../session/grownSheet.ts'
import type { CellWrite } from '../../session/host.ts'
import { styleComparison } from './cellChanges.ts'
import type { Kept } from './kept.ts'
import type { CellMatrix } from './snapshot.ts'
import { joinSteps, placeOf, replaceCells, type Step, turnLines, turnRules, writtenCell } from './steps.ts'

/** What a sheet keeps after cells were written, and what its tables have grown by. */
export function grownKept(kept: Kept, cells: readonly CellWrite[]): { kept: Kept; growths: Growth[] } {
  const { tables = [], validations } = kept
  const grown = grownTables(tables, cells)
  const growths = growthsOf(tables, grown)
  if (growths.length === 0) return { kept, growths }
  const checked = validations?.map((v) => ({ ...v, range: growths.reduce(grownCheck, v.range) }))
  return { kept: { ...kept, tables: grown, ...(checked ? { validations: checked } : {}) }, growths }
}

/** The cells that tables have taken in, what is written into them, and the looks, checks and width of their neighbours. */
export function growTables(
  worksheet: Worksheet,
  cells: readonly CellWrite[],
  growths: readonly Growth[],
  rules: readonly ISheetDataValidationRule[],
): Step {
  const writes = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]))
  const from: CellMatrix = {}
  const to: CellMatrix = {}
  for (const { row, column, like } of growths.flatMap(takenIn)) {
    const old = worksheet.getCellRaw(row, column)
    const write = writes.get(`${row},${column}`)
    const content: ICellData = write ? writtenCell(write, old?.custom) : { ...Tools.deepClone(old) }
    if (old) from[row] = { ...from[row], [column]: old }
    to[row] = { ...to[row], [column]: { ...content, s: lookOf(worksheet, like, write) } }
  }
  return joinSteps([
    replaceCells(
      from,
      to,
      placeOf(worksheet),
      styleComparison((name) => worksheet.getStyleDataByHash(name)),
    ),
    widen(worksheet, growths),
    turnRules(placeOf(worksheet), ...grownRules(rules, growths)),
  ])
}

/** A date needs a format that shows it, and a number one that does not show it as a date. */
function lookOf(
  worksheet: Worksheet,
  { row, column }: { readonly row: number; readonly column: number },
  write: CellWrite | undefined,
): ICellData['s'] {
  const { n, ...look } = worksheet.getCellStyle(row, column) ?? {}
  const isDated = showsDate(n?.pattern ?? '')
  if (write?.date) return Tools.deepClone({ ...look, n: isDated ? n : { pattern: 'yyyy-mm-dd' } })
  const isOther = typeof write?.value === 'number' && isDated
  return Tools.deepClone({ ...look, ...(n && !isOther ? { n } : {}) })
}

/** A new column is as wide as the one beside it, unless somebody has set its width. */
function widen(worksheet: Worksheet, growths: readonly Growth[]): Step {
  const { columnData } = worksheet.getConfig()
  const wide = growths.flatMap(({ from, to }) => {
    const w = columnData[from.right]?.w
    const columns = Array.from({ length: to.right - from.right }, (_, i) => from.right + 1 + i)
    return columns.flatMap((column) =>
      w === undefined || columnData[column]?.w !== undefined ? [] : [[column, { w }] as const],
    )
  })
  return turnLines(SetColDataMutation.id, 'columnData', placeOf(worksheet), {}, Object.fromEntries(wide), [
    'w',
  ])
}

type Rules = ISheetDataValidationRule[]

/** The rules that reach further now: as they were, and as they are. */
function grownRules(rules: readonly ISheetDataValidationRule[], growths: readonly Growth[]): [Rules, Rules] {
  const changed = rules.flatMap((rule): [ISheetDataValidationRule, ISheetDataValidationRule][] => {
    const ranges = rule.ranges.map((range) => {
      const { startRow, startColumn, endRow, endColumn } = range
      const area = { top: startRow, left: startColumn, bottom: endRow, right: endColumn }
      const { bottom, right } = growths.reduce(grownCheck, area)
      return { ...range, endRow: bottom, endColumn: right }
    })
    const isSame = ranges.every(
      ({ endRow, endColumn }, i) =>
        endRow === rule.ranges[i]!.endRow && endColumn === rule.ranges[i]!.endColumn,
    )
    return isSame ? [] : [[Tools.deepClone(rule), { ...rule, ranges }]]
  })
  return [changed.map(([old]) => old), changed.map(([, next]) => next)]
}
