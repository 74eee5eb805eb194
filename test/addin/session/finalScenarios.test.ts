import { describe, expect, test } from 'vitest'
import { openFileHost } from '../../../addin/session/fileHost.ts'
import { createMemoryHost } from '../../../addin/session/memoryHost.ts'
import { chosen } from '../../../addin/session/state.ts'
import { readXlsx } from '../../../addin/xlsx/readXlsx.ts'
import { updateXlsx } from '../../../addin/xlsx/updateXlsx.ts'
import { writeXlsx } from '../../../addin/xlsx/writeXlsx.ts'
import type { Book } from '../../../engine/index.ts'
import { bookOf, figures, moved, notice, opened, packOf, realBookOf } from './trials.ts'

describe('laid down', () => {
  const first = packOf('tongxiang').scenarios[0]!.label

  test('never with sample data', async () => {
    const host = createMemoryHost(bookOf('tongxiang'))
    const original = await host.read()
    const session = await opened(host)
    await session.freeze(first, '2023-07-01')
    expect(notice(session)).toMatchObject({ kind: 'error', key: 'save.sample' })
    expect(await host.read()).toBe(original)
  })

  test('a scenario keeps its figures whatever becomes of the current values', async () => {
    const session = await opened(createMemoryHost(realBookOf('tongxiang')))
    session.dispatch({ kind: 'choose', scenario: first })
    const before = figures(session)
    expect(before.counts.pass).toBeGreaterThan(0)
    await session.freeze(first, '2023-07-01', '第9次常务会')
    expect(notice(session)).toBeNull()
    expect(chosen(session.state())).toMatchObject({
      status: 'final',
      date: '2023-07-01',
      meeting: '第9次常务会',
    })
    expect(figures(session)).toEqual(before)
    expect(session.state().sound!.diagnostics.filter(({ code }) => code === 'scenario.blank')).toEqual([])
    session.dispatch({ kind: 'choose', scenario: '当前方案' })
    const current = figures(session)
    moved(session, 'tongxiang')
    await session.adopt()
    expect(figures(session)).not.toEqual(current)
    session.dispatch({ kind: 'choose', scenario: first })
    expect(figures(session)).toEqual(before)
  })

  test('it is not touched any more, but may be copied', async () => {
    const session = await opened(createMemoryHost(realBookOf('tongxiang')))
    await session.freeze(first, '2023-07-01')
    session.dispatch({ kind: 'choose', scenario: first })
    session.dispatch({ kind: 'set', label: '零星容积率下限', value: 2.9 })
    const { book } = session.state().workbook!
    for (const refused of [
      () => session.adopt(),
      () => session.rename(first, '改名'),
      () => session.annotate(first, '补记'),
      () => session.freeze(first, '2023-08-01'),
    ]) {
      session.dispatch({ kind: 'notice', notice: null })
      await refused()
      expect(notice(session)).toMatchObject({ key: 'save.final', values: { name: first } })
    }
    expect(session.state().workbook!.book).toBe(book)
    session.dispatch({ kind: 'restore' })
    const before = figures(session)
    await session.duplicate(first, '再议')
    const copy = chosen(session.state())
    expect(copy).toMatchObject({ label: '再议', status: 'trial' })
    expect(copy.date).toBeUndefined()
    expect(figures(session)).toEqual(before)
  })

  test('not with something else on top, not on a day that is none, and not the current one', async () => {
    const session = await opened(createMemoryHost(realBookOf('tongxiang')))
    for (const day of ['2023-02-30', '昨天', '2023-13-01']) {
      await session.freeze(first, day)
      expect(notice(session)?.key).toBe('save.date')
    }
    await session.freeze('当前方案', '2023-07-01')
    expect(notice(session)?.key).toBe('save.current')
    session.dispatch({ kind: 'choose', scenario: first })
    session.dispatch({ kind: 'set', label: '零星容积率下限', value: 2.9 })
    await session.freeze(first, '2023-07-01')
    expect(notice(session)?.key).toBe('save.trying')
  })

  test('in a file it is what it is in memory, its day and all, and the file’s own tables are still there', async () => {
    const book = realBookOf('jinjiang')
    let bytes = await writeXlsx(book)
    const host = await openFileHost({
      readBytes: async () => bytes,
      writeBytes: async (next) => {
        bytes = next
      },
      parse: async (content) => (await readXlsx(content)).book!,
      update: updateXlsx,
    })
    const held = createMemoryHost(book)
    const [own, memory] = [await opened(host), await opened(held)]
    for (const session of [own, memory]) {
      moved(session, 'jinjiang')
      await session.saveAs('送审')
      await session.freeze('送审', '2023-07-01', '第9次常务会')
      expect(notice(session)).toBeNull()
    }
    expect(chosen(own.state())).toEqual(chosen(memory.state()))
    expect(chosen(own.state()).date).toBe('2023-07-01')
    expect(figures(own)).toEqual(figures(memory))
    const read = (await readXlsx(bytes)).book!
    const after = await held.read()
    expect(read.sheets.map(({ tables }) => tables)).toEqual(after.sheets.map(({ tables }) => tables))
    // The scenario is a column of its table.
    const rightOf = ({ sheets }: Book) =>
      sheets.find(({ name }) => name === '方案')?.tables?.[0]?.range.right ?? 0
    expect(rightOf(read)).toBe(rightOf(book) + 1)
  })

  test.each(['cixi', 'jindong', 'wenzhou'])(
    'open ranges and the data’s own day stay what they are: %s',
    async (id) => {
      const session = await opened(createMemoryHost(realBookOf(id)))
      await session.duplicate('当前方案', '定稿')
      const before = figures(session)
      await session.freeze('定稿', '2023-07-01')
      expect(notice(session)).toBeNull()
      expect(chosen(session.state()).status).toBe('final')
      expect(figures(session)).toEqual(before)
    },
  )
})
