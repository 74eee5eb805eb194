import { joinCauses } from '../../model/cause.ts'
import { pointOf } from '../../model/quantity.ts'
import { FALSE, type FlagColumn, type ListColumn, type TextColumn, TRUE, UNDECIDED } from '../column.ts'
import type { Definition } from '../expression.ts'
import { FLAG, TEXT } from '../type.ts'
import { causesOf, flagOf, normalize, numberOf, textOf, toQuantity, undecided, unknownOf } from '../value.ts'
import { requireKind, requireNumber } from './conversion.ts'

/** HAS(multi-choice field, "值"): whether the choice is among the ticked ones. */
const has: Definition = {
  name: 'HAS',
  arity: [2, 2],
  check: ({ arguments: args }) => {
    requireKind(args[0]!, 'list')
    requireKind(args[1]!, 'text')
    return { type: FLAG, arguments: args }
  },
  exact: ([list, word]) => {
    const [a, b] = [list!(), word!()]
    if (a.kind !== 'list' || a.value === null || b.kind !== 'text' || b.value === null) {
      return undecided(joinCauses(causesOf(a), causesOf(b)))
    }
    const key = normalize(b.value)
    return flagOf(a.value.some((item) => normalize(item) === key))
  },
  columns: ([list, word]) => {
    const [a, b] = [list as ListColumn, word as TextColumn]
    const key = b.fixed ? b.keys[b.values[0]!] : undefined
    const table = a.words.map((set) => (set.some((item) => normalize(item) === key) ? TRUE : FALSE))
    const values = new Uint8Array(a.values.length)
    for (let i = 0; i < values.length; i++) {
      const code = a.values[i]!
      values[i] = code < 0 || key === undefined ? UNDECIDED : table[code]!
    }
    return { kind: 'flag', values, fixed: a.fixed } satisfies FlagColumn
  },
}

/** LEFT(text, n): the first n characters (1 where n is left out). */
const left: Definition = {
  name: 'LEFT',
  arity: [1, 2],
  check: ({ arguments: args }) => {
    requireKind(args[0]!, 'text')
    if (args[1]) requireNumber(args[1])
    return { type: TEXT, arguments: args }
  },
  exact: ([text, count]) => {
    const [a, b] = [text!(), count ? count() : numberOf(1)]
    const n = pointOf(toQuantity(b))
    if (a.kind !== 'text' || a.value === null || n === null || n.compare(0) < 0)
      return unknownOf('text', joinCauses(causesOf(a), causesOf(b)))
    return textOf([...a.value].slice(0, n.valueOf()).join(''))
  },
}

export const TEXTS: readonly Definition[] = [has, left]
