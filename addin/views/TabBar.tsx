import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { TabKey } from '../session/state.ts'
import { usePane } from './parts/paneContext.ts'
import { TABS } from './tabs/index.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexShrink: 0,
    columnGap: '2px',
    overflowX: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // The first screen is whole on the smallest pane; from there its own links lead on.
  first: { '@media (max-height: 420px)': { display: 'none' } },
  tab: {
    flexShrink: 0,
    padding: '3px 6px',
    whiteSpace: 'nowrap',
    border: 'none',
    borderBottom: '2px solid transparent',
    // There a transparent line is drawn like any other.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    background: 'none',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground2Hover,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
})

interface Props {
  readonly tab: TabKey | null
  readonly onOpen: (tab: TabKey | null) => void
}

/** The first screen and the views beside it. */
export function TabBar({ tab, onOpen }: Props) {
  const styles = useStyles()
  const { text } = usePane()
  const keys: readonly (TabKey | null)[] = [null, ...TABS.map(({ key }) => key)]
  return (
    <nav aria-label={text('tabs')} className={mergeClasses(styles.bar, tab === null && styles.first)}>
      {keys.map((key) => (
        <button
          key={key}
          type="button"
          className={mergeClasses(styles.tab, key === tab && styles.current)}
          aria-current={key === tab ? 'page' : undefined}
          onClick={() => onOpen(key)}
        >
          {text(key === null ? 'first' : `tab.${key}`)}
        </button>
      ))}
    </nav>
  )
}
