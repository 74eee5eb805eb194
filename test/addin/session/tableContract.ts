import { afterEach, describe, expect, test } from 'vitest'
import type { CellWrite, Host } from '../../../addin/session/host.ts'
import { type Book, rangeAddress, type Scalar } from '../../../engine/index.ts'
import { PLAN_BOOK, valuesOf, write } from './hostBooks.ts'
import type { OpenedHost } from './hostContract.ts'

/** What tables do in every host; `open` gives a fresh one each time. */
export function tableContract(name: string, open: (book: Book) => Promise<OpenedHost>): void {
  describe(`tables: ${name}`, () => {
    let opened: OpenedHost | undefined
    const start = async () => {
      opened = await open(PLAN_BOOK)
      return opened
    }
    afterEach(async () => {
      await opened?.close?.()
      opened = undefined
    })
    const plan = (place: readonly [number, number], value: Scalar) => write('方案', place, value)
    const rangesOf = async (host: Host) =>
      Object.fromEntries(
        (await host.read(['方案'])).sheets[0]!.tables!.map(({ name, range }) => [name, rangeAddress(range)]),
      )
    const put = (host: Host, ...cells: CellWrite[]) => host.write({ label: '加', cells })
    const valuesIn = async (host: Host) => valuesOf(await host.read(), '方案')!

    const APART = { 表_方案: 'A2:C4', 表_镇街: 'E2:F4' }

    test('are read where they stand', async () => {
      const { host } = await start()
      expect(await rangesOf(host)).toEqual(APART)
    })

    const grown: [string, CellWrite[], Record<string, string>][] = [
      ['a header beside one', [plan([1, 3], '方案二')], { ...APART, 表_方案: 'A2:D4' }],
      [
        'a header and a value below it',
        [plan([1, 3], '方案二'), plan([2, 3], 7)],
        { ...APART, 表_方案: 'A2:D4' },
      ],
      ['a row below one', [plan([4, 0], '期限')], { ...APART, 表_方案: 'A2:C5' }],
      ['any cell of a row below', [plan([4, 2], 1)], { ...APART, 表_方案: 'A2:C5' }],
      [
        'a column and two rows at once',
        [plan([5, 0], '期限'), plan([4, 3], 2), plan([1, 3], '方案二')],
        { ...APART, 表_方案: 'A2:D6' },
      ],
      [
        'two columns beside the other',
        [plan([1, 6], '完成'), plan([1, 7], '备注')],
        { ...APART, 表_镇街: 'E2:H4' },
      ],
      [
        'rows below both',
        [plan([4, 0], '期限'), plan([4, 4], '丙镇')],
        { 表_方案: 'A2:C5', 表_镇街: 'E2:F5' },
      ],
    ]
    test.each(grown)('take in %s', async (_, cells, ranges) => {
      const { host } = await start()
      await put(host, ...cells)
      expect(await rangesOf(host)).toEqual(ranges)
      const values = await valuesIn(host)
      for (const { row, column, value } of cells) expect(values[row]?.[column]).toBe(value)
      expect(await host.undo()).toBe(true)
      expect(await rangesOf(host)).toEqual(APART)
      expect(await valuesIn(host)).toEqual(valuesOf(PLAN_BOOK, '方案'))
    })

    const apart: [string, CellWrite[]][] = [
      ['a cell further to the right', [plan([1, 7], '备注')]],
      ['a cell further below', [plan([5, 0], '注')]],
      ['a cell beside their rows', [plan([2, 3], '注')]],
      ['a cell above the column beside them', [plan([0, 3], '注')]],
      ['a row below the column beside them', [plan([4, 3], '注')]],
      ['blanks', [plan([1, 3], null), plan([4, 0], null)]],
    ]
    test.each(apart)('do not take in %s', async (_, cells) => {
      const { host } = await start()
      await put(host, ...cells)
      expect(await rangesOf(host)).toEqual(APART)
    })

    test('do not take in a cell of another table', async () => {
      const { host } = await start()
      await put(host, plan([1, 3], '方案二'), plan([1, 4], '镇街名称'))
      expect(await rangesOf(host)).toEqual({ ...APART, 表_方案: 'A2:D4' })
      expect((await valuesIn(host))[1]).toEqual(['参数', '现行', '方案一', '方案二', '镇街名称', '任务'])
    })

    test('grow again and again', async () => {
      const { host } = await start()
      await put(host, plan([4, 0], '期限'))
      await put(host, plan([1, 3], '方案二'))
      await put(host, plan([5, 3], '注'))
      expect(await rangesOf(host)).toEqual({ ...APART, 表_方案: 'A2:D6' })
      await host.undo()
      expect(await rangesOf(host)).toEqual({ ...APART, 表_方案: 'A2:D5' })
      await host.undo()
      await host.undo()
      expect(await rangesOf(host)).toEqual(APART)
    })

    test('show what they take in like its neighbours', async () => {
      const { host } = await start()
      await put(host, plan([1, 3], '方案二'), plan([2, 3], 7), plan([4, 0], '期限'))
      const { rows } = (await host.read(['方案'])).sheets[0]!
      expect(rows[2]?.[3]).toMatchObject({ value: 7, format: '0.00' })
    })

    test('show a date that they take in as a date', async () => {
      const { host } = await start()
      await put(host, plan([1, 3], '方案二'), { ...plan([2, 3], '2024-02-29'), date: true })
      expect((await valuesIn(host))[2]?.[3]).toBe('date 2024-02-29')
    })

    test('let go what is taken back, whatever a person has done elsewhere', async () => {
      const { host, edit } = await start()
      await put(host, plan([1, 3], '方案二'), plan([2, 3], 7), plan([4, 0], '期限'))
      await edit([plan([3, 2], '是')])
      expect(await host.undo()).toBe(true)
      expect(await rangesOf(host)).toEqual(APART)
      const values = await valuesIn(host)
      expect(values[1]).toEqual(['参数', '现行', '方案一', null, '镇街', '任务'])
      expect([values[3]?.[2], values.length]).toEqual(['是', 4])
    })

    test('keep a row in which a person has written since; in a column without its header it stays as well', async () => {
      const { host, edit } = await start()
      await put(host, plan([1, 3], '方案二'), plan([2, 3], 7), plan([4, 0], '期限'))
      await edit([plan([3, 3], '人'), plan([4, 1], '人')])
      expect(await host.undo()).toBe(true)
      expect(await rangesOf(host)).toEqual({ ...APART, 表_方案: 'A2:C5' })
      const values = await valuesIn(host)
      expect([values[3]?.[3], values[4]?.[1]]).toEqual(['人', '人'])
      expect(values[1]?.[3] ?? null).toBeNull()
      expect([values[2]?.[3] ?? null, values[4]?.[0] ?? null]).toEqual([null, null])
    })
  })
}
