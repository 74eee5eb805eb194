import { type CellValue, type Dataset, type Policy, type Table, tableOf } from '../../engine/index.ts'
import { MARKS } from '../text/index.ts'

/**
 * What the notice itself prints: rows that are not marked as samples; of a table without such marks only the area's,
 * and of that only what nobody has to supply.
 */
export function withoutSamples({ area, entities }: Policy, { tables }: Dataset): Dataset {
  const supplied = new Set(
    entities
      .find((e) => e.label === area)
      ?.fields.filter((field) => field.supplier !== undefined)
      .map((field) => field.label),
  )
  const kept = Object.values(tables).flatMap((table): Table[] => {
    const marks = table.columns[MARKS.provenance]
    if (marks !== undefined) return [rowsOf(table, (row) => marks[row] !== MARKS.sample)]
    return table.entity === area ? [rowsOf(table, () => true, supplied)] : []
  })
  return { tables: Object.fromEntries(kept.map((table) => [table.entity, table])), sample: false }
}

function rowsOf(
  { entity, length, columns }: Table,
  keep: (row: number) => boolean,
  left: ReadonlySet<string> = new Set(),
): Table {
  const labels = Object.keys(columns).filter((label) => !left.has(label))
  const rows = Array.from({ length }, (_, row) => row).filter(keep)
  return tableOf(
    entity,
    rows.map(
      (row): Record<string, CellValue> =>
        Object.fromEntries(labels.map((label) => [label, columns[label]![row] ?? null])),
    ),
  )
}
