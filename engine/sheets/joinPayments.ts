import type { Table } from '../model/dataset.ts'
import type { Payment, Policy } from '../model/policy.ts'
import type { Findings } from './findings.ts'
import { fold, likelyName } from './names.ts'
import type { ReadItems } from './readRows.ts'

/** The payments with rows and incentives spelt as they are elsewhere; what was paid to nobody or for nothing known is an error. */
export function joinPayments(
  { items, places }: ReadItems<Payment>,
  { incentives, entities, main }: Policy,
  tables: Readonly<Record<string, Table>>,
  findings: Findings,
): Payment[] {
  const keysOf = (entity: string): string[] => {
    const key = entities.find(({ label }) => label === entity)?.fields.find(({ type }) => type === 'key')
    return (tables[entity]?.columns[key?.label ?? ''] ?? []).filter((value) => typeof value === 'string')
  }
  const known = new Map(entities.map(({ label }) => [label, keysOf(label)]))
  return items.map((payment, i) => {
    const { sheet, row, columns } = places[i]!
    const say = (key: 'row' | 'incentive', header: string) =>
      findings.at(sheet, row, columns.get(key)!, header)
    const rule = incentives.find(({ label }) => fold(label) === fold(payment.incentive))
    if (rule === undefined) {
      const nearest = likelyName(
        payment.incentive,
        incentives.map(({ label }) => label),
      )
      say('incentive', '奖补事项')('item.unknown', { label: payment.incentive, nearest })
    }
    const entity = rule?.entity ?? main.entity
    const keys = known.get(entity) ?? []
    const id = keys.find((key) => fold(key) === fold(payment.row))
    if (id === undefined && keys.length > 0) {
      const nearest = likelyName(payment.row, keys)
      say('row', '项目编号')('row.orphan', { id: payment.row, entity, nearest })
    }
    return { ...payment, row: id ?? payment.row, incentive: rule?.label ?? payment.incentive }
  })
}
