import type { Requirement } from '../../../model/rule.ts'
import { blocks } from './blocks.ts'
import { checks } from './checks.ts'
import { enterprises } from './enterprises.ts'
import { implementation } from './implementation.ts'
import { projects } from './projects.ts'

export const requirements: readonly Requirement[] = [
  ...blocks,
  ...projects,
  ...implementation,
  ...enterprises,
  ...checks,
]
