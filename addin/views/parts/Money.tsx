import { moneySpan, moneyText, signedMoneyText } from './format.ts'
import { usePane } from './paneContext.ts'

interface Props {
  /** 元; null where it is not decided. */
  readonly of: string | null
  /** Both ends, shown in place of an undecided sum where they are known. */
  readonly range?: { readonly low: string | null; readonly high: string | null }
  /** What stands where nothing is known; 资料不全 by default. Never 0 or a dash. */
  readonly absent?: string
  /** A change, with its sign. */
  readonly signed?: boolean
  /** With the unit behind it: 5,708.50 万元. */
  readonly withUnit?: boolean
}

/** A sum in the pane's unit: digits in columns, a word where it is not decided. */
export function Money({ of, range, absent, signed = false, withUnit = false }: Props) {
  const { unit, words, text } = usePane()
  const print = signed ? signedMoneyText : moneyText
  const figure = of === null ? range && moneySpan(range, unit) : print(of, unit)
  if (figure === undefined) return <span>{absent ?? words.absent.incomplete}</span>
  return (
    <span style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
      {figure}
      {withUnit && ` ${text(`unit.${unit}`)}`}
    </span>
  )
}
