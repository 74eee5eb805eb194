import { expect, test } from 'vitest'
import type { Host } from '../../../addin/session/host.ts'
import { SESSION_JOBS } from '../../../addin/session/jobs/index.ts'
import { doingInPlace } from '../../../addin/session/jobs/job.ts'
import { createMemoryHost } from '../../../addin/session/memoryHost.ts'
import { createReading } from '../../../addin/session/reading.ts'
import type { Workbook } from '../../../addin/session/workbook.ts'
import { readBook } from '../../../engine/index.ts'
import { bookOf } from './trials.ts'

/** A reading over the sample, and which sheets it asked for; undefined is all of them. */
async function started(over: Partial<Host> = {}) {
  const memory = createMemoryHost(bookOf('tongxiang'))
  const wanted: (readonly string[] | undefined)[] = []
  const host: Host = {
    ...memory,
    read: (names) => {
      wanted.push(names)
      return memory.read(names)
    },
    ...over,
  }
  let last: Workbook | null = null
  const reading = createReading(host, doingInPlace(SESSION_JOBS), () => last)
  const take = async (asked: Promise<Workbook | null>) => {
    const workbook = await asked
    if (workbook) last = workbook
    return workbook
  }
  await take(reading.all())
  const edit = (sheet: string, row: number, value: string) => {
    memory.edit([{ sheet, row, column: 8, value }])
    reading.edited([sheet])
  }
  return { memory, reading, take, wanted, edit }
}

const formulaSheets = bookOf('tongxiang')
  .sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell?.formula !== undefined)))
  .map(({ name }) => name)

test('an edit is read with the sheets whose formulas may follow it, and no others', async () => {
  const { memory, reading, take, wanted, edit } = await started()
  edit('镇街', 2, '随手记')
  const workbook = await take(reading.changes())
  expect(new Set(wanted.at(-1))).toEqual(new Set(['镇街', ...formulaSheets]))
  expect(formulaSheets).not.toContain('项目')
  expect(workbook?.book).toEqual(await memory.read())
  expect(workbook?.read.policy).toEqual(readBook(await memory.read()).policy)
})

test('sheets that came, went or were renamed, and edits of which nobody knows where, are read with all others', async () => {
  const { memory, reading, take, wanted } = await started()
  memory.rename('镇街', '镇街表')
  reading.edited(['镇街', '镇街表'])
  await take(reading.changes())
  expect(wanted.at(-1)).toBeUndefined()
  memory.remove('镇街表')
  reading.edited(['镇街表'])
  const workbook = await take(reading.changes())
  expect(wanted.at(-1)).toBeUndefined()
  expect(workbook?.book).toEqual(await memory.read())
  reading.edited([])
  await take(reading.changes())
  expect(wanted.at(-1)).toBeUndefined()
})

test('an edit whose reading comes too late is read by the next', async () => {
  const { memory, reading, take, wanted, edit } = await started()
  edit('镇街', 2, '一')
  const first = take(reading.changes())
  edit('区块', 2, '二')
  const second = take(reading.changes())
  expect(await first).toBeNull()
  expect((await second)?.book).toEqual(await memory.read())
  expect(new Set(wanted.at(-1))).toEqual(new Set(['镇街', '区块', ...formulaSheets]))
})

test('an edit during a reading is not taken for read', async () => {
  const { memory, reading, take, wanted, edit } = await started()
  edit('镇街', 2, '一')
  const first = take(reading.changes())
  edit('区块', 2, '二')
  await first
  await take(reading.changes())
  expect(wanted.at(-1)).toContain('区块')
  edit('镇街', 3, '三')
  const workbook = await take(reading.changes())
  expect(wanted.at(-1)).not.toContain('区块')
  expect(workbook?.book).toEqual(await memory.read())
})
