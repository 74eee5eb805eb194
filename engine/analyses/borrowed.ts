import type { Dataset, Table } from '../model/dataset.ts'
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts'
import type { Compiled } from '../policy/compiled.ts'
import { columnKey } from '../policy/dependencies.ts'
import { decisionsOf, type Lack, type Lacks, lacksOf } from './lacks.ts'

/** Rows of one policy as another may judge them, and what has to be said of it. */
export interface BorrowedData {
  readonly dataset: Dataset
  readonly lacks: Lacks
  /** The rows are this policy's own after all. */
  readonly isOwn: boolean
  /** First the sentence that heads every result; then what is left aside and what is missing. */
  readonly diagnostics: readonly Diagnostic[]
}

/** The policy that the rows were made for, by its title; whether it is this one. */
export interface Source {
  readonly title: string
  readonly isOwn: boolean
}

/**
 * Prepares rows that were made for another policy. Two kinds of entries are not taken over: decisions, which were made
 * under the other policy's rules, and entries where this policy's parameters give the value.
 */
export function borrowData(compiled: Compiled, given: Dataset, source: Source): BorrowedData {
  const { policy } = compiled
  const decisions = new Set(decisionsOf(policy).map(({ entity, label }) => columnKey(entity, label)))
  const ruled = new Set(
    [...compiled.formulas].flatMap(([entity, formulas]) =>
      [...formulas].flatMap(([label, { expression }]) =>
        compiled.dependencies.parametersOf([expression]).size > 0 ? [columnKey(entity, label)] : [],
      ),
    ),
  )
  const left: Diagnostic[] = []
  const tables = Object.values(given.tables).map((table): Table => {
    const of = (keys: ReadonlySet<string>) =>
      Object.keys(table.columns).filter(
        (label) => keys.has(columnKey(table.entity, label)) && isFilled(table, label),
      )
    const at = { kind: 'data', entity: table.entity } as const
    const [decided, judged] = source.isOwn ? [[], []] : [of(decisions), of(ruled)]
    if (decided.length > 0)
      left.push(diagnostic('notice', 'borrowed.decisions', at, { columns: decided.join('、') }))
    if (judged.length > 0)
      left.push(diagnostic('notice', 'borrowed.judged', at, { columns: judged.join('、') }))
    return without(table, new Set([...decided, ...judged]))
  })
  const dataset = { ...given, tables: Object.fromEntries(tables.map((table) => [table.entity, table])) }
  const lacks = lacksOf(compiled, dataset)
  const about = { kind: 'item', noun: 'policy', label: policy.title } as const
  if (tables.length === 0) {
    const nothing = diagnostic('error', 'borrowed.noData', about, { policy: policy.title })
    return { dataset, lacks, isOwn: source.isOwn, diagnostics: [nothing] }
  }
  const values = {
    source: source.title,
    policy: policy.title,
    tables: lacks.tables.length,
    columns: lacks.columns.length,
    decisive: lacks.columns.filter(({ rules }) => rules.length > 0).length,
  }
  const head = diagnostic('notice', 'borrowed', about, values)
  return { dataset, lacks, isOwn: source.isOwn, diagnostics: [head, ...left, ...lackFindings(lacks)] }
}

const isFilled = ({ columns, unread }: Table, label: string): boolean =>
  unread?.[label] !== undefined || columns[label]!.some((value) => value !== null)

function without(table: Table, labels: ReadonlySet<string>): Table {
  const kept = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([label]) => !labels.has(label)))
  return { ...table, columns: kept(table.columns), unread: kept(table.unread ?? {}) }
}

/** A line for each table and column that decides something, and one a table for those that do not. */
function lackFindings({ tables, columns }: Lacks): Diagnostic[] {
  const idle = columns.filter(({ rules }) => rules.length === 0)
  const isFirst = (lack: Lack) => idle.find(({ entity }) => entity === lack.entity) === lack
  return [
    ...tables.map(({ entity, rules }) => {
      const values = { table: entity, rules: rules.join('、'), count: rules.length }
      return diagnostic('warning', 'borrowed.noTable', { kind: 'data', entity }, values)
    }),
    ...columns
      .filter(({ rules }) => rules.length > 0)
      .map(({ entity, label, rules }) => {
        const values = { column: label, rules: rules.join('、'), count: rules.length }
        return diagnostic('warning', 'borrowed.noColumn', { kind: 'data', entity, field: label }, values)
      }),
    ...idle.filter(isFirst).map(({ entity }) => {
      const own = idle.filter((lack) => lack.entity === entity).map(({ label }) => label)
      const values = { columns: own.join('、'), count: own.length }
      return diagnostic('notice', 'borrowed.idleColumns', { kind: 'data', entity }, values)
    }),
  ]
}
