import { describe, expect, test } from 'vitest'
import { nodeIo } from '../../../addin/cli/io.ts'
import { run } from '../../../addin/cli/run.ts'
import { changedRows } from '../../../addin/session/changedRows.ts'
import { headlineOf } from '../../../addin/session/headline.ts'
import { type Host, hostError } from '../../../addin/session/host.ts'
import { SESSION_JOBS } from '../../../addin/session/jobs/index.ts'
import { doingInPlace } from '../../../addin/session/jobs/job.ts'
import { leversOf, usualLevers } from '../../../addin/session/levers.ts'
import { createMemoryHost } from '../../../addin/session/memoryHost.ts'
import { placeOf } from '../../../addin/session/places.ts'
import { createSearch } from '../../../addin/session/search.ts'
import { createSession } from '../../../addin/session/session.ts'
import { isStale } from '../../../addin/session/state.ts'
import { writeXlsx } from '../../../addin/xlsx/writeXlsx.ts'
import { type Book, packs, writeBook } from '../../../engine/index.ts'

const tongxiang = packs.find(({ id }) => id === 'tongxiang')!
const bookOf = (): Book => writeBook(tongxiang.policy, tongxiang.sample(), tongxiang.scenarios)

/** Work that waits is done when the test says so. */
function clock() {
  const waiting = new Set<() => void>()
  return {
    later: (work: () => void) => {
      waiting.add(work)
      return () => void waiting.delete(work)
    },
    pass: async () => {
      for (const work of [...waiting]) {
        waiting.delete(work)
        work()
      }
      await new Promise((resolve) => setTimeout(resolve, 0))
    },
  }
}

async function opened(host: Host) {
  const { later, pass } = clock()
  const session = createSession(host, { lang: 'zh-CN', time: () => '2026-06-15 14:32', later })
  await session.open('桐乡.xlsx')
  return { session, pass }
}

/** What the command line says of the same book with `--set`. */
async function commandLine(book: Book, settings: readonly string[]) {
  const bytes = await writeXlsx(book)
  let out = ''
  const io = {
    ...nodeIo,
    out: (text: string) => {
      out += text
    },
    err: () => {},
    size: async () => bytes.length,
    read: async () => bytes,
  }
  expect(
    await run(['simulate', 'book.xlsx', '--json', '-', ...settings.flatMap((s) => ['--set', s])], io),
  ).toBe(0)
  return JSON.parse(out)
}

const LIMIT = '零星容积率下限'
const counts = (session: Awaited<ReturnType<typeof opened>>['session']) => headlineOf(session.runs()!).counts

describe('a parameter moved in the pane and in the sheet', () => {
  test('gives the figures of the command line, and the change to the saved scenario', async () => {
    const { session } = await opened(createMemoryHost(bookOf()))
    const before = counts(session)
    session.type(LIMIT, '2.2')
    const asked = await commandLine(bookOf(), [`${LIMIT}=2.2`])
    expect(counts(session)).toEqual(asked.counts)
    expect(
      session.runs()!.now.report.towns.map(({ town, targets }) => [town, targets.map((t) => t.completion)]),
    ).toEqual(
      asked.towns.map((t: { town: string; targets: { completion: string }[] }) => [
        t.town,
        t.targets.map((x) => x.completion),
      ]),
    )
    const { changes } = headlineOf(session.runs()!)
    expect(changes.pass).toBe(asked.counts.pass - before.pass)
    expect(changes.pass).toBeLessThan(0)
  })

  test('a cell edited in the sheet comes to the same', async () => {
    const host = createMemoryHost(bookOf())
    const { session, pass } = await opened(host)
    const cell = placeOf(session.state().workbook!, {
      kind: 'item',
      noun: 'parameter',
      label: LIMIT,
      property: 'value',
    })!
    await host.edit([{ ...cell, value: 2.2 }])
    await pass()
    const { changes } = headlineOf(session.runs()!)
    expect(counts(session)).toEqual((await commandLine(bookOf(), [`${LIMIT}=2.2`])).counts)
    expect(changes.pass).toBe(0)
    expect(session.state().edits).toBe(1)
  })

  test('back where it was nothing is tried, and both runs are one', async () => {
    const { session } = await opened(createMemoryHost(bookOf()))
    session.type(LIMIT, '2.2')
    session.type(LIMIT, '２')
    expect(session.state().trial.overrides).toEqual({})
    expect(session.runs()!.now).toBe(session.runs()!.saved)
  })

  test.each([
    ['2.2', 2.2],
    ['２．２', 2.2],
    [' 2.20 ', 2.2],
  ])('%s is read as in a cell', async (typed, value) => {
    const { session } = await opened(createMemoryHost(bookOf()))
    session.type(LIMIT, typed)
    expect(session.state().trial.overrides).toEqual({ [LIMIT]: value })
  })
})

