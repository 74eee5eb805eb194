import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Spinner,
} from '@fluentui/react-components'
import type { Session } from '../session/session.ts'
import type { State } from '../session/state.ts'
import { say } from '../text/index.ts'
import { usePane } from './parts/paneContext.ts'

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: '16px' }, bar: { flexShrink: 0 } })

/** As many findings as a bar has room for. */
const MOST = 3

/** What is being done, and what a person has to be told about it. */
export function Notices({ session, state }: { readonly session: Session; readonly state: State }) {
  const styles = useStyles()
  const { lang, words, text } = usePane()
  const { busy, notice } = state
  const task = busy === null ? '' : words.pane[`busy.${busy}`] === undefined ? 'other' : busy
  return (
    <>
      {task !== '' && <Spinner size="tiny" labelPosition="after" label={text(`busy.${task}`)} />}
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
