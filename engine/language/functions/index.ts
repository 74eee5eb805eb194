import type { Definition } from '../expression.ts'
import { ARITHMETIC } from './arithmetic.ts'
import { COMPARISONS } from './comparison.ts'
import { DATES } from './dates.ts'
import { LOGIC } from './logic.ts'
import { TEXTS } from './texts.ts'

/** Every function and operator of a row, by name. */
export const FUNCTIONS: ReadonlyMap<string, Definition> = new Map(
  [...ARITHMETIC, ...COMPARISONS, ...LOGIC, ...DATES, ...TEXTS].map((d) => [d.name, d]),
)
