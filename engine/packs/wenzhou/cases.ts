import type { WorkedCase } from '../pack.ts'
import { entryCases } from './entryCases.ts'
import { fundCases } from './fundCases.ts'
import { parkCases } from './parkCases.ts'

export const cases: readonly WorkedCase[] = [...parkCases, ...entryCases, ...fundCases]
