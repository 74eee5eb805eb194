import { mergeClasses } from '@fluentui/react-components'
import type { Comparison, RequirementStep } from '../../../engine/index.ts'
import { isOutside } from '../../session/explained.ts'
import type { Session } from '../../session/session.ts'
import { comparisonText, printer, printValue, remedyText } from '../../session/wording/comparison.ts'
import { decisionText, isEither, isWanted, messageOf, quotaText } from '../../session/wording/step.ts'
import type { Words } from '../../text/index.ts'
import { Clauses } from '../parts/Clauses.tsx'
import { usePane } from '../parts/paneContext.ts'
import { Missings } from './Missings.tsx'
import { OutcomeTag } from './OutcomeTag.tsx'
import { useStyles } from './styles.ts'

interface Props {
  readonly session: Session
  readonly steps: readonly RequirementStep[]
}

/** The rules of a qualification; those that the row is outside of share a line. */
export function Steps({ session, steps }: Props) {
  const styles = useStyles()
  const { text } = usePane()
  const outside = steps.filter(isOutside)
  return (
    <>
      <ul className={styles.list}>
        {steps
          .filter((step) => !isOutside(step))
          .map((step) => (
            <Step key={step.label} session={session} step={step} />
          ))}
      </ul>
      {outside.length > 0 && (
        <p className={styles.quiet}>
          {text('explained.outOfScope', {
            list: outside.map(({ label }) => label).join(text('explained.joint')),
          })}
        </p>
      )}
    </>
  )
}

function Step({ session, step }: { readonly session: Session; readonly step: RequirementStep }) {
  const styles = useStyles()
  const { text, words } = usePane()
  const { verdict, label, strictness, clauses, comparisons, missing, quote, quota } = step
  const wanted = isWanted(step)
  const [decision, message] = [decisionText(words, step).trim(), messageOf(step)]
  const ways = wanted ? remediesOf(words, text, comparisons) : []
  const lines = [...new Set(comparisons.map((c) => comparisonText(words, withoutRemedy(c), wanted)))]
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <OutcomeTag of={verdict} />
        <span className={styles.label}>{label}</span>
        <span className={styles.quiet}>
          {words.strictness[strictness]} <Clauses of={clauses} />
        </span>
      </div>
      {lines.map((line) => (
        <p key={line} className={styles.plain}>
          {line}
        </p>
      ))}
      {quota && <p className={styles.plain}>{quotaText(words, quota).trim()}</p>}
      {!quota && comparisons.length === 0 && (
        <p className={styles.quiet}>{text('explained.formula', { formula: step.formula })}</p>
      )}
      {ways.length > 1 && isEither(step) && <p className={styles.plain}>{text('explained.either')}</p>}
      {ways.map((way) => (
        <p key={way} className={mergeClasses(styles.plain, styles.label)}>
          {way}
        </p>
      ))}
      <Missings session={session} of={missing} />
      {decision && <p className={styles.plain}>{decision}</p>}
      {message && <p className={styles.plain}>{message}</p>}
      {quote && (
        <details>
          <summary className={styles.quiet}>{text('explained.quote')}</summary>
          <blockquote className={styles.quote}>{quote}</blockquote>
        </details>
      )}
    </li>
  )
}

type Text = ReturnType<typeof usePane>['text']

/** 改造后建筑面积再增133.33㎡即达2 */
function remediesOf(words: Words, text: Text, comparisons: readonly Comparison[]): string[] {
  const ways = comparisons.flatMap((c) => {
    if (c.holds !== false || !c.remedy) return []
    const standard = c.right.value === null ? '' : printValue(words, c.right.value, c.right.unit, printer(c))
    return [text('explained.reach', { remedy: remedyText(words, c.remedy), standard })]
  })
  return [...new Set(ways)]
}

/** The remedy stands in a line of its own; where it is of the same field, the gap would say it again. */
function withoutRemedy({ remedy, ...c }: Comparison): Comparison {
  return remedy?.field === c.left.text ? { ...c, gap: null } : c
}
