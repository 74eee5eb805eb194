import type { Requirement } from '../../../model/rule.ts'
import { zoneRules } from './blocks.ts'
import { checks } from './checks.ts'
import { enterpriseRules } from './enterprises.ts'
import { projectRules } from './projects.ts'
import { towns } from './towns.ts'

export const requirements: readonly Requirement[] = [
  ...zoneRules,
  ...projectRules,
  ...enterpriseRules,
  ...towns,
  ...checks,
]
