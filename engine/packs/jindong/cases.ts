import type { WorkedCase } from '../pack.ts'
import { firmCases } from './firmCases.ts'
import { growthCases } from './growthCases.ts'
import { landCases } from './landCases.ts'

export const cases: readonly WorkedCase[] = [...firmCases, ...landCases, ...growthCases]
