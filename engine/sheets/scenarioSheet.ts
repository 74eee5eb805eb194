import type { Parameter } from '../model/parameter.ts'
import type { Policy, Scenario } from '../model/policy.ts'
import { type Columns, column } from './column.ts'
import { type Content, date, flag, text, word } from './kinds.ts'
import { type ParameterForm, writeParameter } from './parameterCell.ts'
import { NOT_SET, SCENARIO_STATUS, SWITCH } from './words.ts'

/** 方案: one column a scenario. */
export const SCENARIO_TITLE = '方案'
export const SCENARIO_CAPTION =
  '空白即沿用当前值；填“未定”即取消取值；条款填启用或停用。定稿的方案要逐格填满，空白的仍随当前值变化。'

/** The columns before the scenarios' own. */
export const SCENARIO_COLUMNS = ['类别', '参数或条款', '单位', '当前值'] as const
export const SCENARIO_WIDTHS: readonly number[] = [8, 32, 10, 14]

/** The rows above the parameters: properties of the scenarios themselves. */
export const SCENARIO_HEADS: Columns = {
  status: column('状态', word(SCENARIO_STATUS)),
  date: column('定稿日期', date),
  meeting: column('会议', text),
  note: column('说明', text),
  includeWaivable: column('待批准计入', flag),
}

export interface ScenarioRow {
  readonly group: '方案' | '参数' | '条款'
  readonly name: string
  readonly unit?: string
  readonly current?: Content
  /** The table that the current value stands in. */
  readonly from?: 'parameter' | 'requirement' | 'incentive'
  readonly choices?: readonly string[]
  /** One a scenario. */
  readonly cells: readonly (Content | undefined)[]
}

/** What a scenario may change, in the order of the policy, and whatever else one of the given scenarios changes. */
export function scenarioRows(policy: Policy, scenarios: readonly Scenario[]): ScenarioRow[] {
  const heads = Object.entries(SCENARIO_HEADS).map(([key, { header, kind }]) => ({
    group: '方案' as const,
    name: header,
    choices: kind.choices,
    cells: scenarios.map((s) => {
      const value = s[key as keyof Scenario]
      return value === undefined ? undefined : { format: kind.format, ...kind.write(value) }
    }),
  }))
  return [...heads, ...parameterRows(policy, scenarios), ...ruleRows(policy, scenarios)]
}

function parameterRows(policy: Policy, scenarios: readonly Scenario[]): ScenarioRow[] {
  const forms = new Map<string, Parameter>(policy.parameters.map((p) => [p.label, p]))
  const changed = scenarios.flatMap((s) => Object.keys(s.overrides))
  const adjustable = policy.parameters.filter((p) => p.bands === undefined).map((p) => p.label)
  return [...new Set([...adjustable, ...changed])].map((name): ScenarioRow => {
    const form: ParameterForm = forms.get(name) ?? { type: 'choice' }
    return {
      group: '参数',
      name,
      unit: form.unit,
      current: writeParameter(forms.get(name)?.value, form),
      from: forms.has(name) ? 'parameter' : undefined,
      choices: form.type === 'flag' ? flag.choices : form.type === 'choice' ? form.options : undefined,
      cells: scenarios.map(({ overrides }) =>
        !(name in overrides)
          ? undefined
          : overrides[name] === null
            ? { value: NOT_SET }
            : writeParameter(overrides[name], form),
      ),
    }
  })
}

function ruleRows(policy: Policy, scenarios: readonly Scenario[]): ScenarioRow[] {
  const states = new Map<string, { readonly on: boolean; readonly from: ScenarioRow['from'] }>([
    ...policy.requirements.map((r) => [r.label, { on: r.enabled, from: 'requirement' as const }] as const),
    ...policy.incentives.map((i) => [i.label, { on: i.included, from: 'incentive' as const }] as const),
  ])
  const switched = scenarios.flatMap((s) => Object.keys(s.switches))
  const wordFor = (on: boolean): Content => ({ value: SWITCH.wordOf(on ? 'on' : 'off') })
  return [...new Set([...states.keys(), ...switched])].map((name): ScenarioRow => {
    const state = states.get(name)
    return {
      group: '条款',
      name,
      current: state && wordFor(state.on),
      from: state?.from,
      choices: SWITCH.options,
      cells: scenarios.map((s) => (name in s.switches ? wordFor(s.switches[name]!) : undefined)),
    }
  })
}
