import { expect, test } from 'vitest'
import type { Batch, Host } from '../../../addin/session/host.ts'
import { hostError } from '../../../addin/session/host.ts'
import { changes } from '../../../addin/session/live.ts'
import { createMemoryHost, type MemoryHost } from '../../../addin/session/memoryHost.ts'
import { createSession } from '../../../addin/session/session.ts'
import type { Sheet } from '../../../engine/index.ts'
import { bookOf } from './trials.ts'

const TRIAL = '试算结果（未定稿）'
const LIMIT = '零星容积率下限'

/** A session whose pauses end when the test says so, and the batches that its host was given. */
async function opened(memory: MemoryHost, over: Partial<Host> = {}) {
  const waiting = new Set<() => void>()
  const batches: Batch[] = []
  const host: Host = {
    ...memory,
    write: async (batch) => {
      await memory.write(batch)
      batches.push(batch)
    },
    ...over,
  }
  const session = createSession(host, {
    lang: 'zh-CN',
    time: () => '2026-06-15 14:32',
    later: (work) => {
      waiting.add(work)
      return () => void waiting.delete(work)
    },
  })
  await session.open('试验.xlsx')
  const pass = async () => {
    for (const work of [...waiting]) {
      waiting.delete(work)
      work()
    }
    for (let i = 0; i < 10; i++) await new Promise((resolve) => setTimeout(resolve, 0))
  }
  await pass()
  return { session, batches, pass }
}

const trialOf = async (host: Host): Promise<Sheet | undefined> => (await host.read([TRIAL])).sheets[0]

/** The numbers beside 个数 in the sheet: directly, waiting, missing, failed. */
const countsIn = (sheet: Sheet | undefined) =>
  sheet?.rows
    .find((row) => row[0]?.value === '个数')
    ?.slice(1, 5)
    .map((cell) => cell?.value)

test('opening writes nothing; what is tried follows, and only to its own sheet', async () => {
  const memory = createMemoryHost(bookOf('tongxiang'))
  const before = (await memory.read()).sheets
  const { session, batches, pass } = await opened(memory)
  expect(batches).toEqual([])
  session.type(LIMIT, '2.2')
  await pass()
  const { counts } = session.runs()!.now.report
  expect(countsIn(await trialOf(memory))).toEqual([counts.pass, counts.waivable, counts.unknown, counts.fail])
  const after = (await memory.read()).sheets
  expect(after.map(({ name }) => name)).toEqual([...before.map(({ name }) => name), TRIAL])
  expect(after.slice(0, -1)).toEqual(before)
  expect(session.state().undoable).toBeNull()
})

test('after the first time only cells that hold something else are written', async () => {
  const memory = createMemoryHost(bookOf('tongxiang'))
  const { session, batches, pass } = await opened(memory)
  session.type(LIMIT, '2.2')
  await pass()
  const first = (await trialOf(memory))!
  session.type(LIMIT, '2.3')
  await pass()
  const second = (await trialOf(memory))!
  const differing = second.rows.flatMap((row, r) =>
    row.flatMap((cell, c) => (cell?.value === first.rows[r]?.[c]?.value ? [] : [`${r},${c}`])),
  )
  expect(batches).toHaveLength(2)
  expect(batches[1]).toMatchObject({ live: true })
  expect(batches[1]?.cells?.map(({ row, column }) => `${row},${column}`)).toEqual(differing)
  expect(differing.length).toBeGreaterThan(3)
})

test('of several moves in a row only the last is written, and a move taken back not at all', async () => {
  const { session, batches, pass } = await opened(createMemoryHost(bookOf('tongxiang')))
  for (const value of ['2.1', '2.2', '2.3']) session.type(LIMIT, value)
  await pass()
  expect(batches).toHaveLength(1)
  await pass()
  expect(batches).toHaveLength(1)
})

test('switched off it writes nothing; switched on, what is shown', async () => {
  const memory = createMemoryHost(bookOf('tongxiang'))
  const { session, batches, pass } = await opened(memory)
  session.dispatch({ kind: 'live', on: false })
  session.type(LIMIT, '2.2')
  await pass()
  expect(batches).toEqual([])
  session.dispatch({ kind: 'live', on: true })
  await pass()
  expect(countsIn(await trialOf(memory))?.[0]).toBe(session.runs()!.now.report.counts.pass)
})

