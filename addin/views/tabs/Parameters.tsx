import { Checkbox, mergeClasses } from '@fluentui/react-components'
import { useState } from 'react'
import type { ParameterCategory } from '../../../engine/index.ts'
import { type Lever, leversOf } from '../../session/levers.ts'
import { usePane } from '../parts/paneContext.ts'
import { useSession } from '../useSession.ts'
import { FilterField } from './FilterField.tsx'
import { ParameterItem } from './ParameterItem.tsx'
import { useStyles } from './styles.ts'
import type { ViewProps } from './view.ts'

const CATEGORIES: readonly ParameterCategory[] = ['threshold', 'incentive', 'target', 'fund', 'reading']

/** All parameters by category; each can be tried here. */
export function Parameters({ session }: ViewProps) {
  const state = useSession(session)
  const styles = useStyles()
  const { text } = usePane()
  const [filter, setFilter] = useState('')
  const [onlyChanged, setOnlyChanged] = useState(false)
  const shown = leversOf(state).filter(
    (lever) => (!onlyChanged || lever.isChanged || lever.typed) && isAbout(lever, filter),
  )
  return (
    <div className={styles.view}>
      <FilterField value={filter} label={text('parameters.filter')} onChange={setFilter} />
      <Checkbox
        className={styles.compact}
        label={text('parameters.onlyChanged')}
        checked={onlyChanged}
        onChange={(_, data) => setOnlyChanged(data.checked === true)}
      />
      {shown.length === 0 && <p className={styles.plain}>{text('parameters.none')}</p>}
      {CATEGORIES.map((category) => {
        const own = shown.filter(({ parameter }) => parameter.category === category)
        if (own.length === 0) return null
        return (
          <section key={category} className={styles.section} aria-label={text(`parameters.${category}`)}>
            <h2 className={mergeClasses(styles.heading, styles.sticky)}>
              {text(`parameters.${category}`)}{' '}
              <span className={styles.quiet}>{text('parameters.count', { n: own.length })}</span>
            </h2>
            <ul className={styles.list}>
              {own.map((lever) => (
                <ParameterItem key={lever.parameter.label} session={session} lever={lever} />
              ))}
            </ul>
          </section>
        )
      })}
      <p className={styles.quiet}>{text('parameters.rules')}</p>
    </div>
  )
}

/** Every word that is typed stands in the name, a clause, the quote or the source. */
function isAbout({ parameter }: Lever, filter: string): boolean {
  const { label, clauses, quote = '', source, note = '' } = parameter
  const all = [label, ...clauses, quote, source, note].join('\n').normalize('NFKC').toLowerCase()
  const wanted = filter.normalize('NFKC').toLowerCase().split(/\s+/)
  return wanted.every((word) => all.includes(word))
}
