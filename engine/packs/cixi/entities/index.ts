import type { Entity } from '../../../model/field.ts'
import { block } from './block.ts'
import { city, expense, fundYear } from './city.ts'
import { enterprise } from './enterprise.ts'
import { member, parcel } from './parcel.ts'
import { project } from './project.ts'
import { plan, town } from './town.ts'

export const entities: readonly Entity[] = [
  town,
  plan,
  block,
  project,
  parcel,
  member,
  enterprise,
  fundYear,
  expense,
  city,
]
