import { makeStyles, tokens } from '@fluentui/react-components'
import type { State } from '../session/state.ts'
import { usePane } from './parts/paneContext.ts'

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '6px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase200,
  },
  facts: { color: tokens.colorNeutralForeground2 },
  sample: { color: tokens.colorStatusWarningForeground3 },
})

/** Which notice this is, for when, and whether it is in force. */
export function TitleLine({
  state,
  heading: Heading,
}: {
  readonly state: State
  readonly heading: 'h1' | 'h2'
}) {
  const styles = useStyles()
  const { words, text } = usePane()
  const read = state.sound?.read ?? state.workbook?.read
  if (!read) return <Heading className={styles.title}>{text('paneLabel')}</Heading>
  const { title, shortTitle, period, status } = read.policy
  const years = period ? text('period', { from: period.from, to: period.to }) : ''
  return (
    <div className={styles.line}>
      <Heading className={styles.title} title={title}>
        {shortTitle ?? (title || state.name)}
      </Heading>
      <span className={styles.facts}>
        {years} {words.statuses[status]}
      </span>
      {read.dataset.sample && (
        <span className={styles.sample} title={text('sample')}>
          {text('sampleShort')}
        </span>
      )}
    </div>
  )
}
