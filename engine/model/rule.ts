/**
 * How binding a requirement is. scope 范围, must 必须, inPrinciple 原则上, encouraged 鼓励, caseByCase 一事一议,
 * check 校验 (a diagnostic, no outcome), consistency 自洽 (the document against itself: a diagnostic of its own).
 */
export type Strictness =
  | 'scope'
  | 'must'
  | 'inPrinciple'
  | 'encouraged'
  | 'caseByCase'
  | 'check'
  | 'consistency'

/** 条件: one test of one qualification of an entity. Formulas are in the workbook's notation. */
export interface Requirement {
  readonly label: string
  readonly enabled: boolean
  readonly entity: string
  /** 资格: the qualification that it belongs to; other rules read it as a yes/no column. */
  readonly qualification: string
  readonly scope?: string
  readonly test: string
  readonly strictness: Strictness
  /** 裁定字段: a yes/no field that settles waivable and manual rows. */
  readonly decision?: string
  /** As the notice counts them: 三（二）2. */
  readonly clauses: readonly string[]
  readonly quote?: string
  /** The sentence for those who fail. */
  readonly message?: string
}

export type Effect = 'outlay' | 'forgone' | 'receipt'

/** Who bears a share of an amount; weights are parts (1:1:1), as a formula. */
export interface Bearer {
  readonly name: string
  readonly weight: string
}

/** How an amount is paid: *split* into instalments by weights, or *repeated* for n years (a formula). */
export type Schedule =
  | { readonly kind: 'split'; readonly parts: readonly { readonly name: string; readonly weight: number }[] }
  | { readonly kind: 'repeat'; readonly years: string }

/** 奖补: base → rate → floor → cap → highest-only group → rounded once. Arguments are formulas; which are used depends on `kind`. */
export interface Incentive {
  readonly label: string
  /** 纳入测算: counted in the estimate. */
  readonly included: boolean
  readonly entity: string
  readonly qualification: string
  readonly recipient?: string
  readonly scope?: string
  /** The label of a kind in `incentives`: 标准×基数, 分档, 公式. */
  readonly kind: string
  readonly base?: string
  /** 标准: a parameter or formula; for tiers the parameter that holds the bands. */
  readonly rate?: string
  /** 分档依据: the quantity that chooses the tier, where it is not the base. */
  readonly tierBy?: string
  readonly floor?: string
  readonly cap?: string
  /** 就高组: within a group only the highest amount is paid. */
  readonly group?: string
  /** 取整: 分, 元, 百元, 千元, 万元. */
  readonly rounding: string
  readonly effect: Effect
  readonly bearers?: readonly Bearer[]
  readonly schedule?: Schedule
  /** The date or year field that puts the amount into a year. */
  readonly dateField?: string
  /** The allotment (fund) that it draws on, or the choice parameter whose value names it. */
  readonly fund?: string
  readonly clauses: readonly string[]
  readonly quote?: string
}

export type Comparator = '>=' | '<=' | '=' | 'between'

/** 目标: a sum or a ratio over counted rows, for the whole area or for each area row, against a value. */
export interface Target {
  readonly label: string
  /** ROOT for the city, otherwise the entity whose every row has this target. */
  readonly level: string
  /** The counted entity. */
  readonly entity: string
  readonly qualification?: string
  readonly scope?: string
  /** 计入阶段: the stages that coverage counts; the others are reported beside it. */
  readonly stages: readonly ('done' | 'underWay' | 'planned')[]
  readonly dateField?: string
  /** First and last year, or date, inclusive. */
  readonly from?: string
  readonly to?: string
  /** 口径公式 on a counted row. */
  readonly measure: string
  /** With a denominator the target is a ratio of sums. */
  readonly denominator?: string
  readonly comparator: Comparator
  /** 目标值: a formula on the level's row; for `between` the lower end. */
  readonly value: string
  readonly upper?: string
  readonly unit?: string
  /** 年度 or 累计. */
  readonly basis: 'annual' | 'cumulative'
  /** 须 must | 力争 aim. */
  readonly strictness: 'must' | 'aim'
  readonly clauses: readonly string[]
}

/** What becomes of a row beyond a quota. */
export type Excess = 'waivable' | 'fail' | 'notApplicable' | 'manual'

/** The group word that makes a fund yearly. */
export const YEARLY = '年度'

/** 额度: a quota (rows compete for places) or a fund (incentives draw on a pool of money); one mechanism. */
export interface Allotment {
  readonly label: string
  /** The competing entity; absent for a fund, whose demand is the incentives that name it. */
  readonly entity?: string
  readonly qualification?: string
  /** Fields whose values make the groups; a fund may be grouped by year with `年度`. */
  readonly group: readonly string[]
  /** 容量公式: on the root row; of a fund with `yearly`, the income of a year, on that entity's row. */
  readonly capacity?: string
  /** 年度表: the entity whose rows are the fund's years, by their key. */
  readonly yearly?: string
  /** 年初结余: what the fund holds before its first year, on the root row. */
  readonly opening?: string
  /** 计提基数 and 比例: where capacity is blank, income is their product; on the row that capacity is on. */
  readonly base?: string
  readonly share?: string
  /** Per row; 1 where absent. */
  readonly demand?: string
  /** Per row. */
  readonly order?: string
  readonly descending?: boolean
  /**
   * 不足时. Of a fund: queue pays in order of dates and what is left unpaid waits for the next year, priority in order of
   * the incentives, proRata cuts all alike and closes the year.
   */
  readonly sharing: 'queue' | 'proRata' | 'priority'
  readonly excess?: Excess
  /** 裁定字段: a yes/no field that lets a row beyond the quota in. */
  readonly decision?: string
  readonly carryOver?: boolean
  readonly clauses: readonly string[]
  readonly note?: string
}
