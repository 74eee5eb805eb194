import type { Entity } from '../../../model/field.ts'
import { park, report } from './block.ts'
import { city, yearFigures } from './city.ts'
import { enterprise } from './enterprise.ts'
import { project } from './project.ts'
import { industry, town } from './town.ts'

export const entities: readonly Entity[] = [
  town,
  park,
  report,
  project,
  enterprise,
  industry,
  yearFigures,
  city,
]
