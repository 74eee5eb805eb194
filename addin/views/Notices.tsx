import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  ProgressBar,
  Spinner,
} from '@fluentui/react-components'
import type { Session } from '../session/session.ts'
import type { Busy, State } from '../session/state.ts'
import { say } from '../text/index.ts'
import { usePane } from './parts/paneContext.ts'

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '16px' },
  bar: { flexShrink: 0 },
  doing: { display: 'flex', alignItems: 'center', columnGap: '8px', minHeight: '24px', flexShrink: 0 },
  progress: { flexGrow: 1 },
  cancel: { minWidth: 0, paddingInline: '8px' },
})

/** As many findings as a bar has room for. */
const MOST = 3

/** What is being done, and what a person has to be told about it. */
export function Notices({ session, state }: { readonly session: Session; readonly state: State }) {
  const styles = useStyles()
  const { lang, text } = usePane()
  const { busy, notice } = state
  return (
    <>
      {busy && <Doing busy={busy} onCancel={session.cancel} />}
      {notice && (
        <MessageBar
          intent={notice.kind === 'error' ? 'error' : 'info'}
          layout="multiline"
          className={styles.bar}
        >
          <MessageBarBody>
            {text(notice.key, notice.values)}
            {notice.diagnostics && (
              <ul className={styles.list}>
                {notice.diagnostics.slice(0, MOST).map((d) => {
                  const line = say(lang, d)
                  return <li key={line}>{line}</li>
                })}
              </ul>
            )}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => session.dispatch({ kind: 'notice', notice: null })}>
              {text('dismiss')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  )
}

/** What is being done, how far it is, and the way out as long as there is one. */
function Doing({ busy, onCancel }: { readonly busy: Busy; readonly onCancel: () => void }) {
  const styles = useStyles()
  const { words, text } = usePane()
  const { task, part, canCancel, isWaiting } = busy
  const name = isWaiting
    ? text('busy.waiting')
    : text(words.pane[`busy.${task}`] === undefined ? 'busy.other' : `busy.${task}`)
  return (
    <div className={styles.doing}>
      {part === null || isWaiting ? (
        <Spinner className={styles.progress} size="tiny" labelPosition="after" label={name} />
      ) : (
        <>
          <span>{name}</span>
          <ProgressBar className={styles.progress} value={part} aria-label={name} />
        </>
      )}
      {canCancel && (
        <Button size="small" className={styles.cancel} onClick={onCancel}>
          {text('busy.cancel')}
        </Button>
      )}
    </div>
  )
}
