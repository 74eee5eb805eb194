import type { WorkedCase } from '../../pack.ts'
import { partnerCases } from './partners.ts'
import { rewardCases } from './rewards.ts'
import { scopeCases } from './scope.ts'
import { supportCases } from './support.ts'

export const cases: readonly WorkedCase[] = [...scopeCases, ...supportCases, ...partnerCases, ...rewardCases]
