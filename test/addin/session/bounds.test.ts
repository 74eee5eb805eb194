import { describe, expect, test } from 'vitest'
import { officesOf } from '../../../addin/session/issueList.ts'
import { leversOf } from '../../../addin/session/levers.ts'
import { createMemoryHost } from '../../../addin/session/memoryHost.ts'
import { workbookOf } from '../../../addin/session/workbook.ts'
import { sentence, WORDS } from '../../../addin/text/index.ts'
import { type Book, settingFinding } from '../../../engine/index.ts'
import { typed } from '../../engine/sheets/edits.ts'
import { smallBook } from '../cli/smallBook.ts'
import { opened } from './trials.ts'

/** 更新奖励标准 of 桐乡 may be moved from 0 to 10万元/亩 in steps of 0.1. */
const RATE = '更新奖励标准'
const wording = { lang: 'zh-CN', words: WORDS['zh-CN'] } as const

const session = await opened(createMemoryHost(smallBook()))
const lever = () => leversOf(session.state()).find(({ parameter }) => parameter.label === RATE)!

describe('a value typed in the pane', () => {
  test.each([
    ['0', 0, false],
    ['10', 10, false],
    ['10.1', 10.1, true],
    ['-0.1', -0.1, true],
    ['11万元/亩', 11, true],
    ['', null, false],
  ])('%j holds', (text, value, isDoubtful) => {
    session.type(RATE, text)
    expect(lever().value).toBe(value)
    expect(lever().finding?.code).toBe(isDoubtful ? 'outsideBounds' : undefined)
    const runs = session.runs()!
    expect(runs.isRefused).toBe(false)
    expect(runs.now.scenario.overrides[RATE] ?? null).toBe(value)
    const issues = officesOf(wording, runs).flatMap((office) => office.issues)
    const found = issues.filter((issue) => issue.sentence.includes('超出可调范围'))
    expect(found.map(({ sheet, level }) => [sheet, level])).toEqual(
      isDoubtful ? [['参数', 'affectsMoney']] : [],
    )
  })
})

test('the sentence, in both languages, and where a bound is blank', () => {
  const { parameter } = lever()
  const said = (high: number | undefined, lang: 'zh-CN' | 'en') =>
    sentence(lang, settingFinding({ ...parameter, high }, high === undefined ? -1 : 11)!)
  expect(said(10, 'zh-CN')).toBe('参数“更新奖励标准”取11万元/亩，超出可调范围，下限0，上限10，请确认。')
  expect(said(undefined, 'zh-CN')).toBe('参数“更新奖励标准”取-1万元/亩，超出可调范围，下限0，请确认。')
  expect(said(10, 'en')).toBe(
    'The parameter “更新奖励标准” is 11万元/亩, outside its adjustable range, low 0, high 10; please confirm.',
  )
})

describe('a value in a cell', () => {
  const book = smallBook()
  /** The cell of a sheet in the row of the rate, under a header or in the first column that is a scenario's. */
  const cellOf = (title: string, names: number, column: number): string => {
    const sheet = book.sheets.find(({ name }) => name === title)!
    const row = sheet.rows.findIndex((cells) => cells[names]?.value === RATE)
    return `${String.fromCharCode(65 + column)}${row + 1}`
  }
  const warnings = (edited: Book) => {
    const { diagnostics, model } = workbookOf(edited)
    expect(model).toBeDefined()
    return diagnostics.flatMap(({ code, severity, at }) =>
      code === 'cell.outsideRange' && at.kind === 'sheet' ? [[severity, at.sheet, at.cell]] : [],
    )
  }
  test.each([
    ['参数', cellOf('参数', 2, 4)],
    ['方案', cellOf('方案', 1, 4)],
  ])('%s!%s', (sheet, cell) => {
    for (const value of [0, 10]) expect(warnings(typed(book, sheet, cell, value))).toEqual([])
    for (const value of [-0.1, 10.1])
      expect(warnings(typed(book, sheet, cell, value))).toEqual([['warning', sheet, cell]])
  })
})
