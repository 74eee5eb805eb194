import type { Table } from '../model/dataset.ts'
import type { Entity } from '../model/field.ts'
import type { Payment, Policy } from '../model/policy.ts'
import { filled, NO_DEFAULTS } from './column.ts'
import { fieldSheet, readFields } from './fieldSheet.ts'
import { type Findings, openBorrowedFindings, openFindings } from './findings.ts'
import { fitColumns } from './fitColumns.ts'
import { fitEntities, type OwnTables, standInOf } from './fitEntities.ts'
import { graftFormulas } from './graftFormulas.ts'
import type { Book } from './grid.ts'
import { joinPayments } from './joinPayments.ts'
import { locator } from './locate.ts'
import { fold } from './names.ts'
import { paymentSheet } from './paymentSheet.ts'
import { type ReadBook, sampleOf } from './readBook.ts'
import { readData } from './readData.ts'
import { readFront } from './readFront.ts'
import { readRows } from './readRows.ts'
import { dataSheets } from './titles.ts'

/** A workbook's rows in the terms of a policy that is not its own. */
export interface BorrowedBook extends ReadBook {
  /** What the workbook calls its own policy. */
  readonly source: string | undefined
  /** That is the same policy: what was decided and paid under it holds. */
  readonly isOwn: boolean
}

/**
 * Reads the data of a workbook for another policy: its rows, that policy's tables and rules. Scenarios, payments and
 * rules of the workbook are left aside, formulas that only restate a row are taken over. What cannot be read in the policy's terms is unknown and a warning.
 */
export function readBookFor(book: Book, given: Policy): BorrowedBook {
  const findings = openBorrowedFindings()
  // What is wrong with the workbook's own rules does not matter here.
  const ignored = openFindings()
  const front = readFront(book, ignored)
  const read = readRows(fieldSheet, book, NO_DEFAULTS, ignored)
  const own: OwnTables = { entities: readFields(read.items), area: front.values.area }
  const { policy, columns } = graftFormulas(given, own.entities)
  const entities = fitEntities(policy.entities, policy.area, own)
  const standIn = standInOf(policy.entities, policy.area, own)
  const place = dataSheets(own.entities).find(({ entity }) => fold(entity.label) === fold(standIn ?? ''))
  const ownTable = (entity: Entity) => {
    const label = place && entity.label === policy.area ? place.entity.label : entity.label
    return own.entities.find((other) => fold(other.label) === fold(label))
  }
  const found = readData(book, entities, new Set(), findings, {
    standIn: place && { entity: policy.area, sheet: place },
    fit: (entity, columns, found) => fitColumns(columns, found, ownTable(entity), findings),
  })
  const tables = Object.fromEntries(
    Object.values(found).map((table) => {
      const entity = entities.find(({ label }) => label === table.entity)!
      return [table.entity, withoutResults(table, entity, ownTable(entity))]
    }),
  )
  const areas = areasOf(tables, entities, policy.area, findings)
  if (place && tables[policy.area])
    findings.add(
      'area.standIn',
      { kind: 'sheet', sheet: place.title },
      { sheet: place.title, area: policy.area },
    )
  for (const { entity, labels } of columns.filter(({ entity }) => tables[entity] !== undefined)) {
    const { sheet } = tables[entity]!.origin!
    findings.add('field.grafted', { kind: 'sheet', sheet }, { columns: labels.join('、') })
  }
  const isOwn = fold(front.values.title ?? '') === fold(policy.title)
  const payments = isOwn ? ownPayments(book, policy, tables, findings) : sayPayments(book, findings)
  const { asOf, unit, clerk, phone, title } = front.values
  const all = { ...tables, ...areas }
  return {
    policy,
    source: title,
    scenarios: [],
    current: undefined,
    dataset: filled({ tables: all, asOf, sample: sampleOf(front, all, findings) }),
    payments,
    isOwn,
    contact: filled({ unit, clerk, phone }),
    rejected: new Set(),
    diagnostics: findings.list(),
    locate: locator({ front: { sheet: undefined, places: new Map() }, items: [] }, all, entities),
  }
}

/**
 * A blank where the workbook's own formula would give a value that this policy wants typed is no blank: it is not known,
 * and a column of nothing else is not there.
 */
function withoutResults(table: Table, entity: Entity, own: Entity | undefined): Table {
  const columns = { ...table.columns }
  const unread = { ...table.unread }
  for (const { label, aliases = [], formula } of entity.fields) {
    const names = [label, ...aliases].map(fold)
    const other = own?.fields.find((field) => names.includes(fold(field.label)))
    const values = columns[label]
    if (formula !== undefined || other?.formula === undefined || values === undefined) continue
    unread[label] = values.flatMap((value, row) => (value === null ? [row] : []))
    if (unread[label].length === values.length) delete columns[label]
  }
  return { ...table, columns, unread }
}

/** The areas that rows name, where there is no table of them: totals go by those, and nothing else is known of them. */
function areasOf(
  tables: Readonly<Record<string, Table>>,
  entities: readonly Entity[],
  area: string,
  findings: Findings,
): Record<string, Table> {
  const own = entities.find(({ label }) => label === area)
  if (own === undefined || tables[area] !== undefined) return {}
  const named = entities.flatMap(({ label, fields }) =>
    fields
      .filter((field) => field.type === 'reference' && field.to === area)
      .flatMap((field) => tables[label]?.columns[field.label] ?? []),
  )
  const keys = [...new Map(named.filter((n) => typeof n === 'string').map((n) => [fold(n), n])).values()]
  if (keys.length === 0) return {}
  findings.add('area.fromRows', { kind: 'sheet' }, { area, count: keys.length })
  const rows = keys.map((_, i) => i)
  const others = own.fields.filter(({ type, formula }) => type !== 'key' && formula === undefined)
  const key = own.fields.find(({ type }) => type === 'key')?.label ?? area
  return {
    [area]: {
      entity: area,
      length: keys.length,
      columns: { [key]: keys },
      unread: Object.fromEntries(others.map(({ label }) => [label, rows])),
    },
  }
}

/** Payments stand under the incentives of the workbook's own policy. */
function sayPayments(book: Book, findings: Findings): readonly Payment[] {
  const { items, places } = readRows(paymentSheet, book, NO_DEFAULTS, openFindings())
  const sheet = places[0]?.sheet
  if (sheet) findings.add('payments.left', { kind: 'sheet', sheet }, { sheet, count: items.length })
  return []
}

const ownPayments = (
  book: Book,
  policy: Policy,
  tables: Readonly<Record<string, Table>>,
  findings: Findings,
): readonly Payment[] =>
  joinPayments(readRows(paymentSheet, book, NO_DEFAULTS, findings), policy, tables, findings)
