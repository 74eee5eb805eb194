import type { Scenario } from '../../model/policy.ts'
import { type Pack, packOf } from '../pack.ts'
import { cases } from './cases.ts'
import { fates } from './fates.ts'
import { policy } from './policy.ts'
import { register } from './register.ts'
import { sample } from './sample/index.ts'

const scenarios: readonly Scenario[] = [
  {
    label: '四种特征都要',
    status: 'trial',
    overrides: { 特征项数下限: 4 },
    switches: {},
    note: '实施范围取最严：四种特征同时具备',
  },
  { label: '容积率2点2', status: 'trial', overrides: { 容积率下限: 2.2 }, switches: {} },
  {
    label: '管理提升式不计面积',
    status: 'trial',
    overrides: { 计入面积方式: ['全部拆除式', '梳理式'] },
    switches: {},
  },
  {
    label: '镇街奖励列专项经费',
    status: 'trial',
    overrides: { 镇街奖励列专项经费: true, 换房奖励列专项经费: true, 镇街奖励标准: 1.5 },
    switches: {},
    note: '每亩1.5万元为测算假设：出让收入每年60亿元、提0.5%，五年刚好够付1万亩',
  },
]

export const cixi: Pack = packOf({
  id: 'cixi',
  policy,
  cases,
  scenarios,
  register,
  fates,
  sample,
})
