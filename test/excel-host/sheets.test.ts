import { describe, expect, test } from 'vitest'
import { startExcel } from './excel.ts'
import { codeOf, onSheet, put } from './testing.ts'

const open = () =>
  startExcel({
    sheets: [
      { name: '甲', rows: [[1]] },
      { name: '乙 1', rows: [['=甲!A1+1']] },
    ],
  })
const names = (excel: Awaited<ReturnType<typeof open>>) => excel.workbook().sheets.map(({ name }) => name)

describe('worksheets', () => {
  test('are added last, under a name that is free', async () => {
    const excel = await open()
    await onSheet((_, { workbook }) => {
      workbook.worksheets.add('丙')
      workbook.worksheets.add()
    })
    expect(names(excel)).toEqual(['甲', '乙 1', '丙', 'Sheet4'])
    expect(excel.workbook().active).toBe('甲')
  })

  test.each([
    ['甲', 'ItemAlreadyExists'],
    ['SHEET', 'ItemAlreadyExists'],
    ['一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二', 'InvalidArgument'],
    ['a/b', 'InvalidArgument'],
    ["'甲'", 'InvalidArgument'],
  ])('do not take the name %s', async (name, code) => {
    const excel = await open()
    excel.person.addSheet('sheet')
    expect(await codeOf(onSheet((_, { workbook }) => void workbook.worksheets.add(name)))).toBe(code)
    expect(await codeOf(onSheet((sheet) => rename(sheet, name), '乙 1'))).toBe(code)
    expect(names(excel)).toEqual(['甲', '乙 1', 'sheet'])
  })

  test('take a name of 31 characters', async () => {
    const excel = await open()
    const name = '一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一'
    await onSheet((sheet) => rename(sheet, name))
    expect(names(excel)[0]).toBe(name)
  })

  test('are found whatever the case, and by their ids after they were renamed', async () => {
    const excel = await startExcel({ sheets: [{ name: 'Data' }] })
    const id = excel.workbook().sheets[0]!.id
    excel.person.renameSheet('DATA', '数据')
    const found = await onSheet(async (_, { workbook, sync }) => {
      const sheet = workbook.worksheets.getItemOrNullObject(id).load('name')
      const gone = workbook.worksheets.getItemOrNullObject('Data')
      await sync()
      return [sheet.name, gone.isNullObject]
    })
    expect(found).toEqual(['数据', true])
  })

  test('formulas follow a new name, and are broken by a deleted sheet', async () => {
    const excel = await open()
    await onSheet((sheet) => rename(sheet, '新 名'))
    expect(excel.workbook().sheets[1]!.cells.A1).toMatchObject({ formula: "='新 名'!A1+1", value: 2 })
    excel.person.deleteSheet('新 名')
    expect(excel.workbook().sheets[0]!.cells.A1).toMatchObject({ formula: '=#REF!+1', value: '#REF!' })
  })

  test('are moved, hidden and coloured', async () => {
    const excel = await open()
    await onSheet((sheet) => {
      sheet.position = 1
      sheet.tabColor = '#FF0000'
      sheet.visibility = 'Hidden'
    })
    expect(names(excel)).toEqual(['乙 1', '甲'])
    expect(excel.workbook().sheets[1]).toMatchObject({ visibility: 'Hidden', tabColor: '#FF0000' })
    expect(excel.workbook().active).toBe('乙 1')
  })

  test('one has to stay visible', async () => {
    await startExcel({ sheets: [{ name: '甲' }, { name: '乙', hidden: true }] })
    expect(await codeOf(onSheet((sheet) => sheet.delete()))).toBe('InvalidOperation')
    const hide = (sheet: Excel.Worksheet) => {
      sheet.visibility = 'Hidden'
    }
    expect(await codeOf(onSheet(hide))).toBe('InvalidOperation')
  })

  test('that were deleted are not found any more', async () => {
    const excel = await open()
    const work = onSheet(async (sheet, { sync }) => {
      sheet.load('id')
      await sync()
      excel.person.deleteSheet('甲')
      put(sheet.getRange('A1'), [[2]])
    })
    expect(await codeOf(work)).toBe('ItemNotFound')
    expect(
      await codeOf(onSheet(() => undefined, '甲').then(() => onSheet((sheet) => sheet.activate(), '甲'))),
    ).toBe('ItemNotFound')
  })
})

