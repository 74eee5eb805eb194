import { afterEach, describe, expect, test, vi } from 'vitest'
import { type ExcelHost, openExcelHost } from '../../addin/excel/host/index.ts'
import { headlineOf } from '../../addin/session/headline.ts'
import { createSession, type Session } from '../../addin/session/session.ts'
import { type Book, packs, reportOf, writeBook } from '../../engine/index.ts'
import { type ExcelOptions, type SimulatedExcel, startExcel } from './excel.ts'

/** The pane's session over a workbook in Excel: what a person does in both, and what stands in the cells. */
const pack = packs.find(({ id }) => id === 'tongxiang')!
const bookOf = (): Book => writeBook(pack.policy, pack.sample(), pack.scenarios)
const LIMIT = '零星容积率下限'

let excel: SimulatedExcel
let host: ExcelHost
let session: Session

async function open(options: ExcelOptions): Promise<void> {
  excel = await startExcel(options)
  host = await openExcelHost()
  session = createSession(host, {
    lang: 'zh-CN',
    time: () => '2026-06-15 14:32',
    later: (work, milliseconds) => {
      const timer = setTimeout(work, Math.min(milliseconds, 5))
      return () => clearTimeout(timer)
    },
  })
  await session.open(await host.name())
  await quiet()
}
const quiet = () => new Promise((resolve) => setTimeout(resolve, 60))
afterEach(async () => {
  session.close()
  await host.close()
  excel.close()
})

const sheet = (name: string) => excel.workbook().sheets.find((own) => own.name === name)
const names = () => excel.workbook().sheets.map(({ name }) => name)
const counts = () => headlineOf(session.runs()!).counts

/** The same by the engine alone. */
function counted(limit: number) {
  const run = createRun(limit)
  return run.counts
}
function createRun(limit: number) {
  const simulator = simulatorOf()
  const scenario = { label: '试', status: 'trial' as const, overrides: { [LIMIT]: limit }, switches: {} }
  return reportOf(simulator.run(scenario))
}
function simulatorOf() {
  return session.state().sound!.model.simulator
}

/** The place of a parameter's value: 参数!D12. */
function cellOf(label: string): string {
  const { rows } = bookOf().sheets.find(({ name }) => name === '参数')!
  const row = rows.findIndex((cells) => cells.some((cell) => cell?.value === label))
  const column = rows[3]!.findIndex((cell) => cell?.value === '取值')
  return `参数!${String.fromCharCode(65 + column)}${row + 1}`
}

describe('looking', () => {
  test('opening and trying write nothing, where a write would cost a person their own undo', async () => {
    await open({ api: '1.17', book: bookOf() })
    excel.person.edit('项目!A1', '标题')
    await quiet()
    const before = excel.workbook()
    session.type(LIMIT, '2.2')
    await quiet()
    expect(counts()).toEqual(counted(2.2))
    expect(session.state().live).toBe(false)
    expect(excel.workbook()).toEqual(before)
    expect(excel.person.undo()).toBe(true)
    expect(sheet('项目')?.values[0]?.[0]).not.toBe('标题')
  })

  test('the figures follow into 试算结果 where that costs nothing, and nowhere else', async () => {
    await open({ api: '1.20', book: bookOf() })
    const before = excel.workbook().sheets
    session.type(LIMIT, '2.2')
    await vi.waitFor(() => expect(names()).toContain('试算结果（未定稿）'))
    const line = sheet('试算结果（未定稿）')!.values.find((row) => row[0] === '个数')
    expect(line?.slice(1, 3)).toEqual([counted(2.2).pass, counted(2.2).waivable])
    expect(excel.workbook().sheets.slice(0, before.length)).toEqual(before)
  })
})

test('an edit in the sheet, and a co-author’s, come to the figures of the same value tried', async () => {
  await open({ book: bookOf() })
  const expected = counted(2.2)
  excel.person.edit(cellOf(LIMIT), 2.2)
  await vi.waitFor(() => expect(counts()).toEqual(expected))
  const other = counted(2.4)
  excel.person.edit(cellOf(LIMIT), 2.4, 'coauthor')
  await vi.waitFor(() => expect(counts()).toEqual(other))
})

