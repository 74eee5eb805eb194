import { makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Session } from '../session/session.ts'
import type { State } from '../session/state.ts'
import { placeText, sentence } from '../text/index.ts'
import { Figure } from './parts/Figure.tsx'
import { Warning } from './parts/Icons.tsx'
import { usePane } from './parts/paneContext.ts'

const useStyles = makeStyles({
  faults: { display: 'flex', flexDirection: 'column', rowGap: '6px' },
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '6px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: '18px' },
  item: { paddingBottom: '4px' },
})

/** As many as are listed before somebody asks for all. */
const FIRST = 3

interface Props {
  readonly session: Session
  readonly state: State
}

/** Where nothing is computed: nothing is open, or the errors that have to go first, each leading to its cell. */
export function Faults({ session, state }: Props) {
  const styles = useStyles()
  const { lang, text } = usePane()
  const [all, showAll] = useState(false)
  const { workbook, busy } = state
  if (workbook === null)
    return busy === null ? (
      <section className={styles.faults} aria-label={text('empty')}>
        <span className={styles.head}>{text('empty')}</span>
        <span className={styles.quiet}>{text('emptyHelp')}</span>
      </section>
    ) : null
  const errors = workbook.diagnostics.filter(({ severity }) => severity === 'error')
  const shown = all ? errors : errors.slice(0, FIRST)
  const head = text('errors', { n: errors.length })
  return (
    <section className={styles.faults} aria-label={head}>
      <span className={styles.head}>
        <span className={styles.wrong}>
          <Warning />
        </span>
        {head}
      </span>
      <ol className={styles.list}>
        {shown.map((d, i) => {
          const place = placeText(lang, d.at, workbook.read.locate)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same fault may be found twice
            <li key={i} className={styles.item}>
              {place !== '' && (
                <Figure leads onClick={() => void session.show(d.at)}>
                  {place}
                </Figure>
              )}{' '}
              {sentence(lang, d)}
            </li>
          )
        })}
      </ol>
      {shown.length < errors.length && (
        <Figure leads onClick={() => showAll(true)}>
          {text('errorsMore', { n: errors.length - shown.length })}
        </Figure>
      )}
      <span className={styles.quiet}>{text('errorsHelp')}</span>
    </section>
  )
}
