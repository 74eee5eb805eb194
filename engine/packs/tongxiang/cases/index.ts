import type { WorkedCase } from '../../pack.ts'
import { areaCases } from './areas.ts'
import { eligibilityCases } from './eligibility.ts'
import { moneyCases } from './money.ts'

export const cases: readonly WorkedCase[] = [...eligibilityCases, ...areaCases, ...moneyCases]
