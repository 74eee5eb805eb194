import type { Requirement } from '../../../model/rule.ts'
import { checks, contradictions } from './checks.ts'
import { duties } from './duties.ts'
import { firms } from './enterprises.ts'
import { special } from './privileges.ts'
import { entry } from './projects.ts'

export const requirements: readonly Requirement[] = [
  ...entry,
  ...special,
  ...firms,
  ...duties,
  ...checks,
  ...contradictions,
]
