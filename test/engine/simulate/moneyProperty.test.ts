import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explainRow } from '../../../engine/explain/explain.ts'
import type { CellValue } from '../../../engine/model/dataset.ts'
import type { Report } from '../../../engine/model/result.ts'
import {
  choice,
  entity,
  flag,
  incentive,
  key,
  number,
  parameters,
  qualification,
  reference,
} from '../../../engine/packs/builders.ts'
import * as F from '../../oracle/fraction.ts'
import { decimalText } from '../language/random.ts'
import { policyOf, report, run, TOWNS } from '../small.ts'

const PROJECTS = entity(
  '项目',
  key('编号'),
  reference('镇街', '镇街'),
  number('建面', '㎡'),
  choice('类型', ['甲类', '乙类']),
  flag('合格'),
)
const listed = qualification('项目', '入列')
const rate = parameters('incentive')

/** A policy of two rival incentives and a third, at given rates (元/㎡), cap (元) and step. */
const policy = (rates: readonly [string, string, string], cap: string, step: string) => {
  const parts = {
    included: true,
    entity: '项目',
    qualification: '入列',
    base: '建面',
    rounding: step,
    clauses: [],
  }
  return policyOf({
    entities: [TOWNS, PROJECTS],
    parameters: [
      rate('甲标准', Number(rates[0]), '元/㎡', []),
      rate('乙标准', Number(rates[1]), '元/㎡', []),
      rate('丙标准', Number(rates[2]), '万元/亩', []),
      rate('封顶', Number(cap), '元', []),
    ],
    requirements: [listed.must('合格', '合格', [])],
    incentives: [
      incentive({ ...parts, label: '甲', rate: '甲标准', group: '就高', cap: '封顶' }),
      incentive({ ...parts, label: '乙', rate: '乙标准', group: '就高', scope: '类型="乙类"' }),
      incentive({
        ...parts,
        label: '丙',
        rate: '丙标准',
        cap: '封顶',
        bearers: ['市', '镇', '企'].map((name, i) => ({ name, weight: `${i + 1}` })),
        schedule: { kind: 'split', parts: [30, 40, 30].map((weight, i) => ({ name: `${i}`, weight })) },
      }),
    ],
  })
}

const decimals = (most: number, places: number) =>
  fc
    .integer({ min: 0, max: 10 ** most })
    .map((whole) => decimalText(F.fraction(BigInt(whole), 10n ** BigInt(places)), places))
/** An odd number of half 分, for whole areas. */
const halves = fc
  .integer({ min: 0, max: 1e5 })
  .map((n) => decimalText(F.fraction(2n * BigInt(n) + 1n, 200n), 3))
const anyRate = fc.oneof(decimals(6, 3), halves)
const anyArea = fc.oneof(decimals(9, 4), decimals(5, 0))
const rates = fc.tuple(anyRate, anyRate, decimals(5, 2))
const STEPS = { 分: '0.01', 元: '1', 百元: '100', 万元: '10000' } as const
const step = fc.constantFrom<keyof typeof STEPS>('分', '元', '百元', '万元')

interface Row {
  readonly area: string | null
  readonly town: string | null
  readonly kind: string
  readonly listed: boolean | null
}
const rows = (blanks: boolean) =>
  fc.array(
    fc.record({
      area: blanks ? fc.option(anyArea, { freq: 6 }) : anyArea,
      town: fc.constantFrom('甲', '乙', '丙', null),
      kind: fc.constantFrom('甲类', '乙类'),
      listed: blanks ? fc.constantFrom(true, true, true, false, null) : fc.constantFrom(true, true, false),
    }),
    { maxLength: 12 },
  )

const table = (list: readonly Row[]): Record<string, Record<string, CellValue>[]> => ({
  镇街: ['甲', '乙', '丙'].map((town) => ({ 镇街: town })),
  项目: list.map((row, i) => ({
    编号: `${i}`,
    镇街: row.town,
    建面: row.area === null ? null : Number(row.area),
    类型: row.kind,
    合格: row.listed,
  })),
})

/** What each incentive pays on a row in 元, straight from the definition. */
function paid(
  row: Row,
  [a, b, c]: readonly [string, string, string],
  cap: string,
  step: keyof typeof STEPS,
): F.Fraction[] {
  if (!row.listed) return [F.ZERO, F.ZERO, F.ZERO]
  const area = F.decimal(row.area!)
  const round = (x: F.Fraction) => F.round(x, F.decimal(STEPS[step]), 'half')
  const capped = (x: F.Fraction) => F.least(x, F.decimal(cap))
  const first = capped(F.multiply(area, F.decimal(a)))
  const second = row.kind === '乙类' ? F.multiply(area, F.decimal(b)) : F.ZERO
  const third = capped(
    F.multiply(F.multiply(area, F.fraction(3n, 2000n)), F.multiply(F.decimal(c), F.fraction(10_000n))),
  )
  const firstWins = F.compare(first, second) >= 0
  return [round(firstWins ? first : F.ZERO), round(firstWins ? F.ZERO : second), round(third)]
}

