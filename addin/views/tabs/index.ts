import type { ReactElement } from 'react'
import type { TabKey } from '../../session/state.ts'
import { Explained } from './Explained.tsx'
import { Issues } from './Issues.tsx'
import { Parameters } from './Parameters.tsx'
import { Results } from './Results.tsx'
import { Scenarios } from './Scenarios.tsx'
import type { ViewProps } from './view.ts'

/** The views behind the first screen, in the order of their tabs. */
export const TABS: readonly {
  readonly key: TabKey
  readonly View: (props: ViewProps) => ReactElement | null
}[] = [
  { key: 'parameters', View: Parameters },
  { key: 'results', View: Results },
  { key: 'scenarios', View: Scenarios },
  { key: 'explanation', View: Explained },
  { key: 'issues', View: Issues },
]
