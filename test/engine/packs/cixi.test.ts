import { describe, expect, test } from 'vitest'
import {
  CURRENT,
  compile,
  createSimulator,
  datasetOf,
  type ParameterValue,
  packs,
  ratio,
  reportOf,
  type Scenario,
  toDecimal,
  type WorkedCase,
} from '../../../engine/index.ts'

const { policy, cases, scenarios, sample } = packs.find((pack) => pack.id === 'cixi')!
const compiled = compile(policy)
const simulator = createSimulator(compiled, sample())
const run = (scenario: Partial<Scenario> = {}) => reportOf(simulator.run({ ...CURRENT, ...scenario }))
const scenario = (label: string) => run(scenarios.find((s) => s.label === label)!)
const workedCase = (id: string): WorkedCase => cases.find((c) => c.id === id)!
const ofCase = (id: string, overrides: Readonly<Record<string, ParameterValue>> = {}) => {
  const { rows, scenario: own } = workedCase(id)
  return reportOf(
    createSimulator(compiled, datasetOf(rows)).run({
      ...CURRENT,
      ...own,
      overrides: { ...own?.overrides, ...overrides },
    }),
  )
}
const FUND = '腾笼换鸟专项经费'
const minus = (a: string, b: string) => toDecimal(ratio(a).sub(ratio(b)))
const sum = (list: readonly string[]) => toDecimal(list.map((x) => ratio(x)).reduce((a, b) => a.add(b)))

test('the tables are without a finding', () => expect(compiled.diagnostics).toEqual([]))

describe('what is given up is apart from cash', () => {
  test('20,000㎡ more for own use: 1,000万元 of land price and 200万元 of fees, no cash', () => {
    const { cost } = ofCase('CX-C06')
    expect(cost.forgone.value).toBe('12000000.00')
    expect(cost.outlay).toEqual({ low: '0.00', value: '0.00', high: '0.00' })
  })

  test('rates that are set change what is given up and nothing else', () => {
    const [plain, rated] = [run(), scenario('自用减免测算')]
    expect(rated.cost.outlay).toEqual(plain.cost.outlay)
    expect(rated.cost.receipt).toEqual(plain.cost.receipt)
    expect(plain.cost.forgone.value).toBeNull()
    expect(Number(rated.cost.forgone.low)).toBeGreaterThan(0)
  })
})

describe('1–5万元 a mu', () => {
  const outside = (rate: number) =>
    ofCase('CX-C13', { 镇街奖励标准: rate }).diagnostics.filter((d) => d.code === 'outsideRange')
  const cost = (rate: number) => {
    const { low, value, high } = ofCase('CX-C13', { 镇街奖励标准: rate }).cost.outlay
    return [low, value, high]
  }

  test.each([0.99, 5.01])('%f is an error, and the range stays', (rate) => {
    expect(outside(rate).map((d) => [d.severity, d.values.low, d.values.high])).toEqual([['error', 1, 5]])
    expect(cost(rate)).toEqual(['100000000.00', null, '500000000.00'])
  })

  test.each([
    [1, '100000000.00'],
    [3, '300000000.00'],
    [5, '500000000.00'],
  ])('%f is within', (rate, yuan) => {
    expect(outside(rate)).toEqual([])
    expect(cost(rate)).toEqual([yuan, yuan, yuan])
  })
})

describe('the special fund', () => {
  test('nothing draws on it while the awards come from the budget', () => {
    const lines = run().allotments.filter((a) => a.label === FUND)
    expect(lines.map((a) => a.year)).toEqual(['2022', '2023', '2024', '2025', '2026'])
    expect(lines.map((a) => a.demand)).toEqual(lines.map(() => '0.00'))
  })

  test('the reading moves an award as a whole from one source to the other', () => {
    const rate = { 镇街奖励标准: 1.5 }
    const [budget, fund] = [
      run({ overrides: rate }),
      run({ overrides: { ...rate, 镇街奖励列支: FUND, 换房奖励列支: FUND } }),
    ]
    expect(fund.cost).toEqual(budget.cost)
    const due = ({ allotments }: typeof fund, label: string) =>
      sum(
        allotments.flatMap((a) =>
          a.label === label && a.fund ? [minus(a.fund.due.value!, a.fund.arrears.value!)] : [],
        ),
      )
    expect(due(fund, FUND)).toBe(toDecimal(ratio(fund.cost.outlay.value!)))
    expect(due(budget, FUND)).toBe('0')
    expect(due(fund, '财政奖补预算')).toBe('0')
  })

  test('0.5% of 60亿元 a year bears 1.5万元 a mu, and 2万元 leaves 5,000万元 unpaid', () => {
    const last = (id: string) =>
      ofCase(id)
        .allotments.filter((a) => a.label === FUND)
        .at(-1)!
    expect(sum(ofCase('CX-C15').allotments.flatMap((a) => a.fund?.income ?? []))).toBe('150000000')
    expect(last('CX-C15').fund!.shortfall.value).toBe('0.00')
    expect(last('CX-C15-每亩2万元').fund!.shortfall.value).toBe('50000000.00')
    expect(last('CX-C15-每亩1万元').fund!.closing.value).toBe('50000000.00')
  })
})