describe('printing', () => {
  test('writes the tables, and takes all of them back', async () => {
    await open({ api: '1.17', book: bookOf() })
    const before = excel.workbook()
    await session.print()
    expect(session.state().notice).toBeNull()
    expect(names()).toEqual(
      expect.arrayContaining(['资金测算表', '汇总表', '项目明细', '问题清单', '计算底稿']),
    )
    const pass = counts().pass
    expect(sheet('汇总表')!.values.at(-1 - 5)).toBeDefined()
    expect(JSON.stringify(sheet('汇总表')!.values)).toContain(`,${pass},`)
    await session.undo()
    expect(session.state().notice).toBeNull()
    expect(excel.workbook().sheets).toEqual(before.sheets)
  })

  test('a second time leaves what people wrote beside the rows with their rows', async () => {
    await open({ book: bookOf() })
    await session.print()
    const { values } = sheet('项目明细')!
    const row = values.findIndex((cells) => cells.includes('XM005'))
    const width = Math.max(...values.map((cells) => cells.length))
    const column = String.fromCharCode(65 + width)
    excel.person.edit(`项目明细!${column}${row + 1}`, '已电话核实')
    await quiet()
    await session.print()
    const again = sheet('项目明细')!.values
    expect(again.find((cells) => cells.includes('已电话核实'))).toContain('XM005')
  })

  test('on a protected sheet says so, and writes nothing', async () => {
    await open({ book: bookOf() })
    await session.print()
    excel.person.protect('汇总表')
    const before = excel.workbook()
    await session.print()
    expect(session.state().notice).toMatchObject({ key: 'host.protected', values: { sheet: '汇总表' } })
    expect(excel.workbook()).toEqual(before)
  })
})

test('a scenario saved is a column of its table, and taken back with it', async () => {
  await open({ book: bookOf() })
  const before = sheet('方案')!
  session.type(LIMIT, '2.2')
  await session.saveAs('会后方案')
  expect(session.state()).toMatchObject({ notice: null, scenario: '会后方案' })
  const after = sheet('方案')!
  expect(after.tables[0]!.address).not.toBe(before.tables[0]!.address)
  expect(after.values.flat()).toContain('会后方案')
  await session.undo()
  expect(sheet('方案')).toEqual(before)
})

describe('a workbook that is not as it was made', () => {
  test('one of something else has none of ours, and no figures', async () => {
    await open({
      sheets: [
        {
          name: '工资',
          rows: [
            ['姓名', '金额'],
            ['甲', 100],
          ],
        },
      ],
    })
    expect(session.runs()).toBeNull()
    expect(session.state().workbook?.read.policy.entities).toEqual([])
  })

  test('half of the sheets deleted: what is missing is named, the last figures stay until then', async () => {
    await open({ book: bookOf() })
    const before = counts()
    for (const name of ['条件', '奖补', '目标']) excel.person.deleteSheet(name)
    await vi.waitFor(() => expect(session.state().workbook).not.toBe(session.state().sound))
    const missing = session.state().workbook!.diagnostics.filter(({ code }) => code === 'sheet.missing')
    expect(missing.map(({ values }) => values.sheet)).toEqual(
      expect.arrayContaining(['条件', '奖补', '目标']),
    )
    expect(counts()).toEqual(before)
    await session.print()
    expect(session.state().notice).toMatchObject({ kind: 'error', key: 'save.errors' })
  })

  test('sheets renamed, moved and with columns inserted are found by their tables and headers', async () => {
    await open({ book: bookOf() })
    const before = counts()
    excel.person.renameSheet('项目', '项目库（2023）')
    excel.person.moveSheet('项目库（2023）', 0)
    excel.person.shiftColumns('参数', 'C', 1)
    await quiet()
    await session.refresh()
    expect(session.state().workbook).toBe(session.state().sound)
    expect(counts()).toEqual(before)
  })

  test('a column renamed: it is said which one is missing and where, the last figures stay', async () => {
    await open({ book: bookOf() })
    const before = counts()
    const header = sheet('参数')!.values[3]!.indexOf('取值')
    excel.person.edit(`参数!${String.fromCharCode(65 + header)}4`, '甲乙丙')
    await vi.waitFor(() => expect(session.state().workbook).not.toBe(session.state().sound))
    const missing = session.state().workbook!.diagnostics.find(({ code }) => code === 'column.missing')
    expect(missing?.values).toMatchObject({ sheet: '参数', column: '取值' })
    expect(counts()).toEqual(before)
    excel.person.edit(`参数!${String.fromCharCode(65 + header)}4`, '取值')
    await vi.waitFor(() => expect(session.state().workbook).toBe(session.state().sound))
  })
})