describe('what cannot be', () => {
  test('typed nonsense marks the parameter and keeps the last figures, flagged', async () => {
    const { session } = await opened(createMemoryHost(bookOf()))
    session.type(LIMIT, '2.2')
    const before = counts(session)
    session.type(LIMIT, '两点五')
    expect(counts(session)).toEqual(before)
    expect(isStale(session.state())).toBe(true)
    expect(leversOf(session.state()).find(({ parameter }) => parameter.label === LIMIT)?.typed?.text).toBe(
      '两点五',
    )
    session.dispatch({ kind: 'restore', label: LIMIT })
    expect(isStale(session.state())).toBe(false)
    expect(session.state().trial.overrides).toEqual({})
  })

  test('a cell that breaks the policy keeps the last figures, flagged, until it is mended', async () => {
    const host = createMemoryHost(bookOf())
    const { session, pass } = await opened(host)
    const before = counts(session)
    const cell = placeOf(session.state().workbook!, {
      kind: 'item',
      noun: 'requirement',
      label: tongxiang.policy.requirements[0]!.label,
      property: 'test',
    })!
    const [sheet] = (await host.read([cell.sheet])).sheets
    const formula = sheet!.rows[cell.row]![cell.column]!.value
    await host.edit([{ ...cell, value: '没有这一列>=3' }])
    await pass()
    expect(isStale(session.state())).toBe(true)
    expect(session.state().workbook!.diagnostics.map(({ severity }) => severity)).toContain('error')
    expect(counts(session)).toEqual(before)
    await host.edit([{ ...cell, value: formula }])
    await pass()
    expect(isStale(session.state())).toBe(false)
  })

  test('a book without the tables opens with sentences and no figures', async () => {
    const { session } = await opened(
      createMemoryHost({ sheets: [{ name: 'Sheet1', rows: [[{ value: 1 }]] }] }),
    )
    expect(session.runs()).toBeNull()
    expect(session.state().workbook!.diagnostics.length).toBeGreaterThan(0)
  })

  test('a host that refuses leaves a sentence, and nothing printed', async () => {
    const host = createMemoryHost(bookOf())
    const refusing: Host = { ...host, write: async () => Promise.reject(hostError('protected', '汇总表')) }
    const { session } = await opened(refusing)
    await session.print()
    expect(session.state()).toMatchObject({
      printed: null,
      busy: null,
      notice: { kind: 'error', key: 'host.protected', values: { sheet: '汇总表' } },
    })
  })
})

