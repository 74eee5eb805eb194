import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { Session } from '../session/session.ts'
import type { RowKey } from '../session/state.ts'
import { Figure } from './parts/Figure.tsx'
import { usePane } from './parts/paneContext.ts'

const useStyles = makeStyles({
  surface: { padding: '12px', maxHeight: '100%', width: 'calc(100% - 16px)', maxWidth: '480px' },
  title: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  content: { maxHeight: 'calc(100vh - 130px)', fontSize: tokens.fontSizeBase200, lineHeight: '18px' },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  row: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    padding: '4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
})

/** More than this nobody reads in a pane; the printed tables have them all. */
export const MOST_LISTED = 200

export interface RowLine extends RowKey {
  readonly name: string
  /** What is said of it, below its name. */
  readonly said: ReactNode
}

interface Props {
  readonly session: Session
  readonly title: string
  /** Said where there are no rows. */
  readonly none: string
  readonly lines: readonly RowLine[]
  /** Of how many these lines are the first. */
  readonly total: number
  readonly onClose: () => void
}

/** The rows behind a figure; each leads to its place in the sheet and to its explanation. */
export function RowsDialog({ session, title, none, lines, total, onClose }: Props) {
  const styles = useStyles()
  const { text, openTab } = usePane()
  // What opened it gets the keyboard back.
  const [opener] = useState(() => document.activeElement)
  const close = () => {
    onClose()
    if (opener instanceof HTMLElement) opener.focus()
  }
  const show = ({ entity, id }: RowKey) => {
    close()
    void session.show({ entity, id })
    openTab('explanation')
  }
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle className={styles.title}>{title}</DialogTitle>
          <DialogContent className={styles.content} tabIndex={0}>
            {total === 0 && none}
            <ul className={styles.list}>
              {lines.map((line) => (
                <li key={line.id} className={styles.row}>
                  <Figure onClick={() => show(line)} leads className={styles.name}>
                    {line.id} {line.name}
                  </Figure>
                  {line.said}
                </li>
              ))}
            </ul>
            {total > lines.length && text('answer.listMost', { total, n: lines.length })}
          </DialogContent>
          <DialogActions>
            <Button size="small" onClick={close}>
              {text('close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
