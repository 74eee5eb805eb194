import { describe, expect, test } from 'vitest'
import { openFileHost, type WorkbookFile } from '../../../addin/session/fileHost.ts'
import type { CellWrite } from '../../../addin/session/host.ts'
import { readXlsx } from '../../../addin/xlsx/readXlsx.ts'
import { updateXlsx } from '../../../addin/xlsx/updateXlsx.ts'
import { writeXlsx } from '../../../addin/xlsx/writeXlsx.ts'
import type { Book } from '../../../engine/index.ts'
import { hostContract } from './hostContract.ts'
import { tableContract } from './tableContract.ts'

/** A file that is a variable, and another program that writes it. */
async function fileOf(book: Book) {
  let bytes = await writeXlsx(book)
  const watchers = new Set<() => void>()
  const file: WorkbookFile = {
    readBytes: async () => bytes,
    writeBytes: async (next) => {
      bytes = next
      for (const watcher of [...watchers]) watcher()
    },
    parse: async (content) => (await readXlsx(content)).book!,
    update: updateXlsx,
    watch: (watcher) => {
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
  }
  const edit = async (writes: readonly CellWrite[]) => {
    const cells = writes.map(({ value, date, ...place }) => ({
      ...place,
      cell: { value, date: date ?? false },
    }))
    await file.writeBytes(await updateXlsx(bytes, [], cells))
  }
  return { file, edit, bytes: () => bytes, watchers }
}

for (const contract of [hostContract, tableContract])
  contract('file', async (book) => {
    const { file, edit } = await fileOf(book)
    return { host: await openFileHost(file), edit }
  })

const BOOK: Book = { sheets: [{ name: '甲', rows: [[{ value: 1 }]] }] }
const CELL = { sheet: '甲', row: 0, column: 0 }
const put = (value: number) => ({ label: '改', cells: [{ ...CELL, value }] })

describe('a host over a file', () => {
  test('gives the very bytes back', async () => {
    const { file, bytes } = await fileOf(BOOK)
    const host = await openFileHost(file)
    const before = bytes()
    await host.write(put(2))
    expect(bytes()).not.toBe(before)
    await host.undo()
    expect(bytes()).toBe(before)
  })

  test('does one thing after the other', async () => {
    const { file } = await fileOf(BOOK)
    const host = await openFileHost(file)
    const book = await Promise.all([
      host.write(put(2)),
      host.write({ label: '加', cells: [{ ...CELL, row: 1, value: 3 }] }),
      host.undo(),
      host.read(),
    ])
    expect(book[3].sheets[0]?.rows.map(([cell]) => cell?.value)).toEqual([2])
  })

  test('that cannot be written stays as it is', async () => {
    const { file, bytes } = await fileOf(BOOK)
    const full = { ...file, writeBytes: () => Promise.reject(new Error('full')) }
    const host = await openFileHost(full)
    const before = bytes()
    await expect(host.write(put(2))).rejects.toThrow('full')
    expect(await host.undo()).toBe(false)
    expect((await host.read()).sheets[0]?.rows[0]?.[0]?.value).toBe(1)
    expect(bytes()).toBe(before)
  })

  test('watches as long as somebody listens', async () => {
    const { file, watchers } = await fileOf(BOOK)
    const host = await openFileHost(file)
    const stops = [host.subscribe(() => {}), host.subscribe(() => {})]
    expect(watchers.size).toBe(1)
    for (const stop of stops) stop()
    expect(watchers.size).toBe(0)
  })
})
