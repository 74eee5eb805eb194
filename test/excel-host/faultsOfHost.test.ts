import { afterEach, describe, expect, test, vi } from 'vitest'
import { type ExcelHost, openExcelHost } from '../../addin/excel/host/index.ts'
import type { Batch, HostChange } from '../../addin/session/host.ts'
import type { Cell, Sheet } from '../../engine/index.ts'
import { type ExcelOptions, type SimulatedExcel, startExcel } from './excel.ts'

/** What may go wrong between the pane and Excel: a clear fault or a silent recovery, never half a write. */
let excel: SimulatedExcel
let host: ExcelHost
let heard: HostChange[]

async function open(options: ExcelOptions): Promise<void> {
  excel = await startExcel(options)
  host = await openExcelHost()
  heard = []
  host.subscribe((change) => void heard.push(change))
  await quiet()
  excel.traffic.reset()
}
/** What Excel.run lets go of, and what events ask for, has gone through. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 30))

afterEach(async () => {
  await host.close()
  excel.close()
})

const TOWNS: ExcelOptions = {
  sheets: [
    {
      name: '镇街',
      rows: [
        ['镇街', '任务'],
        ['甲镇', 260],
        ['乙镇', 0],
      ],
      tables: [{ name: '数据_镇街', area: { top: 0, left: 0, bottom: 2, right: 1 } }],
    },
    { name: '说明', rows: [['甲'], ['乙']] },
  ],
}
const ONE: Batch = { label: '改数', cells: [{ sheet: '镇街', row: 1, column: 1, value: 300 }] }
const TABLE: Sheet = {
  name: '汇总表',
  rows: [
    [{ value: '汇总', style: 'printTitle' }],
    [{ value: 12.5, format: '#,##0.00', style: 'printNumber' }],
  ],
}
const values = (sheet: string) => excel.workbook().sheets.find(({ name }) => name === sheet)?.values
const asBefore = () => {
  expect(values('镇街')).toEqual([
    ['镇街', '任务'],
    ['甲镇', 260],
    ['乙镇', 0],
  ])
  expect(values('说明')).toEqual([['甲'], ['乙']])
}
const faultOf = (work: Promise<unknown>) => work.catch((thrown: unknown) => thrown)

describe('Excel fails', () => {
  test('once while it is read: it is asked again', async () => {
    await open(TOWNS)
    excel.faults.nextSync.push('GeneralException')
    expect((await host.read()).sheets.map(({ name }) => name)).toEqual(['镇街', '说明'])
  })

  test('and fails again when what was begun is taken back: the mark says that something is half done', async () => {
    await open(TOWNS)
    excel.faults.beforeSync = (n) => {
      if (n === 5 || n === 6) excel.faults.nextSync.push('GeneralException')
    }
    const sheets = [{ ...TABLE, name: '说明' }, TABLE]
    expect(await faultOf(host.write({ label: '更新结果表', sheets }))).toMatchObject({ fault: 'refused' })
    excel.faults.beforeSync = null
    expect((await host.condition()).unfinished).toBe('更新结果表')
    await host.write({ label: '再来', sheets })
    expect((await host.condition()).unfinished).toBeNull()
  })

  test('while it is written: nothing is, and nothing is there to take back', async () => {
    await open(TOWNS)
    excel.faults.nextSync.push('GeneralException')
    expect(await faultOf(host.write(ONE))).toMatchObject({ fault: 'refused' })
    asBefore()
    expect(await host.undo()).toBe(false)
    await host.write(ONE)
    expect(values('镇街')?.[1]).toEqual(['甲镇', 300])
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'at the %i. request of a write of two sheets and cells: all of it is taken back',
    async (number) => {
      await open(TOWNS)
      const before = excel.workbook()
      let isDone = false
      excel.faults.beforeSync = (n) => {
        if (n === number && !isDone) {
          isDone = true
          excel.faults.nextSync.push('GeneralException')
        }
      }
      const batch = { ...ONE, sheets: [{ ...TABLE, name: '说明' }, TABLE] }
      const thrown = await faultOf(host.write(batch))
      excel.faults.beforeSync = null
      if (!isDone) return expect(thrown).toBeUndefined()
      const sheets = excel.workbook().sheets.map((sheet) => [sheet.name, sheet.values])
      // After the last request of the write itself all of it stands.
      if (thrown === undefined) return expect(sheets.map(([name]) => name)).toContain('汇总表')
      expect(thrown).toMatchObject({ fault: 'refused' })
      expect(sheets).toEqual(before.sheets.map(({ name, values }) => [name, values]))
      expect((await host.condition()).unfinished).toBeNull()
    },
  )
})

describe('a cell that is being typed into', () => {
  test('is waited for, and the person is told', async () => {
    await open(TOWNS)
    excel.person.startCellEdit('说明!A1')
    const writing = host.write(ONE)
    await vi.waitFor(() => expect(heard).toContainEqual({ kind: 'waiting', on: true }))
    asBefore()
    excel.person.endCellEdit('丙')
    await writing
    expect(heard).toContainEqual({ kind: 'waiting', on: false })
    expect(values('镇街')?.[1]).toEqual(['甲镇', 300])
    expect(values('说明')).toEqual([['丙'], ['乙']])
  })

  test('is not waited for by figures that follow every change', async () => {
    await open(TOWNS)
    excel.person.startCellEdit('说明!A1')
    expect(await faultOf(host.write({ ...ONE, live: true }))).toMatchObject({ fault: 'busy' })
    excel.person.endCellEdit()
    asBefore()
  })
})

describe('what is in the way of a write', () => {
  const BOTH: Batch = { ...ONE, sheets: [TABLE] }
  const ways: readonly [string, string, () => void][] = [
    ['protected', '镇街', () => excel.person.protect('镇街')],
    ['protected', '镇街', () => excel.person.protect('镇街', '1234')],
    ['merged', '镇街', () => excel.person.merge('镇街!A2:B2')],
    ['filtered', '镇街', () => excel.person.filter('数据_镇街', 0, ['甲镇'])],
  ]
  test.each(ways)('%s: the sheet is named and nothing is written', async (fault, sheet, put) => {
    await open(TOWNS)
    put()
    const before = excel.workbook()
    expect(await faultOf(host.write(BOTH))).toMatchObject({ fault, sheet })
    expect(excel.workbook()).toEqual(before)
  })
})

describe('what others do between two requests', () => {
  test('a sheet that is deleted refuses the write whole', async () => {
    await open(TOWNS)
    excel.faults.beforeSync = (n) => {
      if (n === 2) excel.person.deleteSheet('镇街')
    }
    expect(await faultOf(host.write({ ...ONE, sheets: [TABLE] }))).toMatchObject({
      fault: expect.stringMatching(/sheetMissing|refused/),
    })
    excel.faults.beforeSync = null
    expect(excel.workbook().sheets.map(({ name }) => name)).toEqual(['说明'])
  })

  test('a sheet that is renamed gets nothing that was meant for its old name', async () => {
    await open(TOWNS)
    excel.faults.beforeSync = (n) => {
      if (n === 2) excel.person.renameSheet('镇街', '乡镇')
    }
    const thrown = await faultOf(host.write({ ...ONE, sheets: [TABLE] }))
    excel.faults.beforeSync = null
    expect(thrown).toBeInstanceOf(Error)
    expect(values('乡镇')?.[1]).toEqual(['甲镇', 260])
    expect(values('汇总表')).toBeUndefined()
  })

  test('a co-author’s edit of another cell stays, and stays when the write is taken back', async () => {
    await open(TOWNS)
    await host.write(ONE)
    excel.person.edit('镇街!B3', 77, 'coauthor')
    expect(await host.undo()).toBe(true)
    expect(values('镇街')).toEqual([
      ['镇街', '任务'],
      ['甲镇', 260],
      ['乙镇', 77],
    ])
    await vi.waitFor(() => expect(heard).toContainEqual({ kind: 'edited', sheets: ['镇街'] }))
  })
})

describe('events', () => {
  const edits = () => heard.filter(({ kind }) => kind === 'edited')

  test('of our own writes are told to nobody', async () => {
    await open(TOWNS)
    await host.write({ ...ONE, sheets: [TABLE] })
    await host.undo()
    await quiet()
    expect(edits()).toEqual([])
  })

  test('that got lost are made up for when somebody comes back to the pane', async () => {
    await open(TOWNS)
    await host.read()
    excel.faults.events = 'lost'
    excel.person.edit('镇街!B2', 5)
    await quiet()
    expect(edits()).toEqual([])
    await host.recheck()
    expect(edits()).toHaveLength(1)
    await host.recheck()
    expect(edits()).toHaveLength(1)
  })

  test('that come late are told when they come, those of our own writes never', async () => {
    await open(TOWNS)
    excel.faults.events = 'late'
    excel.person.edit('镇街!B2', 5)
    await host.write({ label: '改', cells: [{ sheet: '说明', row: 0, column: 0, value: '丙' }] })
    await quiet()
    expect(edits()).toEqual([])
    excel.host.flush()
    await vi.waitFor(() => expect(edits()).toEqual([{ kind: 'edited', sheets: ['镇街'] }]))
  })

  test('that come twice are hints like any other', async () => {
    await open(TOWNS)
    excel.faults.events = 'doubled'
    excel.person.edit('镇街!B2', 5)
    await vi.waitFor(() => expect(edits().length).toBeGreaterThan(0))
    expect(edits().every((change) => change.kind === 'edited' && change.sheets[0] === '镇街')).toBe(true)
  })
})

test('the pane closed in the middle of a write leaves a mark that the next one finds', async () => {
  await open(TOWNS)
  excel.faults.beforeSync = (n) => {
    if (n === 5) excel.person.closePane()
  }
  void host
    .write({ label: '更新结果表', sheets: [TABLE, { ...TABLE, name: '项目明细' }] })
    .catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, 50))
  excel.faults.beforeSync = null
  await excel.reopen()
  const again = await openExcelHost()
  expect((await again.condition()).unfinished).toBe('更新结果表')
  await again.close()
})

test('manual calculation is respected and known', async () => {
  await open(TOWNS)
  expect((await host.condition()).isManual).toBe(false)
  excel.person.setCalculation('Manual')
  await host.write({ ...ONE, sheets: [TABLE] })
  expect((await host.condition()).isManual).toBe(true)
})

describe('much', () => {
  const cell = (value: Cell['value']): Cell => ({ value })
  const rows = Array.from({ length: 5_000 }, (_, i) => [
    { value: `XM${String(i).padStart(5, '0')}`, format: '@' },
    cell('示例开发区示例一改造'),
    cell('直接符合'),
    ...Array.from({ length: 5 }, (_, k) => cell(i * 10 + k + 0.25)),
  ])

  test('5,000 results of 8 columns go in at most 8 requests, none of them over 2 MB', async () => {
    await open(TOWNS)
    excel.faults.payloadLimit = 2 * 1024 * 1024
    excel.traffic.reset()
    await host.write({ label: '出表', sheets: [{ name: '项目明细', rows }] })

    expect(excel.traffic.syncs).toBeLessThanOrEqual(8)
    const written = values('项目明细')!
    expect(written).toHaveLength(5_000)
    expect(written[4_999]).toEqual(rows[4_999]!.map(({ value }) => value))
  })

  test('a stray cell in the last row does not make a million rows', async () => {
    await open(TOWNS)
    excel.person.edit('镇街!A1048576', '误')
    excel.traffic.reset()
    const { sheets } = await host.read()
    expect(sheets[0]!.rows[1]!.map((own) => own?.value)).toEqual(['甲镇', 260])
    expect(excel.traffic.responseBytes).toBeLessThan(5 * 1024 * 1024)
  })

  test('a tick of the slider: 100 towns of 10 figures in at most 2 requests and 64 KB', async () => {
    const sheet = (shift: number): Sheet => ({
      name: '试算结果（未定稿）',
      rows: Array.from({ length: 100 }, (_, r) => [
        cell(`镇${r}`),
        ...Array.from({ length: 10 }, (_, c) => cell(r * 1000 + c + shift)),
      ]),
    })
    await open(TOWNS)
    await host.write({ label: '实时', live: true, sheets: [sheet(0)] })
    const cells = sheet(0.5).rows.flatMap((row, r) =>
      row.flatMap((own, column) =>
        column === 0 ? [] : [{ sheet: '试算结果（未定稿）', row: r, column, value: own!.value }],
      ),
    )
    await quiet()
    excel.traffic.reset()
    await host.write({ label: '实时', live: true, cells })
    await quiet()

    expect(excel.traffic.syncs).toBeLessThanOrEqual(2)
    expect(excel.traffic.requestBytes + excel.traffic.responseBytes).toBeLessThanOrEqual(64 * 1024)
    expect(values('试算结果（未定稿）')?.[99]?.[10]).toBe(99_009.5)
  })
})
