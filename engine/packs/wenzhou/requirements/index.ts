import type { Requirement } from '../../../model/rule.ts'
import { blocks } from './blocks.ts'
import { checks } from './checks.ts'
import { districts } from './districts.ts'
import { enterprises } from './enterprises.ts'
import { entry } from './entry.ts'
import { fund } from './fund.ts'

export const requirements: readonly Requirement[] = [
  ...entry,
  ...blocks,
  ...enterprises,
  ...fund,
  ...districts,
  ...checks,
]
