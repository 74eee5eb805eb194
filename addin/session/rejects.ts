import {
  type Diagnostic,
  fold,
  type Payment,
  type Place,
  placeOfAddress,
  type Sheet,
} from '../../engine/index.ts'
import { type AnsweredRow, sum } from './answer.ts'
import type { SoundWorkbook, Workbook } from './workbook.ts'

/** A row that stands in a sheet and is in no figures, with all that is written in it, folded. */
export interface Reject {
  readonly row: AnsweredRow
  readonly texts: string
}

/**
 * What the workbook as it stands holds and the figures do not: rows with a fault, sums among the data, rows that wait
 * until another fault is mended, and payments to nobody that a table has.
 */
export function rejectsOf(workbook: Workbook, sound: SoundWorkbook): readonly Reject[] {
  const faulty = faultyRows(workbook)
  return [
    ...faulty,
    ...(workbook === sound ? [] : waitingRows(workbook, sound, faulty)),
    ...unknownPayees(workbook),
  ]
}

/** A sheet with rows of data, and what a row of it is known by: columns count from 0. */
interface Kept {
  readonly entity: string
  readonly key?: number
  readonly name?: number
}

/** The sheets of the tables and of 兑付台账. */
function keptSheets({ read: { policy, dataset, payments, locate } }: Workbook): ReadonlyMap<string, Kept> {
  const kept = new Map<string, Kept>()
  for (const { label: entity, fields } of policy.entities) {
    const origin = dataset.tables[entity]?.origin
    if (!origin) continue
    const columnOf = (type: string): number | undefined => {
      const column = origin.columns[fields.find((field) => field.type === type)?.label ?? '']
      return column === undefined ? undefined : column - 1
    }
    kept.set(origin.sheet, { entity, key: columnOf('key'), name: columnOf('text') })
  }
  const ledger = payments[0] && locate(placeOfPayment(payments[0]))
  if (ledger) kept.set(ledger.sheet, { entity: ledger.sheet })
  return kept
}

const placeOfPayment = ({ row }: Payment): Place => ({
  kind: 'item',
  noun: 'payment',
  label: row,
  property: 'row',
})

/** Whether a finding keeps its row out; a payment to an unknown row is told by itself. */
const isReject = ({ code, severity }: Diagnostic, isTable: boolean): boolean =>
  code === 'row.total' ||
  (severity === 'error' && /^(?:cell|row|payment)\./.test(code) && (isTable || code !== 'row.orphan'))

/** Each row with a fault of its own once, with its first. */
function faultyRows(workbook: Workbook): Reject[] {
  const kept = keptSheets(workbook)
  const sheets = new Map(workbook.book.sheets.map((sheet) => [sheet.name, sheet]))
  const found = new Map<string, Reject>()
  for (const fault of workbook.read.diagnostics) {
    const { at } = fault
    if (at.kind !== 'sheet' || at.sheet === undefined || at.cell === undefined) continue
    const own = kept.get(at.sheet)
    const sheet = sheets.get(at.sheet)
    const row = placeOfAddress(at.cell)?.row
    if (!own || !sheet || row === undefined || !isReject(fault, own.key !== undefined)) continue
    const key = `${at.sheet}\n${row}`
    if (found.has(key)) continue
    const textAt = (column: number | undefined) =>
      column === undefined ? '' : String(sheet.rows[row]?.[column]?.value ?? '')
    found.set(key, {
      row: {
        entity: own.entity,
        id: textAt(own.key),
        name: textAt(own.name),
        town: '',
        answer: { kind: 'notTaken', fault, isOwn: true },
        money: null,
        place: at,
      },
      texts: textsOf(sheet, row),
    })
  }
  return [...found.values()]
}

const textsOf = ({ rows }: Sheet, row: number): string =>
  (rows[row] ?? []).flatMap((cell) => (typeof cell?.value === 'string' ? [fold(cell.value)] : [])).join('\n')

/** Rows without a fault that are new since the last figures: they wait for another's fault to be mended. */
function waitingRows(
  { read, diagnostics }: Workbook,
  sound: SoundWorkbook,
  faulty: readonly Reject[],
): Reject[] {
  const fault = diagnostics.find(({ severity }) => severity === 'error')
  if (!fault) return []
  const told = new Set(faulty.map(({ row }) => `${row.entity}\n${fold(row.id)}`))
  return read.policy.entities.flatMap(({ label: entity, fields }): Reject[] => {
    const key = fields.find(({ type }) => type === 'key')?.label ?? ''
    const keys = read.dataset.tables[entity]?.columns[key] ?? []
    const known = new Set(
      (sound.read.dataset.tables[entity]?.columns[key] ?? []).map((id) => fold(String(id))),
    )
    const texts = fields.filter(({ type }) => type === 'text').map(({ label }) => label)
    return keys.flatMap((value, i): Reject[] => {
      const id = String(value ?? '')
      if (id === '' || known.has(fold(id)) || told.has(`${entity}\n${fold(id)}`)) return []
      const own = texts.map((label) => String(read.dataset.tables[entity]!.columns[label]?.[i] ?? ''))
      const place: Place = { kind: 'data', entity, row: i, field: key }
      const answer = { kind: 'notTaken', fault, isOwn: false } as const
      return [
        {
          row: { entity, id, name: own[0] ?? '', town: '', answer, money: null, place },
          texts: [id, ...own].map(fold).join('\n'),
        },
      ]
    })
  })
}

/** Whom 兑付台账 paid and no table has. */
function unknownPayees({ read: { policy, dataset, payments } }: Workbook): Reject[] {
  const known = new Set(
    policy.entities.flatMap(({ label, fields }) => {
      const key = fields.find(({ type }) => type === 'key')?.label ?? ''
      return (dataset.tables[label]?.columns[key] ?? []).map((id) => fold(String(id)))
    }),
  )
  const lines = new Map<string, Payment[]>()
  for (const payment of payments) {
    const id = fold(payment.row)
    if (!known.has(id)) lines.set(id, [...(lines.get(id) ?? []), payment])
  }
  return [...lines.values()].map((own): Reject => {
    const [first] = own as [Payment, ...Payment[]]
    return {
      row: {
        entity: policy.main.entity,
        id: first.row,
        name: '',
        town: '',
        answer: { kind: 'ledgerOnly' },
        money: {
          low: '0',
          value: '0',
          high: '0',
          ifApproved: null,
          paid: sum(own.map(({ paid }) => String(paid ?? 0))),
        },
        place: placeOfPayment(first),
      },
      texts: own
        .flatMap(({ row, document }) => [row, document ?? ''])
        .map(fold)
        .join('\n'),
    }
  })
}
