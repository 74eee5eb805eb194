import { makeStyles } from '@fluentui/react-components'
import type { AmountStep, Decimals } from '../../../engine/index.ts'
import type { Session } from '../../session/session.ts'
import {
  cutsOf,
  grantedRange,
  isReckoned,
  paidForText,
  rateOf,
  whyOpen,
} from '../../session/wording/amount.ts'
import { printSide } from '../../session/wording/comparison.ts'
import { Clauses } from '../parts/Clauses.tsx'
import { moneySpan, moneyText } from '../parts/format.ts'
import { type PaneContext, usePane } from '../parts/paneContext.ts'
import { Missings } from './Missings.tsx'
import { useStyles } from './styles.ts'

interface Props {
  readonly session: Session
  readonly amounts: readonly AmountStep[]
}

/** The row's incentives, each with the steps from its quantity to what is granted. */
export function Amounts({ session, amounts }: Props) {
  const styles = useStyles()
  const { text, unit } = usePane()
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{text('explained.amounts', { unit: text(`unit.${unit}`) })}</h3>
      {amounts.length === 0 && <p className={styles.plain}>{text('explained.noAmounts')}</p>}
      <ul className={styles.list}>
        {amounts.map((step) => (
          <Amount key={step.label} session={session} step={step} />
        ))}
      </ul>
    </section>
  )
}

const useOwnStyles = makeStyles({
  steps: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: '12px',
    rowGap: '1px',
    margin: 0,
    '& dd': { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  },
})

function Amount({ session, step }: { readonly session: Session; readonly step: AmountStep }) {
  const styles = useStyles()
  const own = useOwnStyles()
  const pane = usePane()
  const { text } = pane
  const shares = (key: string, list: AmountStep['bearers']) =>
    list.length > 0 && (
      <p className={styles.plain}>
        {text(key, {
          list: list
            .map(({ name, amount }) =>
              text('explained.share', { name, amount: moneyText(amount, pane.unit) }),
            )
            .join(text('explained.joint')),
        })}
      </p>
    )
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span className={styles.label}>{step.label}</span>
        <Clauses of={step.clauses} />
        {!step.included && <span className={styles.tag}>{text('explained.notIncluded')}</span>}
        {step.settlement?.locked && <span className={styles.tag}>{text('explained.locked')}</span>}
      </div>
      <dl className={own.steps}>
        {stepsOf(pane, step).map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {shares('explained.bearers', step.bearers)}
      {shares('explained.instalments', step.instalments)}
      <Missings session={session} of={step.missing} />
    </li>
  )
}

/** Quantity, rate, what is due, what is taken off, what is granted: names and figures. */
function stepsOf(pane: PaneContext, step: AmountStep): (readonly [string, string])[] {
  const { words, text, unit } = pane
  const why = words.absent[whyOpen(step)]
  const money = (yuan: Decimals) => (yuan === null ? why : moneyText(yuan, unit))
  const rate = rateOf(step)
  const { settlement } = step
  return [
    [text('explained.quantity'), paidForText(words, step)],
    ...(rate ? [[text('explained.rate'), printSide(words, rate, undefined, why)] as const] : []),
    [text('explained.due'), money(step.due)],
    ...cutsOf(step).map(([key, yuan]) => [text(`explained.${key}`), money(yuan)] as const),
    [text('explained.granted'), grantedText(pane, step, why)],
    ...(settlement
      ? [
          [text('explained.paid'), money(settlement.paid)] as const,
          [text('explained.unpaid'), money(settlement.unpaid)] as const,
        ]
      : []),
  ]
}

/** What the row adds to the total: a row that may count adds from nothing to its amount, one that waits nothing yet. */
function grantedText({ text, unit }: PaneContext, step: AmountStep, why: string): string {
  const [range, isDecided] = [grantedRange(step), isReckoned(step)]
  const amount =
    range.value !== null
      ? moneyText(range.value, unit)
      : ((isDecided ? moneySpan(range, unit) : undefined) ?? why)
  return step.standing === 'waiting' && isDecided ? text('explained.waiting', { amount }) : amount
}
