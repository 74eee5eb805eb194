import { type Diagnostic, explainRow, ROOT, type Simulation } from '../../../engine/index.ts'
import type { Words } from '../../text/index.ts'
import { comparisonText, isFlag } from '../wording/comparison.ts'

/** Failed checks with both sides of what does not hold: 按亩均推算税收（44.556亿元） >= 税收总目标（60亿元）. */
export function withFigures(
  words: Words,
  simulation: Simulation,
  diagnostics: readonly Diagnostic[],
): Diagnostic[] {
  return diagnostics.map((d) => {
    const figures = figuresOf(words, simulation, d)
    if (figures.length === 0) return d
    const said = d.values.message === d.values.label ? [] : [String(d.values.message)]
    return { ...d, values: { ...d.values, message: [...said, ...figures].join(words.places.clause) } }
  })
}

function figuresOf(words: Words, simulation: Simulation, { at, values }: Diagnostic): string[] {
  if (values.message === undefined || at.kind === 'sheet') return []
  const [entity, id] = at.kind === 'data' ? [at.entity, at.id ?? ''] : [ROOT, ROOT]
  const steps = explainRow(simulation, entity, id)?.qualifications.flatMap((q) => q.steps) ?? []
  return steps
    .filter((step) => step.label === values.label && step.verdict === 'fail')
    .flatMap((step) => step.comparisons)
    .filter((c) => c.holds === false && !isFlag(c))
    .map((c) => comparisonText(words, c))
}
