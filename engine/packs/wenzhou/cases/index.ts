import type { WorkedCase } from '../../pack.ts'
import { entryCases } from './entry.ts'
import { fundCases } from './fund.ts'
import { parkCases } from './parks.ts'

export const cases: readonly WorkedCase[] = [...parkCases, ...entryCases, ...fundCases]
