import type { WorkedCase } from '../../pack.ts'
import { eligibilityCases } from './eligibility.ts'
import { otherCases } from './others.ts'

export const cases: readonly WorkedCase[] = [...eligibilityCases, ...otherCases]
