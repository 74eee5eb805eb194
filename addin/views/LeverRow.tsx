import { makeStyles, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import type { Lever } from '../session/levers.ts'
import type { Session } from '../session/session.ts'
import { fill } from '../text/index.ts'
import { EffectLine } from './EffectLine.tsx'
import { usePane } from './parts/paneContext.ts'
import { valueText } from './parts/values.ts'
import { Slider } from './Slider.tsx'
import { ValueField } from './ValueField.tsx'

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', border: 'none', margin: 0, padding: 0, minInlineSize: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '4px' },
  label: { flexGrow: 1 },
  value: { display: 'flex', alignItems: 'center', columnGap: '4px', marginInlineStart: 'auto' },
  quiet: { color: tokens.colorNeutralForeground2 },
  effect: { flex: '1 1 0', minWidth: '120px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  fault: { color: tokens.colorStatusDangerForeground1 },
})

interface Props {
  readonly session: Session
  readonly lever: Lever
}

/** A parameter to move: what it was, what it is, and what a step would do. */
export function LeverRow({ session, lever }: Props) {
  const styles = useStyles()
  const { words, text } = usePane()
  const fault = useId()
  const { parameter, saved, isChanged, typed } = lever
  const { label, unit = '', category, source, printed } = parameter
  const example = `${typeof parameter.value === 'number' ? parameter.value : 50}${unit}`
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
          <ValueField session={session} lever={lever} describedBy={typed && fault} />
          {unit !== '' && <span className={styles.quiet}>{unit}</span>}
        </span>
      </div>
      {typed && (
        <div id={fault} className={styles.fault} role="alert">
          {fill(words.cli[typed.fault.key] ?? typed.fault.key, {
            example,
            ...typed.fault.values,
            own: typed.fault.values.own || words.terms.unit!['1']!,
          })}
        </div>
      )}
      <div className={styles.line}>
        <span className={styles.effect}>
          {printed !== 'printed' && source !== '' && `${source} · `}
          <EffectLine session={session} lever={lever} />
        </span>
        {lever.slider && <Slider session={session} lever={lever} slider={lever.slider} />}
      </div>
    </fieldset>
  )
}
