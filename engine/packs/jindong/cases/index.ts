import type { WorkedCase } from '../../pack.ts'
import { enterpriseCases } from './enterprises.ts'
import { growthCases } from './growth.ts'
import { landCases } from './land.ts'

export const cases: readonly WorkedCase[] = [...enterpriseCases, ...landCases, ...growthCases]
