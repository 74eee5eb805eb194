import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { type FormEvent, useRef, useState } from 'react'
import type { Session } from '../../session/session.ts'
import { changesOf, type State, scenariosOf } from '../../session/state.ts'
import { usePane } from '../parts/paneContext.ts'
import { SaveAs } from '../SaveAs.tsx'
import { useStyles } from './styles.ts'

interface Props {
  readonly session: Session
  readonly state: State
}

type Task = 'duplicate' | 'rename' | 'annotate' | 'freeze'

const useOwnStyles = makeStyles({
  button: { minWidth: 0, paddingInline: '8px' },
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '6px',
    padding: '8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
})

/** What can be done with the scenario that is chosen; a refusal is a notice of the pane. */
export function ScenarioActions({ session, state }: Props) {
  const styles = useStyles()
  const own = useOwnStyles()
  const { text } = usePane()
  const [task, open] = useState<Task | null>(null)
  const [, ...saved] = scenariosOf(state)
  const scenario = saved.find(({ label }) => label === state.scenario)
  const isBusy = state.busy !== null
  // The current values are no column, and what is final stays as it is.
  const isOpen = scenario !== undefined && scenario.status === 'trial'
  const can: Readonly<Record<Task, boolean>> = {
    duplicate: true,
    rename: isOpen,
    annotate: isOpen,
    freeze: isOpen,
  }
  const buttons = useRef<Partial<Record<Task, HTMLElement | null>>>({})
  const close = () => {
    // Whoever works by the keyboard goes on from where they came.
    if (task) buttons.current[task]?.focus()
    open(null)
  }
  const help = scenario === undefined ? 'currentHelp' : isOpen ? undefined : 'finalHelp'
  return (
    <section className={styles.section} aria-label={text('scenarios.actions')}>
      <div className={styles.line}>
        <SaveAs session={session} isTried={changesOf(state.trial) > 0 && !isBusy} className={own.button} />
        {(Object.keys(can) as Task[]).map((key) => (
          <Button
            key={key}
            ref={(button) => {
              buttons.current[key] = button
            }}
            size="small"
            className={own.button}
            aria-expanded={task === key}
            disabledFocusable={!can[key] || isBusy}
            title={can[key] || help === undefined ? undefined : text(`scenarios.${help}`)}
            onClick={() => open(task === key ? null : key)}
          >
            {text(`scenarios.${key}`)}
          </Button>
        ))}
      </div>
      {task && can[task] && (
        <TaskForm
          key={`${task}|${state.scenario}`}
          session={session}
          task={task}
          label={state.scenario}
          note={scenario?.note ?? ''}
          isBusy={isBusy}
          onClose={close}
        />
      )}
    </section>
  )
}

interface FormProps {
  readonly session: Session
  readonly task: Task
  readonly label: string
  readonly note: string
  readonly isBusy: boolean
  readonly onClose: () => void
}

/** Refused, it stays as it was filled in: the notice above says what to mend. */
function TaskForm({ session, task, label, note, isBusy, onClose }: FormProps) {
  const own = useOwnStyles()
  const styles = useStyles()
  const { text } = usePane()
  const [first, setFirst] = useState({ duplicate: '', rename: label, annotate: note, freeze: '' }[task])
  const [meeting, setMeeting] = useState('')
  const isReady = !isBusy && (first.trim() !== '' || task === 'annotate')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    await (task === 'freeze' ? session.freeze(label, first, meeting) : session[task](label, first))
    if (session.state().notice?.kind !== 'error') onClose()
  }
  return (
    <form
      className={own.form}
      onSubmit={(event) => void submit(event)}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose()
      }}
    >
      <Field size="small" label={text(`scenarios.${task}Of`, { label })}>
        <Input
          size="small"
          placeholder={task === 'freeze' ? '2023-07-01' : undefined}
          value={first}
          onChange={(_, data) => setFirst(data.value)}
        />
      </Field>
      {task === 'freeze' && (
        <Field size="small" label={text('scenarios.meeting')} hint={text('scenarios.freezeHelp')}>
          <Input size="small" value={meeting} onChange={(_, data) => setMeeting(data.value)} />
        </Field>
      )}
      <div className={styles.line}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={!isReady}>
          {text('scenarios.do')}
        </Button>
        <Button size="small" onClick={onClose}>
          {text('cancel')}
        </Button>
      </div>
    </form>
  )
}
