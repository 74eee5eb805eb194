import type { Outcome } from '../../engine/index.ts'
import { differenceOf, type Headline } from '../session/headline.ts'
import type { Run, Runs } from '../session/runs.ts'
import { moneySpan, moneyText, signedCount, signedMoneyText } from './parts/format.ts'
import type { PaneContext } from './parts/paneContext.ts'

/** The outlay: a sum, both ends of it, or a word. Never 0 for what is not set. */
export function sumOf(
  { words, unit }: PaneContext,
  { report }: Pick<Run, 'report'>,
): { readonly text: string; readonly isWord: boolean } {
  const { outlay } = report.cost
  if (!report.incentives.some((i) => i.included && i.effect === 'outlay'))
    return { text: words.absent.notSet, isWord: true }
  const sum = outlay.value === null ? moneySpan(outlay, unit) : moneyText(outlay.value, unit)
  return { text: sum ?? words.absent.incomplete, isWord: sum === undefined }
}

/** What has become of the outlay: the difference, or what it was where there is none to be had; '' where nothing has. */
export function changeText(pane: PaneContext, { saved, now }: Runs): string {
  const change = differenceOf(now.report.cost.outlay.value, saved.report.cost.outlay.value)
  const [before, after] = [sumOf(pane, saved), sumOf(pane, now)]
  if (before.text === after.text) return ''
  return change === null || before.isWord || after.isWord
    ? pane.text('was', { before: before.text })
    : pane.text('againstSaved', { change: signedMoneyText(change, pane.unit) })
}

const SUMMED: readonly Outcome[] = ['pass', 'waivable']

/** The first screen in one line, for where a view needs the room. */
export function summaryParts(
  pane: PaneContext,
  runs: Runs,
  { counts, changes }: Headline,
): readonly string[] {
  const { text, isWord } = sumOf(pane, runs.now)
  return [
    ...SUMMED.map((outcome) =>
      pane.text('alsoCount', {
        outcome: pane.text(`short.${outcome}`),
        n: counts[outcome],
        change: changes[outcome] === 0 ? '' : signedCount(changes[outcome]),
      }),
    ),
    pane.text('outlayLine', {
      outlay: isWord ? text : `${text} ${pane.text(`unit.${pane.unit}`)}`,
      change: changeText(pane, runs),
    }),
  ]
}
