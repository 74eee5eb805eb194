import { afterEach, describe, expect, test, vi } from 'vitest'
import {
  type Batch,
  type CellWrite,
  type Host,
  type HostChange,
  isHostError,
  MOST_STEPS,
} from '../../../addin/session/host.ts'
import { type Book, isBlank } from '../../../engine/index.ts'
import { BOOK, RESULTS, row, TOWN_VALUES, valuesOf, write } from './hostBooks.ts'

/** A host over a book, and the hands of a person on its cells. */
export interface OpenedHost {
  readonly host: Host
  readonly edit: (writes: readonly CellWrite[]) => Promise<void>
  readonly close?: () => Promise<void>
  /** Whether `undoable` can be asked: not of a host in another process. */
  readonly canAsk?: boolean
}

/** What every host has to do; `open` gives a fresh one each time. */
export function hostContract(name: string, open: (book: Book) => Promise<OpenedHost>): void {
  describe(`the host port: ${name}`, () => {
    let opened: OpenedHost | undefined
    const start = async (book = BOOK) => {
      opened = await open(book)
      return opened
    }
    afterEach(async () => {
      await opened?.close?.()
      opened = undefined
    })
    const namesOf = async ({ read }: Host) => (await read()).sheets.map((sheet) => sheet.name)
    const read = async (host: Host, sheet: string) => valuesOf(await host.read(), sheet)

    describe('reading', () => {
      test('gives all sheets with their values', async () => {
        const { host } = await start()
        expect(await namesOf(host)).toEqual(['镇街', '说明'])
        expect(await read(host, '镇街')).toEqual(TOWN_VALUES)
        expect(await read(host, '说明')).toEqual([['甲'], ['乙']])
      })

      test('gives the sheets that are named, and leaves out those that are not there', async () => {
        const { host } = await start()
        const { sheets } = await host.read(['说明', '没有'])
        expect(sheets.map((sheet) => sheet.name)).toEqual(['说明'])
        expect(valuesOf({ sheets }, '说明')).toEqual([['甲'], ['乙']])
        expect((await host.read([])).sheets).toEqual([])
      })

      test('gives formulas with what they showed', async () => {
        const { host } = await start()
        const cell = (await host.read()).sheets[0]!.rows[3]![1]
        expect([cell?.formula, cell?.value]).toEqual(['B2+B3', 260])
      })

      test('tells a blank from a zero, a no and a text', async () => {
        const values = ['', 0, false, '0', null, ' 甲 ']
        const { host } = await start({ sheets: [{ name: '空', rows: [row('头'), row(...values, '尾')] }] })
        const cells = (await host.read()).sheets[0]!.rows[1]!
        expect(cells.slice(1, 4).map((cell) => cell?.value)).toEqual([0, false, '0'])
        expect([cells[0], cells[4]].map(isBlank)).toEqual([true, true])
        expect([cells[5]?.value, cells[6]?.value]).toEqual([' 甲 ', '尾'])
      })
    })

    describe('writing', () => {
      test('puts values into cells, beyond those that were filled too', async () => {
        const { host } = await start()
        const cells = [
          write('镇街', [1, 1], 300.5),
          write('镇街', [2, 3], null),
          write('镇街', [5, 4], true),
          write('说明', [0, 0], '丙'),
        ]
        await host.write({ label: '改数', cells })
        expect(await read(host, '镇街')).toEqual([
          ['镇街', '任务', '截止', '达标'],
          ['甲镇', 300.5, 'date 2023-06-30', true],
          ['乙镇', 0],
          ['合计', expect.any(Number)],
          [],
          [null, null, null, null, true],
        ])
        expect(await read(host, '说明')).toEqual([['丙'], ['乙']])
      })

      test('puts a value in place of a formula', async () => {
        const { host } = await start()
        await host.write({ label: '改数', cells: [write('镇街', [3, 1], 7)] })
        const cell = (await host.read()).sheets[0]!.rows[3]![1]
        expect([cell?.value, cell?.formula]).toEqual([7, undefined])
      })

      test.each(['007', '1/2', '2023-06-30', '=1+1', '50%', 'TRUE', '#N/A', "'甲", '甲\n乙'])(
        'leaves the text %j a text',
        async (text) => {
          const { host } = await start()
          await host.write({ label: '改字', cells: [write('说明', [1, 0], text)] })
          const cell = (await host.read()).sheets[1]!.rows[1]![0]
          expect([cell?.value, cell?.formula, cell?.date ?? false]).toEqual([text, undefined, false])
        },
      )

      test('writes dates as dates', async () => {
        const { host } = await start()
        const cells = [
          { ...write('镇街', [1, 2], '2024-02-29'), date: true },
          { ...write('镇街', [2, 2], '1999-12-31'), date: true },
        ]
        await host.write({ label: '改日期', cells })
        const values = await read(host, '镇街')
        expect(values?.slice(1, 3).map((cells) => cells[2])).toEqual(['date 2024-02-29', 'date 1999-12-31'])
      })

      test('adds a sheet last', async () => {
        const { host } = await start()
        await host.write({ label: '出表', sheets: [RESULTS] })
        expect(await namesOf(host)).toEqual(['镇街', '说明', '汇总表'])
        expect(await read(host, '汇总表')).toEqual([['汇总'], ['甲镇', 12.5]])
        expect(await read(host, '镇街')).toEqual(TOWN_VALUES)
      })

      test('replaces a sheet where it stands, with nothing left of the old one', async () => {
        const { host } = await start()
        await host.write({ label: '出表', sheets: [{ name: '镇街', rows: [row('丙镇', 1)] }] })
        expect(await namesOf(host)).toEqual(['镇街', '说明'])
        expect(await read(host, '镇街')).toEqual([['丙镇', 1]])
      })

      test('writes cells after sheets', async () => {
        const { host } = await start()
        await host.write({ label: '出表', sheets: [RESULTS], cells: [write('汇总表', [1, 1], 13)] })
        expect(await read(host, '汇总表')).toEqual([['汇总'], ['甲镇', 13]])
      })

      const refused: [string, string, Omit<Batch, 'label'>][] = [
        [
          'a sheet that is not there',
          'sheetMissing',
          { cells: [write('镇街', [1, 1], 1), write('没有', [0, 0], 1)] },
        ],
        ['a place above the first row', 'refused', { cells: [write('镇街', [-1, 0], 1)] }],
        ['a place behind the last column', 'refused', { cells: [write('镇街', [0, 16_384], 1)] }],
        ['half a row', 'refused', { cells: [write('镇街', [0.5, 0], 1)] }],
        ['a number that is none', 'refused', { cells: [write('镇街', [0, 0], Number.NaN)] }],
      ]
      test.each(refused)('%s refuses the whole batch', async (_, fault, batch) => {
        const { host } = await start()
        const whole = { ...batch, label: '改数', sheets: [RESULTS, { name: '说明', rows: [] }] }
        const thrown: unknown = await host.write(whole).catch((error: unknown) => error)
        expect(isHostError(thrown) && thrown.fault).toBe(fault)
        expect(await namesOf(host)).toEqual(['镇街', '说明'])
        expect(await read(host, '镇街')).toEqual(TOWN_VALUES)
        expect(await read(host, '说明')).toEqual([['甲'], ['乙']])
        expect(await host.undo()).toBe(false)
      })

      test('writes 2,000 rows in one batch, which is one step', async () => {
        const { host } = await start()
        const rows = Array.from({ length: 2000 }, (_, i) => row(`XM${i + 1}`, i / 4, i % 2 === 0, null))
        const cells = rows.map((_, i) => write('说明', [i, 1], i + 1))
        await host.write({ label: '出表', sheets: [{ name: '项目明细', rows }], cells })
        const [details, notes] = [await read(host, '项目明细'), await read(host, '说明')]
        expect([details?.length, notes?.length]).toEqual([2000, 2000])
        expect(details?.[1999]).toEqual(['XM2000', 499.75, false])
        expect(notes?.[1999]).toEqual([null, 2000])
        expect(await host.undo()).toBe(true)
        expect(await namesOf(host)).toEqual(['镇街', '说明'])
        expect(await read(host, '说明')).toEqual([['甲'], ['乙']])
      })
    })

    describe('taking back', () => {
      test('there is nothing at first', async () => {
        const { host } = await start()
        expect(await host.undo()).toBe(false)
        expect(await read(host, '镇街')).toEqual(TOWN_VALUES)
      })

      test('a write with all that it did', async () => {
        const { host } = await start()
        const sheets = [RESULTS, { name: '说明', rows: [row('新')] }]
        await host.write({ label: '出表', sheets, cells: [write('镇街', [3, 1], 7)] })
        expect(await host.undo()).toBe(true)
        expect(await namesOf(host)).toEqual(['镇街', '说明'])
        expect(await read(host, '镇街')).toEqual(TOWN_VALUES)
        expect((await host.read()).sheets[0]!.rows[3]![1]?.formula).toBe('B2+B3')
        expect(await read(host, '说明')).toEqual([['甲'], ['乙']])
        expect(await host.undo()).toBe(false)
      })

      test('two writes, the last one first', async () => {
        const { host } = await start()
        await host.write({ label: '一', cells: [write('说明', [0, 0], '一')] })
        await host.write({ label: '二', cells: [write('说明', [0, 0], '二'), write('说明', [1, 0], '二')] })
        expect(await host.undo()).toBe(true)
        expect(await read(host, '说明')).toEqual([['一'], ['乙']])
        expect(await host.undo()).toBe(true)
        expect(await read(host, '说明')).toEqual([['甲'], ['乙']])
        expect(await host.undo()).toBe(false)
      })

      test('as many writes as every host can', async () => {
        const { host } = await start()
        for (let i = 1; i <= MOST_STEPS; i++)
          await host.write({ label: '改', cells: [write('说明', [0, 0], i)] })
        for (let i = 1; i < MOST_STEPS; i++) expect(await host.undo()).toBe(true)
        expect(await read(host, '说明')).toEqual([[1], ['乙']])
        expect(await host.undo()).toBe(true)
        expect(await read(host, '说明')).toEqual([['甲'], ['乙']])
      })

      test('a write after one that was taken back', async () => {
        const { host } = await start()
        await host.write({ label: '一', cells: [write('说明', [0, 0], '一')] })
        await host.undo()
        await host.write({ label: '二', cells: [write('说明', [1, 0], '二')] })
        expect(await read(host, '说明')).toEqual([['甲'], ['二']])
        expect(await host.undo()).toBe(true)
        expect(await read(host, '说明')).toEqual([['甲'], ['乙']])
        expect(await host.undo()).toBe(false)
      })

      test('cells, but none that a person has changed since', async () => {
        const { host, edit } = await start()
        const cells = [write('说明', [0, 0], '一'), write('说明', [1, 0], '二'), write('镇街', [1, 1], 1)]
        await host.write({ label: '改', cells })
        await edit([write('说明', [0, 0], '人'), write('说明', [2, 0], '加'), write('镇街', [2, 1], 9)])
        expect(await host.undo()).toBe(true)
        expect(await read(host, '说明')).toEqual([['人'], ['乙'], ['加']])
        const towns = await read(host, '镇街')
        expect(towns?.slice(1, 3)).toEqual([
          ['甲镇', 260, 'date 2023-06-30', true],
          ['乙镇', 9, null, false],
        ])
      })

      test('a replaced sheet, but nothing that a person has put on it since', async () => {
        const { host, edit } = await start()
        await host.write({ label: '出表', sheets: [{ name: '说明', rows: [row('一', '二'), row('三')] }] })
        await edit([write('说明', [0, 2], '人')])
        expect(await host.undo()).toBe(true)
        expect(await read(host, '说明')).toEqual([['甲', null, '人'], ['乙']])
      })

      test('an added sheet, but nothing that a person has put on it since', async () => {
        const { host, edit } = await start()
        await host.write({ label: '出表', sheets: [RESULTS] })
        await edit([write('汇总表', [0, 1], '人')])
        expect(await host.undo()).toBe(true)
        expect(await read(host, '汇总表')).toEqual([[null, '人']])
      })
    })

    test('what can be taken back is known by its label', async () => {
      const { host, canAsk = true } = await start()
      if (!canAsk) return expect(host.undoable()).toBeNull()
      expect(host.undoable()).toBeNull()
      await host.write({ label: '一', cells: [write('说明', [0, 0], '一')] })
      const first = host.undoable()
      expect(first?.label).toBe('一')
      expect(host.undoable()).toBe(first)
      await host.write({ label: '实时', live: true, cells: [write('说明', [2, 0], 1)] })
      await host.write({ label: '二', cells: [write('说明', [1, 0], '二')] })
      expect(host.undoable()?.label).toBe('二')
      await host.undo()
      expect(host.undoable()).toBe(first)
      await host.undo()
      expect(host.undoable()).toBeNull()
    })

    describe('figures that follow every change', () => {
      const live = (value: number): Batch => ({
        label: '实时',
        live: true,
        cells: [write('说明', [2, 0], value)],
      })

      test('are written, and are no step', async () => {
        const { host } = await start()
        await host.write(live(1))
        expect(await read(host, '说明')).toEqual([['甲'], ['乙'], [1]])
        expect(await host.undo()).toBe(false)
        expect(await read(host, '说明')).toEqual([['甲'], ['乙'], [1]])
      })

      test('do not come between a step and its way back', async () => {
        const { host } = await start()
        await host.write({ label: '改', cells: [write('镇街', [1, 1], 1), write('说明', [0, 0], '一')] })
        await host.write(live(1))
        await host.write({ label: '实时', live: true, sheets: [RESULTS] })
        await host.write(live(2))
        expect(await host.undo()).toBe(true)
        expect(await read(host, '镇街')).toEqual(TOWN_VALUES)
        expect(await read(host, '说明')).toEqual([['甲'], ['乙'], [2]])
        expect(await read(host, '汇总表')).toEqual([['汇总'], ['甲镇', 12.5]])
        expect(await host.undo()).toBe(false)
      })

      test('are refused whole like any other', async () => {
        const { host } = await start()
        const batch = { ...live(1), cells: [write('说明', [0, 0], 1), write('没有', [0, 0], 1)] }
        await expect(host.write(batch)).rejects.toMatchObject({ fault: 'sheetMissing', sheet: '没有' })
        expect(await read(host, '说明')).toEqual([['甲'], ['乙']])
      })
    })

    describe('events', () => {
      const listen = ({ subscribe }: Host) => {
        const heard: HostChange[] = []
        const stop = subscribe((change) => void heard.push(change))
        const sheets = () =>
          new Set(heard.flatMap((change) => (change.kind === 'edited' ? change.sheets : [])))
        return { heard, sheets, stop }
      }

      test('tell of a person’s edit and its sheet, not of what the host wrote itself', async () => {
        const { host, edit } = await start()
        const { heard, sheets } = listen(host)
        await host.write({ label: '改', sheets: [RESULTS], cells: [write('镇街', [1, 1], 1)] })
        await host.undo()
        await edit([write('说明', [0, 0], '人')])
        await vi.waitFor(() => expect(sheets()).toContain('说明'), 10_000)
        expect([...sheets()]).toEqual(['说明'])
        expect(heard.filter(({ kind }) => kind === 'replaced')).toEqual([])
      })

      test('reach every listener until it has gone', async () => {
        const { host, edit } = await start()
        const [first, second] = [listen(host), listen(host)]
        await edit([write('说明', [0, 0], '人')])
        await vi.waitFor(() => {
          expect(first.sheets()).toContain('说明')
          expect(second.sheets()).toContain('说明')
        }, 10_000)
        first.stop()
        await edit([write('镇街', [1, 1], 1)])
        await vi.waitFor(() => expect(second.sheets()).toContain('镇街'), 10_000)
        expect([...first.sheets()]).toEqual(['说明'])
      })
    })

    test('showing a cell changes nothing, and a sheet that is not there is no error', async () => {
      const { host } = await start()
      await host.select({ sheet: '说明', row: 1, column: 0 })
      await host.select({ sheet: '没有', row: 3, column: 2 })
      expect(await read(host, '镇街')).toEqual(TOWN_VALUES)
      expect(await host.undo()).toBe(false)
    })
  })
}
