import type { Requirement } from '../../../model/rule.ts'
import { parkRules } from './blocks.ts'
import { checkRules } from './checks.ts'
import { firmRules } from './enterprises.ts'
import { projectRules } from './projects.ts'

export const requirements: readonly Requirement[] = [
  ...projectRules,
  ...firmRules,
  ...parkRules,
  ...checkRules,
]