test('where a write costs people their own steps back it is off until somebody asks', async () => {
  const memory = createMemoryHost(bookOf('tongxiang'))
  const { session, batches, pass } = await opened(memory, { keepsHistory: false })
  session.type(LIMIT, '2.2')
  await pass()
  expect([session.state().live, session.liveSheet.keepsHistory, batches]).toEqual([false, false, []])
})

test('nonsense in a parameter leaves the last figures standing', async () => {
  const memory = createMemoryHost(bookOf('tongxiang'))
  const { session, batches, pass } = await opened(memory)
  session.type(LIMIT, '二点几')
  await pass()
  expect(batches).toEqual([])
})

test('the official tables change only when they are asked for, and are taken back without the trial', async () => {
  const memory = createMemoryHost(bookOf('tongxiang'))
  const { session, pass } = await opened(memory)
  session.type(LIMIT, '2.2')
  await pass()
  const names = async () => (await memory.read()).sheets.map(({ name }) => name)
  expect(await names()).not.toContain('汇总表')
  await session.print()
  expect(await names()).toContain('汇总表')
  await session.undo()
  await pass()
  expect(await names()).not.toContain('汇总表')
  expect(countsIn(await trialOf(memory))?.[0]).toBe(session.runs()!.now.report.counts.pass)
})

test('what a person writes beside the figures stays, also where the sheet would have to be laid out anew', async () => {
  const memory = createMemoryHost(bookOf('tongxiang'))
  const { session, pass } = await opened(memory)
  session.type(LIMIT, '2.2')
  await pass()
  memory.edit([{ sheet: TRIAL, row: 3, column: 20, value: '局长已阅' }])
  await pass()
  session.type(LIMIT, '2.3')
  await pass()
  expect((await trialOf(memory))?.rows[3]?.[20]?.value).toBe('局长已阅')
  const target = session.runs()!.workbook.read.policy.targets[0]!
  session.dispatch({ kind: 'switch', label: target.label, on: false })
  await pass()
  expect((await trialOf(memory))?.rows[3]?.[20]?.value).toBe('局长已阅')
  expect(session.state()).toMatchObject({ live: false, notice: { key: 'live.notes' } })
})

test('a sheet that a person takes away does not come back by itself', async () => {
  const memory = createMemoryHost(bookOf('tongxiang'))
  const { session, pass } = await opened(memory)
  session.type(LIMIT, '2.2')
  await pass()
  memory.remove(TRIAL)
  await pass()
  session.type(LIMIT, '2.3')
  await pass()
  expect(await trialOf(memory)).toBeUndefined()
  expect(session.state()).toMatchObject({ live: false, notice: { kind: 'error', key: 'host.sheetMissing' } })
})

test('while a cell is being typed into it waits for the next change', async () => {
  const memory = createMemoryHost(bookOf('tongxiang'))
  let isTyping = true
  const { session, pass } = await opened(memory, {
    write: async (batch) => {
      if (isTyping) throw hostError('busy')
      await memory.write(batch)
    },
  })
  session.type(LIMIT, '2.2')
  await pass()
  expect(session.state()).toMatchObject({ live: true, notice: null })
  isTyping = false
  session.type(LIMIT, '2.3')
  await pass()
  expect(countsIn(await trialOf(memory))?.[0]).toBe(session.runs()!.now.report.counts.pass)
})

test('a sheet is changed by cells only where it looks the same', () => {
  const sheet = (rows: Sheet['rows'], more: Partial<Sheet> = {}): Sheet => ({ name: '表', rows, ...more })
  const one = (value: string | number, style: 'printNumber' | 'printWord' = 'printNumber') =>
    sheet([[{ value, style }, null]], { widths: [12] })
  expect(changes(one(1), one(1))).toEqual({ cells: [] })
  expect(changes(one(1), one(2))).toEqual({ cells: [{ sheet: '表', row: 0, column: 0, value: 2 }] })
  expect(changes(one(1), one('未定', 'printWord'))).toBeNull()
  expect(changes(one(1), { ...one(2), widths: [13] })).toBeNull()
  expect(changes(one(1), { ...one(2), widths: [11] })).not.toBeNull()
  expect(changes(one(1), sheet([...one(2).rows, []], { widths: [12] }))).toBeNull()
})
