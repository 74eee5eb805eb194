import { FormulaFault } from '../language/ast.ts'
import type { Vocabulary } from '../language/scope.ts'
import { parseUnit } from '../model/unit.ts'

/** 2025年任务, 10亩, 1.5万㎡: a number that runs on into a word. */
const NUMBER_AND_WORD = /([\d.０-９．]+)([\p{L}㎡²][\p{L}\p{N}_㎡²]*)/gu

/** A fault in the words of the trap that the user walked into, where the policy's names tell which it was. */
export function plainFault(
  thrown: FormulaFault,
  source: string,
  entity: string,
  vocabulary: Vocabulary,
): FormulaFault {
  const { code, at, values } = thrown.fault
  if (code === 'typeMismatch' && values.found === 'list') return new FormulaFault('listCompared', at)
  if (code !== 'formulaUnexpected' && code !== 'formulaCharacter') return thrown
  const run = [...source.matchAll(NUMBER_AND_WORD)].find(
    ({ index, 0: all }) => index < at.from && at.from < index + all.length,
  )
  if (run === undefined) return thrown
  const [all, number, word] = run as unknown as readonly [string, string, string]
  const span = { from: run.index, to: run.index + all.length }
  const name = all.normalize('NFKC')
  const known = [...vocabulary.columnsOf(entity).keys(), ...vocabulary.parameters.keys()]
  if (known.some((label) => label.normalize('NFKC') === name))
    return new FormulaFault('nameInBrackets', span, { name })
  return parseUnit(word) ? new FormulaFault('numberUnit', span, { number, unit: word }) : thrown
}
