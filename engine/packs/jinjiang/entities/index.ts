import type { Entity } from '../../../model/field.ts'
import { asset } from './asset.ts'
import { block } from './block.ts'
import { city } from './city.ts'
import { enterprise } from './enterprise.ts'
import { project } from './project.ts'
import { responsibility } from './responsibility.ts'
import { town } from './town.ts'

export const entities: readonly Entity[] = [town, block, project, enterprise, asset, responsibility, city]
