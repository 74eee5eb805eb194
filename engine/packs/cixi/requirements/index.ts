import type { Requirement } from '../../../model/rule.ts'
import { blocks } from './blocks.ts'
import { checks } from './checks.ts'
import { enterprises } from './enterprises.ts'
import { projects } from './projects.ts'
import { towns } from './towns.ts'

export const requirements: readonly Requirement[] = [
  ...blocks,
  ...projects,
  ...enterprises,
  ...towns,
  ...checks,
]
