import { useEffect, useReducer } from 'react'
import type { Session } from '../../session/session.ts'

/** Draws anew whenever the session says that something changed: its state, or an effect worked out meanwhile. */
export function useSession(session: Session): void {
  const [, again] = useReducer((n: number) => n + 1, 0)
  useEffect(() => {
    again()
    return session.subscribe(again)
  }, [session])
}
