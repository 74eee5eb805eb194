import { describe, expect, test } from 'vitest'
import type { Runs } from '../../addin/session/runs.ts'
import { changeText, sumOf } from '../../addin/views/headlineText.ts'
import { paneContextOf } from '../../addin/views/parts/paneContext.ts'

const pane = paneContextOf('zh-CN', 10_000)
type End = string | null

/** A run that costs so much, with so many incentives in the estimate. */
const runWith = (low: End, value: End, high: End, included = 1) => ({
  report: {
    cost: { outlay: { low, value, high } },
    incentives: Array.from({ length: included }, () => ({ included: true, effect: 'outlay' })),
  },
})
const runsOf = (saved: ReturnType<typeof runWith>, now: ReturnType<typeof runWith>) =>
  ({ saved, now }) as unknown as Runs
const sum = (run: ReturnType<typeof runWith>) => sumOf(pane, run as unknown as Runs['now']).text

describe('the outlay', () => {
  test('is a sum where it is decided', () => expect(sum(runWith('10000', '10000', '10000'))).toBe('1.00'))
  test('is both ends of a range', () => expect(sum(runWith('10000', null, '50000'))).toBe('1.00–5.00'))
  test('is no number where nothing is included', () => expect(sum(runWith('0', '0', '0', 0))).toBe('未定'))
  test('is no number where an end is open', () => expect(sum(runWith('0', null, null))).toBe('资料不全'))
})

describe('what has become of it', () => {
  const [less, more] = [runWith('10000', '10000', '10000'), runWith('30000', '30000', '30000')]
  test('is the difference', () => {
    expect(changeText(pane, runsOf(less, more))).toBe('较当前 +2.00')
    expect(changeText(pane, runsOf(more, less))).toBe('较当前 −2.00')
  })
  test('is nothing where nothing has', () => expect(changeText(pane, runsOf(less, less))).toBe(''))
  test('is what it was where one side is no sum', () => {
    expect(changeText(pane, runsOf(runWith('0', '0', '0', 0), less))).toBe('原 未定')
    expect(changeText(pane, runsOf(runWith('10000', null, '50000'), less))).toBe('原 1.00–5.00')
  })
})
