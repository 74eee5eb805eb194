import { describe, expect, it } from 'vitest'
import { type Pack, packs } from '../../../engine/index.ts'

/** Clauses in each notice's register, and the worked cases drawn from it. */
const REGISTERS: Readonly<Record<string, { clauses: number; cases: readonly string[] }>> = {
  tongxiang: {
    clauses: 74,
    cases: ['01', '03', '05', '06', '08', '10', '11', '13', '15', '16', '18'].map((n) => `TX-C${n}`),
  },
  wenzhou: {
    clauses: 93,
    cases: ['01', '03', '05', '06', '08', '10', '11', '13', '15', '16', '18'].map((n) => `WZ-C${n}`),
  },
}

function labelsOf({ policy }: Pack): ReadonlySet<string> {
  const rules = [...policy.requirements, ...policy.incentives, ...policy.targets, ...policy.allotments]
  return new Set([
    ...[...rules, ...policy.parameters].map((item) => item.label),
    ...policy.entities.flatMap((e) => e.fields.map((f) => `${e.label}.${f.label}`)),
  ])
}

describe.each(packs.map((pack) => [pack.id, pack] as const))('%s', (id, pack) => {
  it('has a place or a reason for every clause of its register', () => {
    expect(Object.keys(pack.clauses)).toHaveLength(REGISTERS[id]!.clauses)
    const empty = Object.entries(pack.clauses).filter(([, c]) =>
      'reason' in c ? c.reason === '' : c.length === 0,
    )
    expect(empty).toEqual([])
  })

  it('names only labels that exist', () => {
    const known = labelsOf(pack)
    const named = Object.values(pack.clauses).flatMap((c) => ('reason' in c ? [] : c))
    expect(named.filter((label) => !known.has(label))).toEqual([])
  })

  it('has no binding rule, payment, target or quota without a clause of the register', () => {
    const named = new Set(Object.values(pack.clauses).flatMap((c) => ('reason' in c ? [] : c)))
    const { requirements, incentives, targets, allotments } = pack.policy
    const binding = requirements.filter((r) => r.strictness === 'must' || r.strictness === 'inPrinciple')
    const labels = [...binding, ...incentives, ...targets, ...allotments].map((item) => item.label)
    expect(labels.filter((label) => !named.has(label))).toEqual([])
  })

  it('cites clauses as the notice counts them', () => {
    const { requirements, incentives, targets, allotments, parameters } = pack.policy
    const rules = [...requirements, ...incentives, ...targets, ...allotments, ...parameters]
    expect(rules.filter((r) => r.clauses.length === 0).map((r) => r.label)).toEqual([])
    expect(rules.flatMap((r) => r.clauses).filter((c) => /[A-Z]{2}-/.test(c))).toEqual([])
  })

  it('works every case of its register', () => {
    const ids = new Set(pack.cases.map((c) => c.id.split('-').slice(0, 2).join('-')))
    expect([...ids].sort()).toEqual(REGISTERS[id]!.cases)
  })

  it('keeps an incentive out of the estimate while its rate is not printed', () => {
    const unset = pack.policy.parameters.filter((p) => p.value === null).map((p) => p.label)
    const early = pack.policy.incentives.filter((i) => i.included && unset.some((p) => i.rate?.includes(p)))
    expect(early.map((i) => i.label)).toEqual([])
  })
})
