import type { WorkedCase } from '../../pack.ts'
import { blockCases } from './blocks.ts'
import { entryCases } from './entry.ts'
import { fundCases } from './fund.ts'

export const cases: readonly WorkedCase[] = [...blockCases, ...entryCases, ...fundCases]
