import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { type ChangedRow, changedRows } from '../session/changedRows.ts'
import type { Runs } from '../session/runs.ts'
import type { Session } from '../session/session.ts'
import { Money } from './parts/Money.tsx'
import { usePane } from './parts/paneContext.ts'
import { MOST_LISTED, RowsDialog } from './RowsDialog.tsx'

const useStyles = makeStyles({
  button: { minWidth: 0, paddingInline: '6px', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

interface Props {
  readonly session: Session
  readonly runs: Runs
}

/** Opens the rows that drop out, come in or are paid something else, each with the reason. */
export function ChangedRows({ session, runs }: Props) {
  const { text } = usePane()
  const [isOpen, setOpen] = useState(false)
  const styles = useStyles()
  return (
    <>
      <Button size="small" className={styles.button} onClick={() => setOpen(true)}>
        {text('changedRows')}
      </Button>
      {isOpen && <List session={session} runs={runs} onClose={() => setOpen(false)} />}
    </>
  )
}

function List({ session, runs, onClose }: Props & { readonly onClose: () => void }) {
  const { text } = usePane()
  const rows = useMemo(() => changedRows(runs), [runs])
  const { entity } = runs.workbook.read.policy.main
  const lines = rows
    .slice(0, MOST_LISTED)
    .map((row) => ({ entity, id: row.id, name: row.name, said: <Change row={row} runs={runs} /> }))
  return (
    <RowsDialog
      session={session}
      title={text('changedTitle', { n: rows.length })}
      none={text('changedNone')}
      lines={lines}
      total={rows.length}
      onClose={onClose}
    />
  )
}

/** What has become of a row, and what decided it. */
function Change({ row, runs }: { readonly row: ChangedRow; readonly runs: Runs }) {
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
    <>
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
    </>
  )
}
