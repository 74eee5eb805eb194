import type { Band, Parameter } from '../../../engine/index.ts'
import type { Lever } from '../../session/levers.ts'
import type { Session } from '../../session/session.ts'
import { EffectLine } from '../EffectLine.tsx'
import { usePane } from '../parts/paneContext.ts'
import { useStyles } from './styles.ts'

interface Props {
  readonly session: Session
  readonly lever: Lever
}

/** What stands behind a parameter: the notice's words, its bands, what a step would do. */
export function ParameterDetails({ session, lever }: Props) {
  const styles = useStyles()
  const { text, words } = usePane()
  const { parameter, slider } = lever
  const { label, quote, note, bands = [] } = parameter
  return (
    <div className={styles.section}>
      {quote && <blockquote className={styles.quote}>{quote}</blockquote>}
      {note && <p className={styles.plain}>{text('parameters.note', { note })}</p>}
      {bands.length > 0 && (
        <>
          <p className={styles.quiet}>{text('parameters.bands')}</p>
          <ul className={styles.list}>
            {bands.map((band) => {
              const line = bandText(text, parameter, band, words.absent.notSet)
              return <li key={line}>{line}</li>
            })}
          </ul>
        </>
      )}
      {slider && (
        <p className={styles.plain}>
          <EffectLine session={session} lever={lever} />
        </p>
      )}
      <button
        type="button"
        className={styles.link}
        onClick={() => void session.show({ kind: 'item', noun: 'parameter', label, property: 'value' })}
      >
        {text('parameters.inSheet')}
      </button>
    </div>
  )
}

type Text = ReturnType<typeof usePane>['text']

/** 2022 连片 0–50亩：3万元/亩 */
function bandText(text: Text, { unit = '', bandUnit = '' }: Parameter, band: Band, notSet: string): string {
  const { year, category, from, to, value } = band
  const span =
    from !== undefined && to !== undefined
      ? text('parameters.bandBetween', { from, to, unit: bandUnit })
      : to !== undefined
        ? text('parameters.bandTo', { to, unit: bandUnit })
        : from !== undefined
          ? text('parameters.bandFrom', { from, unit: bandUnit })
          : ''
  return text('parameters.band', {
    year: year ?? '',
    category: category ?? '',
    span,
    value: value === null ? notSet : `${value}${unit}`,
  })
}
