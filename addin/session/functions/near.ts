import { fold, nearestName } from '../../../engine/index.ts'

/** The name that was probably meant: hardly misspelt, or with more around it; '' where there is none. */
export function near(asked: string, names: readonly string[]): string {
  const folded = new Map(names.map((name) => [fold(name), name]))
  const wanted = fold(asked)
  const nearest =
    nearestName(wanted, folded.keys()) ?? [...folded.keys()].find((name) => name.includes(wanted))
  return nearest === undefined ? '' : folded.get(nearest)!
}
