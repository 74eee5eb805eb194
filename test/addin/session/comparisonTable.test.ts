import { describe, expect, test } from 'vitest'
import { SESSION_JOBS } from '../../../addin/session/jobs/index.ts'
import { createMemoryHost } from '../../../addin/session/memoryHost.ts'
import { NO_TRIAL } from '../../../addin/session/state.ts'
import {
  type Book,
  CURRENT,
  compile,
  createSimulator,
  packs,
  readBook,
  reportOf,
  type Sheet,
} from '../../../engine/index.ts'
import { bookOf, notice, opened, packOf } from './trials.ts'

const IDS = packs.map(({ id }) => id)
const choiceOf = (scenario: string, overrides = {}) => ({ scenario, trial: { ...NO_TRIAL, overrides } })

/** 方案对比 of a book, as the session has it made. */
function tableOf(book: Book, choices: readonly ReturnType<typeof choiceOf>[]): Sheet {
  const answer = SESSION_JOBS.compareTables({ lang: 'zh-CN', book, choices }, () => {})
  if (answer === null || 'refused' in answer) throw new Error(JSON.stringify(answer))
  return answer.sheet
}

const valuesIn = (sheet: Sheet) => sheet.rows.map((row) => row.map((cell) => cell?.value ?? null))
/** The lines of a block below its title, up to the next one or the notes. */
function linesOf(sheet: Sheet, title: string) {
  const from = sheet.rows.findIndex((row) => row[0]?.value === title)
  const rest = sheet.rows.slice(from + 1)
  const end = rest.findIndex((row) => ['printSection', 'printNote'].includes(row[0]?.style ?? ''))
  return valuesIn({ ...sheet, rows: rest.slice(0, end) })
}

/** The notice of 金东 sets its towns no tasks: there is no 完成率 to draw. */
describe.each(IDS)('%s: its first scenario against the current values', (id) => {
  const book = bookOf(id)
  const scenario = packOf(id).scenarios[0]!
  const sheet = tableOf(book, [choiceOf(CURRENT.label), choiceOf(scenario.label)])
  const read = readBook(book)
  const simulator = createSimulator(compile(read.policy), read.dataset, read.payments)
  const [then, now] = [CURRENT, scenario].map((one) => reportOf(simulator.run(one), { rows: true }))

  test('counts and outlay are those of the reports', () => {
    const lines = new Map(linesOf(sheet, '一、指标').map((row) => [row[0], row]))
    expect(lines.get('直接符合')?.slice(2, 5)).toEqual([
      then!.counts.pass,
      now!.counts.pass,
      now!.counts.pass - then!.counts.pass,
    ])
    const totals = [then!, now!].map(({ counts }) => Object.values(counts).reduce((a, b) => a + b))
    expect(lines.get('合计')?.slice(2, 4)).toEqual(totals)
    const spent = [then!, now!].map(({ cost, incentives }) =>
      incentives.some(({ included, effect }) => included && effect === 'outlay') ? cost.outlay.value : null,
    )
    for (const [i, value] of spent.entries()) {
      const shown = lines.get('支出')?.[i + 2]
      if (value === null) expect(typeof shown).toBe('string')
      else expect(shown).toBeCloseTo(Number(value) / 10_000, 6)
    }
  })

  test('who leaves 直接符合 is who passed and passes no more; every row has its reason', () => {
    const { entity } = read.policy.main
    const passed = then!.rows!.filter((row) => row.entity === entity)
    const after = new Map(now!.rows!.filter((row) => row.entity === entity).map((row) => [row.id, row]))
    const left = passed.filter((row) => row.outcome === 'pass' && after.get(row.id)!.outcome !== 'pass')
    const others = passed.filter((row) => row.outcome !== after.get(row.id)!.outcome)
    const lines = new Map(linesOf(sheet, '二、结论变动').map((row) => [row[0], row]))
    expect(lines.get('退出直接符合')?.[1] ?? 0).toBe(left.length)
    const repriced = Number(lines.get('结论不变、金额变动')?.[1] ?? 0)
    expect(lines.get(`${entity}合计`)?.[1]).toBe(others.length + repriced)
    const list = others.length === 0 ? [] : linesOf(sheet, '三、变动名单').slice(1)
    expect(list.map((row) => row[1]).toSorted()).toEqual(others.map((row) => row.id).toSorted())
    expect(list.slice(0, left.length).map((row) => String(row[3]).startsWith('直接符合→'))).toEqual(
      left.map(() => true),
    )
    for (const row of list) expect(row.at(-1)).toMatch(/.+(现为|不再适用)/)
  })

  test('its charts, and those of the other tables, point at labels and numbers', () => {
    const printed = SESSION_JOBS.printTables(
      { lang: 'zh-CN', book, scenario: scenario.label, trial: NO_TRIAL },
      () => {},
    )!.sheets
    const charted = [...printed, sheet].filter(({ charts }) => charts !== undefined)
    expect(charted.map(({ name }) => name)).toEqual([
      ...(id === 'jindong' ? [] : ['汇总表']),
      '目标进度',
      '方案对比',
    ])
    for (const { name: title, rows, charts, print } of charted)
      for (const { name, categories, series, place } of charts!) {
        const at = ({ top, left, bottom, right }: typeof categories) =>
          rows.slice(top, bottom + 1).flatMap((row) => row.slice(left, right + 1).map((c) => c?.value))
        expect(at(categories).every((label) => typeof label === 'string' && label !== '')).toBe(true)
        expect(new Set(at(categories)).size).toBe(at(categories).length)
        for (const { name: called, values } of series) {
          expect(called).not.toBe('')
          expect(at(values)).toHaveLength(at(categories).length)
          expect(at(values).some((value) => typeof value === 'number')).toBe(true)
          expect(at(values).every((value) => ['number', 'string'].includes(typeof value))).toBe(true)
        }
        expect(name.startsWith(`策算_${title}`)).toBe(true)
        expect(place.left).toBeGreaterThan(print!.area!.right)
      }
  })
})

