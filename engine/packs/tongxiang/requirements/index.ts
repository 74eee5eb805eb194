import type { Requirement } from '../../../model/rule.ts'
import { features, recognition } from './blocks.ts'
import { checks } from './checks.ts'
import { treatment } from './enterprises.ts'
import { implementation } from './implementation.ts'
import { counting } from './projects.ts'

export const requirements: readonly Requirement[] = [
  ...recognition,
  ...features,
  ...counting,
  ...implementation,
  ...treatment,
  ...checks,
]
