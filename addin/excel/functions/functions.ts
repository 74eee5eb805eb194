/** What a function gives to Excel, or will. */
export type Given = Promise<unknown>

/** Asks for the value of a function with the arguments of a cell. */
export type Ask = (name: string, args: readonly unknown[]) => Given

/**
 * The functions as Excel calls them, by their ids. The notation above each is what functions.json is made of; the words
 * are in addin/text. They are not volatile: `recalculate` has them called again when the workbook's contents are others.
 */
export function policyFunctions(ask: Ask) {
  /**
   * @customfunction ELIGIBLE
   * @param {string} id
   * @param {string} [scenario]
   * @returns {string}
   */
  const eligible = (id: string, scenario?: string): Given => ask('ELIGIBLE', [id, scenario])

  /**
   * @customfunction AMOUNT
   * @param {string} id
   * @param {string} [incentive]
   * @param {string} [scenario]
   * @returns {number}
   */
  const amount = (id: string, incentive?: string, scenario?: string): Given =>
    ask('AMOUNT', [id, incentive, scenario])

  /**
   * @customfunction TOTAL
   * @param {string} measure
   * @param {string} [town]
   * @param {string} [scenario]
   * @returns {number}
   */
  const total = (measure: string, town?: string, scenario?: string): Given =>
    ask('TOTAL', [measure, town, scenario])

  /**
   * @customfunction COVERAGE
   * @param {string} target
   * @param {string} [town]
   * @param {string} [scenario]
   * @returns {number}
   */
  const coverage = (target: string, town?: string, scenario?: string): Given =>
    ask('COVERAGE', [target, town, scenario])

  /**
   * @customfunction BYTOWN
   * @param {string} measure
   * @param {string} [scenario]
   * @returns {any[][]}
   */
  const byTown = (measure: string, scenario?: string): Given => ask('BYTOWN', [measure, scenario])

  /**
   * @customfunction WHY
   * @param {string} id
   * @returns {string}
   */
  const why = (id: string): Given => ask('WHY', [id])

  return {
    ELIGIBLE: eligible,
    AMOUNT: amount,
    TOTAL: total,
    COVERAGE: coverage,
    BYTOWN: byTown,
    WHY: why,
  }
}
