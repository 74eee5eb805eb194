import { describe, expect, test } from 'vitest'
import type { Host } from '../../../addin/session/host.ts'
import { hostError } from '../../../addin/session/host.ts'
import { createMemoryHost } from '../../../addin/session/memoryHost.ts'
import { createSession } from '../../../addin/session/session.ts'
import { chosen, NO_TRIAL } from '../../../addin/session/state.ts'
import { WORDS } from '../../../addin/text/index.ts'
import type { Book, NameFault, Obstacle, Sheet } from '../../../engine/index.ts'
import { bookOf, figures, moved, notice, opened, packOf } from './trials.ts'

const sheetOf = async (host: Host, name: string): Promise<Sheet> =>
  (await host.read()).sheets.find((sheet) => sheet.name === name)!

/** What every cell holds, by sheet. */
const contents = ({ sheets }: Book) =>
  sheets.map(({ name, rows }) => [
    name,
    rows.map((row) => {
      const values = row.map((cell) => [cell?.value ?? null, cell?.formula ?? null, cell?.date ?? false])
      while (values.length > 0 && values.at(-1)![0] === null) values.pop()
      return values
    }),
  ])

describe.each(['tongxiang', 'jinjiang'])('%s', (id) => {
  test('saved as a scenario, a trial keeps its figures, and nothing is tried any more', async () => {
    const host = createMemoryHost(bookOf(id))
    const session = await opened(host)
    const before = figures(session)
    moved(session, id)
    const trial = session.state().trial
    const tried = figures(session)
    expect(tried).not.toEqual(before)
    await session.saveAs(' 会后方案 ', '按会议修改')
    expect(notice(session)).toBeNull()
    expect(session.state()).toMatchObject({
      scenario: '会后方案',
      trial: NO_TRIAL,
      undoable: '另存方案“会后方案”',
      edits: 0,
      busy: null,
    })
    expect(figures(session)).toEqual(tried)
    expect(chosen(session.state())).toEqual({
      label: '会后方案',
      status: 'trial',
      note: '按会议修改',
      ...trial,
    })
    session.dispatch({ kind: 'choose', scenario: '当前方案' })
    expect(figures(session)).toEqual(before)
  })

  test('adopted, it is what 当前方案 says, and cell by cell it can be taken back', async () => {
    const host = createMemoryHost(bookOf(id))
    const original = await host.read()
    const session = await opened(host)
    moved(session, id)
    const { trial } = session.state()
    const tried = figures(session)
    await session.adopt()
    expect(notice(session)).toBeNull()
    expect(session.state()).toMatchObject({ scenario: '当前方案', trial: NO_TRIAL })
    expect(figures(session)).toEqual(tried)
    expect(session.runs()!.now).toBe(session.runs()!.saved)
    const changed = (await host.read()).sheets.filter((sheet, i) => sheet !== original.sheets[i])
    expect(changed.map(({ name }) => name)).toEqual(['参数', '条件', '奖补'])
    await session.undo()
    expect(contents(await host.read())).toEqual(contents(original))
    expect(session.state()).toMatchObject({ undoable: null, scenario: '当前方案', trial })
    expect(figures(session)).toEqual(tried)
  })

  test('adopted into a scenario, only its column changes', async () => {
    const host = createMemoryHost(bookOf(id))
    const session = await opened(host)
    const label = session.state().sound!.read.scenarios[0]!.label
    const others = session.state().sound!.read.scenarios.slice(1)
    session.dispatch({ kind: 'choose', scenario: label })
    moved(session, id)
    const tried = figures(session)
    const original = await host.read()
    await session.adopt()
    expect(notice(session)).toBeNull()
    expect(session.state()).toMatchObject({ scenario: label, trial: NO_TRIAL })
    expect(figures(session)).toEqual(tried)
    expect(session.state().sound!.read.scenarios.slice(1)).toEqual(others)
    expect((await host.read()).sheets.filter((s, i) => s !== original.sheets[i]).map((s) => s.name)).toEqual([
      '方案',
    ])
  })
})

