import { makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components'
import { type TabKey, usePane } from './parts/paneContext.ts'
import { TABS } from './tabList.ts'

const useStyles = makeStyles({
  bar: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 },
  // The first screen is whole on the smallest pane; from there its own links lead on.
  first: { '@media (max-height: 420px)': { display: 'none' } },
  tab: { paddingInline: '8px' },
})

const FIRST = 'first'

interface Props {
  readonly tab: TabKey | null
  readonly onOpen: (tab: TabKey | null) => void
}

/** The first screen and the views beside it. */
export function TabBar({ tab, onOpen }: Props) {
  const styles = useStyles()
  const { text } = usePane()
  return (
    <TabList
      size="small"
      aria-label={text('tabs')}
      className={mergeClasses(styles.bar, tab === null && styles.first)}
      selectedValue={tab ?? FIRST}
      onTabSelect={(_, { value }) => onOpen(value === FIRST ? null : (value as TabKey))}
    >
      <Tab value={FIRST} className={styles.tab}>
        {text('first')}
      </Tab>
      {TABS.map(({ key }) => (
        <Tab key={key} value={key} className={styles.tab}>
          {text(`tab.${key}`)}
        </Tab>
      ))}
    </TabList>
  )
}
