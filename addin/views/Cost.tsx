import { makeStyles, tokens } from '@fluentui/react-components'
import type { Headline } from '../session/headline.ts'
import { Figure } from './parts/Figure.tsx'
import { moneySpan, moneyText, signedMoneyText } from './parts/format.ts'
import { usePane } from './parts/paneContext.ts'

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '6px' },
  number: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, lineHeight: '24px' },
  word: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, lineHeight: '24px' },
  end: { marginInlineStart: 'auto' },
  more: { color: tokens.colorNeutralForeground2 },
})

/** What it costs; both ends or a word where that is open, and what the sum leaves out. */
export function Cost({ headline }: { readonly headline: Headline }) {
  const styles = useStyles()
  const { words, text, unit, openTab } = usePane()
  const { outlay, outlayChange, ifApproved, included, notSet, notIncluded } = headline
  const { low, value, high } = outlay
  const isNone = included === 0
  const span = moneySpan(outlay, unit)
  const known = value === null ? span : moneyText(value, unit)
  const unitWord = text(`unit.${unit}`)
  const absent = isNone ? words.absent.notSet : words.absent.incomplete
  const isOpen = !isNone && value !== null && (low !== value || high !== value)
  return (
    <section aria-label={text('outlay')}>
      <div className={styles.line}>
        <span>{text('outlay')}</span>
        <Figure
          className={known === undefined || isNone ? styles.word : styles.number}
          onClick={() => openTab('results')}
        >
          {isNone ? absent : (known ?? absent)}
        </Figure>
        {!isNone && known !== undefined && <span>{unitWord}</span>}
        {outlayChange !== '0' && !isNone && (
          <span className={styles.end}>
            {outlayChange === null
              ? text('againstSavedOpen')
              : text('againstSaved', { change: signedMoneyText(outlayChange, unit) })}
          </span>
        )}
      </div>
      <div className={styles.more}>
        {isNone && <div>{text('noIncentive')}</div>}
        {!isNone && known === undefined && low !== null && Number(low) > 0 && (
          <div>{text('atLeast', { low: `${moneyText(low, unit)} ${unitWord}` })}</div>
        )}
        {isOpen && (
          <div>
            {high === null
              ? text('rangeOpen', { low: moneyText(low ?? '0', unit) })
              : text('range', { low: moneyText(low ?? '0', unit), high: moneyText(high, unit) })}
          </div>
        )}
        <div className={styles.line}>
          {ifApproved !== null && <span>{text('ifApproved', { total: moneyText(ifApproved, unit) })}</span>}
          {(notSet > 0 || notIncluded > 0) && (
            <span className={styles.end}>
              <Figure leads onClick={() => openTab('results')}>
                {notSet > 0 ? text('notSet', { n: notSet }) : text('notIncluded', { n: notIncluded })}
              </Figure>
            </span>
          )}
        </div>
      </div>
    </section>
  )
}
