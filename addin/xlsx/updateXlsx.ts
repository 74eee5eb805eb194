import {
  type CellValue,
  type Cell as FileCell,
  type Sheet as FileSheet,
  openXlsx,
  type RoundtripWorkbook,
  saveXlsx,
} from 'hucre/xlsx'
import { type Cell, quoteSheet, type Sheet } from '../../engine/index.ts'
import { fromCell, fromSheet, printNames } from './fromGrid.ts'
import { dropOwnCharts } from './oldCharts.ts'
import { showingDates } from './styles.ts'
import { fitTables, type TableChange } from './tables.ts'

/** A cell of a sheet that is there, and what it is to hold. */
export interface CellChange {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly cell: Cell | null
}

/**
 * The bytes of a user's file with the given sheets replaced or added at the end, then single cells, which keep their
 * look, and tables, whose new cells look like their neighbours; everything else stays: charts, tables, notes. The
 * original must have been read without a diagnostic before.
 */
export async function updateXlsx(
  original: Uint8Array,
  changed: readonly Sheet[],
  cells: readonly CellChange[] = [],
  tables: readonly TableChange[] = [],
): Promise<Uint8Array> {
  const workbook = await openXlsx(original, { readStyles: true })
  keepShownResults(workbook)
  keepPrintNames(workbook)
  const names = new Set(changed.map(({ name }) => name))
  dropOwnCharts(workbook, names)
  const fresh = new Map(changed.map((sheet) => [sheet.name, fileSheet(sheet)]))
  // Charts and comments belong to a sheet by its position: replaced in place, new ones last, none taken out.
  workbook.sheets = workbook.sheets.map((sheet) => fresh.get(sheet.name) ?? sheet)
  const present = new Set(workbook.sheets.map(({ name }) => name))
  workbook.sheets.push(...[...fresh.values()].filter(({ name }) => !present.has(name)))
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]))
  for (const change of cells) changeCell(sheets.get(change.sheet), change)
  for (const name of new Set([...cells, ...tables].map(({ sheet }) => sheet))) {
    const isOn = ({ sheet }: { readonly sheet: string }) => sheet === name
    fitTables(sheets.get(name), cells.filter(isOn), tables.filter(isOn))
  }
  workbook.namedRanges = [
    ...(workbook.namedRanges ?? []).filter(
      ({ name, scope }) => !(OWN_NAMES.has(name) && scope !== undefined && names.has(scope)),
    ),
    ...printNames(changed),
  ]
  return saveXlsx(workbook)
}

const OWN_NAMES: ReadonlySet<string> = new Set(['_xlnm.Print_Area', '_xlnm.Print_Titles'])

const fileSheet = (sheet: Sheet): FileSheet => ({ ...fromSheet(sheet), rows: [] }) as FileSheet

function changeCell(sheet: FileSheet | undefined, { row, column, cell }: CellChange): void {
  if (sheet === undefined) return
  sheet.cells ??= new Map()
  const place = `${row},${column}`
  const { style, comment, hyperlink } = sheet.cells.get(place) ?? {}
  sheet.cells.set(place, {
    ...(comment ? { comment } : {}),
    ...(hyperlink ? { hyperlink } : {}),
    ...(cell === null ? { value: null } : fromCell(cell)),
    style: cell?.date ? showingDates(style) : style,
  } as FileCell)
  // The library writes what stands in its list of rows where the cell itself holds nothing.
  const values = sheet.rows[row]
  if (values !== undefined && column < values.length) values[column] = null
}

const DAY = 86_400_000

/** The library drops what a formula last showed unless it is a number: without it, nobody can read the file unopened. */
function keepShownResults({ sheets, dateSystem }: RoundtripWorkbook): void {
  const epoch = dateSystem === '1904' ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const shown = (value: CellValue): CellValue =>
    value instanceof Date ? (value.getTime() - epoch) / DAY : value
  for (const sheet of sheets)
    for (const cell of sheet.cells?.values() ?? [])
      if (cell.formula !== undefined && cell.type !== 'error')
        cell.formulaResult = shown(cell.formulaResult ?? cell.value)
}

/** The library writes print areas and repeated rows without quoting the sheet's name; ours are written quoted. */
function keepPrintNames(workbook: RoundtripWorkbook): void {
  const named = [...(workbook.namedRanges ?? [])]
  for (const sheet of workbook.sheets) {
    const { pageSetup } = sheet
    if (pageSetup === undefined) continue
    const own = quoteSheet(sheet.name)
    const { printArea, printTitlesRow, printTitlesColumn, ...rest } = pageSetup
    const titles = [printTitlesColumn, printTitlesRow].filter((part) => part !== undefined)
    if (printArea) named.push({ name: '_xlnm.Print_Area', range: `${own}!${printArea}`, scope: sheet.name })
    if (titles.length > 0) {
      const range = titles.map((part) => `${own}!${part}`).join(',')
      named.push({ name: '_xlnm.Print_Titles', range, scope: sheet.name })
    }
    sheet.pageSetup = rest
  }
  workbook.namedRanges = named
}
