import type { WorkedCase } from '../../pack.ts'
import { eligibilityCases } from './eligibility.ts'
import { privilegeCases } from './privileges.ts'
import { supportCases } from './support.ts'
import { targetCases } from './targets.ts'

export const cases: readonly WorkedCase[] = [
  ...eligibilityCases,
  ...privilegeCases,
  ...targetCases,
  ...supportCases,
]
