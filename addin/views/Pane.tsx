import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components'
import { useCallback, useMemo } from 'react'
import type { Session } from '../session/session.ts'
import type { TabKey } from '../session/state.ts'
import { moneyUnitOf } from '../session/wording/money.ts'
import type { Lang } from '../text/index.ts'
import { Announcer } from './Announcer.tsx'
import { Faults } from './Faults.tsx'
import { First } from './First.tsx'
import { Notices } from './Notices.tsx'
import { type PaneContext, PaneProvider, paneContextOf } from './parts/paneContext.ts'
import { ScenarioLine } from './ScenarioLine.tsx'
import { Summary } from './Summary.tsx'
import { TabBar } from './TabBar.tsx'
import { TitleLine } from './TitleLine.tsx'
import { TABS } from './tabs/index.ts'
import { fluentThemeOf, type Theme, useDarkSystem } from './theme.ts'
import { useRuns, useSession } from './useSession.ts'

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '2px',
    boxSizing: 'border-box',
    height: '100%',
    padding: '4px 10px 2px',
    overflowY: 'auto',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  // What stands above a view stays in sight while it scrolls.
  view: { flexGrow: 1, minHeight: 0, overflowY: 'auto', outline: 'none' },
})

interface Props {
  readonly session: Session
  readonly lang: Lang
  readonly theme?: Theme
  /** The level of the title in the page around. */
  readonly heading?: 'h1' | 'h2'
}

/** The whole pane over a session. */
export function Pane({ session, lang, theme = 'system', heading = 'h2' }: Props) {
  const isDark = useDarkSystem()
  return (
    // A class would be handed on to every dialog, which then covers the page.
    <FluentProvider theme={fluentThemeOf(theme, isDark)} style={{ height: '100%' }} lang={lang}>
      <Screen session={session} lang={lang} heading={heading} />
    </FluentProvider>
  )
}

function Screen({ session, lang, heading }: Required<Omit<Props, 'theme'>>) {
  const styles = useStyles()
  const state = useSession(session)
  const runs = useRuns(session)
  const { tab } = state
  const unit = runs ? moneyUnitOf(runs.saved) : 10_000
  const openTab = useCallback(
    (opened: TabKey | null) => session.dispatch({ kind: 'open', tab: opened }),
    [session],
  )
  const context: PaneContext = useMemo(() => paneContextOf(lang, unit, openTab), [lang, unit, openTab])
  const View = TABS.find(({ key }) => key === tab)?.View
  return (
    <PaneProvider value={context}>
      <div className={styles.pane}>
        <TitleLine state={state} heading={heading} />
        <Notices session={session} state={state} />
        {runs === null ? (
          <Faults session={session} state={state} />
        ) : (
          <>
            <ScenarioLine session={session} state={state} runs={runs} />
            {tab === null ? <First session={session} state={state} runs={runs} /> : <Summary runs={runs} />}
            <TabBar tab={tab} onOpen={openTab} />
            {View && (
              <section
                key={tab}
                ref={takeFocus}
                tabIndex={-1}
                className={styles.view}
                aria-label={context.text(`tab.${tab}`)}
              >
                <View session={session} />
              </section>
            )}
            <Announcer runs={runs} />
          </>
        )}
      </div>
    </PaneProvider>
  )
}

/** What was chosen on the first screen has gone with it: the keyboard goes on in the view that it led to. */
function takeFocus(view: HTMLElement | null): void {
  if (document.activeElement === document.body) view?.focus()
}
