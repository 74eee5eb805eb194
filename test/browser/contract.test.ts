import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Host, type HostChange, type HostFault, hostError } from '../../addin/session/host.ts'
import type { Book } from '../../engine/index.ts'
import { PLAN_BOOK, PLANS } from '../addin/session/hostBooks.ts'
import { hostContract } from '../addin/session/hostContract.ts'
import { tableContract } from '../addin/session/tableContract.ts'
import type { GridDoor, GridGlobals } from './grid/door.ts'
import { openPage } from './page.ts'
import { startGrid } from './site.ts'
import type { Visit } from './visit.ts'

/** The workbench's grid in a browser keeps the contract of every host; here it is driven from outside its page. */
let site: Awaited<ReturnType<typeof startGrid>>
let visit: Visit
const listeners = new Map<number, (change: HostChange) => void>()
let count = 0

beforeAll(async () => {
  site = await startGrid()
  visit = await openPage({ site: new URL(site.url), width: 1000, height: 600 })
  await visit.page.exposeFunction('tellListener', (listener: number, change: HostChange) =>
    listeners.get(listener)?.(change),
  )
})
afterAll(async () => {
  try {
    await visit?.close()
  } finally {
    await site?.close()
  }
})

/** Calls the page's door; calls arrive in the order in which they were made. */
function call<Name extends keyof GridDoor>(
  page: Page,
  name: Name,
  ...given: Parameters<GridDoor[Name]>
): Promise<Awaited<ReturnType<GridDoor[Name]>>> {
  return page.evaluate(
    ([name, given]) => {
      const { gridDoor } = globalThis as unknown as GridGlobals
      return (gridDoor[name as Name] as (...all: unknown[]) => never)(...(given as unknown[]))
    },
    [name, given] as const,
  )
}

function hostOf(page: Page): Host {
  return {
    keepsHistory: true,
    read: (names) => call(page, 'read', names),
    write: async (batch) => {
      const answer = await call(page, 'write', batch)
      if ('fault' in answer) throw hostError(answer.fault as HostFault, answer.sheet)
    },
    undo: () => call(page, 'undo'),
    // Another process cannot be asked at once; what it would say is tested with the hosts of this one.
    undoable: () => null,
    select: (cell) => call(page, 'select', cell),
    subscribe: (listener) => {
      const number = ++count
      listeners.set(number, listener)
      void call(page, 'subscribe', number)
      return () => void call(page, 'unsubscribe', number)
    },
  }
}

for (const contract of [hostContract, tableContract])
  contract('the grid in a browser', async (book) => {
    const { page } = visit
    await call(page, 'open', book)
    return {
      host: hostOf(page),
      edit: (writes) => call(page, 'edit', writes),
      close: () => call(page, 'close'),
      canAsk: false,
    }
  })

const BOOK: Book = {
  sheets: [
    { name: '甲', rows: [[{ value: 45_000 }, { value: 1, style: 'input', format: '0.00' }]] },
    { name: '乙', rows: [[{ value: '乙' }]] },
  ],
}

test('a number that a date was written over is a number again, and looks as before', async () => {
  const { page } = visit
  await call(page, 'open', BOOK)
  const host = hostOf(page)
  const before = await host.read()
  const dates = [0, 1].map((column) => ({ sheet: '甲', row: 0, column, value: '2024-02-29', date: true }))
  await host.write({ label: '改日期', cells: dates })
  // 45,351 is the day's number in every spreadsheet.
  expect((await host.read()).sheets[0]!.rows[0]).toMatchObject([
    { value: 45_351, format: 'yyyy-mm-dd' },
    { value: 45_351, format: 'yyyy-mm-dd', style: 'input' },
  ])
  expect(await host.undo()).toBe(true)
  expect(await host.read()).toEqual(before)
})

test('what was written to a sheet that a person has removed since is left alone, the rest is taken back', async () => {
  const { page } = visit
  await call(page, 'open', BOOK)
  const host = hostOf(page)
  const cells = ['甲', '乙'].map((sheet) => ({ sheet, row: 0, column: 0, value: '改' }))
  await host.write({ label: '改', cells })
  await call(page, 'remove', '乙')
  expect(await host.undo()).toBe(true)
  expect((await host.read()).sheets.map(({ name, rows }) => [name, rows[0]?.[0]?.value])).toEqual([
    ['甲', 45_000],
  ])
  expect(await host.undo()).toBe(false)
})

test('what a table takes in looks like its neighbours and is checked like them, until it is taken back', async () => {
  const { page } = visit
  await call(page, 'open', PLAN_BOOK)
  const host = hostOf(page)
  const before = await host.read()
  const put = (row: number, column: number, value: string | number) => ({ sheet: '方案', row, column, value })
  await host.write({ label: '加', cells: [put(1, 3, '方案二'), put(2, 3, 7), put(4, 0, '期限')] })
  const { rows, validations, widths } = (await host.read()).sheets[0]!
  expect(rows[2]?.[3]).toEqual({ value: 7, style: 'input', format: '0.00' })
  expect(validations?.map(({ range }) => range)).toEqual([
    { top: 3, left: 1, bottom: 3, right: 3 },
    { top: 2, left: 0, bottom: 4, right: 0 },
  ])
  expect(widths?.[3]).toBe(PLANS.widths?.[2])
  expect(await host.undo()).toBe(true)
  expect(await host.read()).toEqual(before)
})
