import { makeStyles, tokens } from '@fluentui/react-components'
import { decimal, type Lever, type Slider as Span } from '../session/levers.ts'
import type { Session } from '../session/session.ts'
import { Minus, Plus } from './parts/Icons.tsx'
import { usePane } from './parts/paneContext.ts'
import { valueText } from './parts/values.ts'

const useStyles = makeStyles({
  slider: { display: 'flex', alignItems: 'center', height: '20px' },
  step: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '22px',
    height: '20px',
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: tokens.colorNeutralForeground1,
    fontSize: '14px',
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground2Hover,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    ':disabled': { color: tokens.colorNeutralForegroundDisabled, cursor: 'default' },
  },
  range: {
    width: '76px',
    height: '20px',
    margin: 0,
    accentColor: tokens.colorCompoundBrandBackground,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
})

interface Props {
  readonly session: Session
  readonly lever: Lever
  readonly slider: Span
}

/**
 * A slider with a button at each end. The browser's own: the keyboard moves it, the wheel does not. What is not set
 * stands at the lower end until it is moved.
 */
export function Slider({ session, lever, slider: { low, high, step } }: Props) {
  const styles = useStyles()
  const { words, text } = usePane()
  const { parameter, value } = lever
  const { label, unit = '' } = parameter
  const at = typeof value === 'number' ? value : low
  const move = (to: number) =>
    session.dispatch({ kind: 'set', label, value: decimal(Math.min(high, Math.max(low, to))) })
  return (
    <span className={styles.slider}>
      <button
        type="button"
        className={styles.step}
        aria-label={`${label}: ${text('less')}`}
        disabled={at <= low}
        onClick={() => move(at - step)}
      >
        <Minus />
      </button>
      <input
        type="range"
        className={styles.range}
        min={low}
        max={high}
        // A value that was typed may stand between two steps.
        step="any"
        value={Math.min(high, Math.max(low, at))}
        aria-label={text('sliderOf', { label })}
        aria-valuetext={`${valueText(words, value, unit)}${value === null ? '' : unit}`}
        onChange={({ target }) => move(low + Math.round((Number(target.value) - low) / step) * step)}
        onKeyDown={(event) => {
          const to = keyed(event.key, at, { low, high, step })
          if (to === undefined) return
          event.preventDefault()
          move(to)
        }}
      />
      <button
        type="button"
        className={styles.step}
        aria-label={`${label}: ${text('more')}`}
        disabled={at >= high}
        onClick={() => move(value === null ? low : at + step)}
      >
        <Plus />
      </button>
    </span>
  )
}

/** Where a key takes a slider; undefined for a key that is none of its. */
function keyed(key: string, at: number, { low, high, step }: Span): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return at + step
    case 'ArrowLeft':
    case 'ArrowDown':
      return at - step
    case 'PageUp':
      return at + 10 * step
    case 'PageDown':
      return at - 10 * step
    case 'Home':
      return low
    case 'End':
      return high
    default:
      return undefined
  }
}
