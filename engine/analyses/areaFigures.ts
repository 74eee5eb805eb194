import { ROOT } from '../model/field.ts'
import type { AreaFigure } from '../model/result.ts'
import { columnKey } from '../policy/dependencies.ts'
import { readsOfFields, readsOfRules } from '../policy/ruleReads.ts'
import type { Simulation } from '../simulate/simulation.ts'
import { valueText } from '../simulate/valueText.ts'

/** The numbers and answers of the whole area that nothing else is computed from: what a fund can bear, whether it is enough. */
export function areaFigures(simulation: Simulation): readonly AreaFigure[] {
  const { compiled, evaluation } = simulation
  const read = [readsOfFields(compiled), ...readsOfRules(compiled).map(({ columns }) => columns)]
  const isRead = (label: string) => read.some((columns) => columns.has(columnKey(ROOT, label)))
  const formulas = compiled.formulas.get(ROOT)
  return (compiled.entities.get(ROOT)?.fields ?? [])
    .filter(({ label, type }) => formulas?.has(label) && (type === 'number' || type === 'flag'))
    .filter(({ label }) => !isRead(label))
    .map(({ label, unit = '' }) => {
      const needed = compiled.dependencies.neededBy([formulas!.get(label)!.expression])
      return {
        label,
        unit,
        value: valueText(simulation, ROOT, 0, label),
        unset: [...needed].filter((name) => !evaluation.settings.isSet(name)),
      }
    })
}
