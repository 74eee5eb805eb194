import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type KeyboardEvent, useDeferredValue, useId, useMemo, useState } from 'react'
import type { AnsweredRow } from '../session/answer.ts'
import type { Runs } from '../session/runs.ts'
import { createSearch, MOST_FOUND } from '../session/search.ts'
import type { Session } from '../session/session.ts'
import type { Workbook } from '../session/workbook.ts'
import { AnswerLine } from './AnswerLine.tsx'
import { Glass } from './parts/Icons.tsx'
import { usePane } from './parts/paneContext.ts'

const useStyles = makeStyles({
  box: { position: 'relative' },
  input: { width: '100%' },
  list: {
    position: 'absolute',
    zIndex: 10,
    insetInline: 0,
    top: '100%',
    maxHeight: '252px',
    margin: 0,
    padding: '4px 0',
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
  },
  none: { padding: '4px 8px', color: tokens.colorNeutralForeground2 },
  option: {
    display: 'flex',
    flexDirection: 'column',
    padding: '3px 8px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    outline: `1px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-1px',
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
})

interface Props {
  readonly session: Session
  readonly runs: Runs
  /** As it stands now, of which `runs` may not show all. */
  readonly workbook: Workbook
}

/** Finds a row by any name that somebody knows it by, says why it is in or not, and opens the whole explanation. */
export function SearchBox({ session, runs, workbook }: Props) {
  const styles = useStyles()
  const { text, openTab } = usePane()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const wanted = useDeferredValue(typed.trim())
  const [search] = useState(createSearch)
  const isShown = isOpen && wanted !== ''
  const {
    rows: found,
    isMore,
    nearest,
  } = useMemo(() => search(runs, workbook, isShown ? wanted : ''), [search, runs, workbook, wanted, isShown])

  const choose = (row: AnsweredRow | undefined) => {
    if (!row) return
    setOpen(false)
    void session.show(row.place ?? { entity: row.entity, id: row.id })
    if (!row.place) openTab('explanation')
  }
  const press = (event: KeyboardEvent) => {
    // Enter also ends a word of Chinese that is being composed.
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setOpen(true)
      if (found.length > 0) setActive((active + step + found.length) % found.length)
    } else if (event.key === 'Enter') choose(found[active])
    else if (event.key === 'Escape' && isShown) setOpen(false)
    else if (event.key === 'Escape') setTyped('')
  }

  return (
    <search className={styles.box}>
      <Input
        size="small"
        className={styles.input}
        contentBefore={<Glass />}
        placeholder={text('search')}
        value={typed}
        onChange={(_, { value }) => {
          setTyped(value)
          setActive(0)
          setOpen(true)
        }}
        onKeyDown={press}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        input={{
          role: 'combobox',
          'aria-label': text('search'),
          'aria-expanded': isShown && found.length > 0,
          'aria-autocomplete': 'list',
          'aria-controls': `${id}-list`,
          'aria-activedescendant': isShown && found.length > 0 ? `${id}-${active}` : undefined,
          autoComplete: 'off',
        }}
      />
      {isShown && found.length === 0 && (
        <div className={mergeClasses(styles.list, styles.none)} role="status">
          {text('answer.none', { list: nearest.join(text('listComma')) })}
        </div>
      )}
      <div
        id={`${id}-list`}
        role="listbox"
        tabIndex={-1}
        aria-label={text('searchLabel')}
        className={styles.list}
        hidden={!isShown || found.length === 0}
        // The box keeps the keyboard, so that a click is not lost to its blur.
        onMouseDown={(event) => event.preventDefault()}
      >
        {found.map((row, i) => (
          <Option
            // biome-ignore lint/suspicious/noArrayIndexKey: an id may stand there twice
            key={`${row.entity} ${row.id} ${i}`}
            id={`${id}-${i}`}
            row={row}
            isActive={i === active}
            onChoose={() => choose(row)}
          />
        ))}
        {isMore && (
          <div className={styles.none} role="presentation">
            {text('searchMost', { n: MOST_FOUND })}
          </div>
        )}
      </div>
    </search>
  )
}

function Option({
  id,
  row,
  isActive,
  onChoose,
}: {
  readonly id: string
  readonly row: AnsweredRow
  readonly isActive: boolean
  readonly onChoose: () => void
}) {
  const styles = useStyles()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box above has the keyboard
    // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points at it
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className={mergeClasses(styles.option, isActive && styles.active)}
      ref={(element) => {
        if (isActive) element?.scrollIntoView({ block: 'nearest' })
      }}
      onClick={onChoose}
    >
      <span>
        {row.name && <span className={styles.name}>{row.name} </span>}
        <span className={styles.quiet}>{[row.id, row.town].filter((part) => part).join(' ')}</span>
      </span>
      <span>
        <AnswerLine of={row} />
      </span>
    </div>
  )
}
