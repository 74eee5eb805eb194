import type { Explanation, Missing, NoticeLack, Policy } from '../../../engine/index.ts'
import { fill, type Words } from '../../text/index.ts'

/** What is missing, with the conditions or incentives that wait for it. */
export interface Wanted {
  readonly missing: Missing
  readonly by: string
}

/** Conditions that are still named one by one. */
const MOST_NAMED = 2

/** Blank cells, open conclusions and unset parameters, a line for all that one office has to settle in one row. */
export function lacksOf(
  words: Words,
  policy: Policy,
  { town }: Explanation,
  wanted: readonly Wanted[],
): NoticeLack[] {
  const groups = new Map<string, readonly Wanted[]>()
  const supplier = ({ missing }: Wanted) => supplierOf(words, policy, missing, town)
  for (const one of wanted) {
    const { kind, entity, id } = one.missing
    const key = [kind, entity, id, supplier(one)].join('\n')
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].map((list): NoticeLack => {
    const { kind, entity, id } = list[0]!.missing
    return {
      label: [...new Set(list.map(({ missing }) => nameOf(words, missing)))].join(words.explain.comma),
      where: [entity, id].filter((part) => part).join(' '),
      supplier: supplier(list[0]!),
      kind: words.explain[KINDS[kind]]!,
      affects: namesOf(words, [...new Set(list.map(({ by }) => by))]),
    }
  })
}

const nameOf = ({ terms }: Words, { kind, label }: Missing): string =>
  kind === 'other' ? (terms.cause?.[label] ?? label) : label

const KINDS: Readonly<Record<Missing['kind'], string>> = {
  cell: 'notice.blank',
  qualification: 'notice.undecided',
  parameter: 'notice.noValue',
  other: 'notice.other',
}

/** The office that keeps the column, otherwise the town; a figure of the notice its drafter. */
function supplierOf(words: Words, policy: Policy, { kind, entity, label }: Missing, town: string): string {
  if (kind === 'parameter') return policy.issuer ?? words.explain['notice.drafter']!
  const fields = policy.entities.find((e) => e.label === entity)?.fields ?? []
  const supplier = fields.find((field) => field.label === label)?.supplier
  return supplier === undefined || supplier === policy.area ? town || policy.area : supplier
}

function namesOf({ explain }: Words, names: readonly string[]): string {
  const list = names.slice(0, MOST_NAMED).join(explain.comma)
  return names.length > MOST_NAMED ? fill(explain['notice.more']!, { list, count: names.length }) : list
}
