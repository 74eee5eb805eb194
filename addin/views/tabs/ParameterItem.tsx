import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import { memo, useId, useState } from 'react'
import type { Parameter } from '../../../engine/index.ts'
import type { Lever } from '../../session/levers.ts'
import type { Session } from '../../session/session.ts'
import { Clauses } from '../parts/Clauses.tsx'
import { usePane } from '../parts/paneContext.ts'
import { valueText } from '../parts/values.ts'
import { Slider } from '../Slider.tsx'
import { ValueField } from '../ValueField.tsx'
import { hasNote, ValueNote } from '../ValueNote.tsx'
import { ParameterDetails } from './ParameterDetails.tsx'
import { useStyles } from './styles.ts'

interface Props {
  readonly session: Session
  readonly lever: Lever
}

const useOwnStyles = makeStyles({
  // A list of names takes the whole line.
  wide: { width: '100%', '& .fui-Input': { width: '100%' } },
  name: { fontWeight: 600, color: 'inherit', flexGrow: 1, flexBasis: '60%' },
})

/** One parameter: its name, its value, where that comes from; behind its name, why and what a step would do. */
export const ParameterItem = memo(function ParameterItem({ session, lever }: Props) {
  const styles = useStyles()
  const own = useOwnStyles()
  const { text } = usePane()
  const note = useId()
  const [isOpen, setOpen] = useState(false)
  const { parameter, slider, isChanged, typed } = lever
  const { label, unit, clauses, source, printed, type } = parameter
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <button
          type="button"
          className={mergeClasses(styles.link, own.name)}
          aria-expanded={isOpen}
          title={text('parameters.more', { label })}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? '▾' : '▸'} {label}
        </button>
        {printed !== 'printed' && <span className={styles.tag}>{text(`parameters.${printed}`)}</span>}
        {isChanged && <span className={styles.tag}>{text('parameters.changed')}</span>}
      </div>
      {type !== 'table' && (
        <div className={styles.line}>
          <span className={type === 'list' || type === 'choice' ? own.wide : undefined}>
            <ValueField session={session} lever={lever} describedBy={hasNote(lever) ? note : undefined} />
          </span>
          {unit && <span>{unit}</span>}
          {slider && <Slider session={session} lever={lever} slider={slider} />}
        </div>
      )}
      <ValueNote id={note} lever={lever} />
      <div className={mergeClasses(styles.line, styles.quiet)}>
        <Clauses of={clauses} />
        <span>{text('parameters.source', { source })}</span>
        <Standing lever={lever} />
        {(isChanged || typed) && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={text('parameters.restoreOf', { label })}
            onClick={() => session.dispatch({ kind: 'restore', label })}
          >
            {text('parameters.restore')}
          </Button>
        )}
      </div>
      {isOpen && <ParameterDetails session={session} lever={lever} />}
    </li>
  )
}, isSame)

/** What the scenario says where something else is tried; what the notice says where the workbook has another value. */
function Standing({ lever: { parameter, value, saved, isChanged } }: Pick<Props, 'lever'>) {
  const { text, words } = usePane()
  const { original, range, type, unit = '' } = parameter
  const word = (v: Parameter['value']) => valueText(words, v, unit, type === 'year')
  return (
    <>
      {isChanged && <span>{text('parameters.saved', { value: word(saved) })}</span>}
      {original !== undefined && word(original) !== word(value) && (
        <span>{text('parameters.original', { value: word(original) })}</span>
      )}
      {range && <span>{text('parameters.rangeOf', { ...range, unit })}</span>}
    </>
  )
}

/** Levers are made anew with every state; most of them say the same. */
function isSame(a: Props, b: Props): boolean {
  return (
    a.session === b.session &&
    a.lever.parameter === b.lever.parameter &&
    a.lever.value === b.lever.value &&
    a.lever.saved === b.lever.saved &&
    a.lever.isChanged === b.lever.isChanged &&
    a.lever.typed === b.lever.typed
  )
}
