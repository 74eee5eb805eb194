import { describe, expect, test } from 'vitest'
import { explainRow } from '../../../engine/explain/explain.ts'
import { datasetOf } from '../../../engine/model/dataset.ts'
import { hasErrors } from '../../../engine/model/diagnostic.ts'
import { derived, entity, key, number, qualification, reference } from '../../../engine/packs/builders.ts'
import { compile } from '../../../engine/policy/compile.ts'
import { createSimulator } from '../../../engine/simulate/simulate.ts'
import { policyOf } from '../small.ts'

const { must } = qualification('项目', '入列')
const policy = policyOf({
  entities: [
    entity('镇街', key('镇街'), derived('项目用地', '亩', 'SUM(项目[用地])')),
    entity('区块', key('区块'), number('面积', '亩')),
    entity('项目', key('项目'), reference('镇街', '镇街'), reference('区块', '区块'), number('用地', '亩')),
  ],
  requirements: [
    must('区块够大', '区块[面积]>=10', []),
    must('在区块内', 'NOT(ISBLANK(区块))', []),
    must('镇街有地', '镇街[项目用地]>=1', []),
  ],
})

const rows = { 镇街: [{ 镇街: '东镇' }], 项目: [{ 项目: 'A', 镇街: '东镇', 区块: 'Q1', 用地: 5 }] }
const verdicts = (dataset: ReturnType<typeof datasetOf>) => {
  const run = createSimulator(compile(policy), dataset).run()
  const steps = explainRow(run, '项目', 'A')!.qualifications.flatMap((q) => q.steps)
  return { run, steps: steps.map((s) => [s.label, s.verdict]) }
}

describe('a table that is absent', () => {
  const { run, steps } = verdicts(datasetOf(rows))
  test('is no fault of the rows that point into it', () => {
    expect(hasErrors(run.diagnostics())).toBe(false)
  })
  test('leaves open what would be read from it, and nothing else', () => {
    expect(steps).toEqual([
      ['区块够大', 'unknown'],
      ['在区块内', 'pass'],
      ['镇街有地', 'pass'],
    ])
  })
  test('a row that points to nothing in a table that is there is an orphan still', () => {
    const { run: with_ } = verdicts(datasetOf({ ...rows, 区块: [{ 区块: 'Q2', 面积: 20 }] }))
    expect(with_.diagnostics().map((d) => d.code)).toContain('orphan')
  })
})

test('cells that could not be read are unknown, to ISBLANK and to sums over what they point to as well', () => {
  const { tables } = datasetOf({ ...rows, 项目: [{ 项目: 'A', 镇街: null, 区块: null, 用地: 5 }] })
  const unread = { tables: { ...tables, 项目: { ...tables.项目!, unread: { 镇街: [0], 区块: [0] } } } }
  expect(verdicts(unread).steps).toEqual([
    ['区块够大', 'unknown'],
    ['在区块内', 'unknown'],
    ['镇街有地', 'unknown'],
  ])
  // Blank cells are known to be blank.
  expect(verdicts({ tables }).steps[1]).toEqual(['在区块内', 'fail'])
})
