import { CURRENT, fold, hasErrors } from '../../../engine/index.ts'
import { fill, sentence } from '../../text/index.ts'
import { type Run, runOf } from '../runs.ts'
import type { Wording } from '../wording/wording.ts'
import { findScenario, type SoundWorkbook } from '../workbook.ts'
import { type FaultKind, type FaultValues, type FunctionWorld, functionFault } from './function.ts'
import { near } from './near.ts'

/** What functions see of a workbook; each scenario is computed once, when it is first asked for. */
export function createWorld(workbook: SoundWorkbook, wording: Wording): FunctionWorld {
  const { scenarios, current } = workbook.read
  const runs = new Map<string, Run>()
  const refusal = faultIn(wording)
  return {
    wording,
    workbook,
    refusal,
    run: (asked) => {
      const name = asked === '' ? (current ?? CURRENT.label) : asked
      const scenario = findScenario(scenarios, name)
      if (scenario === undefined) {
        const labels = [CURRENT, ...scenarios].map(({ label }) => label)
        throw refusal('notFound', 'noScenario', { name, near: near(name, labels) })
      }
      const key = fold(scenario.label)
      const run = runs.get(key) ?? runOf(workbook, scenario)
      runs.set(key, run)
      const { diagnostics } = run.report
      if (!hasErrors(diagnostics)) return run
      const reason = diagnostics.find(({ severity }) => severity === 'error')!
      throw refusal('pending', 'refused', { name: scenario.label, reason: sentence(wording.lang, reason) })
    },
  }
}

/** Faults in the words of a language. */
export const faultIn =
  ({ words }: Wording) =>
  (kind: FaultKind, key: string, values: FaultValues = {}) =>
    functionFault(kind, fill(words.functions[`fault.${key}`]!, values))
