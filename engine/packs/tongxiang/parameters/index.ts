import type { Parameter } from '../../../model/parameter.ts'
import { funds } from './funds.ts'
import { goals } from './goals.ts'
import { rates } from './rates.ts'
import { readings } from './readings.ts'
import { thresholds } from './thresholds.ts'

export const parameters: readonly Parameter[] = [...thresholds, ...goals, ...funds, ...rates, ...readings]
