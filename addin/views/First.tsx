import { makeStyles } from '@fluentui/react-components'
import type { Runs } from '../session/runs.ts'
import type { Session } from '../session/session.ts'
import type { State } from '../session/state.ts'
import { Buttons } from './Buttons.tsx'
import { Cost } from './Cost.tsx'
import { Counts } from './Counts.tsx'
import { CoverageLine } from './CoverageLine.tsx'
import { LastLine } from './LastLine.tsx'
import { Levers } from './Levers.tsx'
import { SearchBox } from './SearchBox.tsx'
import { useHeadline } from './useSession.ts'

const useStyles = makeStyles({
  first: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '2px',
    '@media (min-height: 480px)': { rowGap: '8px' },
  },
})

interface Props {
  readonly session: Session
  readonly state: State
  readonly runs: Runs
}

/** All that fits on the smallest pane: who, how much, how far, and what to move. */
export function First({ session, state, runs }: Props) {
  const styles = useStyles()
  const headline = useHeadline(runs)
  return (
    <div className={styles.first}>
      <SearchBox session={session} runs={runs} workbook={state.workbook ?? runs.workbook} />
      <Counts session={session} runs={runs} headline={headline} />
      <Cost session={session} runs={runs} headline={headline} />
      <CoverageLine coverage={headline.coverage} area={runs.workbook.read.policy.area} />
      <Levers session={session} state={state} />
      <Buttons session={session} state={state} />
      <LastLine session={session} state={state} />
    </div>
  )
}
