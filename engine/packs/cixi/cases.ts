import type { WorkedCase } from '../pack.ts'
import { partnerCases } from './partnerCases.ts'
import { rewardCases } from './rewardCases.ts'
import { scopeCases } from './scopeCases.ts'
import { supportCases } from './supportCases.ts'

export const cases: readonly WorkedCase[] = [...scopeCases, ...supportCases, ...partnerCases, ...rewardCases]
