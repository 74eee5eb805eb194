import type { IncentiveKind } from './kind.ts'

/** 分档: the whole base is paid at the rate of the band that the tiered quantity (the base, or 分档依据) falls in. */
export const tiers: IncentiveKind = {
  label: '分档',
  arguments: [
    { key: 'base', label: '计奖基数', required: true },
    { key: 'rate', label: '标准', required: true, table: true },
    { key: 'tierBy', label: '分档依据', required: false },
  ],
  formulas: ({ base = '1', rate: table = '', tierBy }) => ({
    amount: `(${base})*分档(${table},${tierBy ?? base})`,
    quantity: base,
    rate: `分档(${table},${tierBy ?? base})`,
  }),
}

/** 超额累进: each slice of the base is paid at its own band's rate. */
export const marginalTiers: IncentiveKind = {
  label: '超额累进',
  arguments: [
    { key: 'base', label: '计奖基数', required: true },
    { key: 'rate', label: '标准', required: true, table: true },
  ],
  formulas: ({ base = '1', rate: table = '' }) => ({ amount: `累进(${table},${base})`, quantity: base }),
}
