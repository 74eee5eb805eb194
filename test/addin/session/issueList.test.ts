import { describe, expect, test } from 'vitest'
import { faultsOf, officesOf, weightOf } from '../../../addin/session/issueList.ts'
import { workbookOf } from '../../../addin/session/workbook.ts'
import { WORDS } from '../../../addin/text/index.ts'
import type { IssueRow } from '../../../engine/index.ts'
import { bookWith } from '../../sixthPolicy/book.ts'
import { sixthRuns } from './sixth.ts'

const wording = { lang: 'zh-CN', words: WORDS['zh-CN'] } as const
const offices = officesOf(wording, sixthRuns())
const issues = offices.flatMap((office) => office.issues)

test('a blank cell names the money that it keeps open, as reckoned for its row', () => {
  const high = (id: string) =>
    issues.flatMap(({ id: own, stake }) =>
      own === id && stake !== undefined && stake !== 'notSet' ? [Number(stake.high)] : [],
    )
  expect(high('GX019')).toEqual([1_080_000])
  // 亩均先进奖 and 税收增量奖 of GX032.
  expect(high('GX032')).toEqual([600_000 + 1_975_000])
  // Its tax goes into the mean of its town, on which those of GX031, GX032 and GX053 hang.
  expect(high('GX029')).toEqual([2 * (600_000 + 1_975_000) + 121_800 + 72_440])
})

test('each office has the most money first, and so have the offices', () => {
  const weights = offices.map((office) => office.issues.map(weightOf))
  for (const own of weights) expect(own).toEqual([...own].sort((a, b) => b - a))
  const firsts = weights.map(([first]) => first!)
  expect(firsts).toEqual([...firsts].sort((a, b) => b - a))
  expect(new Set(offices.map(({ name }) => name)).size).toBe(offices.length)
  expect(offices.length).toBeGreaterThan(1)
})

test('a check that fails is listed with its cell', () => {
  expect(issues.find(({ sentence }) => sentence.includes('建筑不减'))).toMatchObject({
    sheet: '地块',
    cell: 'A29',
  })
})

describe('what comes first', () => {
  const issue = (part: Partial<IssueRow>): IssueRow => ({ level: 'affectsMoney', sentence: '', ...part })
  test('errors, then no upper end, then money, then what holds money up, then hints', () => {
    const ordered = [
      issue({ level: 'mustFix' }),
      issue({ stake: { low: '0', high: null } }),
      issue({ stake: { low: '0', high: '900.00' } }),
      issue({ stake: { low: '500.00', high: '900.00' } }),
      issue({ stake: 'notSet' }),
      issue({}),
      issue({ level: 'hint' }),
    ]
    const weights = ordered.map(weightOf)
    expect([...new Set(weights)].sort((a, b) => b - a)).toEqual(weights)
  })
})

test('a workbook that cannot be computed says where it is wrong', () => {
  const book = bookWith()
  const sheets = book.sheets.map((sheet) =>
    sheet.name !== '条件'
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.map((row) =>
            row.map((cell) => (cell?.value === 'NOT(限制类)' ? { ...cell, value: 'NOT(限制类' } : cell)),
          ),
        },
  )
  const workbook = workbookOf({ ...book, sheets })
  const faults = faultsOf(wording, workbook)
  expect(faults.length).toBeGreaterThan(0)
  for (const fault of faults) expect(fault).toMatchObject({ level: 'mustFix', sheet: '条件' })
  expect(faultsOf(wording, workbookOf(bookWith()))).toEqual([])
})
