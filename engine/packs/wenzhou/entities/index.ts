import type { Entity } from '../../../model/field.ts'
import { block } from './block.ts'
import { city } from './city.ts'
import { converted } from './converted.ts'
import { district } from './district.ts'
import { enterprise } from './enterprise.ts'
import { part } from './part.ts'
import { project } from './project.ts'
import { report } from './report.ts'

export const entities: readonly Entity[] = [
  district,
  block,
  report,
  enterprise,
  project,
  part,
  converted,
  city,
]
