import type { WorkedCase } from '../../pack.ts'
import { firmCases } from './enterprises.ts'
import { growthCases } from './growth.ts'
import { landCases } from './land.ts'

export const cases: readonly WorkedCase[] = [...firmCases, ...landCases, ...growthCases]
