import type { TargetTotal } from '../../../engine/index.ts'
import { apart, orWord, quantity, shortfall } from '../../session/wording/format.ts'
import type { PaneContext } from '../parts/paneContext.ts'

/** A target's figures as they are read: a word where there is none, two different sides never alike. */
export function targetTexts({ words, text }: PaneContext, t: TargetTotal, isStaged: boolean) {
  const { incomplete, notSet, notApplicable, noBase } = words.absent
  const print = (decimal: string) => quantity(decimal, t.unit)
  const staged = (decimal: string | null) => (isStaged ? orWord(decimal, print, incomplete) : notApplicable)
  const verdict = t.met === null ? incomplete : text(t.met ? 'results.met' : 'results.unmet')
  const done =
    t.done !== null && t.met === false && t.target !== null
      ? apart(t.done, t.target, t.unit)
      : t.coverage === noBase
        ? noBase
        : t.done === null && t.low !== null && t.high !== null
          ? `${print(t.low)}–${print(t.high)}`
          : orWord(t.done, print, incomplete)
  return {
    task: orWord(t.target, print, notSet),
    done,
    underWay: staged(t.underWay),
    planned: staged(t.planned),
    // Without a task there is nothing to meet; a ceiling is kept or not.
    rate: t.target === null ? notSet : (t.completion ?? verdict),
    gap: orWord(
      t.gap ?? (t.met && t.target !== null ? '0' : null),
      (decimal) => shortfall(decimal, t.unit),
      t.target === null ? notSet : incomplete,
    ),
  }
}
