import { describe, expect, test } from 'vitest'
import { borrowData } from '../../../engine/analyses/borrowed.ts'
import { openFigures } from '../../../engine/analyses/openFigures.ts'
import { explainRow } from '../../../engine/explain/explain.ts'
import { datasetOf } from '../../../engine/model/dataset.ts'
import type { Policy } from '../../../engine/model/policy.ts'
import { compile } from '../../../engine/policy/compile.ts'
import { readBookFor } from '../../../engine/sheets/readBookFor.ts'
import { writeBook } from '../../../engine/sheets/writeBook.ts'
import { reportOf } from '../../../engine/simulate/report.ts'
import { createSimulator } from '../../../engine/simulate/simulate.ts'
import { JUDGE, OWN, ROWS } from '../sheets/borrowedPolicies.ts'

const read = readBookFor(writeBook(OWN, ROWS, []), JUDGE)
const compiled = compile(read.policy)
const borrow = (of: Policy, isOwn = false) =>
  borrowData(compile(of), read.dataset, { title: OWN.title, isOwn })
const { dataset, lacks, diagnostics } = borrow(read.policy)
const simulation = createSimulator(compiled, dataset).run()
const report = reportOf(simulation, { rows: true })

/** The verdict of a requirement on a row, and the columns that it waits for. */
const verdictOf = (id: string, label: string) => {
  const steps = explainRow(simulation, '项目', id)!.qualifications.flatMap((q) => q.steps)
  const step = steps.find((s) => s.label === label)!
  return [step.verdict, step.missing.map((m) => m.label)]
}

describe('what is there is judged by the other rules', () => {
  test('exactly, in the units of the policy', () => {
    // 20,000㎡ are 30亩 and reach 30亩; 19,999㎡ are 29.9985亩 and do not.
    expect(verdictOf('P1', '用地达标')).toEqual(['pass', []])
    expect(verdictOf('P2', '用地达标')).toEqual(['fail', []])
  })
  test('a word that the policy does not have decides nothing', () => {
    expect(verdictOf('P1', '不是零星')).toEqual(['pass', []])
    expect(verdictOf('P2', '不是零星')).toEqual(['unknown', ['类型']])
    expect(verdictOf('P2', '做研发')).toEqual(['unknown', ['用途']])
  })
})

describe('what is not there is unknown, never zero, no or blank', () => {
  test('a missing date is not known to be blank', () => {
    expect(verdictOf('P1', '已完成')).toEqual(['unknown', ['完成日期']])
  })
  test('a blank cell of a column that is there is blank', () => {
    const tables = datasetOf({
      镇街: [{ 镇街: '东区' }],
      项目: [{ 项目编号: 'P1', 镇街: '东区', 完成日期: null, 用地: 30 }],
    })
    const run = createSimulator(compiled, tables).run()
    const steps = explainRow(run, '项目', 'P1')!.qualifications.flatMap((q) => q.steps)
    expect(steps.find((s) => s.label === '已完成')!.verdict).toBe('fail')
  })
  test('a scope that is not known leaves the row open where the test does not hold', () => {
    // P1: 40,000㎡ on 30亩 = 20,000㎡ is 2.
    expect(verdictOf('P1', '容积率达标')).toEqual(['pass', []])
    expect(verdictOf('P2', '容积率达标')).toEqual(['unknown', ['已开工', '建筑面积']])
  })
  test('sums over a table that is absent', () => {
    expect(verdictOf('P1', '车间面积')[0]).toBe('unknown')
  })
  test('the cost of an incentive whose table is absent', () => {
    expect(report.cost.outlay).toEqual({ low: '0.00', value: null, high: null })
    expect(report.incentives[0]).toMatchObject({ quantity: null, value: null, high: null, due: null })
    expect(report.towns.map((t) => t.cost.outlay.value)).toEqual([null, null])
  })
  test('a target that counts a table that is absent', () => {
    expect(report.targets.map((t) => [t.done, t.low, t.high, t.coverage, t.met])).toEqual([
      [null, null, null, null, null],
    ])
  })
  test('a target of the towns whose tasks are not there', () => {
    expect(report.towns.map((t) => [t.town, t.targets[0]!.target, t.targets[0]!.done])).toEqual([
      ['东区', null, '30'],
      ['西区', null, '29.9985'],
    ])
  })
})

test('rows that do not say whose they are belong to no town, and no town has nothing', () => {
  const bare = writeBook(
    {
      ...OWN,
      entities: OWN.entities.map((e) => ({ ...e, fields: e.fields.filter((f) => f.label !== '所在区') })),
    },
    ROWS,
    [],
  )
  const other = readBookFor(bare, JUDGE)
  const borrowed = borrowData(compiled, other.dataset, { title: '', isOwn: false })
  const { towns } = reportOf(createSimulator(compiled, borrowed.dataset).run())
  const rows = towns.map((t) => [t.town, Object.values(t.counts).reduce((a, b) => a + b)])
  expect(rows).toEqual([
    ['东区', 0],
    ['西区', 0],
    ['', 2],
  ])
  expect(towns.slice(0, 2).map((t) => t.targets[0]!.done)).toEqual([null, null])
})

