import type { Entity } from '../../../model/field.ts'
import { block } from './block.ts'
import { city } from './city.ts'
import { enterprise } from './enterprise.ts'
import { industry } from './industry.ts'
import { project } from './project.ts'
import { report } from './report.ts'
import { town } from './town.ts'
import { yearFigures } from './yearFigures.ts'

export const entities: readonly Entity[] = [
  town,
  block,
  report,
  project,
  enterprise,
  industry,
  yearFigures,
  city,
]
