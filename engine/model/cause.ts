/** Why a value is not known. `blank` and `orphan` name a cell; the others name what a person has to settle. */
export type Cause =
  | { readonly kind: 'blank'; readonly entity: string; readonly row: number; readonly field: string }
  | { readonly kind: 'orphan'; readonly entity: string; readonly row: number; readonly field: string }
  | { readonly kind: 'notSet'; readonly parameter: string }
  | { readonly kind: 'ranged'; readonly parameter: string }
  | { readonly kind: 'zeroDivision' }
  | { readonly kind: 'noRows'; readonly entity: string }
  | { readonly kind: 'absentTable'; readonly entity: string }
  | {
      readonly kind: 'undecided'
      readonly entity: string
      readonly row: number
      readonly qualification: string
    }

export const causeKey = (c: Cause): string =>
  [
    c.kind,
    'entity' in c ? c.entity : '',
    'row' in c ? c.row : '',
    'field' in c ? c.field : '',
    'parameter' in c ? c.parameter : '',
    'qualification' in c ? c.qualification : '',
  ].join('|')

export const NO_CAUSES: readonly Cause[] = []

/** Most causes that are kept together: a sum over thousands of blank cells names the first of them. */
const KEPT = 32

/** The union of causes, each once, in order; at most KEPT. */
export function joinCauses(...lists: readonly (readonly Cause[])[]): readonly Cause[] {
  const filled = lists.filter((list) => list.length > 0)
  if (filled.length === 0) return NO_CAUSES
  if (filled.length === 1 || filled[0]!.length >= KEPT) return filled[0]!
  const seen = new Map<string, Cause>()
  for (const list of filled) {
    for (const cause of list) {
      if (seen.size >= KEPT) return [...seen.values()]
      const key = causeKey(cause)
      if (!seen.has(key)) seen.set(key, cause)
    }
  }
  return [...seen.values()]
}

/** Whether nothing but parameters without a value stands in the way (semantics: "not set", not "unknown"). */
export const onlyNotSet = (causes: readonly Cause[]): boolean =>
  causes.length > 0 && causes.every((c) => c.kind === 'notSet')
