import type { Fate } from '../../register.ts'
import { keeping, work } from './duties.ts'
import { measures } from './measures.ts'
import { modes, scope } from './scope.ts'

/** What became of each clause of the register. */
export const fates: Readonly<Record<string, Fate>> = {
  ...scope,
  ...modes,
  ...work,
  ...measures,
  ...keeping,
}
