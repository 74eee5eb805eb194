import type { Scenario } from '../../model/policy.ts'

/** What a drafter may want to try first. */
export const scenarios: readonly Scenario[] = [
  { label: '零星容积率2点2', status: 'trial', overrides: { 零星容积率下限: 2.2 }, switches: {} },
  { label: '归宗也须达容积率', status: 'trial', overrides: { 归宗须达容积率: true }, switches: {} },
  {
    label: '更新奖励每亩3万元',
    status: 'trial',
    overrides: { 更新奖励标准: 3 },
    switches: { 有机更新面积奖励: true },
    note: '标准为测算假设，文件未载',
  },
]
