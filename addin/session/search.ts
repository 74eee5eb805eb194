import { fold, type Outcome } from '../../engine/index.ts'
import type { Runs } from './runs.ts'
import type { RowKey } from './state.ts'

/** A row found by a name that somebody knows it by. */
export interface Found extends RowKey {
  readonly town: string
  /** What was found in it. */
  readonly name: string
  readonly outcome: Outcome | null
}

const MOST = 20

/** Rows of every judged table, and of the tables beside them, whose id or any of whose texts contains what is typed. */
export function search({ workbook, now }: Runs, typed: string): readonly Found[] {
  const wanted = fold(typed)
  if (wanted === '') return []
  const { policy, dataset } = workbook.read
  const judged = new Map(now.rows().map((row) => [`${row.entity}\n${row.id}`, row]))
  const found: Found[] = []
  const entities = [...policy.entities].sort(
    (a, b) => Number(b.label === policy.main.entity) - Number(a.label === policy.main.entity),
  )
  for (const { label: entity, fields } of entities) {
    const table = dataset.tables[entity]
    const key = fields.find(({ type }) => type === 'key')?.label
    const texts = fields.filter(({ type }) => type === 'key' || type === 'text').map(({ label }) => label)
    if (!table || !key || table.columns[key] === undefined || entity === policy.area) continue
    for (let row = 0; row < table.length && found.length < MOST; row++) {
      const label = texts.find((text) => fold(String(table.columns[text]?.[row] ?? '')).includes(wanted))
      if (label === undefined) continue
      const id = String(table.columns[key]![row] ?? row + 1)
      const own = judged.get(`${entity}\n${id}`)
      const name = texts.find((text) => text !== key && table.columns[text]?.[row])
      found.push({
        entity,
        id,
        town: own?.town ?? '',
        name: String(table.columns[label === key ? (name ?? key) : label]![row]),
        outcome: own?.outcome ?? null,
      })
    }
  }
  return found
}
