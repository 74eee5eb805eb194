import { type CellValue, type Dataset, tableOf } from '../model/dataset.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Band } from '../model/parameter.ts'
import type { Policy, Scenario } from '../model/policy.ts'
import { progress, progressRows, progressRules } from './progress.ts'
import type { Clause, Fate } from './register.ts'

/** What a worked case expects of one row. Values are compared at the precision printed here. */
export interface RowExpectation {
  readonly entity: string
  readonly id: string
  /** Field label → printed value ('1.9333', '[0, 3500]', '是', '连片'), null for unknown. */
  readonly values?: Readonly<Record<string, string | null>>
  readonly outcomes?: Readonly<Record<string, Outcome>>
  /** Labels of the requirements that are not passed (fail, waivable). */
  readonly failed?: readonly string[]
  /** Labels of the decisive missing cells. */
  readonly missing?: readonly string[]
  /** Incentive label → [low, value, high] in 元; null is not set or not bounded. */
  readonly amounts?: Readonly<Record<string, readonly [string | null, string | null, string | null]>>
}

export interface TargetExpectation {
  readonly label: string
  /** Absent for the city's target. */
  readonly area?: string
  readonly done?: string | null
  /** Where the target counts more stages than the completed. */
  readonly counted?: string | null
  readonly target?: string | null
  readonly coverage?: string | null
  readonly gap?: string | null
  readonly met?: boolean | null
}

export interface AllotmentExpectation {
  readonly label: string
  readonly group?: string
  readonly year?: string
  readonly capacity?: string | null
  readonly demand?: string | null
  readonly balance?: string | null
  readonly tied?: readonly string[]
}

/** A case worked by hand from the notice: rows, changes to parameters, and what must come out. */
export interface WorkedCase {
  readonly id: string
  readonly title: string
  readonly clauses: readonly string[]
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, CellValue>>[]>>
  readonly scenario?: Partial<Pick<Scenario, 'overrides' | 'switches' | 'includeWaivable'>>
  /** 参数分档 filled in for the case, by parameter. */
  readonly bands?: Readonly<Record<string, readonly Band[]>>
  readonly expect: {
    readonly rows?: readonly RowExpectation[]
    readonly targets?: readonly TargetExpectation[]
    readonly allotments?: readonly AllotmentExpectation[]
    /** Incentive label → total [low, value, high] in 元. */
    readonly incentives?: Readonly<Record<string, readonly [string | null, string | null, string | null]>>
    /** Labels of checks (校验, 自洽) that must be reported, and of those that must not. */
    readonly reported?: readonly string[]
    readonly notReported?: readonly string[]
  }
}

/** A built-in notice: the policy, its worked cases, and labelled sample data. */
export interface Pack {
  readonly id: string
  readonly policy: Policy
  readonly cases: readonly WorkedCase[]
  readonly scenarios: readonly Scenario[]
  /** Every clause of the notice. */
  readonly register: readonly Clause[]
  /** What became of each clause, by its id. */
  readonly fates: Readonly<Record<string, Fate>>
  /** Deterministic; every row is marked 示例 where the notice itself does not print it. */
  readonly sample: () => Dataset
}

/** A pack whose policy and data also carry what the notice asks to be done, in 进度. */
export function packOf(parts: Pack): Pack {
  const { policy, register, fates, sample } = parts
  const rows = progressRows(register, fates)
  if (rows.length === 0) return parts
  return {
    ...parts,
    policy: {
      ...policy,
      entities: [...policy.entities, progress],
      requirements: [...policy.requirements, ...progressRules(register, fates)],
    },
    sample: () => {
      const { tables, ...rest } = sample()
      return { ...rest, tables: { ...tables, [progress.label]: tableOf(progress.label, rows) } }
    },
  }
}
