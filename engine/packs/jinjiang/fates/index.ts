import type { Fate } from '../../register.ts'
import { overall, positioning } from './aims.ts'
import { organisation, safeguards } from './safeguards.ts'
import { tasks } from './tasks.ts'

/** What became of each clause of the register. */
export const fates: Readonly<Record<string, Fate>> = {
  ...overall,
  ...positioning,
  ...tasks,
  ...safeguards,
  ...organisation,
}