describe('edits that come while others are read', () => {
  test('the latest wins, whatever comes back last', async () => {
    const memory = createMemoryHost(bookOf())
    const held: (() => void)[] = []
    let isSlow = false
    const slow: Host = {
      ...memory,
      read: async (names) => {
        const book = await memory.read(names)
        if (isSlow) await new Promise<void>((resolve) => held.push(resolve))
        return book
      },
    }
    const { session, pass } = await opened(slow)
    const cell = placeOf(session.state().workbook!, {
      kind: 'item',
      noun: 'parameter',
      label: LIMIT,
      property: 'value',
    })!
    isSlow = true
    await memory.edit([{ ...cell, value: 2.2 }])
    await pass()
    await memory.edit([{ ...cell, value: 2.4 }])
    await pass()
    expect(held).toHaveLength(2)
    held[1]!()
    held[0]!()
    await pass()
    expect(session.state().sound!.read.policy.parameters.find(({ label }) => label === LIMIT)?.value).toBe(
      2.4,
    )
  })
})

describe('the printed tables', () => {
  test('are written in one step that is taken back whole, and are no edit of a person', async () => {
    const host = createMemoryHost(bookOf())
    const before = await host.read()
    const { session, pass } = await opened(host)
    const { model } = session.state().sound!
    await session.print()
    await pass()
    expect(session.state()).toMatchObject({
      edits: 0,
      printed: { time: '2026-06-15 14:32', scenario: '当前方案' },
    })
    expect(session.state().sound!.model).toBe(model)
    const names = (await host.read()).sheets.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['汇总表', '项目明细', '资金测算表', '计算底稿']))
    await session.undo()
    expect(await host.read()).toEqual(before)
    expect(session.state()).toMatchObject({ undoable: null, printed: null })
  })
})

describe('who is meant', () => {
  test('a row is found by any of its names, and shown where it stands', async () => {
    const host = createMemoryHost(bookOf())
    const { session } = await opened(host)
    const { columns } = tongxiang.sample().tables.项目!
    const name = String(columns.项目名称![4])
    const [found] = createSearch()(session.runs()!, session.state().workbook!, name).rows
    expect(found).toMatchObject({ entity: '项目', id: columns.项目编号![4] })
    await session.show({ entity: found!.entity, id: found!.id })
    expect(session.state().selected).toEqual({ entity: '项目', id: columns.项目编号![4] })
  })

  test('those that drop out are named with the conditions that put them out', async () => {
    const { session } = await opened(createMemoryHost(bookOf()))
    expect(changedRows(session.runs()!)).toEqual([])
    session.type(LIMIT, '2.2')
    const rows = changedRows(session.runs()!)
    const { changes } = headlineOf(session.runs()!)
    const left = rows.filter(({ before }) => before === 'pass').length
    const joined = rows.filter(({ after, before }) => after === 'pass' && before !== 'pass').length
    expect(joined - left).toBe(changes.pass)
    for (const row of rows.filter(({ after }) => after === 'fail')) expect(row.newlyFailed).not.toEqual([])
  })

  test('the first screen offers a threshold and a standard', async () => {
    const { session } = await opened(createMemoryHost(bookOf()))
    const usual = usualLevers(session.state(), leversOf(session.state()))
    expect(usual.map(({ parameter }) => parameter.category)).toEqual(['threshold', 'incentive'])
  })
})

describe('a rate that the notice does not print', () => {
  const RATE = '更新奖励标准'
  const INCENTIVE = '有机更新面积奖励'

  test('once typed is in the total, as the command line has it with the incentive counted', async () => {
    const { session } = await opened(createMemoryHost(bookOf()))
    session.type(RATE, '3')
    expect(session.state().trial).toEqual({ overrides: { [RATE]: 3 }, switches: { [INCENTIVE]: true } })
    const asked = await commandLine(bookOf(), [`${RATE}=3`, `${INCENTIVE}=纳入`])
    expect(headlineOf(session.runs()!).outlay).toEqual(asked.cost.outlay)
    expect(headlineOf(session.runs()!).outlay.low).not.toBe('0.00')
  })

  test('taken back takes its incentive out of the total again', async () => {
    const { session } = await opened(createMemoryHost(bookOf()))
    session.type(RATE, '3')
    session.dispatch({ kind: 'restore', label: RATE })
    expect(session.state().trial).toEqual({ overrides: {}, switches: {} })
  })

  test('an incentive that somebody left out stays out while its rate is moved', async () => {
    const { session } = await opened(createMemoryHost(bookOf()))
    session.type(RATE, '3')
    session.dispatch({ kind: 'switch', label: INCENTIVE, on: false })
    session.type(RATE, '4')
    expect(session.state().trial).toEqual({ overrides: { [RATE]: 4 }, switches: {} })
  })
})

