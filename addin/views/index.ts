export { type MountOptions, mountPane } from './mountPane.tsx'
export { Pane } from './Pane.tsx'
export type { Theme } from './theme.ts'
