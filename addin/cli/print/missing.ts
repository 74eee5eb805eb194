import type { Missing } from '../../../engine/index.ts'
import { fill, type Words } from '../../text/index.ts'

/** The decisive cells that are blank and the parameters that are not set, one line each. */
export const printMissing = (words: Words, missing: readonly Missing[]): string[] =>
  missing.map((m) => {
    const where = [m.entity, m.id].filter(Boolean).join(' ')
    const label = m.kind === 'other' ? (words.terms.cause?.[m.label] ?? m.label) : m.label
    return fill(words.explain[`missing.${m.kind}`]!, { label, where })
  })
