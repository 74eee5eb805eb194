import type { Verb } from '../verb.ts'
import { checkVerb } from './check.ts'
import { explainVerb } from './explain.ts'
import { newVerb } from './new.ts'
import { packsVerb } from './packs.ts'
import { simulateVerb } from './simulate.ts'

/** The words of the command line, in the order in which they are used. */
export const VERBS: readonly Verb[] = [packsVerb, newVerb, checkVerb, simulateVerb, explainVerb]
