import { describe, expect, it } from 'vitest'
import {
  CURRENT,
  compile,
  createSimulator,
  type Pack,
  type Parameter,
  type ParameterValue,
  packs,
  ROOT,
  reportOf,
} from '../../../engine/index.ts'

type Overrides = Readonly<Record<string, ParameterValue>>

/** Figures that a notice does not print, without which a reading has nothing to act on. */
const FIGURES: Readonly<Record<string, Overrides>> = {
  jinjiang: { 改造预留指标: 60 },
  cixi: {
    楼面地价: 500,
    配套费标准: 100,
    国资奖励标准: 2,
    镇街奖励标准: 2,
    难度易奖励标准: 1,
    全部拆除式奖励标准: 3,
    年限地价: 10,
    新增用地指标池: 100,
    挂钩比例: 0.3,
  },
  tongxiang: { 更新奖励标准: 3, 厂房补助标准: 50 },
}

/** Readings that no row of a sample lies between: a worked case, or a test of its own, has such rows. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  cixi: ['改造截止口径'],
  jindong: ['盘活属整治范围'],
  tongxiang: ['联合命名拆分'],
  wenzhou: ['主导产业边界口径', '主导产业说明带', '拆除情形下限'],
}

/** What else may stand in place of a reading; a list without its last. */
function others({ type, value, options = [] }: Parameter): readonly ParameterValue[] {
  if (type === 'flag') return [!value]
  if (type === 'list') return [options.slice(0, -1)]
  if (type === 'date') return ['2020-07-01']
  if (type === 'year' || type === 'number') return [Number(value) + 1]
  return options.filter((option) => option !== value)
}

function answers(pack: Pack) {
  const { policy } = pack
  const simulator = createSimulator(compile(policy), pack.sample())
  const switches = Object.fromEntries(policy.incentives.map(({ label }) => [label, true]))
  const derived = [ROOT, policy.area, '区块'].map((label) => ({
    label,
    fields: policy.entities
      .find((e) => e.label === label)!
      .fields.filter((f) => f.formula !== undefined)
      .map((f) => f.label),
  }))
  return (overrides: Overrides): string => {
    const run = simulator.run({ ...CURRENT, switches, overrides: { ...FIGURES[pack.id], ...overrides } })
    const { scenario: _, ...report } = reportOf(run, { rows: true })
    const columns = derived.flatMap(({ label, fields }) =>
      Array.from({ length: run.data.length(label) }, (_, row) =>
        fields.map((field) => run.evaluation.world.field(label, row, field)),
      ),
    )
    const findings = report.diagnostics.map(({ code, at }) => [code, at])
    return JSON.stringify([{ ...report, diagnostics: findings }, columns], (_, x) =>
      typeof x === 'bigint' ? String(x) : x,
    )
  }
}

describe.each(packs.map((pack) => [pack.id, pack] as const))('%s: each reading is a switch', (id, pack) => {
  const answer = answers(pack)
  const plain = answer({})
  const readings = pack.policy.parameters
    .filter((p) => p.category === 'reading' && !ELSEWHERE[id]?.includes(p.label))
    .flatMap((p) => others(p).map((value) => [p.label, value] as const))

  it.each(readings)('%s: %s changes what comes out', (label, value) => {
    expect(answer({ [label]: value })).not.toBe(plain)
  })
})
