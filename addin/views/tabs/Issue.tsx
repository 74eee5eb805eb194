import { mergeClasses } from '@fluentui/react-components'
import type { IssueRow } from '../../../engine/index.ts'
import type { Session } from '../../session/session.ts'
import { moneySpan, moneyText } from '../parts/format.ts'
import { type PaneContext, usePane } from '../parts/paneContext.ts'
import { useStyles } from './styles.ts'

interface Props {
  readonly session: Session
  readonly issue: IssueRow
}

/** One finding: where, whose, what, and the money that it keeps open. */
export function Issue({ session, issue }: Props) {
  const styles = useStyles()
  const pane = usePane()
  const { text } = pane
  const { level, sheet, cell, id, name, sentence, current, expected } = issue
  const stake = stakeText(pane, issue)
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span className={styles.tag}>{text(`issues.${level}`)}</span>
        {sheet === undefined ? (
          <span className={styles.quiet}>{text('issues.nowhere')}</span>
        ) : (
          <button
            type="button"
            className={styles.link}
            onClick={() => void session.show({ kind: 'sheet', sheet, ...(cell ? { cell } : {}) })}
          >
            {text('issues.place', { sheet, cell: cell ?? '' })}
          </button>
        )}
        {[id, name].map((part) => part && <span key={part}>{part}</span>)}
      </div>
      <p className={styles.plain}>{sentence}</p>
      <div className={mergeClasses(styles.line, styles.quiet)}>
        {stake && <span>{stake}</span>}
        {current !== undefined && <span>{text('issues.current', { value: current })}</span>}
        {expected !== undefined && <span>{text('issues.expected', { value: expected })}</span>}
      </div>
    </li>
  )
}

function stakeText({ text, unit }: PaneContext, { stake }: IssueRow): string {
  if (stake === undefined) return ''
  if (stake === 'notSet') return text('issues.stakeNotSet')
  if (stake.high !== null && Number(stake.high) === 0 && Number(stake.low) === 0) return ''
  const { low, high } = stake
  const span = low === high && low !== null ? moneyText(low, unit) : moneySpan(stake, unit)
  return span === undefined
    ? text('issues.stakeOpen')
    : text('issues.stake', { amount: span, unit: text(`unit.${unit}`) })
}
