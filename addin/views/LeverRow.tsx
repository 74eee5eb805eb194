import { makeStyles, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import type { Lever } from '../session/levers.ts'
import type { Session } from '../session/session.ts'
import { EffectLine } from './EffectLine.tsx'
import { usePane } from './parts/paneContext.ts'
import { valueText } from './parts/values.ts'
import { Slider } from './Slider.tsx'
import { ValueField } from './ValueField.tsx'
import { hasNote, ValueNote } from './ValueNote.tsx'

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', border: 'none', margin: 0, padding: 0, minInlineSize: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '4px' },
  label: { flexGrow: 1 },
  value: { display: 'flex', alignItems: 'center', columnGap: '4px', marginInlineStart: 'auto' },
  quiet: { color: tokens.colorNeutralForeground2 },
  effect: { flex: '1 1 0', minWidth: '120px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
})

interface Props {
  readonly session: Session
  readonly lever: Lever
}

/** A parameter to move: what it was, what it is, and what a step would do. */
export function LeverRow({ session, lever }: Props) {
  const styles = useStyles()
  const { words, text } = usePane()
  const note = useId()
  const { parameter, saved, isChanged } = lever
  const { label, unit = '', category, source, printed } = parameter
  return (
    <fieldset className={styles.row} aria-label={label}>
      <div className={styles.line}>
        <span
          className={styles.label}
          title={[source, ...parameter.clauses, parameter.quote ?? ''].filter((part) => part).join(' ')}
        >
          {label}
          <span className={styles.quiet}>{text('category', { category: text(`category.${category}`) })}</span>
        </span>
        <span className={styles.value}>
          {isChanged && (
            <span className={styles.quiet}>
              {text('savedValue', { value: valueText(words, saved, unit) })}
            </span>
          )}
          <ValueField session={session} lever={lever} describedBy={hasNote(lever) ? note : undefined} />
          {unit !== '' && <span className={styles.quiet}>{unit}</span>}
        </span>
      </div>
      <ValueNote id={note} lever={lever} />
      <div className={styles.line}>
        <span className={styles.effect}>
          <EffectLine session={session} lever={lever} source={printed === 'printed' ? '' : source} />
        </span>
        {lever.slider && <Slider session={session} lever={lever} slider={lever.slider} />}
      </div>
    </fieldset>
  )
}
