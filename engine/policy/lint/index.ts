import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Compiled } from '../compiled.ts'
import { duplicates } from './duplicates.ts'
import { implied } from './implied.ts'
import { openFunds } from './openFunds.ts'
import { unknownOptions } from './options.ts'
import { reach } from './reach.ts'
import { unusedParameters } from './unused.ts'

/** Faults of the tables that formulas alone do not show. Each looks at a policy without errors. */
const LINTS: readonly ((compiled: Compiled) => Diagnostic[])[] = [
  duplicates,
  reach,
  implied,
  unusedParameters,
  unknownOptions,
  openFunds,
]

export function lint(compiled: Compiled): Diagnostic[] {
  const seen = new Set<string>()
  return LINTS.flatMap((look) => look(compiled)).filter(({ code, at }) => {
    const key = `${code}\n${at.kind === 'item' ? `${at.noun}\n${at.label}` : ''}`
    return code === 'unknownOption' || (!seen.has(key) && seen.add(key))
  })
}
