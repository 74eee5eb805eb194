import { describe, expect, test } from 'vitest'
import type { Parameter } from '../../../engine/model/parameter.ts'
import { settingFinding } from '../../../engine/policy/settingFinding.ts'

const parameter = (more: Partial<Parameter>): Parameter => ({
  label: '甲',
  category: 'incentive',
  type: 'number',
  unit: '万元',
  value: null,
  printed: 'absent',
  source: '',
  clauses: [],
  ...more,
})
const codeOf = (more: Partial<Parameter>, value: Parameter['value']) =>
  settingFinding(parameter(more), value)?.code

describe('the bounds that a drafter set', () => {
  test.each<[Partial<Parameter>, Parameter['value'], boolean]>([
    [{ low: 0, high: 10 }, 0, false],
    [{ low: 0, high: 10 }, 10, false],
    [{ low: 0, high: 10 }, 5, false],
    [{ low: 0, high: 10 }, -0.1, true],
    [{ low: 0, high: 10 }, 10.1, true],
    [{ high: 10 }, -1000, false],
    [{ high: 10 }, 10, false],
    [{ high: 10 }, 10.1, true],
    [{ low: 0 }, 1000, false],
    [{ low: 0 }, 0, false],
    [{ low: 0 }, -0.1, true],
    [{}, 1000, false],
    [{ low: 0, high: 10 }, null, false],
    [{ low: 0, high: 10, type: 'choice' }, '十一', false],
    [{ low: 2020, high: 2030, type: 'year' }, 2031, true],
  ])('%j and %j', (bounds, value, isOutside) => {
    expect(codeOf(bounds, value)).toBe(isOutside ? 'outsideBounds' : undefined)
  })
  test('are asked about, with what they are, and not refused', () => {
    expect(settingFinding(parameter({ high: 10 }), 11)).toEqual({
      code: 'outsideBounds',
      severity: 'warning',
      at: { kind: 'item', noun: 'parameter', label: '甲', property: 'value' },
      values: { label: '甲', value: 11, low: '', high: 10, unit: '万元' },
    })
  })
})

test('what cannot be is said before what is only doubtful', () => {
  const printed = { range: { low: 1, high: 5 }, low: 1, high: 5 }
  expect(codeOf(printed, 5)).toBeUndefined()
  expect(codeOf(printed, 6)).toBe('outsideRange')
  const tightened = { tighten: 'up', original: 20, low: 20, high: 50 } as const
  expect(codeOf(tightened, 19)).toBe('looserThanPolicy')
  expect(codeOf(tightened, 51)).toBe('outsideBounds')
})
