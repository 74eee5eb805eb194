/** A parameter's value as it stands in a cell; null is *not set*, which is never 0. Dates are 'yyyy-mm-dd'. */
export type ParameterValue = number | string | boolean | readonly string[] | null

export type ParameterType = 'number' | 'year' | 'date' | 'flag' | 'choice' | 'list' | 'table'

/** printed 已定 | range 区间 | absent 未载: what the notice itself says. */
export type Printed = 'printed' | 'range' | 'absent'

export type ParameterCategory = 'threshold' | 'incentive' | 'target' | 'fund' | 'reading'

/** One row of 参数分档: a band [from, to) of a quantity, or a year or category, and its value. */
export interface Band {
  readonly year?: number
  readonly category?: string
  readonly from?: number
  readonly to?: number
  readonly value: number | null
}

/** A number, date or choice of the policy that a drafter may change. */
export interface Parameter {
  readonly label: string
  readonly category: ParameterCategory
  readonly type: ParameterType
  readonly unit?: string
  readonly value: ParameterValue
  /** Set where the notice prints a range (1—5万元/亩) and no value is chosen. */
  readonly range?: { readonly low: number; readonly high: number }
  readonly printed: Printed
  /** Fields (at most two) whose values choose the band; with `bands` this makes a lookup. */
  readonly by?: readonly string[]
  readonly bands?: readonly Band[]
  /** Unit of `from` and `to`. */
  readonly bandUnit?: string
  /** Local values may only be tightened: 'up' (never below) or 'down' (never above). */
  readonly tighten?: 'up' | 'down'
  readonly options?: readonly string[]
  readonly low?: number
  readonly high?: number
  readonly step?: number
  /** 本文件 | 上位文件 | 会议纪要 | 测算假设 */
  readonly source: string
  readonly clauses: readonly string[]
  readonly quote?: string
  readonly original?: ParameterValue
  readonly note?: string
}

/** Whether a value lies outside its low and high, where the parameter has them. */
export const isBeyond = ({ low, high }: Pick<Parameter, 'low' | 'high'>, value: number): boolean =>
  (low !== undefined && value < low) || (high !== undefined && value > high)

/** The parameter that stands for today, so that a result can be repeated. */
export const AS_OF = '基准日'

/** The parameters of a policy, with 基准日 among them whether or not the policy declares it. */
export const withAsOf = (parameters: readonly Parameter[]): readonly Parameter[] =>
  parameters.some((p) => p.label === AS_OF)
    ? parameters
    : [
        ...parameters,
        {
          label: AS_OF,
          category: 'reading',
          type: 'date',
          value: null,
          printed: 'absent',
          source: '',
          clauses: [],
        },
      ]
