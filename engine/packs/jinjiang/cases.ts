import type { WorkedCase } from '../pack.ts'
import { eligibilityCases } from './eligibilityCases.ts'
import { otherCases } from './otherCases.ts'

export const cases: readonly WorkedCase[] = [...eligibilityCases, ...otherCases]
