import type { Scenario } from '../../model/policy.ts'

/** What a drafter may want to try first. */
export const scenarios: readonly Scenario[] = [
  { label: '恰200亩按大园', status: 'trial', overrides: { 主导产业边界口径: '按大园' }, switches: {} },
  { label: '计提不以分成为限', status: 'trial', overrides: { 计提封顶: false }, switches: {} },
  {
    label: '示范园区每个200万元',
    status: 'trial',
    overrides: { 示范补助标准: 200 },
    switches: { 示范园区补助: true },
    note: '标准为测算假设，文件未载',
  },
]
