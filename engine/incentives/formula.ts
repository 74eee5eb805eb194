import type { IncentiveKind } from './kind.ts'

/** 公式: the base is itself the amount of money. */
export const formula: IncentiveKind = {
  label: '公式',
  arguments: [{ key: 'base', label: '计奖基数', required: true }],
  formulas: ({ base = '' }) => ({ amount: base, quantity: base }),
}
