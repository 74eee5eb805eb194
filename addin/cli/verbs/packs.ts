import { packs } from '../../../engine/index.ts'
import { left, printTable, right } from '../print/table.ts'
import type { Verb } from '../verb.ts'

/** Lists the built-in policies. */
export const packsVerb: Verb = {
  name: 'packs',
  operands: 0,
  options: {},
  run: async ({ io, text, words }) => {
    const rows = packs.map(({ id, policy, cases }) => ({ id, policy, cases }))
    type Row = (typeof rows)[number]
    const columns = [
      left<Row>(text('packId'), (row) => row.id),
      left<Row>(text('packStatus'), (row) => words.statuses[row.policy.status]),
      left<Row>(text('packPeriod'), ({ policy: { period } }) =>
        period ? `${period.from}-${period.to}` : words.absent.notSet,
      ),
      right<Row>(text('packCases'), (row) => String(row.cases.length)),
      left<Row>(text('packTitle'), (row) => row.policy.title),
    ]
    io.out(`${printTable(columns, rows).join('\n')}\n`)
    return 0
  },
}
