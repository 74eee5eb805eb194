import type { Explanation, Policy, RequirementStep, RowResult } from '../../../engine/index.ts'

/** A row's result and what decided it. */
export interface Explained {
  readonly row: RowResult
  readonly explanation: Explanation | undefined
}

/** The steps of the main qualification. */
export const mainSteps = (
  { main }: Policy,
  explanation: Explanation | undefined,
): readonly RequirementStep[] =>
  explanation?.qualifications.find((q) => q.name === main.qualification)?.steps ?? []
