import { Button, makeStyles } from '@fluentui/react-components'
import type { Session } from '../session/session.ts'
import { changesOf, type State } from '../session/state.ts'
import { usePane } from './parts/paneContext.ts'
import { SaveAs } from './SaveAs.tsx'

const useStyles = makeStyles({
  buttons: {
    border: 'none',
    margin: 0,
    padding: 0,
    minInlineSize: 0,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '6px',
    rowGap: '4px',
  },
  button: { minWidth: 0, paddingInline: '8px', flexGrow: 1 },
})

interface Props {
  readonly session: Session
  readonly state: State
}

/** What can be done with what is tried. */
export function Buttons({ session, state }: Props) {
  const styles = useStyles()
  const { text } = usePane()
  const isTried = changesOf(state.trial) > 0
  const isTyped = Object.keys(state.typed).length > 0
  const isBusy = state.busy !== null
  return (
    <fieldset className={styles.buttons} aria-label={text('actions')}>
      <Button
        title={text('restoreHelp')}
        size="small"
        className={styles.button}
        disabledFocusable={!isTried && !isTyped}
        onClick={() => session.dispatch({ kind: 'restore' })}
      >
        {text('restore')}
      </Button>
      <SaveAs session={session} isTried={isTried && !isBusy} className={styles.button} />
      <Button
        title={text(isTried ? 'adoptHelp' : 'nothingTried')}
        size="small"
        className={styles.button}
        disabledFocusable={!isTried || isBusy}
        onClick={() => void session.adopt()}
      >
        {text('adopt')}
      </Button>
      <Button
        title={text('printHelp')}
        size="small"
        appearance="primary"
        className={styles.button}
        disabledFocusable={isBusy}
        onClick={() => void session.print()}
      >
        {text('print')}
      </Button>
    </fieldset>
  )
}