describe('a scenario', () => {
  const first = packOf('tongxiang').scenarios[0]!.label

  test('is copied, renamed and noted; what is being tried stays', async () => {
    const session = await opened(createMemoryHost(bookOf('tongxiang')))
    const own = session.state().sound!.read.scenarios[0]!
    await session.duplicate(first, '另一稿')
    expect(session.state().scenario).toBe('另一稿')
    expect(chosen(session.state())).toEqual({ ...own, label: '另一稿', status: 'trial' })
    session.dispatch({ kind: 'set', label: '零星容积率下限', value: 2.3 })
    const { trial } = session.state()
    await session.rename('另一稿', '第二稿')
    await session.annotate('第二稿', '  送审前  ')
    expect(chosen(session.state())).toEqual({ ...own, label: '第二稿', status: 'trial', note: '送审前' })
    expect(session.state().trial).toEqual(trial)
    expect(session.state().undoable).toBe('方案“第二稿”的说明')
    await session.duplicate('当前方案', '对照')
    expect(session.state()).toMatchObject({ scenario: '第二稿', trial })
  })

  test('goes back to following what it no longer changes', async () => {
    const session = await opened(createMemoryHost(bookOf('tongxiang')))
    session.dispatch({ kind: 'set', label: '零星容积率下限', value: 2.3 })
    await session.saveAs('高一点')
    session.type('零星容积率下限', '2')
    await session.adopt()
    expect(chosen(session.state()).overrides).toEqual({})
    expect(session.state().trial).toEqual(NO_TRIAL)
  })

  test('may take a value away, and that is no trial any more', async () => {
    const session = await opened(createMemoryHost(bookOf('tongxiang')))
    session.type('零星容积率下限', '')
    const tried = figures(session)
    await session.saveAs('不设下限')
    expect(chosen(session.state()).overrides).toEqual({ 零星容积率下限: null })
    expect(session.state().trial).toEqual(NO_TRIAL)
    expect(figures(session)).toEqual(tried)
    session.type('零星容积率下限', '2')
    expect(session.state().trial.overrides).toEqual({ 零星容积率下限: 2 })
  })

  test.each([
    ['', 'save.blank'],
    [first, 'save.taken'],
    [`${first.replaceAll('3', '３')}`, 'save.taken'],
    ['当前方案', 'save.taken'],
    ['备注', 'save.reserved'],
    ['长'.repeat(41), 'save.long'],
    ['一\n二', 'save.characters'],
  ])('is not called %j', async (name, key) => {
    const host = createMemoryHost(bookOf('tongxiang'))
    const original = await host.read()
    const session = await opened(host)
    session.dispatch({ kind: 'set', label: '零星容积率下限', value: 2.3 })
    const { trial } = session.state()
    await session.saveAs(name)
    expect(notice(session)).toMatchObject({ kind: 'error', key })
    await session.duplicate('当前方案', name)
    expect(notice(session)).toMatchObject({ kind: 'error', key })
    if (name !== first) await session.rename(first, name)
    expect(await host.read()).toBe(original)
    expect(session.state()).toMatchObject({ trial, scenario: '当前方案', undoable: null })
  })

  test('two in a row stand beside each other, and each is taken back', async () => {
    const host = createMemoryHost(bookOf('tongxiang'))
    const original = await host.read()
    const session = await opened(host)
    await Promise.all([session.saveAs('甲'), session.saveAs('乙')])
    const labels = () => session.state().sound!.read.scenarios.map(({ label }) => label)
    expect(labels().slice(-2)).toEqual(['甲', '乙'])
    await session.undo()
    await session.undo()
    expect(contents(await host.read())).toEqual(contents(original))
    expect(labels()).not.toContain('甲')
  })
})

