import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Lever } from '../session/levers.ts'
import { fill } from '../text/index.ts'
import { Warning } from './parts/Icons.tsx'
import { usePane } from './parts/paneContext.ts'

const useStyles = makeStyles({
  note: { display: 'flex', alignItems: 'baseline', columnGap: '4px' },
  // The drawing has no base line of its own.
  mark: { flexShrink: 0, alignSelf: 'flex-start', lineHeight: 'inherit' },
  fault: { color: tokens.colorPaletteRedForeground1 },
  doubt: { color: tokens.colorStatusWarningForeground3 },
})

/** Whether there is anything to say of a value. */
export const hasNote = ({ typed, finding }: Lever): boolean => typed !== undefined || finding !== undefined

/** Why what was typed is no value, or what is wrong or doubtful about the value that holds. */
export function ValueNote({ id, lever }: { readonly id: string; readonly lever: Lever }) {
  const styles = useStyles()
  const { words, text } = usePane()
  const { parameter, typed, finding } = lever
  if (!hasNote(lever)) return null
  const isDoubt = typed === undefined && finding?.severity === 'warning'
  const example = `${typeof parameter.value === 'number' ? parameter.value : 50}${parameter.unit ?? ''}`
  return (
    <div
      id={id}
      className={mergeClasses(styles.note, isDoubt ? styles.doubt : styles.fault)}
      role={isDoubt ? 'status' : 'alert'}
    >
      <span className={styles.mark}>
        <Warning />
      </span>
      <span>
        {typed
          ? fill(words.cli[typed.fault.key] ?? typed.fault.key, {
              example,
              ...typed.fault.values,
              own: typed.fault.values.own || words.terms.unit!['1']!,
            })
          : // The label stands beside it already.
            finding && text(`value.${finding.code}`, finding.values)}
      </span>
    </div>
  )
}
