import { normalize } from '../language/value.ts'
import { STAGES } from '../model/field.ts'
import type { Evaluation } from './world.ts'

/** The label of an entity's stage field; null where it has none. */
export const stageFieldOf = (entity: string, { compiled }: Evaluation): string | null =>
  compiled.entities.get(entity)?.fields.find((f) => f.type === 'stage')?.label ?? null

/** A row's stage as it is written: 完成, 在建, 谋划; '' where the cell is blank or says something else; null without a stage field. */
export function stageOf(entity: string, evaluation: Evaluation): ((row: number) => string) | null {
  const label = stageFieldOf(entity, evaluation)
  if (label === null) return null
  return (row) => {
    const word = evaluation.world.field(entity, row, label)
    const text = word.kind === 'text' && word.value !== null ? normalize(word.value) : ''
    return STAGES[text] === undefined ? '' : text
  }
}
