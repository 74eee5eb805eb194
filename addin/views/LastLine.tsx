import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { Session } from '../session/session.ts'
import type { State } from '../session/state.ts'
import { usePane } from './parts/paneContext.ts'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '8px',
    minHeight: '20px',
    color: tokens.colorNeutralForeground2,
  },
  undo: { minWidth: 0, paddingBlock: 0, paddingInline: '6px', height: '20px' },
})

/** When the printed tables were last written, what has changed since, and the way back. */
export function LastLine({ session, state }: { readonly session: Session; readonly state: State }) {
  const styles = useStyles()
  const { text } = usePane()
  const { printed, edits, undoable, busy } = state
  const written = printed
    ? text('printed', { time: printed.time.replace(/^\d{4}-/, ''), scenario: printed.scenario })
    : text('neverPrinted')
  const parts = [written, ...(edits > 0 ? [text('edits', { n: edits })] : [])]
  return (
    <div className={styles.line}>
      <span>{parts.join(' · ')}</span>
      <Button
        size="small"
        appearance="subtle"
        className={styles.undo}
        {...(undoable === null ? {} : { title: text('undoWhat', { label: undoable }) })}
        disabledFocusable={undoable === null || busy !== null}
        onClick={() => void session.undo()}
      >
        {text('undo')}
      </Button>
    </div>
  )
}