/** The header above a cell: the last text in its column over the first row of figures. */
const headerAbove = ({ rows }: Sheet, row: number, column: number) => rows[row - 1]?.[column]?.value

test('a chart’s series are the columns that it names', () => {
  const { sheets } = SESSION_JOBS.printTables(
    { lang: 'zh-CN', book: bookOf('tongxiang'), scenario: CURRENT.label, trial: NO_TRIAL },
    () => {},
  )!
  const summary = sheets.find(({ name }) => name === '汇总表')!
  const [rates] = summary.charts!
  expect(headerAbove(summary, rates!.categories.top, rates!.categories.left)).toBe('镇街')
  for (const { name, values } of rates!.series) {
    expect(headerAbove(summary, values.top, values.left)).toBe(name)
    const group = summary.rows[values.top - 2]!.slice(0, values.left + 1).findLast((cell) => cell?.value)
    expect(group?.value).toBe('完成率（%）')
  }
  // Without the line of the whole area.
  expect(summary.rows[rates!.categories.bottom + 1]?.[1]?.value).toBe('全市')
  const progress = sheets.find(({ name }) => name === '目标进度')!
  const header = progress.rows.find((row) => row.some((cell) => cell?.value === '目标'))!
  for (const { series } of progress.charts!)
    for (const { name, values } of series) expect(header[values.left]?.value).toBe(name)
})

describe('money', () => {
  const rate = '更新奖励每亩3万元'
  const LIMIT = '零星容积率下限'
  const book = bookOf('tongxiang')
  const sheet = tableOf(book, [choiceOf(rate), choiceOf(rate, { [LIMIT]: 2.2 })])

  test('of the rows adds up to the difference of the outlay', () => {
    const spent = linesOf(sheet, '一、指标').find((row) => row[0] === '支出')!
    // 9,260.73 is what README prints of this scenario.
    expect(spent[2]).toBeCloseTo(9260.73, 2)
    expect(Number(spent[3]) - Number(spent[2])).toBeCloseTo(Number(spent[4]), 6)
    expect(Number(spent[4])).toBeLessThan(0)
    const rows = linesOf(sheet, '三、变动名单').slice(1)
    const sum = rows.reduce((total, row) => total + Number(row[5]), 0)
    expect(sum).toBeCloseTo(Number(spent[4]), 6)
    const parts = linesOf(sheet, '二、结论变动')
    expect(parts.find((row) => row[0] === '项目合计')?.[3]).toBeCloseTo(Number(spent[4]), 6)
  })

  test('what is tried has a name of its own, and the code of its own tables', () => {
    const header = linesOf(sheet, '一、指标')[0]
    expect(header?.slice(2, 4)).toEqual([rate, `${rate}＋试算改动`])
    const codes = linesOf(sheet, '一、指标').find((row) => row[0] === '校验码')
    const printed = SESSION_JOBS.printTables(
      { lang: 'zh-CN', book, scenario: rate, trial: { ...NO_TRIAL, overrides: { [LIMIT]: 2.2 } } },
      () => {},
    )
    expect(codes?.[3]).toBe(printed!.code)
    expect(valuesIn(sheet)[2]?.join()).toContain(`试算；另改 ${LIMIT}=2.2`)
  })
})

describe('written from the pane', () => {
  const NAMES = packOf('tongxiang').scenarios.slice(0, 2)
  const choices = [CURRENT, ...NAMES].map(({ label }) => choiceOf(label))

  test('is one step that is taken back, and no input', async () => {
    const before = bookOf('tongxiang')
    const host = createMemoryHost(before)
    const session = await opened(host)
    const model = session.state().sound!.model
    await session.compare(choices)
    expect(notice(session)).toBeNull()
    expect(session.state().undoable).toBe('写入“方案对比”')
    const sheets = (await host.read()).sheets
    expect(sheets.map(({ name }) => name)).toEqual([...before.sheets.map(({ name }) => name), '方案对比'])
    expect(linesOf(sheets.at(-1)!, '一、指标')[1]?.slice(2, 7)).toEqual(
      [CURRENT, ...NAMES].map(({ label }) => label).concat(NAMES.map(({ label }) => label)),
    )
    expect(host.selected).toEqual({ sheet: '方案对比', row: 0, column: 0 })
    await session.refresh()
    expect(session.state().sound!.model).toBe(model)
    await session.undo()
    expect((await host.read()).sheets).toEqual(before.sheets)
  })

  test('again it takes the place of the one before', async () => {
    const host = createMemoryHost(bookOf('tongxiang'))
    const session = await opened(host)
    await session.compare(choices)
    await session.compare(choices.slice(0, 2))
    const own = (await host.read()).sheets.filter(({ name }) => name === '方案对比')
    expect(own).toHaveLength(1)
    expect(linesOf(own[0]!, '一、指标')[0]?.slice(2, 5)).toEqual([CURRENT.label, NAMES[0]!.label, '增减'])
  })

  test('never over a sheet of somebody else', async () => {
    const theirs: Sheet = { name: '方案对比', rows: [[{ value: '会议讨论稿' }]] }
    const host = createMemoryHost({ sheets: [...bookOf('tongxiang').sheets, theirs] })
    const session = await opened(host)
    await session.compare(choices)
    expect(notice(session)).toMatchObject({ kind: 'error', key: 'compare.theirs' })
    expect((await host.read()).sheets.at(-1)).toEqual(theirs)
    expect(session.state().undoable).toBeNull()
  })
})
