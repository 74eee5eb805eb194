import { fold, nearestName } from '../../engine/index.ts'
import { type AnsweredRow, answeredRow } from './answer.ts'
import { type Reject, rejectsOf } from './rejects.ts'
import type { Runs } from './runs.ts'
import type { SoundWorkbook, Workbook } from './workbook.ts'

/** What a search finds, and where it finds nothing, names that may have been meant. */
export interface Found {
  readonly rows: readonly AnsweredRow[]
  /** Whether there are more than are listed. */
  readonly isMore: boolean
  readonly nearest: readonly string[]
}

/** As many as somebody reads through; their answers alone are worked out. */
export const MOST_FOUND = 20
const MOST_NEAREST = 3

const NOTHING: Found = { rows: [], isMore: false, nearest: [] }

/** A row by the names that people know it by. */
interface Entry {
  readonly entity: string
  readonly id: string
  /** Its own names as they are written, the one that it is called by first; then whatever else it is found by. */
  readonly names: readonly string[]
  /** All of them and its id, folded, a line each. */
  readonly folded: string
}

interface Index {
  readonly workbook: Workbook
  readonly sound: SoundWorkbook
  readonly entries: readonly Entry[]
  readonly rejects: readonly Reject[]
}

/**
 * Searches the rows of every table, those of the main one first, by id, names and the documents that paid them; before
 * them what stands in the sheets of `workbook` and is in no figures. Keeps the names of the last workbook.
 */
export function createSearch(): (runs: Runs, workbook: Workbook, typed: string) => Found {
  let index: Index | null = null
  return (runs, workbook, typed) => {
    const wanted = fold(typed)
    if (wanted === '') return NOTHING
    if (index?.workbook !== workbook || index.sound !== runs.workbook)
      index = indexOf(workbook, runs.workbook)
    const rows = found(index, runs, wanted)
    return rows.length > 0
      ? { rows: rows.slice(0, MOST_FOUND), isMore: rows.length > MOST_FOUND, nearest: [] }
      : { ...NOTHING, nearest: nearestOf(index, wanted) }
  }
}

function indexOf(workbook: Workbook, sound: SoundWorkbook): Index {
  const rejects = rejectsOf(workbook, sound)
  // A row that stands there twice is in the figures once.
  const out = new Set(
    rejects.flatMap(({ row: { entity, id, answer } }) =>
      answer.kind === 'notTaken' && answer.fault.code !== 'row.duplicateKey'
        ? [`${entity}\n${fold(id)}`]
        : [],
    ),
  )
  const entries = entriesOf(sound).filter(({ entity, id }) => !out.has(`${entity}\n${fold(id)}`))
  return { workbook, sound, entries, rejects }
}

function entriesOf({ read: { policy, dataset, payments } }: SoundWorkbook): Entry[] {
  const documents = new Map<string, string[]>()
  for (const { row, document } of payments)
    if (document) documents.set(row, [...(documents.get(row) ?? []), document])
  const isMain = (entity: string) => Number(entity === policy.main.entity)
  return policy.entities
    .filter(({ label }) => label !== policy.area)
    .sort((a, b) => isMain(b.label) - isMain(a.label))
    .flatMap(({ label: entity, fields }): Entry[] => {
      const table = dataset.tables[entity]
      const key = fields.find(({ type }) => type === 'key')?.label
      if (!table || !key || table.columns[key] === undefined) return []
      const texts = fields.flatMap(({ type, label }) => (type === 'text' ? [table.columns[label] ?? []] : []))
      return table.columns[key].map((value, row) => {
        const id = String(value ?? row + 1)
        const own = texts.flatMap((column) => (column[row] ? [String(column[row])] : []))
        const names = [...own, ...(documents.get(id) ?? [])]
        return { entity, id, names, folded: fold([id, ...names].join('\n')) }
      })
    })
}

/** One more than are listed, so that it is known whether there are more. */
function found({ entries, rejects }: Index, { now }: Runs, wanted: string): AnsweredRow[] {
  const rows: AnsweredRow[] = []
  for (const { row, texts } of rejects) {
    if (rows.length > MOST_FOUND) break
    if (texts.includes(wanted)) rows.push(row)
  }
  for (const { entity, id, names, folded } of entries) {
    if (rows.length > MOST_FOUND) break
    if (!folded.includes(wanted)) continue
    const name = fold(id).includes(wanted) ? names[0] : names.find((n) => fold(n).includes(wanted))
    rows.push(answeredRow(now, { entity, id }, name ?? names[0] ?? ''))
  }
  return rows
}

/** Names that are not far from what was typed; names too different in length or letters are not measured. */
function nearestOf({ entries }: Index, wanted: string): readonly string[] {
  const most = Math.max(1, Math.floor(wanted.length / 3))
  const names = new Map<string, string>()
  for (const { id, names: own } of entries)
    for (const name of [id, ...own]) {
      if (Math.abs(name.length - wanted.length) > most) continue
      const folded = fold(name)
      if (lettersMissing(wanted, folded) <= most) names.set(folded, name)
    }
  const nearest: string[] = []
  while (nearest.length < MOST_NEAREST) {
    const next = nearestName(wanted, names.keys())
    if (next === undefined) break
    nearest.push(names.get(next)!)
    names.delete(next)
  }
  return nearest
}

/** How many letters of a text another does not have: it takes at least as many changes to make one of the other. */
function lettersMissing(text: string, other: string): number {
  let missing = 0
  for (const letter of text) if (!other.includes(letter)) missing++
  return missing
}
