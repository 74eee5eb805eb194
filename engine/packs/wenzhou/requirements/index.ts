import type { Requirement } from '../../../model/rule.ts'
import { parks } from './blocks.ts'
import { checks, contradictions } from './checks.ts'
import { firms } from './enterprises.ts'
import { entry } from './entry.ts'
import { funding } from './fund.ts'

export const requirements: readonly Requirement[] = [
  ...entry,
  ...parks,
  ...firms,
  ...funding,
  ...checks,
  ...contradictions,
]
