import type { Allotment } from '../../model/rule.ts'
import { funds, quotas } from './targets.ts'

export const allotments: readonly Allotment[] = [...quotas, ...funds]
