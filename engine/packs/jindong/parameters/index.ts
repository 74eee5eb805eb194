import type { Parameter } from '../../../model/parameter.ts'
import { goals } from './goals.ts'
import { funds, rates } from './rates.ts'
import { readings } from './readings.ts'
import { thresholds } from './thresholds.ts'

export const allParameters: readonly Parameter[] = [...thresholds, ...goals, ...rates, ...funds, ...readings]
