import { describe, expect, test } from 'vitest'
import { type SimulatedExcel, startExcel } from './excel.ts'
import { codeOf, onSheet, put, settled } from './testing.ts'

const SHEETS = [
  {
    name: 'S',
    rows: [
      ['名称', '数'],
      ['甲', 1],
      ['乙', 2],
      ['合计', '=SUM(B2:B3)'],
    ],
  },
  { name: 'T', rows: [['=S!B3']] },
]
const values = (excel: SimulatedExcel, sheet = 0) => excel.workbook().sheets[sheet]!.values

describe('a person', () => {
  test('types, and formulas follow', async () => {
    const excel = await startExcel({ sheets: SHEETS })
    excel.person.edit('S!A3', [['丙', 5]])
    expect(values(excel).slice(2)).toEqual([
      ['丙', 5],
      ['合计', 6],
    ])
    expect(values(excel, 1)).toEqual([[5]])
  })

  test('inserts and deletes rows and columns, and formulas go along', async () => {
    const excel = await startExcel({ sheets: SHEETS })
    excel.person.shiftRows('S', 2, 2)
    expect(values(excel)[5]).toEqual(['合计', 3])
    expect(excel.workbook().sheets[0]!.cells.B6!.formula).toBe('=SUM(B4:B5)')
    expect(excel.workbook().sheets[1]!.cells.A1!.formula).toBe('=S!B5')
    excel.person.shiftColumns('S', 'A', 1)
    expect(excel.workbook().sheets[0]!.cells.C6!.formula).toBe('=SUM(C4:C5)')
    excel.person.shiftRows('S', 5, -1)
    expect(excel.workbook().sheets[0]!.cells.C5).toMatchObject({ formula: '=SUM(C4:C4)', value: 1 })
    expect(excel.workbook().sheets[1]!.cells.A1).toMatchObject({ formula: '=S!#REF!', value: '#REF!' })
  })

  test('tables, merged cells and rules move with the rows', async () => {
    const excel = await startExcel({
      sheets: [
        {
          name: 'S',
          rows: [['a'], ['b'], ['c']],
          tables: [{ name: '表', area: { top: 1, left: 0, bottom: 2, right: 0 } }],
        },
      ],
    })
    excel.person.merge('S!C2:D2')
    excel.person.shiftRows('S', 1, 1)
    expect(excel.workbook().sheets[0]).toMatchObject({ tables: [{ address: 'A3:A4' }], merged: ['C3:D3'] })
    excel.person.shiftRows('S', 3, -2)
    expect(excel.workbook().sheets[0]).toMatchObject({ tables: [], merged: [], values: [[], ['a']] })
  })

  test('selects, and the add-in can ask what', async () => {
    const excel = await startExcel({ sheets: SHEETS })
    excel.person.select('T!B2:C3')
    const asked = await onSheet(async (_, { workbook, sync }) => {
      const selected = workbook.getSelectedRange().load('address')
      const active = workbook.getActiveCell().load('address')
      await sync()
      return [selected.address, active.address]
    })
    expect(asked).toEqual(['T!B2:C3', 'T!B2'])
  })

  test('protects a sheet: its locked cells take nothing, its unlocked ones do', async () => {
    const excel = await startExcel({ sheets: SHEETS })
    await onSheet((sheet) => {
      sheet.getRange('B2:B3').format.protection.locked = false
    })
    excel.person.protect('S', '1234')
    const isProtected = await onSheet(async (sheet, { sync }) => {
      sheet.protection.load('protected')
      put(sheet.getRange('B2'), [[7]])
      await sync()
      return sheet.protection.protected
    })
    expect(isProtected).toBe(true)
    expect(values(excel)[1]).toEqual(['甲', 7])
    expect(await codeOf(onSheet((sheet) => put(sheet.getRange('A2:B2'), [['丙', 8]])))).toBe('AccessDenied')
    expect(await codeOf(onSheet((sheet) => sheet.getRange('A1').clear()))).toBe('AccessDenied')
    expect(await codeOf(onSheet((sheet) => void sheet.tables.add('A1:B3', true)))).toBe('AccessDenied')
    expect(values(excel)[1]).toEqual(['甲', 7])
  })
})

