import { makeStyles, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import { leversOf, usualLevers } from '../session/levers.ts'
import type { Session } from '../session/session.ts'
import type { State } from '../session/state.ts'
import { LeverRow } from './LeverRow.tsx'
import { Figure } from './parts/Figure.tsx'
import { usePane } from './parts/paneContext.ts'

const useStyles = makeStyles({
  levers: { display: 'flex', flexDirection: 'column', rowGap: '2px' },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
})

/** The parameters that are moved most; all of them are one click away. */
export function Levers({ session, state }: { readonly session: Session; readonly state: State }) {
  const styles = useStyles()
  const { text, openTab } = usePane()
  const { sound, scenario, trial, typed } = state
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are all that levers depend on
  const levers = useMemo(() => usualLevers(state, leversOf(state)), [sound, scenario, trial, typed])
  return (
    <section className={styles.levers} aria-label={text('usual')}>
      <div className={styles.head}>
        <span>{text('usual')}</span>
        <Figure leads onClick={() => openTab('parameters')}>
          {text('all')}
        </Figure>
      </div>
      {levers.map((lever) => (
        <LeverRow key={lever.parameter.label} session={session} lever={lever} />
      ))}
    </section>
  )
}
