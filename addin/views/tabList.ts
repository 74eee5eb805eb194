import type { ComponentType } from 'react'
import type { Session } from '../session/session.ts'
import type { TabKey } from './parts/paneContext.ts'

/** The views beside the first screen, in the order of their tabs. */
export const TABS: readonly {
  readonly key: TabKey
  readonly View: ComponentType<{ readonly session: Session }>
}[] = []
