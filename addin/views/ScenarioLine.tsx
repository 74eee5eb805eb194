import { makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components'
import type { Runs } from '../session/runs.ts'
import type { Session } from '../session/session.ts'
import { changesOf, isStale, type State, scenariosOf } from '../session/state.ts'
import { Figure } from './parts/Figure.tsx'
import { Warning } from './parts/Icons.tsx'
import { usePane } from './parts/paneContext.ts'

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  select: { flexGrow: 1, minWidth: 0, maxWidth: '178px' },
  state: { marginInlineStart: 'auto', whiteSpace: 'nowrap' },
  trying: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  stale: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    color: tokens.colorPaletteRedForeground1,
  },
})

interface Props {
  readonly session: Session
  readonly state: State
  readonly runs: Runs
}

/** Which scenario is shown, and whether it is as saved. */
export function ScenarioLine({ session, state, runs }: Props) {
  const styles = useStyles()
  const { text, openTab } = usePane()
  const tried = changesOf(state.trial)
  const isFinal = runs.saved.scenario.status === 'final'
  const status =
    tried > 0 ? `● ${text('state.trying', { n: tried })}` : text(isFinal ? 'state.final' : 'state.unchanged')
  return (
    <>
      <div className={styles.line}>
        <span>{text('scenario')}</span>
        <Select
          size="small"
          className={styles.select}
          aria-label={text('scenario')}
          value={state.scenario}
          onChange={(_, { value }) => session.dispatch({ kind: 'choose', scenario: value })}
        >
          {scenariosOf(state).map(({ label }) => (
            <option key={label}>{label}</option>
          ))}
        </Select>
        <span className={mergeClasses(styles.state, tried > 0 && styles.trying)}>{status}</span>
      </div>
      {(isStale(state) || runs.isRefused) && (
        <div className={styles.stale}>
          <Warning />
          <span>{text(runs.isRefused ? 'refused' : 'stale')}</span>
          {state.workbook !== state.sound && (
            <Figure leads onClick={() => openTab('issues')}>
              {text('tab.issues')}
            </Figure>
          )}
        </div>
      )}
    </>
  )
}
