import { Button } from '@fluentui/react-components'
import { useMemo } from 'react'
import { explainedRow, type Judged } from '../../session/explained.ts'
import type { Runs } from '../../session/runs.ts'
import type { Session } from '../../session/session.ts'
import type { RowKey } from '../../session/state.ts'
import { usePane } from '../parts/paneContext.ts'
import { useRuns, useSession } from '../useSession.ts'
import { Amounts } from './Amounts.tsx'
import { OutcomeTag } from './OutcomeTag.tsx'
import { Steps } from './Steps.tsx'
import { useStyles } from './styles.ts'
import type { ViewProps } from './view.ts'

/** Everything that decided the row that is selected. */
export function Explained({ session }: ViewProps) {
  const { selected } = useSession(session)
  const runs = useRuns(session)
  const styles = useStyles()
  const { text } = usePane()
  if (selected && runs) return <Row session={session} runs={runs} selected={selected} />
  return (
    <div className={styles.view}>
      <h2 className={styles.heading}>{text('explained.empty')}</h2>
      <p className={styles.plain}>{text('explained.emptyHelp')}</p>
    </div>
  )
}

interface Props {
  readonly session: Session
  readonly runs: Runs
  readonly selected: RowKey
}

function Row({ session, runs, selected }: Props) {
  const styles = useStyles()
  const { text } = usePane()
  const isBusy = useSession(session).busy !== null
  const row = useMemo(() => explainedRow(runs, selected), [runs, selected])
  if (!row) return <p className={styles.view}>{text('explained.gone')}</p>
  const { entity, id, name, town, main, others, beside, outside, amounts } = row
  const { policy } = runs.workbook.read
  const mayPay = amounts.length > 0 || policy.incentives.some((incentive) => incentive.entity === entity)
  return (
    <div className={styles.view}>
      <header className={styles.section}>
        <h2 className={styles.heading}>{name || id}</h2>
        <div className={styles.line}>
          {[entity, id === name ? '' : id, town === id ? '' : town]
            .filter((part) => part !== '')
            .map((part) => (
              <span key={part} className={styles.quiet}>
                {part}
              </span>
            ))}
          <button type="button" className={styles.link} onClick={() => void session.show(selected)}>
            {text('explained.inSheet')}
          </button>
          <Button
            size="small"
            title={text('notice.help')}
            disabledFocusable={isBusy}
            onClick={() => void session.notify(selected)}
          >
            {text('notice.button')}
          </Button>
        </div>
      </header>
      {main && <Qualification session={session} judged={main} isMain />}
      {mayPay && <Amounts session={session} amounts={amounts} />}
      {others.map((judged) => (
        <Qualification key={judged.name} session={session} judged={judged} />
      ))}
      {beside.map((judged) => (
        <Qualification key={judged.name} session={session} judged={judged} isBeside />
      ))}
      {outside.length > 0 && (
        <p className={styles.quiet}>
          {text('explained.outside', { list: outside.join(text('explained.joint')) })}
        </p>
      )}
    </div>
  )
}

interface QualificationProps {
  readonly session: Session
  readonly judged: Judged
  readonly isMain?: boolean
  readonly isBeside?: boolean
}

function Qualification({ session, judged, isMain = false, isBeside = false }: QualificationProps) {
  const styles = useStyles()
  const { text } = usePane()
  const { name, outcome, steps } = judged
  return (
    <section className={styles.section}>
      <div className={styles.line}>
        <h3 className={isMain ? styles.heading : styles.subheading}>
          {text(isBeside ? 'explained.beside' : 'explained.of', { name })}
        </h3>
        {!isBeside && <OutcomeTag of={outcome} />}
      </div>
      <Steps session={session} steps={steps} />
    </section>
  )
}
