import { fold, type TargetTotal, yearsText } from '../../../engine/index.ts'
import type { Run } from '../runs.ts'
import { townTable } from '../townTable.ts'
import { type FunctionWorld, type PolicyFunction, SCENARIO } from './function.ts'
import { near } from './near.ts'
import { townAt } from './towns.ts'

/** How far a target is reached as the notice counts it, in percent. */
export const coverage: PolicyFunction = {
  name: 'COVERAGE',
  parameters: [{ name: 'target' }, { name: 'town', isOptional: true }, SCENARIO],
  returns: 'number',
  evaluate: (world, target = '', town = '', scenario = '') => {
    const run = world.run(scenario)
    const at = townAt(world, run, town)
    const place = at === null ? '' : run.report.towns[at]!.town
    const { label, figures } = targetOf(
      world,
      at === null ? wholeTargets(run) : townTargets(run, at),
      target,
      place,
    )
    if (figures === null) throw world.refusal('value', 'noSum', { label })
    if (figures.target === null) throw world.refusal('pending', 'noTask', { label })
    if (figures.coverage === null) throw world.refusal('pending', 'noPercent', { label })
    if (!/^-?[\d.]+$/.test(figures.coverage)) throw world.refusal('pending', 'noBase', { label })
    return Number(figures.coverage)
  },
}

interface Candidate {
  readonly label: string
  /** Without the area's own name. */
  readonly name: string
  readonly year: string
  /** null of the parts of a ratio, which have no sum. */
  readonly figures: Pick<TargetTotal, 'target' | 'coverage'> | null
}

/** The targets of the whole area, and the sums of those that the towns have. */
function wholeTargets(run: Run): Candidate[] {
  const { whole, groups } = townTable({ now: run })
  return [
    ...whole.map(({ target, year }) => ({ label: target.label, name: target.label, year, figures: target })),
    ...groups.map(({ name, year, towns, total }) => ({
      label: towns[0]!.target.label,
      name,
      year,
      figures: total,
    })),
  ]
}

function townTargets(run: Run, at: number): Candidate[] {
  const names = new Map(
    townTable({ now: run }).groups.map(({ towns, name }) => [towns[0]!.target.label, name]),
  )
  return run.report.towns[at]!.targets.map((target) => ({
    label: target.label,
    name: names.get(target.label) ?? target.label,
    year: yearsText(target.year),
    figures: target,
  }))
}

/** By its name, its name without the area's, or either with its year behind it. Throws a `FunctionFault`. */
function targetOf(
  { wording, refusal }: FunctionWorld,
  candidates: readonly Candidate[],
  asked: string,
  town: string,
): Candidate {
  const wanted = fold(asked)
  const called = (nameOf: (candidate: Candidate) => string) =>
    candidates.filter((candidate) => fold(nameOf(candidate)) === wanted)
  const [first] = [
    (c: Candidate) => c.label,
    (c: Candidate) => c.label + c.year,
    (c: Candidate) => c.name,
    (c: Candidate) => c.name + c.year,
  ].flatMap((nameOf) => {
    const found = called(nameOf)
    return found.length > 0 ? [found] : []
  })
  if (first === undefined) {
    const names = candidates.map(({ label }) => label)
    throw refusal('notFound', 'noTarget', { name: asked, town, near: near(asked, names) })
  }
  const [only] = first
  const years = [...new Set(first.map(({ year }) => year))]
  if (years.length > 1)
    throw refusal('value', 'severalYears', {
      label: only!.label,
      list: years.join(wording.words.pane.listComma!),
      example: only!.label + years[0],
    })
  return only!
}
