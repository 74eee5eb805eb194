import type { Payment } from '../model/policy.ts'
import { column, filled, requiredColumn, rowSheet } from './column.ts'
import { date, numberIn, text, word } from './kinds.ts'
import { LOCK } from './words.ts'

const money = numberIn('元', '#,##0.00')

/** 兑付台账: what was paid stays as it was paid. */
export const paymentSheet = rowSheet({
  title: '兑付台账',
  noun: 'payment',
  presence: 'optional',
  caption:
    '已付金额不随标准变化。锁定而填了核定的按核定计，其余按当前标准计算（不少于已付）；减去已付为待付。',
  named: 'row',
  repeats: true,
  summed: true,
  columns: {
    batch: requiredColumn('批次', text, { width: 14 }),
    row: requiredColumn('项目编号', text, { width: 16, aliases: ['编号'] }),
    incentive: requiredColumn('奖补事项', text, {
      width: 24,
      suggest: (policy) => policy.incentives.map((i) => i.label),
    }),
    approved: column('核定（元）', money, {
      width: 16,
      aliases: ['核定'],
      help: '本批核定数，分批的各批相加',
    }),
    paid: column('已付（元）', money, { width: 16, aliases: ['已付'] }),
    date: column('拨付日期', date, { width: 12 }),
    document: column('拨款文号', text, { width: 24 }),
    lock: column('状态', word(LOCK), { width: 10 }),
  },
  flatten: ({ approved, paid, locked, ...rest }: Payment) => ({
    ...rest,
    approved: approved ?? undefined,
    paid: paid ?? undefined,
    lock: locked === undefined ? undefined : locked ? ('locked' as const) : ('open' as const),
  }),
  build: (row): Payment =>
    filled({
      batch: row.batch,
      row: row.row,
      incentive: row.incentive,
      approved: row.approved ?? null,
      paid: row.paid ?? null,
      date: row.date,
      document: row.document,
      locked: row.lock === undefined ? undefined : row.lock === 'locked',
    }),
})
