import { Input, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components'
import { type KeyboardEvent, useState } from 'react'
import type { Lever } from '../session/levers.ts'
import type { Session } from '../session/session.ts'
import { usePane } from './parts/paneContext.ts'
import { valueText } from './parts/values.ts'

const useStyles = makeStyles({
  number: { width: '64px', paddingInline: '4px', '& input': { textAlign: 'end', padding: 0, minWidth: 0 } },
  text: { width: '160px' },
  changed: { '& input': { fontWeight: tokens.fontWeightSemibold } },
})

interface Props {
  readonly session: Session
  readonly lever: Lever
  /** What says why the text is no value, or that the value is doubtful. */
  readonly describedBy?: string | undefined
}

/** Where a value is typed as in a cell: Enter or leaving takes it, Esc puts back what was there. */
export function ValueField({ session, lever, describedBy }: Props) {
  const styles = useStyles()
  const { words, text } = usePane()
  const [draft, setDraft] = useState<string | null>(null)
  const { parameter, value, isChanged, typed, finding } = lever
  const { label, type, unit = '', options = [] } = parameter
  const name = text('valueOf', { label })
  const written = valueText(words, value, unit, type === 'year')
  const isFigure = type === 'number' || type === 'year'
  const shown = draft ?? typed?.text ?? written

  if (type === 'flag' || (type === 'choice' && options.length > 0)) {
    const choices = type === 'flag' ? [words.explain.yes!, words.explain.no!] : options
    return (
      <Select
        size="small"
        aria-label={name}
        value={written}
        onChange={(_, data) => session.type(label, data.value)}
      >
        {[...(value === null ? [words.absent.notSet] : []), ...choices].map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </Select>
    )
  }

  const take = () => {
    if (draft !== null) session.type(label, draft)
    setDraft(null)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      take()
      event.currentTarget.select()
    } else if (event.key === 'Escape') {
      setDraft(null)
      // What was typed goes, the value that holds stays.
      if (typed) session.dispatch({ kind: 'set', label, value })
    }
  }
  return (
    <Input
      size="small"
      className={mergeClasses(isFigure ? styles.number : styles.text, isChanged && styles.changed)}
      value={shown}
      aria-label={name}
      // A list may be longer than the field.
      {...(isFigure ? {} : { title: shown })}
      aria-invalid={typed || finding?.severity === 'error' ? true : undefined}
      aria-describedby={describedBy}
      autoComplete="off"
      onChange={(_, data) => setDraft(data.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={take}
      onKeyDown={press}
    />
  )
}
