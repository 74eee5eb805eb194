import { fold, type RowResult } from '../../../engine/index.ts'
import { rejectsOf } from '../rejects.ts'
import type { Run } from '../runs.ts'
import type { RowKey } from '../state.ts'
import { answerText } from '../wording/answer.ts'
import type { SoundWorkbook } from '../workbook.ts'
import type { FunctionWorld } from './function.ts'
import { near } from './near.ts'

/** The rows of a workbook by their ids, and by their ids folded; the policy's own table first. */
interface Ids {
  readonly exact: ReadonlyMap<string, RowKey>
  readonly folded: ReadonlyMap<string, RowKey>
}

const idsOf = new WeakMap<SoundWorkbook, Ids>()

/** A row by its id, whatever width and case it is written in. Throws a `FunctionFault`. */
export function rowOf(world: FunctionWorld, asked: string): RowKey {
  const { workbook, wording, refusal } = world
  const ids = idsOf.get(workbook) ?? readIds(workbook)
  idsOf.set(workbook, ids)
  const found = ids.exact.get(asked) ?? ids.folded.get(fold(asked))
  if (found) return found
  const reject = rejectsOf(workbook, workbook).find(({ row }) => fold(row.id) === fold(asked))
  if (reject) throw refusal('pending', 'notTaken', { name: asked, reason: answerText(wording, reject.row) })
  throw refusal('notFound', 'noRow', { name: asked, near: near(asked, [...ids.exact.keys()]) })
}

function readIds({ read: { policy, dataset } }: SoundWorkbook): Ids {
  const exact = new Map<string, RowKey>()
  const folded = new Map<string, RowKey>()
  const isOwn = ({ label }: { readonly label: string }) => label === policy.main.entity
  const entities = [...policy.entities.filter(isOwn), ...policy.entities.filter((e) => !isOwn(e))]
  for (const { label: entity, fields } of entities) {
    const key = fields.find(({ type }) => type === 'key')?.label ?? ''
    for (const value of dataset.tables[entity]?.columns[key] ?? []) {
      if (value === null) continue
      const row = { entity, id: String(value) }
      if (!exact.has(row.id)) exact.set(row.id, row)
      if (!folded.has(fold(row.id))) folded.set(fold(row.id), row)
    }
  }
  return { exact, folded }
}

const resultsOf = new WeakMap<Run, ReadonlyMap<string, RowResult>>()

const nameOf = ({ entity, id }: RowKey): string => `${entity}\n${id}`

/** What a run says of a row; undefined where no condition judges its table. */
export function resultOf(run: Run, row: RowKey): RowResult | undefined {
  const results = resultsOf.get(run) ?? new Map(run.rows().map((result) => [nameOf(result), result]))
  resultsOf.set(run, results)
  return results.get(nameOf(row))
}
