import { makeStyles, tokens } from '@fluentui/react-components'
import type { Headline } from '../session/headline.ts'
import type { Runs } from '../session/runs.ts'
import type { Session } from '../session/session.ts'
import { changeText, sumOf } from './headlineText.ts'
import { Figure } from './parts/Figure.tsx'
import { moneyText } from './parts/format.ts'
import { type PaneContext, usePane } from './parts/paneContext.ts'

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '6px' },
  number: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, lineHeight: '22px' },
  word: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, lineHeight: '22px' },
  end: { marginInlineStart: 'auto' },
  more: { color: tokens.colorNeutralForeground2 },
})

interface Props {
  readonly session: Session
  readonly runs: Runs
  readonly headline: Headline
}

/** What it costs; both ends or a word where that is open, and what the sum leaves out. */
export function Cost({ session, runs, headline }: Props) {
  const styles = useStyles()
  const pane = usePane()
  const { text, unit, openTab } = pane
  const { outlay, ifApproved, included, notSet, notIncluded } = headline
  const isNone = included === 0
  const sum = sumOf(pane, runs.now)
  const change = changeText(pane, runs)
  const range = isNone ? '' : rangeText(pane, outlay)
  const waiting = ifApproved === null ? '' : text('ifApproved', { total: moneyText(ifApproved, unit) })
  const left = notSet > 0 ? text('notSet', { n: notSet }) : text('notIncluded', { n: notIncluded })
  const leftOut = (notSet > 0 || notIncluded > 0) && (
    <span className={styles.end}>
      <Figure leads onClick={() => openTab('results')}>
        {left}
      </Figure>
    </span>
  )
  // Both ends of what it was are too long to stand beside both ends of what it is.
  const isBeside = change !== '' && !change.includes('–')
  const hasMore = range !== '' || waiting !== '' || change !== ''
  return (
    <section aria-label={text('outlay')}>
      <div className={styles.line}>
        <span>{text('outlay')}</span>
        <Figure
          className={sum.isWord ? styles.word : styles.number}
          title={isNone ? text('noIncentive') : ''}
          onClick={() => openTab('results')}
        >
          {sum.text}
        </Figure>
        {!sum.isWord && <span>{text(`unit.${unit}`)}</span>}
        {isBeside && <span className={styles.end}>{change}</span>}
        {!hasMore && leftOut}
      </div>
      {hasMore && (
        <div className={styles.more}>
          {range !== '' && <div>{range}</div>}
          <div className={styles.line}>
            {change !== '' && !isBeside && <span>{change}</span>}
            {waiting !== '' && <span>{waiting}</span>}
            {leftOut}
          </div>
        </div>
      )}
      {setButLeftOut(runs).map((label) => (
        <div key={label} className={styles.line}>
          <span>{text('setNotIncluded', { label })}</span>
          <span className={styles.end}>
            <Figure leads onClick={() => session.dispatch({ kind: 'switch', label, on: true })}>
              {text('include')}
            </Figure>
          </span>
        </div>
      ))}
    </section>
  )
}

/** Both ends, where rows that are not decided could still move the sum. */
function rangeText({ text, unit }: PaneContext, { low, value, high }: Headline['outlay']): string {
  if (low === value && high === value) return ''
  const least = moneyText(low ?? '0', unit)
  if (value !== null && high !== null) return text('range', { low: least, high: moneyText(high, unit) })
  if (value !== null) return text('rangeOpen', { low: least })
  // Both ends stand in the place of the sum.
  if (low !== null && high !== null) return ''
  return Number(low ?? 0) > 0 ? text('rangeOpen', { low: least }) : text('rangeNone')
}

/** Incentives that have got their rate by what is tried, and are still not counted: nobody would expect that. */
const setButLeftOut = ({ saved, now }: Runs): readonly string[] =>
  now.report.incentives
    .filter((i, k) => i.set && !i.included && saved.report.incentives[k]?.set === false)
    .map(({ label }) => label)
