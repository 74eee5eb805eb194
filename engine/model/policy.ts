import { type Entity, ROOT } from './field.ts'
import type { Band, Parameter, ParameterValue } from './parameter.ts'
import type { Allotment, Incentive, Requirement, Target } from './rule.ts'

/** 征求意见稿 | 送审稿 | 印发 */
export type PolicyStatus = 'draft' | 'review' | 'issued'

/** A notice as data: everything that the workbook's input tables hold, apart from the towns' rows. */
export interface Policy {
  readonly title: string
  readonly shortTitle?: string
  readonly issuer?: string
  readonly number?: string
  readonly status: PolicyStatus
  /** First and last year of the period, where the notice states it. */
  readonly period?: { readonly from: number; readonly to: number }
  readonly entities: readonly Entity[]
  /** The entity and qualification that counts and headlines speak of. */
  readonly main: { readonly entity: string; readonly qualification: string }
  /** The entity whose rows totals are given by: 镇街, or 市区. */
  readonly area: string
  /** 全域称谓: what the whole is called in print where it is no city: 全区, 全县. */
  readonly whole?: string
  readonly parameters: readonly Parameter[]
  readonly requirements: readonly Requirement[]
  readonly incentives: readonly Incentive[]
  readonly targets: readonly Target[]
  readonly allotments: readonly Allotment[]
  /** 面积按亩保留两位后比较: areas are rounded to two decimals of 亩 before they are compared; otherwise compared exactly. */
  readonly roundAreas?: boolean
  /** Readings taken where the notice is open, for the reader. */
  readonly notes?: readonly string[]
}

/** 全市, or what the policy calls its whole. */
export const wholeOf = ({ whole }: Pick<Policy, 'whole'>): string => whole ?? ROOT

/** A named set of changes to a policy. A rule is switched by its label. */
export interface Scenario {
  readonly label: string
  readonly status: 'trial' | 'final'
  readonly overrides: Readonly<Record<string, ParameterValue>>
  readonly switches: Readonly<Record<string, boolean>>
  /** A parameter's 参数分档 in place of its own. */
  readonly bands?: Readonly<Record<string, readonly Band[]>>
  /** Count waivable rows as approved. */
  readonly includeWaivable?: boolean
  readonly note?: string
  readonly date?: string
  readonly meeting?: string
}

export const CURRENT: Scenario = { label: '当前方案', status: 'trial', overrides: {}, switches: {} }

/** One line of 兑付台账: what was paid is locked. */
export interface Payment {
  readonly batch: string
  readonly row: string
  readonly incentive: string
  /** 元 */
  readonly approved: number | null
  /** 元 */
  readonly paid: number | null
  readonly date?: string
  readonly document?: string
  readonly locked?: boolean
}
