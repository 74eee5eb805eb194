import type { WorkedCase } from '../pack.ts'
import { areaCases } from './areaCases.ts'
import { eligibilityCases } from './eligibilityCases.ts'
import { moneyCases } from './moneyCases.ts'

export const cases: readonly WorkedCase[] = [...eligibilityCases, ...areaCases, ...moneyCases]
