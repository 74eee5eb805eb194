import { describe, expect, test } from 'vitest'
import type { HostChange } from '../../../addin/session/host.ts'
import { createMemoryHost } from '../../../addin/session/memoryHost.ts'
import type { Book } from '../../../engine/index.ts'
import { hostContract } from './hostContract.ts'
import { tableContract } from './tableContract.ts'

for (const contract of [hostContract, tableContract])
  contract('memory', async (book) => {
    const host = createMemoryHost(book)
    return { host, edit: async (writes) => host.edit(writes) }
  })

const BOOK: Book = { sheets: [{ name: '甲', rows: [[{ value: 1, style: 'input', format: '0.00' }]] }] }
const CELL = { sheet: '甲', row: 0, column: 0 }

const opened = () => {
  const host = createMemoryHost(BOOK)
  const heard: HostChange[] = []
  host.subscribe((change) => heard.push(change))
  return { host, heard }
}

describe('a host in memory', () => {
  test('keeps the look of a cell that is written', async () => {
    const { host } = opened()
    await host.write({ label: '改', cells: [{ ...CELL, value: 2 }] })
    expect((await host.read()).sheets[0]?.rows[0]).toEqual([{ value: 2, style: 'input', format: '0.00' }])
    expect(BOOK.sheets[0]?.rows[0]?.[0]?.value).toBe(1)
  })

  test('restores exactly what was there', async () => {
    const { host } = opened()
    const before = await host.read()
    await host.write({ label: '改', sheets: [{ name: '乙', rows: [] }], cells: [{ ...CELL, value: 2 }] })
    await host.undo()
    expect(await host.read()).toEqual(before)
  })

  test('knows what was shown last', async () => {
    const { host } = opened()
    expect(host.selected).toBeNull()
    await host.select(CELL)
    await host.select({ ...CELL, sheet: '没有' })
    expect(host.selected).toEqual(CELL)
  })

  test('tells what a person does', async () => {
    const { host, heard } = opened()
    host.point(CELL)
    host.rename('甲', '丙')
    host.remove('丙')
    host.replace(BOOK)
    expect(heard).toEqual([
      { kind: 'selected', cell: CELL },
      { kind: 'edited', sheets: ['甲', '丙'] },
      { kind: 'edited', sheets: ['丙'] },
      { kind: 'replaced' },
    ])
  })

  test('takes back nothing of another workbook, nor of a sheet that has gone', async () => {
    const { host } = opened()
    await host.write({ label: '改', cells: [{ ...CELL, value: 2 }] })
    host.replace(BOOK)
    expect(await host.undo()).toBe(false)
    await host.write({ label: '改', cells: [{ ...CELL, value: 2 }] })
    host.rename('甲', '丙')
    expect(await host.undo()).toBe(true)
    expect((await host.read()).sheets.map(({ name, rows }) => [name, rows[0]?.[0]?.value])).toEqual([
      ['丙', 2],
    ])
  })
})
