import { useState } from 'react'
import { changesOf, scenariosOf, tried } from '../../session/state.ts'
import { usePane } from '../parts/paneContext.ts'
import { useRuns, useSession } from '../useSession.ts'
import { Comparison } from './Comparison.tsx'
import { Rules } from './Rules.tsx'
import { ScenarioActions } from './ScenarioActions.tsx'
import { ScenarioList, TRYING } from './ScenarioList.tsx'
import { useStyles } from './styles.ts'
import type { ViewProps } from './view.ts'

/** The scenarios, one of which applies; some of them side by side; the rules that apply under it. */
export function Scenarios({ session }: ViewProps) {
  const state = useSession(session)
  const runs = useRuns(session)
  const styles = useStyles()
  const { text } = usePane()
  const [marked, mark] = useState<ReadonlySet<string>>(new Set())
  const trying = changesOf(state.trial) > 0 ? tried(state) : null
  const compared = scenariosOf(state).filter(({ label }) => marked.has(label))
  const name = trying && text('scenarios.tryingOf', { label: trying.label })
  return (
    <div className={styles.view}>
      <ScenarioList session={session} state={state} marked={marked} onMark={mark} trying={name} />
      <ScenarioActions session={session} state={state} />
      {runs && (
        <Comparison
          session={session}
          state={state}
          workbook={runs.workbook}
          scenarios={compared}
          trying={trying && name && marked.has(TRYING) ? { ...trying, label: name } : null}
        />
      )}
      <Rules session={session} state={state} />
    </div>
  )
}
