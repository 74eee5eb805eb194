import type { Scenario } from '../../model/policy.ts'
import { FUND } from './options.ts'

/** What a drafter may want to try first. */
export const scenarios: readonly Scenario[] = [
  {
    label: '四种特征都要',
    status: 'trial',
    overrides: { 特征项数下限: 4 },
    switches: {},
    note: '实施范围取最严：四种特征同时具备',
  },
  {
    label: '管理提升式不计面积',
    status: 'trial',
    overrides: { 计入面积方式: ['全部拆除式', '梳理式'] },
    switches: {},
  },
  {
    label: '镇街奖励列专项经费',
    status: 'trial',
    overrides: { 镇街奖励列支: FUND, 换房奖励列支: FUND, 镇街奖励标准: 1.5 },
    switches: {},
    note: '每亩1.5万元为测算假设：出让收入每年60亿元、提0.5%，五年刚好够付1万亩',
  },
  {
    label: '自用减免测算',
    status: 'trial',
    overrides: { 楼面地价: 500, 配套费标准: 100 },
    switches: { 自用不增收地价: true, 免征基础设施配套费: true },
    note: '地价、配套费标准为测算假设，文件未载；减收与支出分列',
  },
]
