import { expect, test } from 'vitest'
import { incentiveTable } from '../../../addin/session/incentiveTable.ts'
import { CURRENT_TOTALS } from '../../sixthPolicy/totals.ts'
import { sixthRuns } from './sixth.ts'

const table = incentiveTable(sixthRuns())

test('what is spent first, then what is not added to it', () => {
  expect(table.included.map(({ total }) => [total.label, total.effect])).toEqual([
    ['建设奖励', 'outlay'],
    ['技改补助', 'outlay'],
    ['亩均先进奖', 'outlay'],
    ['税收增量奖', 'outlay'],
    ['租金补贴', 'outlay'],
    ['示范奖', 'outlay'],
    ['配套费减免', 'forgone'],
    ['转让收益上缴', 'receipt'],
  ])
  for (const { total } of table.included)
    expect([total.low, total.value, total.high]).toEqual(CURRENT_TOTALS.incentives[total.label])
})

test('an amount says what it is paid by and where that stands', () => {
  const [first] = table.included
  expect(first).toMatchObject({ standard: '60元/㎡', clauses: ['八1'], unset: [] })
})

test('what is left out says why it has no amount', () => {
  expect(table.left.map(({ total, absence, unset }) => [total.label, absence, unset])).toEqual([
    ['镇街考核奖', 'ranged', []],
    ['数字化补助', 'notSet', ['数字化补助标准']],
  ])
})

test('funds by year, and quotas', () => {
  const lines = table.funds.map(({ allotment }) => `${allotment.label} ${allotment.year}`)
  expect(lines).toEqual(CURRENT_TOTALS.funds.map((line) => line.split(' | ')[0]))
  expect(table.quotas.map(({ label, tied }) => [label, tied])).toEqual([['示范项目名额', ['GX034', 'GX036']]])
})
