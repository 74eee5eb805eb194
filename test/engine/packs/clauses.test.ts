import { describe, expect, it } from 'vitest'
import { coverageFaults, packs } from '../../../engine/index.ts'

/** Clauses in each notice's register, and the worked cases drawn from it. */
const REGISTERS: Readonly<Record<string, { clauses: number; cases: readonly string[] }>> = {
  tongxiang: {
    clauses: 74,
    cases: ['01', '03', '05', '06', '08', '10', '11', '13', '15', '16', '18'].map((n) => `TX-C${n}`),
  },
  jinjiang: {
    clauses: 84,
    cases: ['01', '03', '05', '06', '08', '10', '11', '13', '15', '16', '18', '20'].map((n) => `JJ-C${n}`),
  },
  cixi: {
    clauses: 86,
    cases: ['01', '03', '05', '06', '08', '10', '11', '13', '15', '16', '18', '20'].map((n) => `CX-C${n}`),
  },
  jindong: {
    clauses: 102,
    cases: ['01', '03', '05', '06', '08', '10', '11', '13', '15', '16', '18'].map((n) => `JD-C${n}`),
  },
  wenzhou: {
    clauses: 93,
    cases: ['01', '03', '05', '06', '08', '10', '11', '13', '15', '16', '18'].map((n) => `WZ-C${n}`),
  },
}

describe.each(packs.map((pack) => [pack.id, pack] as const))('%s', (id, pack) => {
  it('has a fate for every clause of its register, and a clause for every rule', () => {
    expect(pack.register).toHaveLength(REGISTERS[id]!.clauses)
    expect(coverageFaults(pack)).toEqual({ forgotten: [], unregistered: [], unknown: [], groundless: [] })
  })

  it('cites clauses as the notice counts them', () => {
    const { requirements, incentives, targets, allotments, parameters } = pack.policy
    const rules = [...requirements, ...incentives, ...targets, ...allotments, ...parameters]
    expect(rules.filter((r) => r.clauses.length === 0).map((r) => r.label)).toEqual([])
    expect(rules.flatMap((r) => r.clauses).filter((c) => /[A-Z]{2}-/.test(c))).toEqual([])
  })

  it('gives no two nouns one label', () => {
    const { requirements, incentives, targets, allotments, parameters } = pack.policy
    const labels = [...requirements, ...incentives, ...targets, ...allotments, ...parameters].map(
      (x) => x.label,
    )
    expect(labels.filter((label, i) => labels.indexOf(label) !== i)).toEqual([])
  })

  it('works every case of its register', () => {
    const ids = new Set(pack.cases.map((c) => c.id.split('-').slice(0, 2).join('-')))
    expect([...ids].sort()).toEqual(REGISTERS[id]!.cases)
  })

  it('keeps an incentive out of the estimate while its rate is not printed', () => {
    const unset = pack.policy.parameters
      .filter((p) => p.printed === 'absent' && p.value === null)
      .map((p) => p.label)
    const early = pack.policy.incentives.filter((i) => i.included && unset.some((p) => i.rate?.includes(p)))
    expect(early.map((i) => i.label)).toEqual([])
  })
})
