import {
  type ChangedStep,
  type ComparedRun,
  type ComparisonResults,
  type Decimals,
  explainRow,
  type MovedRow,
  type Movement,
  type RequirementStep,
  type RowResult,
  ratio,
  sizeOf,
  toDecimal,
  type Verdict,
  valueText,
} from '../../engine/index.ts'
import { differenceOf } from './headline.ts'
import type { Progress } from './jobs/job.ts'
import { remedies } from './results/detail.ts'
import { mainSteps } from './results/explained.ts'
import { checkCodes } from './results/index.ts'
import { type Run, runOf } from './runs.ts'
import { type Choice, changesOf, tried } from './state.ts'
import { wordedChanges } from './wording/changes.ts'
import type { Wording } from './wording/wording.ts'
import type { SoundWorkbook } from './workbook.ts'

/** A scenario computed, as it is called in a comparison. */
interface Named {
  readonly run: Run
  readonly compared: ComparedRun
}

/** Several scenarios against the first of them, as 方案对比 prints it. `nameOf` gives what is tried a name of its own. */
export function comparisonOf(
  wording: Wording,
  workbook: SoundWorkbook,
  choices: readonly Choice[],
  nameOf: (scenario: string) => string,
  progress: Progress = () => {},
): ComparisonResults {
  const { read } = workbook
  const codeOf = checkCodes(read)
  const named = choices.map((choice): Named => {
    const run = runOf(workbook, tried({ sound: workbook, ...choice }))
    const { scenario } = run
    const isTried = changesOf(choice.trial) > 0
    return {
      run,
      compared: {
        scenario: isTried ? { ...scenario, label: nameOf(scenario.label) } : scenario,
        changes: wordedChanges(wording, choice.trial),
        report: run.report,
        code: codeOf(scenario),
      },
    }
  })
  const [base, ...others] = named as [Named, ...Named[]]
  const size = sizeOf(read.policy)
  return {
    policy: read.policy,
    dataset: read.dataset,
    base: base.compared,
    others: others.map(({ run, compared }, i) => ({
      ...compared,
      movement: movementOf(wording, base.run, run, size?.label, (part) =>
        progress((i + part) / others.length),
      ),
    })),
    ...(size ? { size } : {}),
    contact: read.contact,
    code: named.map(({ compared }) => compared.code).join('-'),
  }
}

/** What is different under one scenario: the rows of the main entity that have another outcome, or cost another sum. */
function movementOf(
  wording: Wording,
  base: Run,
  run: Run,
  size: string | undefined,
  progress: Progress,
): Movement {
  const { main } = base.simulation.compiled.policy
  const [then, now] = [base, run].map((one) => one.rows().filter(({ entity }) => entity === main.entity))
  const [paidThen, paidNow] = [outlaysOf(base), outlaysOf(run)]
  const moved: MovedRow[] = []
  const repriced: Part[] = []
  for (const [i, after] of now!.entries()) {
    if (i % ROWS_A_REPORT === 0) progress(i / now!.length)
    const before = then![i]
    if (before === undefined) continue
    const part: Part = {
      size: size === undefined ? null : known(valueText(run.simulation, main.entity, i, size)),
      money: differenceOf(spentOn(after, paidNow), spentOn(before, paidThen)),
    }
    if (after.outcome !== before.outcome)
      moved.push({ ...part, ...moveOf(wording, base, run, before, after) })
    else if (part.money === null ? isOtherwise(before, after, paidThen, paidNow) : Number(part.money) !== 0)
      repriced.push(part)
  }
  return {
    moved,
    repriced: { count: repriced.length, size: sum(repriced, 'size'), money: sum(repriced, 'money') },
  }
}

/** Rows after which it is told how far the work is. */
const ROWS_A_REPORT = 100

type Part = Pick<MovedRow, 'size' | 'money'>

const known = (text: string | null): Decimals =>
  text !== null && /^-?\d+(?:\.\d+)?$/.test(text) ? text : null

const sum = (parts: readonly Part[], of: keyof Part): Decimals =>
  parts.reduce<Decimals>(
    (total, { [of]: own }) =>
      total === null || own === null ? null : toDecimal(ratio(total).add(ratio(own))),
    '0',
  )

const outlaysOf = ({ report }: Run): ReadonlySet<string> =>
  new Set(report.incentives.flatMap((i) => (i.included && i.effect === 'outlay' ? [i.label] : [])))

/** What a row adds to the outlay as it is reckoned: what is open or waits is not in it; null where an amount is not known. */
const spentOn = ({ amounts }: RowResult, labels: ReadonlySet<string>): Decimals =>
  Object.entries(amounts).reduce<Decimals>((total, [label, { standing, value }]) => {
    if (!labels.has(label) || standing !== 'counted') return total
    return total === null || value === null ? null : toDecimal(ratio(total).add(ratio(value)))
  }, '0')

/** Whether an amount that is not known is another than before: no more can be said of it. */
function isOtherwise(
  before: RowResult,
  after: RowResult,
  paidThen: ReadonlySet<string>,
  paidNow: ReadonlySet<string>,
): boolean {
  const amountsOf = ({ amounts }: RowResult, labels: ReadonlySet<string>) =>
    Object.entries(amounts).filter(([label]) => labels.has(label))
  return JSON.stringify(amountsOf(before, paidThen)) !== JSON.stringify(amountsOf(after, paidNow))
}

function moveOf(
  wording: Wording,
  base: Run,
  run: Run,
  before: RowResult,
  after: RowResult,
): Omit<MovedRow, keyof Part> {
  const [then, now] = [base, run].map(({ simulation }) => explainRow(simulation, after.entity, after.id))
  const { policy } = run.simulation.compiled
  return {
    id: after.id,
    name: now?.name ?? '',
    town: after.town,
    before: before.outcome,
    after: after.outcome,
    steps: changedSteps(wording, mainSteps(policy, then), mainSteps(policy, now)),
  }
}

/** What keeps a row from passing. */
const OBSTACLES: ReadonlySet<Verdict> = new Set(['fail', 'waivable', 'unknown', 'manual'])
/** Conditions that no outcome hangs on. */
const ASIDE: ReadonlySet<string> = new Set(['check', 'consistency', 'encouraged'])

/** The conditions that judge a row otherwise, and stand or stood in its way. */
function changedSteps(
  wording: Wording,
  before: readonly RequirementStep[],
  after: readonly RequirementStep[],
): readonly ChangedStep[] {
  const then = new Map(before.map((step) => [step.label, step]))
  const now = new Map(after.map((step) => [step.label, step]))
  return [...new Map([...then, ...now]).values()]
    .filter(({ strictness }) => !ASIDE.has(strictness))
    .flatMap(({ label, clauses }): ChangedStep[] => {
      const [old, own] = [then.get(label), now.get(label)]
      const isObstacle = [old, own].some((step) => step !== undefined && OBSTACLES.has(step.verdict))
      if (!isObstacle || old?.verdict === own?.verdict) return []
      const applies = own !== undefined && own.verdict !== 'notApplicable'
      const missing = [...new Set(own?.missing.map((lack) => lack.label))]
      const remedy = applies && OBSTACLES.has(own.verdict) ? remedies(wording, own) : []
      return [{ label, clauses, after: applies ? own.verdict : null, missing, remedy }]
    })
}
