import type { Outcome } from '../../engine/index.ts'
import type { Headline } from '../session/headline.ts'
import { moneySpan, moneyText, signedCount, signedMoneyText } from './parts/format.ts'
import type { PaneContext } from './parts/paneContext.ts'

/** The outlay with its unit: a sum, both ends, or a word. Never 0 for what is not set. */
export function outlayText({ words, text, unit }: PaneContext, { outlay, included }: Headline): string {
  if (included === 0) return words.absent.notSet
  const { value, low } = outlay
  const known = value === null ? moneySpan(outlay, unit) : moneyText(value, unit)
  const unitWord = text(`unit.${unit}`)
  if (known !== undefined) return `${known} ${unitWord}`
  return Number(low ?? 0) > 0
    ? text('atLeast', { low: `${moneyText(low!, unit)} ${unitWord}` })
    : words.absent.incomplete
}

const SUMMED: readonly Outcome[] = ['pass', 'waivable']

/** The first screen in one line, for where a view needs the room. */
export function summaryParts(pane: PaneContext, headline: Headline): readonly string[] {
  const { counts, changes, outlayChange } = headline
  const change = outlayChange === null || outlayChange === '0' ? '' : signedMoneyText(outlayChange, pane.unit)
  return [
    ...SUMMED.map((outcome) =>
      pane.text('alsoCount', {
        outcome: pane.text(`short.${outcome}`),
        n: counts[outcome],
        change: changes[outcome] === 0 ? '' : signedCount(changes[outcome]),
      }),
    ),
    pane.text('outlayLine', { outlay: outlayText(pane, headline), change }),
  ]
}
