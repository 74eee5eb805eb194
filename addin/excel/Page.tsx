import { Button, FluentProvider, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useSyncExternalStore } from 'react'
import type { Session } from '../session/session.ts'
import { type Lang, WORDS } from '../text/index.ts'
import { Pane } from '../views/Pane.tsx'
import { fluentThemeOf, useDarkSystem } from '../views/theme.ts'
import type { Standing } from './office.ts'

/** The built-in policies are large, and seldom asked for. */
const NewBook = lazy(() => import('./NewBook.tsx'))

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100vh' },
  pane: { flexGrow: 1, minHeight: 0 },
  alone: { display: 'flex', flexDirection: 'column', rowGap: '12px', padding: '16px' },
  list: { display: 'flex', flexDirection: 'column', rowGap: '6px', padding: '8px 10px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
})

/** Whether the list of built-in policies is asked for: by the ribbon, or by its own button. */
export interface NewBookStore {
  readonly isOpen: () => boolean
  readonly set: (isOpen: boolean) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createNewBookStore(): NewBookStore {
  let isOpen = false
  const listeners = new Set<() => void>()
  return {
    isOpen: () => isOpen,
    set: (next) => {
      isOpen = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

interface Props {
  readonly session: Session
  readonly lang: Lang
  readonly newBook: NewBookStore
}

/** The task pane beside a workbook: the pane, or where the workbook is none of ours the way to one. */
export function Page({ session, lang, newBook }: Props) {
  const styles = useStyles()
  const { pane } = WORDS[lang]
  const isDark = useDarkSystem()
  const state = useSyncExternalStore(session.subscribe, session.state)
  const isAsked = useSyncExternalStore(newBook.subscribe, newBook.isOpen)
  const isForeign = state.workbook !== null && state.workbook.read.policy.entities.length === 0
  // Where there is no pane, the list is what the page is about.
  const List = isForeign ? 'main' : 'section'
  return (
    <FluentProvider theme={fluentThemeOf('system', isDark)} className={styles.page} lang={lang}>
      {(isAsked || isForeign) && (
        <List className={styles.list} aria-label={pane['excel.new']}>
          {isForeign && (
            <>
              <h1 className={styles.title}>{pane.paneLabel}</h1>
              <span>{pane['excel.notOurs']}</span>
            </>
          )}
          <Suspense fallback={<Spinner size="tiny" />}>
            <NewBook lang={lang} />
          </Suspense>
          {isAsked && !isForeign && (
            <Button size="small" appearance="subtle" onClick={() => newBook.set(false)}>
              {pane['excel.close']}
            </Button>
          )}
        </List>
      )}
      {!isForeign && (
        <main className={styles.pane}>
          <Pane session={session} lang={lang} heading="h1" />
        </main>
      )}
    </FluentProvider>
  )
}

interface WaitingProps {
  readonly lang: Lang
  /** null while nobody knows yet. */
  readonly standing: Exclude<Standing, 'ready'> | null
  /** Excel answers when the person has finished typing into a cell. */
  readonly isEditing?: boolean
  readonly onRetry: () => void
}

const SENTENCES = { late: 'excel.late', noHost: 'excel.noHost', old: 'excel.old' } as const

/** Before Excel has answered, and where there is none. */
export function Waiting({ lang, standing, isEditing = false, onRetry }: WaitingProps) {
  const styles = useStyles()
  const { pane } = WORDS[lang]
  const isDark = useDarkSystem()
  return (
    <FluentProvider theme={fluentThemeOf('system', isDark)} lang={lang}>
      <main className={styles.alone}>
        <h1 className={styles.title}>{pane.paneLabel}</h1>
        {standing === null ? (
          <Spinner size="small" label={pane[isEditing ? 'busy.waiting' : 'excel.loading']} />
        ) : (
          <>
            <span role="status">{pane[SENTENCES[standing]]}</span>
            {standing === 'late' && <Button onClick={onRetry}>{pane['excel.retry']}</Button>}
            <a href="../workbench/index.html">{pane['excel.workbench']}</a>
          </>
        )}
      </main>
    </FluentProvider>
  )
}
