import { makeStyles } from '@fluentui/react-components'
import type { CoverageLine as Coverage } from '../session/headline.ts'
import { Figure } from './parts/Figure.tsx'
import { signedDifference } from './parts/format.ts'
import { usePane } from './parts/paneContext.ts'

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px' },
  end: { marginInlineStart: 'auto' },
})

interface Props {
  readonly coverage: Coverage | null
  /** What towns are called here. */
  readonly area: string
}

/** How much of the first target is completed, and how many towns miss theirs. */
export function CoverageLine({ coverage, area }: Props) {
  const styles = useStyles()
  const { words, text, openTab } = usePane()
  if (coverage === null) return <section aria-label={text('completed')}>{text('noTarget')}</section>
  const { target, completionBefore, towns, townsBelow } = coverage
  const { completion, label } = target
  const isNumber = completion !== null && /^\d/.test(completion)
  const change = signedDifference(completion, completionBefore)
  const name = [label, target.year].filter((part) => part !== '').join(' ')
  return (
    <section className={styles.line} aria-label={text('completed')}>
      <span>
        {text('completed')}{' '}
        <Figure onClick={() => openTab('results')} title={name}>
          {isNumber
            ? `${completion}%`
            : completion === null
              ? target.target === null
                ? words.absent.notSet
                : words.absent.incomplete
              : text('noBase')}
        </Figure>
        {change !== null && Number(change.slice(1)) > 0 && ` ${change}`}
      </span>
      {towns > 0 && (
        <span className={styles.end}>
          <Figure leads onClick={() => openTab('results')}>
            {townsBelow > 0
              ? text('townsBelow', { towns, area, n: townsBelow })
              : text('townsAll', { towns, area })}
          </Figure>
        </span>
      )}
    </section>
  )
}
