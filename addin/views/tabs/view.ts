import type { Session } from '../../session/session.ts'

/** What every view of the pane is given. */
export interface ViewProps {
  readonly session: Session
}
