import type { Entity } from '../../../model/field.ts'
import { block } from './block.ts'
import { city } from './city.ts'
import { enterprise } from './enterprise.ts'
import { expense, fundYear } from './fund.ts'
import { member, parcel } from './parcel.ts'
import { plan } from './plan.ts'
import { project } from './project.ts'
import { town } from './town.ts'

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
