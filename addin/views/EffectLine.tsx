import type { Effect } from '../session/effects.ts'
import type { Lever } from '../session/levers.ts'
import type { Session } from '../session/session.ts'
import { moneyText, shortMoney, signedMoneyText } from './parts/format.ts'
import { type PaneContext, usePane } from './parts/paneContext.ts'
import { valueText } from './parts/values.ts'
import { useStepEffect } from './useSession.ts'

interface Props {
  readonly session: Session
  readonly lever: Lever
  /** Where the value comes from, said before it. */
  readonly source?: string
}

/** 每±1元/㎡ = ±128.45万元；2亿可承受155.70 */
export function EffectLine({ session, lever, source = '' }: Props) {
  const pane = usePane()
  const effect = useStepEffect(session, lever.parameter.label)
  const { entity } = session.state().sound!.read.policy.main
  return [source, saidOf(pane, effect, lever, entity)].filter((part) => part !== '').join(' · ')
}

/** '' where there is nothing to say: no slider, or a value that cannot be computed. */
function saidOf(pane: PaneContext, effect: Effect | null | undefined, lever: Lever, entity: string): string {
  if (lever.slider === null) return ''
  if (lever.value === null) return pane.text('effect.unset')
  if (effect === undefined) return pane.text('effect.waiting')
  return effect === null ? '' : effectText(pane, effect, lever, entity)
}

function effectText(
  { words, text, unit: moneyUnit }: PaneContext,
  { step, money, rows, bearable }: Effect,
  { parameter: { unit = '', category } }: Lever,
  entity: string,
): string {
  // 每±1元 of 元/㎡: what it is paid for is clear from the line above.
  const size = { step: String(Math.abs(step)), unit: unit.split('/')[0]! }
  const own = { ...size, sign: step < 0 ? '−' : '+', moneyUnit: text(`unit.${moneyUnit}`) }
  // A rate pays as much more for a step up as less for a step down; a limit does not.
  const isEven =
    category === 'incentive' && rows === 0 && money !== null && !money.startsWith('-') === step > 0
  const parts: string[] = []
  if ((money === null || money === '0') && rows > 0)
    parts.push(text('effect.step', own) + text('effect.rows', { n: rows, entity }))
  else if (money === null) parts.push(text('effect.open', own))
  else if (money === '0') parts.push(text('effect.none', own))
  else if (isEven)
    parts.push(
      text('effect.money', { ...own, sign: '±', money: `±${moneyText(money.replace(/^-/, ''), moneyUnit)}` }),
    )
  else parts.push(text('effect.money', { ...own, money: signedMoneyText(money, moneyUnit) }))
  if (rows > 0 && money !== null && money !== '0') parts.push(text('effect.rows', { n: rows, entity }))
  if (bearable) {
    const { capacity, value } = bearable
    const sum = shortMoney(capacity)
    parts.push(
      text('effect.bearable', {
        capacity: `${sum.figure}${text(`unit.${sum.unit}`)}`,
        value: valueText(words, value, unit),
      }),
    )
  }
  return parts.join(text('effectComma'))
}
