import type { Requirement } from '../../model/rule.ts'
import { checkRules } from './checks.ts'
import { firmRules } from './firmRules.ts'
import { parkRules } from './parkRules.ts'
import { projectRules } from './projectRules.ts'

export const requirements: readonly Requirement[] = [
  ...projectRules,
  ...firmRules,
  ...parkRules,
  ...checkRules,
]
