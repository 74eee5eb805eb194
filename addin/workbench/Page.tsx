import {
  Button,
  FluentProvider,
  Menu,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components'
import { type DragEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Session } from '../session/session.ts'
import { fill, type Lang, sentence, WORDS } from '../text/index.ts'
import { Pane } from '../views/Pane.tsx'
import { fluentThemeOf, type Theme, useDarkSystem } from '../views/theme.ts'
import { BUILT_IN, isRefusal, type Opened, openPack, type Refusal } from './files.ts'
import { GridArea } from './GridArea.tsx'
import { Tour } from './Tour.tsx'

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexGrow: 1, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  body: { display: 'flex', flexGrow: 1, minHeight: 0 },
  grid: { flexGrow: 1, minWidth: 0, position: 'relative' },
  pane: {
    width: '350px',
    flexShrink: 0,
    overflowY: 'auto',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // On a narrow window the pane alone is of use. Sheets without a size would lay themselves out wrongly.
  whole: { flexGrow: 1, overflowY: 'auto', backgroundColor: tokens.colorNeutralBackground1 },
  away: { position: 'absolute', width: '800px', height: '600px', visibility: 'hidden' },
  drop: {
    position: 'fixed',
    inset: '0',
    zIndex: 1000,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: tokens.colorBackgroundOverlay,
    color: tokens.colorNeutralForegroundInverted,
    fontSize: tokens.fontSizeBase600,
    pointerEvents: 'none',
  },
})

/** What the page does with files; the grid is behind it. */
export interface Desk {
  readonly open: (opened: Opened) => Promise<void>
  /** The same of a file; null where it was called off. */
  readonly openFile: (file: File) => Promise<Opened | Refusal | null>
  /** Puts the workbook into a file of its name; returns the name, null where it was called off. */
  readonly save: () => Promise<string | null>
  /** The sheets in the colours of the page. */
  readonly darken: (isDark: boolean) => void
  /** Puts the sheets into a place of the page. */
  readonly mountGrid: (container: HTMLElement) => Promise<void>
}

interface Props {
  readonly session: Session
  readonly desk: Desk
  readonly lang: Lang
  readonly isFirstVisit: boolean
}

const THEMES: readonly Theme[] = ['system', 'light', 'dark', 'contrast']

/** The whole page: files above, sheets on the left, the pane on the right. */
export function Page({ session, desk, lang, isFirstVisit }: Props) {
  const styles = useStyles()
  const { pane } = WORDS[lang]
  const [theme, setTheme] = useState<Theme>('system')
  const [touring, setTouring] = useState(isFirstVisit)
  const [name, setName] = useState(session.state().name)
  const [message, setMessage] = useState<string | Refusal | null>(null)
  const [dropping, setDropping] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const isDark = useDarkSystem()
  const isWide = useWide()
  const isDarkPage = theme === 'dark' || theme === 'contrast' || (theme === 'system' && isDark)
  useEffect(() => desk.darken(isDarkPage), [desk, isDarkPage])
  const [hasGrid, setHasGrid] = useState(isWide)
  if (isWide && !hasGrid) setHasGrid(true)
  const PanePlace = hasGrid ? 'aside' : 'main'

  const openPolicy = async (opened: Opened) => {
    await desk.open(opened)
    setName(opened.name)
    setMessage(null)
  }
  const open = async (file: File | undefined) => {
    const opened = file && (await desk.openFile(file))
    if (!opened) return
    if (isRefusal(opened)) return setMessage(opened)
    setName(opened.name)
    setMessage(null)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setDropping(false)
    void open(event.dataTransfer.files[0])
  }

  return (
    <FluentProvider theme={fluentThemeOf(theme, isDark)}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a file can be dropped anywhere; the button does the same */}
      <div
        className={styles.page}
        onDragOver={(event) => {
          event.preventDefault()
          setDropping(true)
        }}
        onDragLeave={(event) => event.currentTarget === event.target && setDropping(false)}
        onDrop={drop}
      >
        <header className={styles.bar}>
          <Text weight="semibold" size={400} as="h1">
            {pane['page.name']}
          </Text>
          <Text className={styles.name} title={name}>
            {name}
          </Text>
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button size="small">{pane['page.openPolicy']}</Button>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {BUILT_IN.map((pack) => (
                  <MenuItem key={pack.id} onClick={() => void openPolicy(openPack(pack))}>
                    {pack.policy.shortTitle ?? pack.policy.title}
                  </MenuItem>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
          <Button size="small" onClick={() => input.current?.click()}>
            {pane['page.openFile']}
          </Button>
          <input
            ref={input}
            type="file"
            accept=".xlsx"
            hidden
            aria-label={pane['page.openFile']}
            onChange={({ target }) => {
              void open(target.files?.[0])
              target.value = ''
            }}
          />
          <Button
            size="small"
            onClick={() =>
              void desk
                .save()
                .then((file) => file !== null && setMessage(fill(pane['page.saved']!, { name: file })))
            }
          >
            {pane['page.save']}
          </Button>
          <Menu
            checkedValues={{ theme: [theme] }}
            onCheckedValueChange={(_, { checkedItems }) => setTheme(checkedItems[0] as Theme)}
          >
            <MenuTrigger disableButtonEnhancement>
              <Button size="small" appearance="subtle">
                {pane['page.theme']}
              </Button>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {THEMES.map((one) => (
                  <MenuItemRadio key={one} name="theme" value={one}>
                    {pane[`page.theme.${one}`]}
                  </MenuItemRadio>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
          <Button size="small" appearance="subtle" onClick={() => setTouring(true)}>
            {pane['page.tour']}
          </Button>
        </header>
        {message !== null && <Notice message={message} lang={lang} onClose={() => setMessage(null)} />}
        <div className={styles.body}>
          {hasGrid && (
            <main className={isWide ? styles.grid : styles.away} aria-label={pane['page.grid']}>
              <GridArea mount={desk.mountGrid} lang={lang} />
            </main>
          )}
          <PanePlace className={isWide ? styles.pane : styles.whole}>
            <Pane session={session} lang={lang} theme={theme} />
          </PanePlace>
        </div>
        {dropping && <div className={styles.drop}>{pane['page.drop']}</div>}
        {touring && <Tour lang={lang} onClose={() => setTouring(false)} />}
      </div>
    </FluentProvider>
  )
}

/** What was done, or why a file was not opened. */
function Notice({
  message,
  lang,
  onClose,
}: {
  readonly message: string | Refusal
  readonly lang: Lang
  readonly onClose: () => void
}) {
  const { pane } = WORDS[lang]
  const isText = typeof message === 'string'
  return (
    <MessageBar intent={isText ? 'success' : 'error'} layout="auto">
      <MessageBarBody>
        {isText
          ? message
          : [
              fill(pane['page.refused']!, { name: message.name }),
              ...message.diagnostics.slice(0, 3).map((d) => sentence(lang, d)),
            ].join(' ')}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onClose}>
          {pane['page.close']}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}

const wideQuery = () => window.matchMedia('(min-width: 701px)')

/** Whether there is room for the sheets beside the pane. */
const useWide = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const query = wideQuery()
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => wideQuery().matches,
  )