function rename(sheet: Excel.Worksheet, name: string): void {
  sheet.name = name
}

test('what is frozen can be asked', async () => {
  const excel = await open()
  const located = async (freeze: (panes: Excel.WorksheetFreezePanes, sheet: Excel.Worksheet) => void) => {
    await onSheet((sheet) => freeze(sheet.freezePanes, sheet))
    return excel.workbook().sheets[0]!.frozen
  }
  expect(await located((panes) => panes.freezeRows(4))).toBe('1:4')
  expect(await located((panes) => panes.freezeColumns(2))).toBe('A:B')
  expect(await located((panes, sheet) => panes.freezeAt(sheet.getRange('A1:B4')))).toBe('A1:B4')
  expect(await located((panes) => panes.unfreeze())).toBeNull()
})

test('the page is set up', async () => {
  const excel = await open()
  await onSheet(({ pageLayout }) => {
    pageLayout.orientation = 'Landscape'
    pageLayout.paperSize = 'A4'
    pageLayout.centerHorizontally = true
    pageLayout.zoom = { horizontalFitToPages: 1 }
    pageLayout.setPrintMargins('Inches', { left: 0.5, top: 1 })
    pageLayout.setPrintTitleRows('$1:$4')
    pageLayout.headersFooters.defaultForAllPages.centerFooter = '第&P页'
  })
  expect(excel.workbook().sheets[0]!.print).toEqual({
    orientation: 'Landscape',
    paperSize: 'A4',
    centerHorizontally: true,
    zoom: { horizontalFitToPages: 1 },
    leftMargin: 36,
    topMargin: 72,
    printTitleRows: '1:4',
    centerFooter: '第&P页',
  })
  const both = onSheet(({ pageLayout }) => {
    pageLayout.zoom = { scale: 70, horizontalFitToPages: 1 }
  })
  expect(await codeOf(both)).toBe('InvalidArgument')
})

test('names of the book and of a sheet', async () => {
  const excel = await open()
  const found = await onSheet(async (sheet, { workbook, sync }) => {
    workbook.names.add('税率', sheet.getRange('A1'))
    sheet.names.add('本表', '=甲!$A$1')
    const [own, other] = [
      workbook.names.getItemOrNullObject('税率'),
      workbook.names.getItemOrNullObject('本表'),
    ]
    own.load('formula')
    await sync()
    return [own.formula, other.isNullObject]
  })
  expect(found).toEqual(['=甲!$A$1', true])
  expect(excel.workbook().names).toHaveLength(2)
  expect(await codeOf(onSheet((_, { workbook }) => void workbook.names.add('A1', '=1')))).toBe(
    'InvalidArgument',
  )
  expect(await codeOf(onSheet((_, { workbook }) => void workbook.names.add('税率', '=1')))).toBe(
    'InvalidArgument',
  )
})

test('charts and comments', async () => {
  const excel = await open()
  await onSheet((sheet, { workbook }) => {
    const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:B5'), 'Columns')
    chart.name = '完成率'
    chart.title.text = '各镇街完成率'
    chart.setPosition('D1', 'H9')
    workbook.comments.add(sheet.getRange('A1'), '依据')
  })
  const sheet = excel.workbook().sheets[0]!
  expect(sheet.charts).toMatchObject([
    {
      name: '完成率',
      type: 'BarClustered',
      series: '甲!A1:B5',
      title: '各镇街完成率',
      lines: [
        { name: '系列1', values: '甲!A1:A5', categories: '' },
        { name: '系列2', values: '甲!B1:B5', categories: '' },
      ],
    },
  ])
  expect(sheet.comments).toEqual([{ address: 'A1', text: '依据' }])
  const again = onSheet((own, { workbook }) => void workbook.comments.add(own.getRange('A1'), '又'))
  expect(await codeOf(again)).toBe('InvalidOperation')
  await onSheet((own) => own.charts.getItem('完成率').delete())
  expect(excel.workbook().sheets[0]!.charts).toEqual([])
})
