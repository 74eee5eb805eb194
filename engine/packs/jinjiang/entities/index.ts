import type { Entity } from '../../../model/field.ts'
import { asset, block, responsibility } from './block.ts'
import { enterprise } from './enterprise.ts'
import { project } from './project.ts'
import { city, town } from './town.ts'

export const entities: readonly Entity[] = [town, block, project, enterprise, asset, responsibility, city]
