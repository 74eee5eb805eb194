import { useMemo, useSyncExternalStore } from 'react'
import type { Effect } from '../session/effects.ts'
import { type Headline, headlineOf } from '../session/headline.ts'
import type { Runs } from '../session/runs.ts'
import type { Session } from '../session/session.ts'
import type { State } from '../session/state.ts'

/** The state of a session, as it changes. */
export const useSession = (session: Session): State =>
  useSyncExternalStore(session.subscribe, session.state, session.state)

/** What the state shows; the same object as long as nothing in it is another. */
export function useRuns(session: Session): Runs | null {
  useSession(session)
  return session.runs()
}

/** What moving a parameter by a step would do; undefined while it is not known yet. */
export function useStepEffect({ subscribe, effects }: Session, label: string): Effect | null | undefined {
  const effect = () => effects.of(label)
  return useSyncExternalStore(subscribe, effect, effect)
}

export const useHeadline = (runs: Runs): Headline => useMemo(() => headlineOf(runs), [runs])
