import type { Scenario } from '../../model/policy.ts'

/** What a drafter may want to try first. */
export const scenarios: readonly Scenario[] = [
  { label: '新供地容积率1点8', status: 'trial', overrides: { 新供地容积率下限: 1.8 }, switches: {} },
  { label: '低效线5万元', status: 'trial', overrides: { 低效亩均税收上限: 5 }, switches: {} },
  { label: '利用率按平均', status: 'trial', overrides: { 利用率口径: '平均' }, switches: {} },
  {
    label: '收回补偿每亩40万元',
    status: 'trial',
    overrides: { 收回补偿亩均标准: 40 },
    switches: { '收回补偿（用地）': true },
    note: '标准为测算假设，文件未载',
  },
]
