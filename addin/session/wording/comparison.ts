import { type Comparison, type RequirementStep, ratio, type Side, toDecimal } from '../../../engine/index.ts'
import { fill, type Words } from '../../text/index.ts'
import { grouped, printFlag, quantity } from './format.ts'

type Remedy = NonNullable<Comparison['remedy']>
type Text = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** A yes/no column is compared with the bare word for yes. */
export const isFlag = ({ right }: Comparison): boolean =>
  right.text === right.value && !LITERAL.test(right.text)

/**
 * 容积率（1.8） >= 容积率下限（2）：不成立，还差0.2；改造后建筑面积再增133.33㎡即达标. What is missing is left out where
 * nobody wants the comparison to hold.
 */
export function comparisonText(words: Words, c: Comparison, isWanted = true): string {
  const text: Text = (key, values) => fill(words.explain[key]!, values)
  if (isFlag(c)) {
    const value = c.left.value === null ? words.absent.blank : printFlag(words, c.left.value)
    return text('flag', { text: c.left.text, value })
  }
  const holds = { true: text('holds'), false: text('holdsNot'), null: text('undecided') }[`${c.holds}`]
  const missed = c.holds === false && isWanted
  // That the same field is short by as much would be said twice.
  const isSaid = c.remedy?.field === c.left.text
  const print = printer(c)
  const gap =
    c.gap !== null && missed && !isSaid && Number(c.gap) !== 0
      ? text('gap', { gap: grouped(print(c.gap)), unit: c.left.unit })
      : ''
  const remedy = c.remedy && missed ? text('remedy', { remedy: remedyText(words, c.remedy) }) : ''
  const [left, right] = [printSide(words, c.left, print), printSide(words, c.right, print)]
  return text('comparison', { left, operator: c.operator, right, holds }) + gap + remedy
}

/** Whether a rule holds by itself, so that what a person has said of it does not matter. */
export const isMet = ({ verdict, comparisons }: RequirementStep): boolean =>
  verdict === 'pass' && comparisons.length > 0 && comparisons.every(({ holds }) => holds === true)

/** Five decimals at most; all of them where two different sides would look alike. */
export function printer({ left, right }: Comparison): (decimal: string) => string {
  const differ = left.value !== right.value
  const alike =
    left.value !== null && right.value !== null && shortened(left.value) === shortened(right.value)
  return differ && alike ? (decimal) => decimal : shortened
}

const shortened = (value: string): string => (NUMBER.test(value) ? toDecimal(ratio(value), 5) : value)

/** 改造后建筑面积再增133.33㎡ */
export function remedyText({ explain }: Words, { field, change, unit }: Remedy): string {
  const down = change.startsWith('-')
  const by = quantity(down ? change.slice(1) : change, unit)
  return fill(down ? explain.lower! : explain.raise!, { field, change: by, unit })
}

const LITERAL = /^(?:["{]|-?\d)/
const NUMBER = /^-?\d+(?:\.\d+)?$/
const RANGE = /^\[(.*), (.*)\]$/

/** 改造后容积率（1.8）, or of a literal its value alone. `absent` stands for a value of which nothing is known. */
export function printSide(
  words: Words,
  side: Side,
  print: (decimal: string) => string = shortened,
  absent = words.absent.blank,
): string {
  const value = side.value === null ? absent : printValue(words, side.value, side.unit, print)
  return LITERAL.test(side.text) || side.text === ''
    ? value || '""'
    : fill(words.explain.side!, { text: side.text, value })
}

/** A number with its unit, both ends of a range, or a text. A number without a unit may be a year: no separators. */
export function printValue(
  words: Words,
  value: string,
  unit: string,
  print: (decimal: string) => string,
): string {
  const number = (decimal: string) => (unit === '' ? print(decimal) : `${grouped(print(decimal))}${unit}`)
  const [, low, high] = RANGE.exec(value) ?? []
  if (low === undefined || high === undefined) return NUMBER.test(value) ? number(value) : value
  if (low !== '' && high !== '') return `${number(low).slice(0, -unit.length || undefined)}–${number(high)}`
  if (low === '' || Number(low) === 0) return words.absent.incomplete
  return fill(words.cli.atLeast!, { low: number(low) })
}
