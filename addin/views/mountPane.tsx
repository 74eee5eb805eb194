import { createRoot } from 'react-dom/client'
import type { Session } from '../session/session.ts'
import type { Lang } from '../text/index.ts'
import { Pane } from './Pane.tsx'
import type { Theme } from './theme.ts'

export interface MountOptions {
  readonly lang: Lang
  readonly theme?: Theme
}

/** Puts the pane into an element that is the whole page; returns what takes it away. */
export function mountPane(root: HTMLElement, session: Session, { lang, theme }: MountOptions): () => void {
  const mounted = createRoot(root)
  mounted.render(
    <main style={{ height: '100vh' }}>
      <Pane session={session} lang={lang} theme={theme} heading="h1" />
    </main>,
  )
  return () => mounted.unmount()
}