describe('what is nobody’s to lose', () => {
  test('somebody who types while a new name is read back loses neither the choice nor the trial', async () => {
    const host = createMemoryHost(bookOf('tongxiang'))
    const { label } = packOf('tongxiang').scenarios[0]!
    let isWritten = false
    const busy: Host = {
      ...host,
      write: async (batch) => {
        await host.write(batch)
        isWritten = !batch.live
      },
      read: async (names) => {
        const book = await host.read(names)
        if (isWritten) {
          isWritten = false
          host.edit([{ sheet: '首页', row: 40, column: 8, value: '随手记' }])
        }
        return book
      },
    }
    const session = createSession(busy, {
      lang: 'zh-CN',
      time: () => '2026-06-15 14:32',
      later: (work) => {
        work()
        return () => {}
      },
    })
    await session.open('试验.xlsx')
    session.dispatch({ kind: 'choose', scenario: label })
    session.dispatch({ kind: 'set', label: '零星容积率下限', value: 2.3 })
    await session.rename(label, '新名')
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect(session.state()).toMatchObject({
      scenario: '新名',
      trial: { overrides: { 零星容积率下限: 2.3 } },
      edits: 1,
    })
  })

  test('remarks beside the table stay where they are, under a renamed sheet with another order', async () => {
    const host = createMemoryHost(bookOf('tongxiang'))
    const sheet = await sheetOf(host, '方案')
    const free = sheet.rows[3]!.length
    const remarks = [
      { sheet: '方案', row: 5, column: free, value: '王：会上再议' },
      { sheet: '方案', row: 9, column: free + 2, value: '张：同意' },
    ]
    host.edit(remarks)
    host.rename('方案', '各稿')
    const session = await opened(host)
    session.dispatch({ kind: 'set', label: '零星容积率下限', value: 2.3 })
    const tried = figures(session)
    await session.saveAs('会后')
    expect(notice(session)).toBeNull()
    expect(figures(session)).toEqual(tried)
    const { rows } = await sheetOf(host, '各稿')
    expect(rows[5]![free]!.value).toBe('王：会上再议')
    expect(rows[9]![free + 2]!.value).toBe('张：同意')
    expect(rows[3]!.findIndex((cell) => cell?.value === '会后')).toBe(free + 1)
  })

  test('columns that were moved are found by their names', async () => {
    const book = bookOf('tongxiang')
    const turned: Book = {
      sheets: book.sheets.map((sheet) =>
        sheet.name === '参数' || sheet.name === '奖补'
          ? { ...sheet, rows: sheet.rows.map((row, i) => (i < 3 ? row : [null, ...[...row].reverse()])) }
          : sheet,
      ),
    }
    const session = await opened(createMemoryHost(turned))
    moved(session, 'tongxiang')
    const tried = figures(session)
    await session.adopt()
    expect(notice(session)).toBeNull()
    expect(session.state().trial).toEqual(NO_TRIAL)
    expect(figures(session)).toEqual(tried)
  })

  test('a host that refuses leaves the trial, and says why', async () => {
    const host = createMemoryHost(bookOf('tongxiang'))
    const session = await opened({
      ...host,
      write: async () => Promise.reject(hostError('protected', '方案')),
    })
    session.dispatch({ kind: 'set', label: '零星容积率下限', value: 2.3 })
    const { trial } = session.state()
    await session.saveAs('会后')
    expect(session.state()).toMatchObject({
      trial,
      scenario: '当前方案',
      undoable: null,
      busy: null,
      notice: { key: 'host.protected', values: { sheet: '方案' } },
    })
  })

  test('what was typed and is no value is not left behind unsaid', async () => {
    const session = await opened(createMemoryHost(bookOf('tongxiang')))
    session.dispatch({ kind: 'set', label: '更新奖励标准', value: 3 })
    session.type('零星容积率下限', '两点五')
    await session.saveAs('会后')
    expect(notice(session)?.key).toBe('save.typed')
    await session.adopt()
    expect(notice(session)?.key).toBe('save.typed')
  })

  test('with nothing tried there is nothing to adopt', async () => {
    const session = await opened(createMemoryHost(bookOf('tongxiang')))
    await session.adopt()
    expect(notice(session)?.key).toBe('save.nothing')
  })
})

describe('every sentence', () => {
  const obstacles: Readonly<Record<Obstacle | NameFault, true>> = {
    sheet: true,
    column: true,
    unknown: true,
    bands: true,
    standIn: true,
    alwaysOn: true,
    formula: true,
    unreadable: true,
    blank: true,
    long: true,
    characters: true,
    reserved: true,
    taken: true,
  }
  test.each(Object.keys(obstacles))('save.%s is there in both languages', (obstacle) => {
    for (const { pane } of Object.values(WORDS)) expect(pane[`save.${obstacle}`]).toBeTruthy()
  })
})

test('several writes are taken back one after the other, each with what had been tried', async () => {
  const host = createMemoryHost(bookOf('tongxiang'))
  const original = await host.read()
  const session = await opened(host)
  session.dispatch({ kind: 'set', label: '零星容积率下限', value: 2.2 })
  await session.saveAs('甲')
  session.dispatch({ kind: 'set', label: '零星容积率下限', value: 2.3 })
  await session.saveAs('乙')
  await session.print()
  expect(session.state()).toMatchObject({ undoable: '更新结果表', scenario: '乙' })
  await session.undo()
  expect(session.state()).toMatchObject({ undoable: '另存方案“乙”', scenario: '乙', printed: null })
  await session.undo()
  expect(session.state()).toMatchObject({
    undoable: '另存方案“甲”',
    scenario: '甲',
    trial: { overrides: { 零星容积率下限: 2.3 } },
  })
  session.dispatch({ kind: 'restore' })
  await session.undo()
  expect(session.state()).toMatchObject({
    undoable: null,
    scenario: '当前方案',
    trial: { overrides: { 零星容积率下限: 2.2 } },
  })
  expect(contents(await host.read())).toEqual(contents(original))
})
