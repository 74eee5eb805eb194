import type { Requirement } from '../../../model/rule.ts'
import { checks } from './checks.ts'
import { duties } from './duties.ts'
import { enterprises } from './enterprises.ts'
import { privileges } from './privileges.ts'
import { projects } from './projects.ts'

export const requirements: readonly Requirement[] = [
  ...projects,
  ...privileges,
  ...enterprises,
  ...duties,
  ...checks,
]
