import { makeStyles, tokens } from '@fluentui/react-components'
import type { Runs } from '../session/runs.ts'
import { summaryParts } from './headlineText.ts'
import { usePane } from './parts/paneContext.ts'
import { useHeadline } from './useSession.ts'

const useStyles = makeStyles({
  summary: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    fontWeight: tokens.fontWeightSemibold,
  },
})

/** What the first screen says, in a line, so that it stays in sight while a view is open. */
export function Summary({ runs }: { readonly runs: Runs }) {
  const styles = useStyles()
  const pane = usePane()
  return (
    <section className={styles.summary} aria-label={pane.text('first')}>
      {summaryParts(pane, runs, useHeadline(runs)).map((part) => (
        <span key={part}>{part}</span>
      ))}
    </section>
  )
}
