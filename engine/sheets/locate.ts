import type { Table } from '../model/dataset.ts'
import type { Noun, Place } from '../model/diagnostic.ts'
import type { Entity } from '../model/field.ts'
import { addressOf } from './address.ts'
import { fold } from './names.ts'
import type { Front } from './readFront.ts'
import type { ItemPlace } from './readRows.ts'

export interface Located {
  readonly sheet: string
  /** A1; absent where the place is a whole sheet. */
  readonly cell?: string
}

/** Property names that stand in a column of another name. */
const ALIAS: Readonly<Record<string, string>> = {
  main: 'entity',
  bearers: 'others',
  range: 'rangeLow',
  bands: 'from',
  name: 'label',
}

/** Where things stand in a workbook, as plain values. */
export interface Places {
  /** The name of 首页 and its value cells by property. */
  readonly front: { readonly sheet: string | undefined } & Pick<Front, 'places'>
  readonly items: readonly ItemPlace[]
}

/** Turns a place in the policy or the data into a sheet and a cell. */
export function locator(
  { front, items }: Places,
  tables: Readonly<Record<string, Table>>,
  entities: readonly Entity[],
): (place: Place) => Located | undefined {
  const byLabel = new Map<string, ItemPlace[]>()
  for (const item of items) {
    const names =
      item.noun === 'field' ? [item.label, item.label.slice(item.label.indexOf('.') + 1)] : [item.label]
    for (const name of names) {
      const key = itemKey(item.noun, name)
      byLabel.set(key, [...(byLabel.get(key) ?? []), item])
    }
  }
  const tableOf = new Map(Object.values(tables).map((table) => [fold(table.entity), table]))
  const keyOf = new Map(
    entities.map((e) => [fold(e.label), e.fields.find((field) => field.type === 'key')?.label] as const),
  )

  return (place) => {
    if (place.kind === 'sheet')
      return place.sheet === undefined ? undefined : filledCell(place.sheet, place.cell)
    if (place.kind === 'data')
      return locateData(tableOf.get(fold(place.entity)), keyOf.get(fold(place.entity)), place)
    if (place.noun === 'policy') return locateFront(front, place.property)
    const known = byLabel.get(itemKey(place.noun, place.label)) ?? []
    const property = place.property ?? 'label'
    const columnOf = ({ columns }: ItemPlace) => columns.get(property) ?? columns.get(ALIAS[property] ?? '')
    const item = known.find((candidate) => columnOf(candidate) !== undefined) ?? known[0]
    if (item === undefined) return undefined
    const column = columnOf(item) ?? item.columns.get('label') ?? 0
    return { sheet: item.sheet, cell: addressOf(item.row, column) }
  }
}

/** 项目.容积率 and 项目[容积率] name the same field. */
const itemKey = (noun: Noun, label: string): string =>
  `${noun}|${fold(label).replace(/^(.+)\[(.+)\]$/u, '$1.$2')}`

const filledCell = (sheet: string, cell: string | undefined): Located =>
  cell === undefined ? { sheet } : { sheet, cell }

function locateFront(front: Places['front'], property: string | undefined): Located | undefined {
  if (front.sheet === undefined) return undefined
  const place = front.places.get(ALIAS[property ?? ''] ?? property ?? 'title')
  return filledCell(front.sheet, place && addressOf(place.row, place.column))
}

function locateData(
  table: Table | undefined,
  key: string | undefined,
  place: { readonly row?: number; readonly id?: string; readonly field?: string },
): Located | undefined {
  const origin = table?.origin
  if (table === undefined || origin === undefined) return undefined
  const { id } = place
  const keys = table.columns[key ?? ''] ?? []
  const row = place.row ?? (id === undefined ? -1 : keys.findIndex((k) => fold(String(k)) === fold(id)))
  const sheetRow = origin.rows[row]
  if (sheetRow === undefined) return { sheet: origin.sheet }
  const column = origin.columns[place.field ?? ''] ?? origin.columns[key ?? ''] ?? 1
  return { sheet: origin.sheet, cell: addressOf(sheetRow - 1, column - 1) }
}
