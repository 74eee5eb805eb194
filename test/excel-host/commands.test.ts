import { afterEach, expect, test } from 'vitest'
import { type ExcelHost, openExcelHost } from '../../addin/excel/host/index.ts'
import { headlineOf } from '../../addin/session/headline.ts'
import { createSession, type Session } from '../../addin/session/session.ts'
import { type Book, packs, writeBook } from '../../engine/index.ts'
import { type SimulatedExcel, startExcel } from './excel.ts'

/** What each command costs between the pane and Excel: requests and bytes are held, times are printed. */
const pack = packs.find(({ id }) => id === 'tongxiang')!
const bookOf = (): Book => writeBook(pack.policy, pack.sample(), pack.scenarios)
const LIMIT = '零星容积率下限'

let excel: SimulatedExcel
let host: ExcelHost
let session: Session
let waiting: Set<() => void>

async function open(): Promise<void> {
  excel = await startExcel({ book: bookOf() })
  host = await openExcelHost()
  waiting = new Set()
  session = createSession(host, {
    lang: 'zh-CN',
    time: () => '2026-06-15 14:32',
    later: (work) => {
      waiting.add(work)
      return () => void waiting.delete(work)
    },
  })
  await quiet()
}
const quiet = () => new Promise((resolve) => setTimeout(resolve, 50))
const pass = async (): Promise<void> => {
  for (const work of [...waiting]) {
    waiting.delete(work)
    work()
  }
  await quiet()
}
afterEach(async () => {
  session.close()
  await host.close()
  excel.close()
})

/** Requests and kilobytes of a command, both ways. */
async function cost(work: () => Promise<unknown>): Promise<{ requests: number; kilobytes: number }> {
  await quiet()
  excel.traffic.reset()
  await work()
  await quiet()
  const { syncs, requestBytes, responseBytes } = excel.traffic
  return { requests: syncs, kilobytes: Math.ceil((requestBytes + responseBytes) / 1024) }
}

test('each command keeps to its requests and bytes', async () => {
  await open()
  const costs: Record<string, { requests: number; kilobytes: number }> = {}
  costs.open = await cost(async () => session.open(await host.name()))
  session.type(LIMIT, '2.2')
  costs['first live figures'] = await cost(pass)
  session.type(LIMIT, '2.3')
  costs['a tick of the slider'] = await cost(pass)
  costs['save a scenario'] = await cost(() => session.saveAs('会后方案'))
  costs['take it back'] = await cost(() => session.undo())
  session.dispatch({ kind: 'live', on: false })
  session.dispatch({ kind: 'restore' })
  costs['print all tables'] = await cost(() => session.print())
  costs['print them again'] = await cost(() => session.print())
  costs['take that back'] = await cost(() => session.undo())
  costs['a cell shown'] = await cost(() => session.show({ entity: '项目', id: 'XM005' }))
  costs['an edit heard and read'] = await cost(async () => {
    excel.person.edit('镇街!H20', '随手记')
    await quiet()
    await pass()
  })
  console.table(costs)
  const most: typeof costs = {
    open: { requests: 6, kilobytes: 1000 },
    'first live figures': { requests: 4, kilobytes: 256 },
    'a tick of the slider': { requests: 2, kilobytes: 64 },
    'save a scenario': { requests: 20, kilobytes: 2000 },
    'take it back': { requests: 12, kilobytes: 1000 },
    'print all tables': { requests: 40, kilobytes: 6000 },
    'print them again': { requests: 62, kilobytes: 13000 },
    'take that back': { requests: 50, kilobytes: 11000 },
    'a cell shown': { requests: 3, kilobytes: 4 },
    'an edit heard and read': { requests: 5, kilobytes: 100 },
  }
  for (const [command, { requests, kilobytes }] of Object.entries(costs)) {
    expect(requests, command).toBeLessThanOrEqual(most[command]!.requests)
    expect(kilobytes, command).toBeLessThanOrEqual(most[command]!.kilobytes)
  }
})

test('where the time of a tick goes', async () => {
  await open()
  await session.open(await host.name())
  session.type(LIMIT, '2.1')
  await pass()
  const times: Record<string, number> = {
    'engine and report': 0,
    'totals of the pane': 0,
    'sheet and write': 0,
  }
  const ticks = 20
  excel.traffic.reset()
  for (let i = 0; i < ticks; i++) {
    const start = performance.now()
    session.type(LIMIT, i % 2 === 0 ? '2.2' : '2.3')
    const runs = session.runs()!
    const computed = performance.now()
    headlineOf(runs)
    const totalled = performance.now()
    for (const work of [...waiting]) {
      waiting.delete(work)
      work()
    }
    await host.write({ label: 'wait', live: true, cells: [] })
    times['engine and report']! += computed - start
    times['totals of the pane']! += totalled - computed
    times['sheet and write']! += performance.now() - totalled
  }
  const sum = Object.values(times).reduce((a, b) => a + b)
  console.table(
    Object.fromEntries(
      Object.entries(times).map(([what, time]) => [
        what,
        { 'ms a tick': Number((time / ticks).toFixed(2)), share: `${Math.round((100 * time) / sum)} %` },
      ]),
    ),
  )
  expect(headlineOf(session.runs()!).counts.pass).toBeGreaterThan(0)
})