describe('figures of which only a part is sure', () => {
  // P1 fails 已完成 or passes it; nothing surely counts, and everything may.
  const judged: Policy = {
    ...JUDGE,
    incentives: [
      {
        ...JUDGE.incentives[0]!,
        label: '用地奖',
        entity: '项目',
        qualification: '可奖',
        base: '建筑面积',
        included: true,
      },
    ],
    targets: [{ ...JUDGE.targets[0]!, level: '全市', value: '100', qualification: '可奖' }],
  }
  const run = createSimulator(compile(judged), borrow(judged).dataset).run()
  const plain = reportOf(run)
  const open = openFigures(plain, run)

  test('are no figure of their own', () => {
    // At most P1's 40,000㎡ at 100元 and, as P2 fails 用地达标, nothing more.
    expect(plain.cost.outlay).toEqual({ low: '0.00', value: '0.00', high: '4000000.00' })
    expect(open.cost.outlay).toEqual({ low: '0.00', value: null, high: '4000000.00' })
    expect(open.incentives[0]).toMatchObject({ quantity: null, due: null, value: null, high: '4000000.00' })
    expect(open.towns.map((t) => [t.cost.outlay.value, t.cost.outlay.high])).toEqual([
      [null, '4000000.00'],
      ['0.00', '0.00'],
    ])
    expect(open.targets.map((t) => [t.done, t.low, t.high, t.coverage, t.gap])).toEqual([
      [null, '0', '30', null, null],
    ])
  })
  test('are, where nothing is open', () => {
    const whole = datasetOf({ 镇街: [], 项目: [], 车间: [] })
    const none = createSimulator(compile(judged), whole).run()
    expect(openFigures(reportOf(none), none)).toEqual(reportOf(none))
  })
})

describe('what was decided elsewhere', () => {
  test('an approval under the other rules is none here', () => {
    expect(dataset.tables.项目!.columns.裁定).toBeUndefined()
    // 300万元 on 30亩 is not known to this policy: 亩均税收 is typed here and computed there from another 用地.
    expect(verdictOf('P1', '不低效')).toEqual(['unknown', ['亩均税收']])
    const codes = diagnostics.map((d) => d.code)
    expect(codes).toContain('borrowed.decisions')
  })
  test("an entry where this policy's parameters decide is none either", () => {
    expect(dataset.tables.项目!.columns.低效).toBeUndefined()
    expect(diagnostics.find((d) => d.code === 'borrowed.judged')?.values).toEqual({ columns: '低效' })
  })
  test('under the same policy both hold', () => {
    const own = borrow(read.policy, true)
    expect(own.dataset.tables.项目!.columns.裁定).toEqual([true, null])
    expect(own.dataset.tables.项目!.columns.低效).toEqual([true, false])
    expect(own.diagnostics.map((d) => d.code)).not.toContain('borrowed.decisions')
  })
})

describe('what is lacking', () => {
  test('tables and columns, with the rules that read them, through formulas too', () => {
    expect(lacks.tables).toEqual([
      { entity: '车间', label: '', rules: ['车间面积', '车间补助', '车间总面积'] },
    ])
    expect(lacks.columns).toEqual([
      { entity: '镇街', label: '任务', rules: ['完成用地'] },
      { entity: '项目', label: '亩均税收', rules: ['不低效'] },
      { entity: '项目', label: '完成日期', rules: ['已完成'] },
      { entity: '项目', label: '已开工', rules: ['容积率达标'] },
      { entity: '项目', label: '联系人', rules: [] },
    ])
  })
  test('is said in one line a column, those that decide nothing in one line a table', () => {
    const said = diagnostics.map((d) => [
      d.severity,
      d.code,
      String(d.values.column ?? d.values.columns ?? ''),
    ])
    expect(said).toEqual([
      ['notice', 'borrowed', '5'],
      ['notice', 'borrowed.decisions', '裁定'],
      ['notice', 'borrowed.judged', '低效'],
      ['warning', 'borrowed.noTable', ''],
      ['warning', 'borrowed.noColumn', '任务'],
      ['warning', 'borrowed.noColumn', '亩均税收'],
      ['warning', 'borrowed.noColumn', '完成日期'],
      ['warning', 'borrowed.noColumn', '已开工'],
      ['notice', 'borrowed.idleColumns', '联系人'],
    ])
    expect(diagnostics[0]!.values).toEqual({
      source: '乙市办法',
      policy: '甲市办法',
      tables: 1,
      columns: 5,
      decisive: 4,
    })
  })
  test('rows of no table of the policy are no data for it', () => {
    const { diagnostics: said } = borrowData(compiled, { tables: {} }, { title: '', isOwn: false })
    expect(said.map((d) => [d.severity, d.code])).toEqual([['error', 'borrowed.noData']])
  })
})
