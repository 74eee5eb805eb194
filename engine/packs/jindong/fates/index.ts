import type { Fate } from '../../register.ts'
import { image } from './image.ts'
import { industry } from './industry.ts'
import { land } from './land.ts'
import { opening } from './opening.ts'

/** What became of each clause of the register. */
export const fates: Readonly<Record<string, Fate>> = { ...opening, ...land, ...industry, ...image }
