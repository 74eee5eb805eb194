import { findSheet } from './find.ts'
import type { Findings } from './findings.ts'
import { FRONT_NEEDED, FRONT_TITLE, type FrontValues, frontColumns, NOTE_LABEL } from './frontSheet.ts'
import { type Book, cellAt, isBlank, type Sheet } from './grid.ts'
import { fold } from './names.ts'
import { shownText } from './numbers.ts'
import { filledCell } from './readRows.ts'
import { tableName } from './titles.ts'

export interface Front {
  readonly values: Partial<FrontValues>
  readonly notes: readonly string[]
  readonly sheet: Sheet | undefined
  /** The value cells by property. */
  readonly places: ReadonlyMap<string, { readonly row: number; readonly column: number }>
}

/** Labels are looked for in every column; a value stands to the right of its label. */
export function readFront(book: Book, findings: Findings): Front {
  const sheet = findSheet(book, tableName(FRONT_TITLE), FRONT_TITLE)
  const places = new Map<string, { row: number; column: number }>()
  if (sheet === undefined) {
    findings.add('sheet.missing', { kind: 'sheet', sheet: FRONT_TITLE }, { sheet: FRONT_TITLE })
    return { values: {}, notes: [], sheet, places }
  }
  const keys = new Map(
    Object.entries(frontColumns).flatMap(([key, { header, aliases }]) =>
      [header, ...aliases].map((name) => [fold(name), key] as const),
    ),
  )
  const notes: string[] = []
  sheet.rows.forEach((cells, row) => {
    const column = cells.findIndex((cell) => cell !== null && !isBlank(cell))
    if (column < 0) return
    const label = shownText(cells[column]!)
    const key = keys.get(fold(label))
    if (key !== undefined && !places.has(key)) places.set(key, { row, column: column + 1 })
    if (label !== NOTE_LABEL) return
    const note = filledCell(cellAt(sheet, row, column + 1), findings.at(sheet.name, row, column + 1, label))
    if (note) notes.push(shownText(note))
  })
  const values: Record<string, unknown> = {}
  for (const [key, { header, kind }] of Object.entries(frontColumns)) {
    const place = places.get(key)
    const say = findings.at(sheet.name, place?.row ?? 0, place?.column ?? 0, header)
    const cell = place && filledCell(cellAt(sheet, place.row, place.column), say)
    if (cell) values[key] = kind.read(cell, say)
    else if (FRONT_NEEDED.has(key)) say('cell.missing')
  }
  return { values, notes, sheet, places }
}
