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
import { useMemo, useRef, useState } from 'react'
import { type ChangedRow, changedRows } from '../session/changedRows.ts'
import type { Runs } from '../session/runs.ts'
import type { Session } from '../session/session.ts'
import { Figure } from './parts/Figure.tsx'
import { Money } from './parts/Money.tsx'
import { usePane } from './parts/paneContext.ts'

const useStyles = makeStyles({
  button: { minWidth: 0, paddingInline: '6px', whiteSpace: 'nowrap' },
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
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** More than this nobody reads in a pane; the printed comparison has them all. */
const MOST = 200

interface Props {
  readonly session: Session
  readonly runs: Runs
}

/** Opens the rows that drop out, come in or are paid something else, each with the reason. */
export function ChangedRows({ session, runs }: Props) {
  const { text } = usePane()
  const [isOpen, setOpen] = useState(false)
  const styles = useStyles()
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <>
      <Button ref={button} size="small" className={styles.button} onClick={() => setOpen(true)}>
        {text('changedRows')}
      </Button>
      {isOpen && (
        <Dialog open onOpenChange={close}>
          <DialogSurface className={styles.surface}>
            <List session={session} runs={runs} onClose={close} />
          </DialogSurface>
        </Dialog>
      )}
    </>
  )
}

function List({ session, runs, onClose }: Props & { readonly onClose: () => void }) {
  const styles = useStyles()
  const { text, openTab } = usePane()
  const rows = useMemo(() => changedRows(runs), [runs])
  const { entity } = runs.workbook.read.policy.main
  const show = (id: string) => {
    onClose()
    void session.show({ entity, id })
    openTab('explanation')
  }
  return (
    <DialogBody>
      <DialogTitle className={styles.title}>{text('changedTitle', { n: rows.length })}</DialogTitle>
      <DialogContent className={styles.content} tabIndex={0}>
        {rows.length === 0 && text('changedNone')}
        <ul className={styles.list}>
          {rows.slice(0, MOST).map((row) => (
            <Row key={row.id} row={row} runs={runs} onShow={() => show(row.id)} />
          ))}
        </ul>
        {rows.length > MOST && text('changedMost', { n: MOST })}
      </DialogContent>
      <DialogActions>
        <Button size="small" onClick={onClose}>
          {text('close')}
        </Button>
      </DialogActions>
    </DialogBody>
  )
}

interface RowProps {
  readonly row: ChangedRow
  readonly runs: Runs
  readonly onShow: () => void
}

function Row({ row, runs, onShow }: RowProps) {
  const styles = useStyles()
  const { words, text } = usePane()
  const isNone = !runs.now.report.incentives.some((i) => i.included && i.effect === 'outlay')
  const { requirements } = runs.workbook.read.policy
  const named = (labels: readonly string[]) =>
    labels
      .map((label) => {
        const clauses = requirements.find((r) => r.label === label)?.clauses ?? []
        const list = clauses.join(text('listComma'))
        return text('reason', { label, clauses: list && text('clauses', { list }) })
      })
      .join(text('reasonComma'))
  return (
    <li className={styles.row}>
      <Figure onClick={onShow} leads className={styles.name}>
        {row.id} {row.name}
      </Figure>
      <span>
        <span className={styles.quiet}>{row.town} </span>
        {row.before === row.after
          ? words.outcomes[row.after]
          : text('becomes', { before: words.outcomes[row.before], after: words.outcomes[row.after] })}
      </span>
      {row.newlyFailed.length > 0 && <span>{text('newlyFailed', { list: named(row.newlyFailed) })}</span>}
      {row.nowMet.length > 0 && <span>{text('nowMet', { list: named(row.nowMet) })}</span>}
      <span className={styles.quiet}>
        {text('outlay')} {isNone ? words.absent.notSet : <Money of={row.money} signed withUnit />}
      </span>
    </li>
  )
}
