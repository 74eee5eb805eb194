import { makeStyles, tokens } from '@fluentui/react-components'
import { Fragment, useState } from 'react'
import type { Outcome } from '../../engine/index.ts'
import type { Headline } from '../session/headline.ts'
import type { Runs } from '../session/runs.ts'
import type { Session } from '../session/session.ts'
import { ChangedRows } from './ChangedRows.tsx'
import { CountedRows } from './CountedRows.tsx'
import { Figure } from './parts/Figure.tsx'
import { signedCount } from './parts/format.ts'
import { usePane } from './parts/paneContext.ts'

const useStyles = makeStyles({
  counts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, auto) 1fr',
    columnGap: '14px',
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  count: { width: '100%', flexDirection: 'column', alignItems: 'flex-start' },
  label: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  number: {
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '22px',
    // There the letters have a ground of their own, which would cover the line above.
    '@media (forced-colors: active)': { lineHeight: '30px' },
    color: tokens.colorNeutralForeground1,
  },
  also: { color: tokens.colorNeutralForeground2 },
  end: { alignSelf: 'end', justifySelf: 'end' },
  change: { lineHeight: '16px', color: tokens.colorNeutralForeground2 },
})

/** Those that have a column of their own; of the others only what there is. */
const MAIN: readonly Outcome[] = ['pass', 'waivable', 'unknown', 'fail']
const ALSO: readonly Outcome[] = ['manual', 'notApplicable']

interface Props {
  readonly session: Session
  readonly runs: Runs
  readonly headline: Headline
}

/** How many rows are what, and how many of them are something else since something is tried. */
export function Counts({ session, runs, headline: { counts, changes } }: Props) {
  const styles = useStyles()
  const { text } = usePane()
  const [listed, list] = useState<Outcome | null>(null)
  const { entity } = runs.workbook.read.policy.main
  const isTried = runs.now !== runs.saved
  const also = ALSO.filter((outcome) => counts[outcome] > 0 || changes[outcome] !== 0)
  const alsoText = (outcome: Outcome) =>
    text('alsoCount', {
      outcome: text(`short.${outcome}`),
      n: counts[outcome],
      change: changes[outcome] === 0 ? '' : signedCount(changes[outcome]),
    })
  return (
    <section aria-label={text('countsLabel', { entity })}>
      <ul className={styles.counts}>
        {MAIN.map((outcome) => (
          <li key={outcome}>
            <Figure
              className={styles.count}
              title={text('countLabel', {
                outcome: text(`short.${outcome}`),
                n: counts[outcome],
                change: changes[outcome] === 0 ? '' : signedCount(changes[outcome]),
              })}
              onClick={() => list(outcome)}
            >
              <span className={styles.label}>{text(`short.${outcome}`)}</span>{' '}
              <span className={styles.number}>{counts[outcome]}</span>{' '}
              {isTried && <span className={styles.change}>{signedCount(changes[outcome])}</span>}
            </Figure>
          </li>
        ))}
        {isTried && (
          <li className={styles.end}>
            <ChangedRows session={session} runs={runs} />
          </li>
        )}
      </ul>
      {also.length > 0 && (
        <div className={styles.also}>
          {text('alsoCounts')}
          {also.map((outcome, i) => (
            <Fragment key={outcome}>
              {i > 0 && text('listComma')}
              <Figure onClick={() => list(outcome)}>{alsoText(outcome)}</Figure>
            </Fragment>
          ))}
        </div>
      )}
      {listed !== null && (
        <CountedRows session={session} runs={runs} outcome={listed} onClose={() => list(null)} />
      )}
    </section>
  )
}
