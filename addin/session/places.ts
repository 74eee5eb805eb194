import { type Place, placeOfAddress } from '../../engine/index.ts'
import type { CellPlace } from './host.ts'
import type { RowKey } from './state.ts'
import type { Workbook } from './workbook.ts'

/** The cell of a place of the policy or the data; undefined where it stands in no sheet. */
export function placeOf({ read }: Workbook, place: Place): CellPlace | undefined {
  const located = read.locate(place)
  return (
    located && { sheet: located.sheet, ...(placeOfAddress(located.cell ?? 'A1') ?? { row: 0, column: 0 }) }
  )
}

/** The row of data that a cell belongs to. */
export function rowAt({ read }: Workbook, { sheet, row }: CellPlace): RowKey | undefined {
  const { policy, dataset } = read
  for (const { label: entity, fields } of policy.entities) {
    const table = dataset.tables[entity]
    const key = fields.find(({ type }) => type === 'key')?.label
    if (!table || !key) continue
    for (let i = 0; i < table.length; i++) {
      const place = read.locate({ kind: 'data', entity, row: i, field: key })
      if (place?.sheet !== sheet) break
      if (placeOfAddress(place.cell ?? '')?.row !== row) continue
      return { entity, id: String(table.columns[key]?.[i] ?? i + 1) }
    }
  }
  return undefined
}
