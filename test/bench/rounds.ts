import type { Prepared } from './participant.ts'
import { median, type Quartiles, quartiles } from './statistics.ts'
import { turnOf, warmUp } from './timing.ts'

export interface Entrant {
  readonly key: string
  readonly name: string
  readonly prepared: Prepared
}

export interface Comparison {
  readonly key: string
  readonly name: string
  readonly rounds: number
  /** Milliseconds of everything anew, the median over the rounds. */
  readonly milliseconds: number
  /** How many times as long as the product in the turn just before, quartiles over the rounds. */
  readonly ratio: Quartiles
}

export interface Comparisons {
  /** Milliseconds of everything anew by the product, the median over all its turns. */
  readonly own: number
  readonly comparisons: readonly Comparison[]
}

/** Rounds A B A C A …: the product takes its turn before each of the others, so that a disturbance strikes both. */
export async function compare(
  product: Prepared,
  others: readonly Entrant[],
  rounds: number,
  turn: (prepared: Prepared) => Promise<number> = turnOf,
): Promise<Comparisons> {
  const productTimes: number[] = []
  const times = others.map((): number[] => [])
  const ratios = others.map((): number[] => [])
  for (const { prepared } of [...others, { prepared: product }]) await warmUp(() => turn(prepared))
  for (let round = 0; round < rounds; round++)
    for (const [i, other] of others.entries()) {
      const own = await turn(product)
      const theirs = await turn(other.prepared)
      productTimes.push(own)
      times[i]!.push(theirs)
      ratios[i]!.push(theirs / own)
    }
  const comparisons = others.map(({ key, name }, i) => ({
    key,
    name,
    rounds,
    milliseconds: median(times[i]!),
    ratio: quartiles(ratios[i]!),
  }))
  return { own: median(productTimes), comparisons }
}
