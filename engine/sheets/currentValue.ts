import { columnLetters, quoteSheet } from './address.ts'
import type { RowSheet } from './column.ts'
import { incentiveSheet } from './incentiveSheet.ts'
import { parameterSheet } from './parameterSheet.ts'
import { requirementSheet } from './requirementSheet.ts'
import { flagWord, SWITCH } from './words.ts'

/** The cell of an item, found by the name in `name` and the header of the column: rows may be sorted, columns inserted. */
function lookUp(
  spec: Pick<RowSheet<never>, 'title' | 'columns' | 'named'>,
  key: string,
  name: string,
): string {
  const keys = Object.keys(spec.columns)
  const column = (of: string) => {
    const letters = columnLetters(keys.indexOf(of))
    return `${quoteSheet(spec.title)}!$${letters}:$${letters}`
  }
  return `INDEX(${column(key)},MATCH(${name},${column(spec.named)},0))`
}

const [ON, OFF] = [SWITCH.wordOf('on'), SWITCH.wordOf('off')]

/** Spreadsheet formulas that give what stands now in 参数, 条件 and 奖补 for the item whose name is in the given cell. */
export const CURRENT_VALUE = {
  parameter: (name: string): string => {
    const value = lookUp(parameterSheet, 'value', name)
    return `IFERROR(IF(${value}="","",${value}),"")`
  },
  requirement: (name: string): string =>
    `IFERROR(IF(${lookUp(requirementSheet, 'enabled', name)}="${flagWord(false)}","${OFF}","${ON}"),"")`,
  incentive: (name: string): string =>
    `IFERROR(IF(${lookUp(incentiveSheet, 'included', name)}="${flagWord(true)}","${ON}","${OFF}"),"")`,
}
