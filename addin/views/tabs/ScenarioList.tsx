import { Checkbox, makeStyles, mergeClasses, Radio, RadioGroup } from '@fluentui/react-components'
import type { Scenario } from '../../../engine/index.ts'
import type { Session } from '../../session/session.ts'
import { changesOf, type State, scenariosOf } from '../../session/state.ts'
import { usePane } from '../parts/paneContext.ts'
import { useStyles } from './styles.ts'

/** What is being tried has no name of its own; no scenario has this one. */
export const TRYING = ''

interface Props {
  readonly session: Session
  readonly state: State
  /** Those that are compared. */
  readonly marked: ReadonlySet<string>
  readonly onMark: (marked: ReadonlySet<string>) => void
  /** What the trial is called; null where nothing is tried. */
  readonly trying: string | null
}

const useOwnStyles = makeStyles({
  list: { width: '100%' },
  row: { display: 'flex', alignItems: 'flex-start', columnGap: '4px' },
  name: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  facts: { paddingLeft: '22px' },
})

/** One is applied; any number are marked for comparison. */
export function ScenarioList({ session, state, marked, onMark, trying }: Props) {
  const styles = useStyles()
  const own = useOwnStyles()
  const { text } = usePane()
  const scenarios = scenariosOf(state)
  const toggle = (label: string, on: boolean) => {
    const rest = [...marked].filter((other) => other !== label)
    onMark(new Set(on ? [...rest, label] : rest))
  }
  const box = (label: string, shown: string) => (
    <Checkbox
      className={styles.compact}
      label={text('scenarios.mark')}
      aria-label={text('scenarios.compareWith', { label: shown })}
      checked={marked.has(label)}
      onChange={(_, data) => toggle(label, data.checked === true)}
    />
  )
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{text('scenarios.title')}</h2>
      <RadioGroup
        aria-label={text('scenarios.title')}
        value={state.scenario}
        onChange={(_, data) => session.dispatch({ kind: 'choose', scenario: data.value })}
      >
        <ul className={mergeClasses(styles.list, own.list)}>
          {scenarios.map((scenario) => (
            <li key={scenario.label} className={styles.item}>
              <div className={own.row}>
                <Radio
                  className={mergeClasses(styles.compact, own.name)}
                  value={scenario.label}
                  label={scenario.label}
                />
                {box(scenario.label, scenario.label)}
              </div>
              <Facts scenario={scenario} />
            </li>
          ))}
          {trying !== null && (
            <li className={styles.item}>
              <div className={mergeClasses(own.row, own.facts)}>
                <span className={own.name}>{trying}</span>
                {box(TRYING, trying)}
              </div>
            </li>
          )}
        </ul>
      </RadioGroup>
    </section>
  )
}

/** Trial or final, when and where it was settled, how much it changes. */
function Facts({ scenario }: { readonly scenario: Scenario }) {
  const styles = useStyles()
  const own = useOwnStyles()
  const { text } = usePane()
  const { status, date, meeting = '', note } = scenario
  const n = changesOf(scenario)
  return (
    <div className={mergeClasses(styles.line, styles.quiet, own.facts)}>
      <span className={styles.tag}>{text(`scenarios.${status}`)}</span>
      <span>{n > 0 ? text('scenarios.changes', { n }) : text('scenarios.same')}</span>
      {date && <span>{text('scenarios.dated', { date, meeting })}</span>}
      {note && <span>{note}</span>}
    </div>
  )
}
