import type { TargetTotal } from '../../../engine/index.ts'
import { fill, type Words } from '../../text/index.ts'
import { apart, orWord, quantity, shortfall, span } from './format.ts'

/** A target's figures as they are read. */
export type TargetTexts = Readonly<Record<'task' | 'done' | 'underWay' | 'planned' | 'rate' | 'gap', string>>

/** A word where there is no figure, two different sides never alike. `isStaged` is false for what has no stages. */
export function targetTexts({ cli, absent }: Words, t: TargetTotal, isStaged: boolean): TargetTexts {
  const { incomplete, notSet, notApplicable } = absent
  const print = (decimal: string) => quantity(decimal, t.unit)
  const staged = (decimal: string | null) => (isStaged ? orWord(decimal, print, incomplete) : notApplicable)
  const verdict = t.met === null ? incomplete : t.met ? cli.met! : cli.unmet!
  return {
    task: orWord(t.target, print, notSet),
    done: doneText({ cli, absent }, t, print),
    underWay: staged(t.underWay),
    planned: staged(t.planned),
    // A ceiling is kept or not; it is not covered by so many percent. Without a task there is nothing to meet.
    rate: t.target === null ? notSet : (t.completion ?? verdict),
    gap: orWord(
      t.gap ?? (t.met && t.target !== null ? '0' : null),
      (decimal) => shortfall(decimal, t.unit),
      t.target === null ? notSet : incomplete,
    ),
  }
}

function doneText(
  { cli, absent }: Pick<Words, 'cli' | 'absent'>,
  t: TargetTotal,
  print: (decimal: string) => string,
): string {
  if (t.coverage === absent.noBase) return absent.noBase
  if (t.done === null) return span(t, print, (key, values) => fill(cli[key]!, values)) ?? absent.incomplete
  return t.met === false && t.target !== null ? apart(t.done, t.target, t.unit) : print(t.done)
}
