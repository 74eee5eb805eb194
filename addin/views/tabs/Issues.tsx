import { Button, mergeClasses } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { IssueRow } from '../../../engine/index.ts'
import { faultsOf, officesOf } from '../../session/issueList.ts'
import type { Session } from '../../session/session.ts'
import { usePane } from '../parts/paneContext.ts'
import { useRuns, useSession } from '../useSession.ts'
import { FilterField } from './FilterField.tsx'
import { Issue } from './Issue.tsx'
import { useStyles } from './styles.ts'
import type { ViewProps } from './view.ts'

/** What is wrong or missing, by who has to settle it, the most money first. */
export function Issues({ session }: ViewProps) {
  const { workbook } = useSession(session)
  const runs = useRuns(session)
  const styles = useStyles()
  const { text, lang, words } = usePane()
  const [filter, setFilter] = useState('')
  const wording = useMemo(() => ({ lang, words }), [lang, words])
  const faults = useMemo(() => (workbook ? faultsOf(wording, workbook) : []), [wording, workbook])
  const offices = useMemo(() => (runs ? officesOf(wording, runs) : []), [wording, runs])
  const named = offices.map(({ name, issues }) => ({ name: name || text('issues.drafter'), issues }))
  const shown = named.flatMap(({ name, issues }) => {
    const own = issues.filter((issue) => isAbout(`${name}\n${textOf(issue)}`, filter))
    return own.length > 0 ? [{ name, issues: own }] : []
  })
  const n = offices.reduce((sum, { issues }) => sum + issues.length, 0)
  return (
    <div className={styles.view}>
      {faults.length > 0 && (
        <section className={styles.section}>
          <h2 className={mergeClasses(styles.heading, styles.bad)}>
            {text('issues.faults', { n: faults.length })}
          </h2>
          <Listed session={session} issues={faults} />
        </section>
      )}
      {n + faults.length === 0 && <p className={styles.plain}>{text('issues.none')}</p>}
      {n > 0 && (
        <>
          <p className={styles.quiet}>{text('issues.summary', { n })}</p>
          <FilterField value={filter} label={text('issues.filter')} onChange={setFilter} />
        </>
      )}
      {shown.map(({ name, issues }) => (
        <section key={name} className={styles.section}>
          <h2 className={styles.heading}>{text('issues.office', { name, n: issues.length })}</h2>
          <Listed session={session} issues={issues} />
        </section>
      ))}
    </div>
  )
}

/** A list that a person can take in; the rest when asked for. */
const FIRST = 10

function Listed({ session, issues }: { readonly session: Session; readonly issues: readonly IssueRow[] }) {
  const styles = useStyles()
  const { text } = usePane()
  const [shown, show] = useState(FIRST)
  const more = Math.min(issues.length - shown, 10 * FIRST)
  return (
    <>
      <ul className={styles.list}>
        {issues.slice(0, shown).map((issue) => (
          <Issue key={textOf(issue)} session={session} issue={issue} />
        ))}
      </ul>
      {more > 0 && (
        <Button size="small" appearance="subtle" onClick={() => show(shown + more)}>
          {text('issues.more', { n: more })}
        </Button>
      )}
    </>
  )
}

const textOf = ({ sheet, cell, id, name, sentence }: IssueRow): string =>
  [sheet, cell, id, name, sentence].join('\n')

const isAbout = (all: string, filter: string): boolean =>
  all.normalize('NFKC').toLowerCase().includes(filter.normalize('NFKC').trim().toLowerCase())