describe('taking steps back', () => {
  test('undoes what the person did, the last first', async () => {
    const excel = await startExcel({ sheets: SHEETS })
    excel.person.edit('S!B2', 10)
    excel.person.shiftRows('S', 1, 1)
    expect(excel.person.undo()).toBe(true)
    expect(values(excel)[1]).toEqual(['甲', 10])
    expect(excel.person.undo()).toBe(true)
    expect(values(excel)[1]).toEqual(['甲', 1])
    expect(excel.person.undo()).toBe(false)
  })

  test.each(['1.14', '1.17'] as const)(
    'below 1.20 (%s) what an add-in writes costs all of it',
    async (api) => {
      const excel = await startExcel({ api, sheets: SHEETS })
      excel.person.edit('S!B2', 10)
      await onSheet((sheet) => void sheet.getRange('A1').load('values'))
      expect(excel.host.undoStack).toHaveLength(1)
      await onSheet((sheet) => put(sheet.getRange('B3'), [[5]]))
      expect(excel.person.undo()).toBe(false)
      expect(values(excel)[1]).toEqual(['甲', 10])
    },
  )

  test('from 1.20 on it is a step like the others', async () => {
    const excel = await startExcel({ api: '1.20', sheets: SHEETS })
    excel.person.edit('S!B2', 10)
    await onSheet((sheet) => put(sheet.getRange('B3'), [[5]]))
    expect(excel.person.undo()).toBe(true)
    expect(values(excel)[2]).toEqual(['乙', 2])
    expect(excel.person.undo()).toBe(true)
    expect(values(excel)[1]).toEqual(['甲', 1])
  })
})

describe('events', () => {
  const listen = async (excel: SimulatedExcel) => {
    const heard: Record<string, unknown>[] = []
    const note = async (event: object) => void heard.push({ ...event })
    await onSheet((_, { workbook: { worksheets } }) => {
      worksheets.onChanged.add(note)
      worksheets.onSelectionChanged.add(note)
      worksheets.onAdded.add(note)
      worksheets.onDeleted.add(note)
      worksheets.onNameChanged.add(note)
      worksheets.onActivated.add(note)
    })
    expect(excel.host.state.listening.size).toBe(6)
    return heard
  }

  test('tell what was done, where and by whom', async () => {
    const excel = await startExcel({ sheets: SHEETS })
    const [first, second] = excel.workbook().sheets
    const heard = await listen(excel)
    excel.person.edit('S!A3', [['丙', 5]])
    excel.person.edit('T!A1', 1, 'coauthor')
    excel.person.select('T!B2')
    excel.person.renameSheet('T', '丁')
    excel.person.shiftRows('S', 2, 3)
    excel.person.deleteSheet('丁')
    await onSheet((sheet) => put(sheet.getRange('A1'), [['x']]))
    await settled()
    expect(heard).toMatchObject([
      {
        type: 'WorksheetChanged',
        address: 'A3:B3',
        worksheetId: first!.id,
        source: 'Local',
        triggerSource: 'Unknown',
      },
      {
        type: 'WorksheetChanged',
        address: 'A1',
        worksheetId: second!.id,
        source: 'Remote',
        triggerSource: 'Unknown',
      },
      { type: 'WorksheetActivated', worksheetId: second!.id },
      { type: 'WorksheetSelectionChanged', address: 'B2', worksheetId: second!.id },
      { type: 'WorksheetNameChanged', nameBefore: 'T', nameAfter: '丁' },
      { type: 'WorksheetChanged', address: '2:4', changeType: 'RowInserted' },
      { type: 'WorksheetDeleted', worksheetId: second!.id },
      { type: 'WorksheetChanged', address: 'A1', triggerSource: 'ThisLocalAddin' },
    ])
  })

  test('are not sent any more to those who have gone', async () => {
    const excel = await startExcel({ sheets: SHEETS })
    const heard: unknown[] = []
    const handle = await onSheet((_, { workbook }) =>
      workbook.worksheets.onChanged.add(async (event) => void heard.push(event)),
    )
    excel.person.edit('S!A1', 1)
    await settled()
    handle.remove()
    await handle.context.sync()
    excel.person.edit('S!A1', 2)
    await settled()
    expect(heard).toHaveLength(1)
    expect(excel.host.state.listening.get(10)).toBe(0)
  })

  test('get lost, come twice, come late', async () => {
    const excel = await startExcel({ sheets: SHEETS })
    const heard = await listen(excel)
    excel.faults.events = 'lost'
    excel.person.edit('S!A1', 1)
    excel.faults.events = 'doubled'
    excel.person.edit('S!A2', 2)
    excel.faults.events = 'late'
    excel.person.edit('S!A3', 3)
    await settled()
    expect(heard.map(({ address }) => address)).toEqual(['A2', 'A2'])
    excel.host.flush()
    await settled()
    expect(heard.map(({ address }) => address)).toEqual(['A2', 'A2', 'A3'])
  })
})