const text = (x: F.Fraction) => {
  const fen = F.multiply(x, F.fraction(100n))
  return `${fen.n / 100n}.${(fen.n % 100n).toString().padStart(2, '0')}`
}
const sum = (list: readonly F.Fraction[]) => list.reduce(F.add, F.ZERO)
const total = (list: readonly (string | null)[]) => text(sum(list.map((x) => F.decimal(x!))))
const RUNS = { numRuns: 150 }

describe('amounts of random rows', () => {
  test('are those of an exact computation, row by row and in all', () => {
    fc.assert(
      fc.property(rates, decimals(7, 0), step, rows(false), (list, cap, unit, projects) => {
        const { incentives, rows: lines } = report(policy(list, cap, unit), table(projects))
        const expected = projects.map((row) => paid(row, list, cap, unit))
        expect(incentives.map((i) => i.value)).toEqual(
          [0, 1, 2].map((k) => text(sum(expected.map((e) => e[k]!)))),
        )
        projects.forEach((row, i) => {
          if (!row.listed) return
          const found = ['甲', '乙', '丙'].map((label) => lines![i]!.amounts[label]?.value ?? '0.00')
          expect(found).toEqual(expected[i]!.map(text))
        })
      }),
      { ...RUNS, seed: 20261 },
    )
  })

  test('due − cap cut − group cut + rounding is what is approved', () => {
    fc.assert(
      fc.property(rates, decimals(7, 0), step, rows(false), (list, cap, unit, projects) => {
        for (const i of report(policy(list, cap, unit), table(projects)).incentives) {
          const [due, capCut, groupCut, rounding, value] = [
            i.due,
            i.capCut,
            i.groupCut,
            i.rounding,
            i.value,
          ].map((x) => F.decimal(x!))
          // Steps are printed to eight decimals.
          const off = F.subtract(F.add(F.subtract(F.subtract(due!, capCut!), groupCut!), rounding!), value!)
          expect(F.compare(F.multiply(off, off), F.decimal('1e-14'))).toBeLessThan(0)
        }
      }),
      { ...RUNS, seed: 20262 },
    )
  })

  const figures = ({ cost, incentives, counts }: Report) => ({ cost, incentives, counts })

  test('the order of rows does not matter, nor that of towns', () => {
    fc.assert(
      fc.property(rates, decimals(7, 0), step, rows(true), (list, cap, unit, projects) => {
        const subject = policy(list, cap, unit)
        const [there, back] = [projects, [...projects].reverse()].map((p) => report(subject, table(p)))
        expect(figures(back!)).toEqual(figures(there!))
        expect(new Map(back!.towns.map((t) => [t.town, t]))).toEqual(
          new Map(there!.towns.map((t) => [t.town, t])),
        )
      }),
      { ...RUNS, seed: 20263 },
    )
  })

  test('towns add up to the whole: low, value, high and counts', () => {
    fc.assert(
      fc.property(rates, decimals(7, 0), step, rows(true), (list, cap, unit, projects) => {
        const { cost, towns, counts } = report(policy(list, cap, unit), table(projects))
        for (const end of ['low', 'value', 'high'] as const) {
          const parts = towns.map((t) => t.cost.outlay[end])
          expect(cost.outlay[end]).toBe(parts.includes(null) ? null : total(parts))
        }
        for (const [outcome, n] of Object.entries(counts))
          expect(towns.reduce((all, t) => all + t.counts[outcome as keyof typeof counts], 0)).toBe(n)
      }),
      { ...RUNS, seed: 20264 },
    )
  })

  test('bearers and instalments add up to the amount of the row', () => {
    fc.assert(
      fc.property(rates, decimals(7, 0), step, anyArea, (list, cap, unit, area) => {
        const projects = [{ area, town: '甲', kind: '甲类', listed: true }]
        const explanation = explainRow(run(policy(list, cap, unit), table(projects)), '项目', '0')!
        const { value, bearers, instalments } = explanation.amounts.find((a) => a.label === '丙')!
        expect(total(bearers.map((b) => b.amount))).toBe(value)
        expect(total(instalments.map((b) => b.amount))).toBe(value)
      }),
      { ...RUNS, seed: 20265 },
    )
  })

  test('low ≤ value ≤ high, and a value only where no counted row is open', () => {
    fc.assert(
      fc.property(rates, decimals(7, 0), step, rows(true), (list, cap, unit, projects) => {
        const { outlay } = report(policy(list, cap, unit), table(projects)).cost
        const open = projects.some((p) => p.listed && p.area === null)
        if (!open) expect(outlay.value).not.toBeNull()
        if (outlay.value !== null) {
          expect(Number(outlay.low)).toBeLessThanOrEqual(Number(outlay.value))
          if (outlay.high !== null) expect(Number(outlay.value)).toBeLessThanOrEqual(Number(outlay.high))
        }
      }),
      { ...RUNS, seed: 20266 },
    )
  })
})
