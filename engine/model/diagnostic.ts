export type Severity = 'error' | 'warning' | 'notice'

/** The nouns of the policy that a diagnostic can point at. */
export type Noun =
  | 'policy'
  | 'field'
  | 'parameter'
  | 'requirement'
  | 'incentive'
  | 'target'
  | 'allotment'
  | 'scenario'
  | 'payment'

/** Where something is: a policy item and its property, a data cell, or a cell of a sheet. `position` counts characters in a formula from 0. */
export type Place =
  | {
      readonly kind: 'item'
      readonly noun: Noun
      readonly label: string
      readonly property?: string
      readonly position?: number
    }
  | {
      readonly kind: 'data'
      readonly entity: string
      readonly row?: number
      readonly id?: string
      readonly field?: string
    }
  | { readonly kind: 'sheet'; readonly sheet?: string; readonly cell?: string; readonly file?: string }

/** A finding: a code and the values of its sentence. The words live in `addin/text`. */
export interface Diagnostic {
  readonly code: string
  readonly severity: Severity
  readonly at: Place
  readonly values: Readonly<Record<string, string | number>>
}

export const diagnostic = (
  severity: Severity,
  code: string,
  at: Place,
  values: Readonly<Record<string, string | number>> = {},
): Diagnostic => ({ code, severity, at, values })

export const hasErrors = (list: readonly Diagnostic[]): boolean => list.some((d) => d.severity === 'error')

/** The known name nearest to a misspelt one, within a third of its length; undefined where none is near. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let bestDistance = Math.max(1, Math.floor(name.length / 3)) + 1
  for (const candidate of known) {
    const distance = editDistance(name, candidate)
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      current.push(Math.min(change, previous[j]! + 1, current[j - 1]! + 1))
    }
    previous = current
  }
  return previous[b.length]!
}
