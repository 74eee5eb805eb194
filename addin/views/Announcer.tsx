import { makeStyles } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { Runs } from '../session/runs.ts'
import { summaryParts } from './headlineText.ts'
import { usePane } from './parts/paneContext.ts'
import { useHeadline } from './useSession.ts'

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
})

/** A reader that speaks is told where a slider came to rest, not every place that it passed. */
const REST = 1000

/** Says the main figures aloud when they have changed. */
export function Announcer({ runs }: { readonly runs: Runs }) {
  const styles = useStyles()
  const pane = usePane()
  const now = summaryParts(pane, runs, useHeadline(runs)).join(pane.text('listComma'))
  const [said, setSaid] = useState('')
  const [first] = useState(now)
  useEffect(() => {
    if (now === first && said === '') return
    const timer = setTimeout(() => setSaid(now), REST)
    return () => clearTimeout(timer)
  }, [now, first, said])
  return (
    <div className={styles.hidden} aria-live="polite">
      {said}
    </div>
  )
}
