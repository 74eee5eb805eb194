import type { IncentiveKind } from './kind.ts'

/** 标准×基数: a rate per unit of a base. A fixed sum has the base 1; a share has a % rate; a range has a ranged rate. */
export const rate: IncentiveKind = {
  label: '标准×基数',
  arguments: [
    { key: 'base', label: '计奖基数', required: true },
    { key: 'rate', label: '标准', required: true },
  ],
  formulas: ({ base = '1', rate: standard = '' }) => ({
    amount: `(${base})*(${standard})`,
    quantity: base,
    rate: standard,
  }),
}
