import { makeStyles, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { Outcome } from '../../engine/index.ts'
import { rowsWith } from '../session/rowsWith.ts'
import type { Runs } from '../session/runs.ts'
import type { Session } from '../session/session.ts'
import { AnswerLine } from './AnswerLine.tsx'
import { usePane } from './parts/paneContext.ts'
import { MOST_LISTED, RowsDialog } from './RowsDialog.tsx'

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } })

interface Props {
  readonly session: Session
  readonly runs: Runs
  readonly outcome: Outcome
  readonly onClose: () => void
}

/** The rows that a count counts, each with why. */
export function CountedRows({ session, runs, outcome, onClose }: Props) {
  const styles = useStyles()
  const { text } = usePane()
  const { rows, total } = useMemo(() => rowsWith(runs, outcome, MOST_LISTED), [runs, outcome])
  const { entity } = runs.workbook.read.policy.main
  const short = text(`short.${outcome}`)
  const lines = rows.map((row) => ({
    ...row,
    said: (
      <span>
        <span className={styles.quiet}>{row.town} </span>
        <AnswerLine of={row} />
      </span>
    ),
  }))
  return (
    <RowsDialog
      session={session}
      title={text('answer.listTitle', { outcome: short, n: total })}
      none={text('answer.listNone', { outcome: short, entity })}
      lines={lines}
      total={total}
      onClose={onClose}
    />
  )
}
