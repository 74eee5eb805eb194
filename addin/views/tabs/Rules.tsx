import { Button, Checkbox, makeStyles, mergeClasses } from '@fluentui/react-components'
import { isOnOf } from '../../session/reduce.ts'
import type { Session } from '../../session/session.ts'
import { type State, tried } from '../../session/state.ts'
import { Clauses } from '../parts/Clauses.tsx'
import { usePane } from '../parts/paneContext.ts'
import { useStyles } from './styles.ts'

interface Props {
  readonly session: Session
  readonly state: State
}

interface Rule {
  readonly label: string
  readonly clauses: readonly string[]
}

const useOwnStyles = makeStyles({
  summary: { cursor: 'pointer', padding: '4px 0', fontWeight: 600 },
  row: { display: 'flex', alignItems: 'center' },
  box: { flexGrow: 1, minWidth: 0 },
})

/** Conditions, incentives, targets and allotments, each on or off; a tick is a trial. */
export function Rules({ session, state }: Props) {
  const styles = useStyles()
  const { text } = usePane()
  const policy = state.sound?.read.policy
  if (!policy) return null
  const groups: readonly (readonly [string, readonly Rule[]])[] = [
    ['requirement', policy.requirements],
    ['incentive', policy.incentives],
    ['targetRule', policy.targets],
    ['allotment', policy.allotments],
  ]
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{text('scenarios.rules')}</h2>
      <p className={styles.quiet}>{text('scenarios.rulesHelp')}</p>
      {groups.map(([noun, rules]) =>
        rules.length === 0 ? null : (
          <Group key={noun} name={text(`scenarios.${noun}`)} rules={rules} session={session} state={state} />
        ),
      )}
    </section>
  )
}

function Group({
  name,
  rules,
  session,
  state,
}: Props & { readonly name: string; readonly rules: readonly Rule[] }) {
  const styles = useStyles()
  const own = useOwnStyles()
  const { text } = usePane()
  const { policy } = state.sound!.read
  const scenario = tried(state)
  const isOn = ({ label }: Rule) => isOnOf(policy, scenario, label) === true
  return (
    <details>
      <summary className={own.summary}>
        {name}{' '}
        <span className={styles.quiet}>
          {text('scenarios.onCount', { on: rules.filter(isOn).length, all: rules.length })}
        </span>
      </summary>
      <ul className={styles.list}>
        {rules.map((rule) => (
          <li key={rule.label} className={own.row}>
            <Checkbox
              className={mergeClasses(styles.compact, own.box)}
              checked={isOn(rule)}
              label={
                <>
                  {rule.label} <Clauses of={rule.clauses} />
                </>
              }
              onChange={(_, data) =>
                session.dispatch({ kind: 'switch', label: rule.label, on: data.checked === true })
              }
            />
            {rule.label in state.trial.switches && (
              <Button
                size="small"
                appearance="subtle"
                aria-label={text('scenarios.restoreOf', { label: rule.label })}
                onClick={() => session.dispatch({ kind: 'restore', label: rule.label })}
              >
                {text('scenarios.restore')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
