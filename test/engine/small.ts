import { type CellValue, datasetOf } from '../../engine/model/dataset.ts'
import type { Diagnostic } from '../../engine/model/diagnostic.ts'
import { CURRENT, type Payment, type Policy, type Scenario } from '../../engine/model/policy.ts'
import type { Report } from '../../engine/model/result.ts'
import { entity, key, number, reference } from '../../engine/packs/builders.ts'
import { compile } from '../../engine/policy/compile.ts'
import { reportOf } from '../../engine/simulate/report.ts'
import { createSimulator } from '../../engine/simulate/simulate.ts'
import type { Simulation } from '../../engine/simulate/simulation.ts'

export type Rows = Readonly<Record<string, readonly Readonly<Record<string, CellValue>>[]>>

/** A policy of towns and projects with nothing in it but what is given. */
export const policyOf = (parts: Partial<Policy> = {}): Policy => ({
  title: '示例办法',
  status: 'draft',
  entities: [entity('镇街', key('镇街')), PROJECTS],
  main: { entity: '项目', qualification: '入列' },
  area: '镇街',
  parameters: [],
  requirements: [],
  incentives: [],
  targets: [],
  allotments: [],
  ...parts,
})

export const TOWNS = entity('镇街', key('镇街'))
export const PROJECTS = entity('项目', key('编号'), reference('镇街', '镇街'), number('面积', '亩'))

/** Runs a policy on rows; a policy with errors throws. */
export const run = (
  policy: Policy,
  rows: Rows,
  scenario: Partial<Scenario> = {},
  payments: readonly Payment[] = [],
): Simulation => createSimulator(compile(policy), datasetOf(rows), payments).run({ ...CURRENT, ...scenario })

export const report = (
  policy: Policy,
  rows: Rows,
  scenario: Partial<Scenario> = {},
  payments: readonly Payment[] = [],
): Report => reportOf(run(policy, rows, scenario, payments), { rows: true })

/** What compiling says, as 'code at property: values'. */
export const findings = (policy: Policy): readonly Diagnostic[] => compile(policy).diagnostics
