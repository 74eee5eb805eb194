import type { Scenario } from '../../model/policy.ts'

/** What a drafter may want to try first. */
export const scenarios: readonly Scenario[] = [
  {
    label: '用地门槛60亩',
    status: 'trial',
    overrides: { 规模用地下限: 60 },
    switches: {},
    note: '容积率达1.5的园区，只提高用地门槛不改变结果',
  },
  {
    label: '用地60亩且建面6万平方米',
    status: 'trial',
    overrides: { 规模用地下限: 60, 规模建面下限: 6 },
    switches: {},
  },
  { label: '目标按增量', status: 'trial', overrides: { 目标累计口径: '增量' }, switches: {} },
  {
    label: '改造专留用地指标100亩',
    status: 'trial',
    overrides: { 改造预留指标: 100 },
    switches: {},
    note: '指标数为测算假设，文件未载',
  },
  {
    label: '运营补助每年每平方米10元',
    status: 'trial',
    overrides: { 运营补助标准: 10 },
    switches: { 园区运营补助: true },
    note: '标准为测算假设，文件未载',
  },
]