describe('what is printed', () => {
  const printed = async (session: Awaited<ReturnType<typeof opened>>['session'], host: Host) => {
    await session.print()
    return (await host.read()).sheets.map(({ name }) => name).filter((name) => name === '资金测算表')
  }

  test('is not printed while the sheets have errors or what is typed is no value', async () => {
    const host = createMemoryHost(bookOf())
    const { session } = await opened(host)
    session.type(LIMIT, '二点几')
    expect(await printed(session, host)).toEqual([])
    expect(session.state().notice).toMatchObject({ kind: 'error', key: 'save.typed' })
    session.dispatch({ kind: 'restore' })
    expect(await printed(session, host)).toEqual(['资金测算表'])
  })

  test('can be called off as long as nothing is written', async () => {
    const host = createMemoryHost(bookOf())
    const heard: (number | null)[] = []
    const session = createSession(host, {
      lang: 'zh-CN',
      time: () => '2026-06-15 14:32',
      later: () => () => {},
      doing: (name, ask, task) =>
        name === 'readContents'
          ? doingInPlace(SESSION_JOBS)(name, ask)
          : new Promise((_, reject) => {
              task?.signal?.addEventListener('abort', () => reject(task.signal?.reason))
              task?.progress?.(0.5)
            }),
    })
    session.subscribe(() => void heard.push(session.state().busy?.part ?? null))
    await session.open('桐乡.xlsx')
    const printing = session.print()
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect(session.state().busy).toEqual({ task: 'printing', part: 0.5, canCancel: true })
    session.cancel()
    await printing
    expect(session.state()).toMatchObject({ busy: null, notice: { kind: 'info', key: 'cancelled' } })
    expect((await host.read()).sheets).toHaveLength(bookOf().sheets.length)
    expect(heard).toContain(0.5)
  })
})

describe('告知单', () => {
  const firstProject = (session: Awaited<ReturnType<typeof opened>>['session']) =>
    session
      .runs()!
      .now.rows()
      .find(({ entity }) => entity === '项目')!.id

  test('of a row is a sheet of its own, which is shown and can be taken back', async () => {
    const host = createMemoryHost(bookOf())
    const { session } = await opened(host)
    const id = firstProject(session)
    await session.notify({ entity: '项目', id })
    const [sheet] = (await host.read(['告知单'])).sheets
    const texts = sheet!.rows.flat().map((cell) => String(cell?.value ?? ''))
    expect(texts).toContain(id)
    expect(host.selected).toMatchObject({ sheet: '告知单' })
    expect(session.state().undoable).toContain('告知单')
    await session.undo()
    expect((await host.read(['告知单'])).sheets).toEqual([])
  })

  test('of a trial says that it is one', async () => {
    const host = createMemoryHost(bookOf())
    const { session } = await opened(host)
    session.type(LIMIT, '2.2')
    await session.notify({ entity: '项目', id: firstProject(session) })
    const texts = (await host.read(['告知单'])).sheets[0]!.rows.flat().map((cell) =>
      String(cell?.value ?? ''),
    )
    expect(texts.join('\n')).toMatch(/试算/)
    expect(texts.join('\n')).toContain(`${LIMIT}=2.2`)
  })

  test('of a row that is not there is not written', async () => {
    const host = createMemoryHost(bookOf())
    const { session } = await opened(host)
    await session.notify({ entity: '项目', id: '没有' })
    expect((await host.read(['告知单'])).sheets).toEqual([])
  })
})
