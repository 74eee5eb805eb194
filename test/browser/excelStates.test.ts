import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packs } from '../../engine/index.ts'
import type { TaskPaneOptions } from './excelHost/taskPane.ts'
import { openTaskPane } from './excelHost/taskPane.ts'
import {
  book,
  button,
  done,
  expectShown,
  LIMIT,
  placeOf,
  saveAs,
  sheetsOf,
  slide,
} from './excelHost/tongxiang.ts'
import { axe, openPage } from './page.ts'
import { startTaskPane } from './site.ts'

/** The task pane where not all is as it should be: in the workbook, in Excel, on the way to it. */
let site: Awaited<ReturnType<typeof startTaskPane>>
beforeAll(async () => {
  site = await startTaskPane()
})
afterAll(() => site?.close())

const open = (options: TaskPaneOptions = {}) => openTaskPane(site.url, { book: book(), ...options })

describe('what a person does in the workbook meanwhile', () => {
  test('a protected sheet is named, and nothing is written', async () => {
    const { pane, excel, close, screenshot } = await open({ api: '1.17' })
    await expectShown(pane)
    await slide(pane, LIMIT, 1)
    excel.person.protect('方案')
    const before = sheetsOf(excel)
    await saveAs(pane, '甲')
    await pane.getByText('工作表“方案”受保护，什么都没有写入。请先撤销保护。').waitFor()
    expect(sheetsOf(excel)).toEqual(before)
    expect(await axe(pane)).toEqual([])
    await screenshot('excel-protected')
    excel.person.unprotect('方案')
    await button(pane, '知道了').click()
    await saveAs(pane, '甲')
    await done(pane, '另存方案“甲”')
    expect(sheetsOf(excel)).not.toEqual(before)
    await close()
  })

  test('a cell that is being typed into is waited for, and the person is told', async () => {
    const { pane, excel, close, screenshot } = await open({ api: '1.17' })
    await expectShown(pane)
    await slide(pane, LIMIT, 1)
    excel.person.startCellEdit('首页!A1')
    const before = sheetsOf(excel)
    await saveAs(pane, '甲')
    await pane.getByText('请先结束单元格编辑').waitFor()
    await screenshot('excel-editing')
    expect(sheetsOf(excel)).toEqual(before)
    excel.person.endCellEdit()
    await done(pane, '另存方案“甲”')
    expect(
      sheetsOf(excel)
        .find(({ name }) => name === '方案')
        ?.values.flat(),
    ).toContain('甲')
    await pane.getByText('请先结束单元格编辑').waitFor({ state: 'detached' })
    await close()
  })

  test('edits that Excel did not tell of are seen by whoever comes back to the pane', async () => {
    const { pane, page, excel, close } = await open()
    await expectShown(pane)
    await page.getByRole('button', { name: '工作表' }).click()
    excel.faults.events = 'lost'
    excel.person.edit(placeOf(LIMIT), 2.2)
    await page.waitForTimeout(500)
    await expectShown(pane)
    await pane.getByRole('heading', { level: 1 }).click()
    await expectShown(pane, `${LIMIT}=2.2`)
    await close()
  })
})

describe('the ribbon', () => {
  test('重算 reads what stands in the sheets, told of or not', async () => {
    const { pane, excel, close } = await open()
    await expectShown(pane)
    excel.faults.events = 'lost'
    excel.person.edit(placeOf(LIMIT), 2.2)
    expect(await excel.person.press('recalculate')).toBe(0)
    await expectShown(pane, `${LIMIT}=2.2`)
    await close()
  })

  test('解释 opens the view of the row that is selected', async () => {
    const { pane, excel, close, screenshot } = await open()
    await expectShown(pane)
    const projects = book().sheets.find(({ name }) => name === '项目')!
    const header = projects.rows.findIndex((row) => row.some((cell) => cell?.value === '项目名称'))
    const column = projects.rows[header]!.findIndex((cell) => cell?.value === '项目名称')
    const name = String(projects.rows[header + 3]![column]!.value)
    excel.person.select(`项目!B${header + 4}`)
    excel.host.runtime.state = 'Background'
    expect(await excel.person.press('explainSelection')).toBe(0)
    expect(excel.host.runtime.state).toBe('Visible')
    await pane.getByRole('region', { name: '解释' }).getByText(name).first().waitFor()
    expect(await axe(pane)).toEqual([])
    await screenshot('excel-explain')
    await close()
  })

  test('撤销 takes back the last write', async () => {
    const { pane, excel, close } = await open({ api: '1.17' })
    await expectShown(pane)
    const before = sheetsOf(excel)
    await slide(pane, LIMIT, 1)
    await saveAs(pane, '甲')
    await done(pane, '另存方案“甲”')
    expect(await excel.person.press('undoWrite')).toBe(0)
    expect(sheetsOf(excel)).toEqual(before)
    await close()
  })
})

test('a workbook that is not ours: the built-in policies are offered', async () => {
  const { pane, excel, close, screenshot } = await open({
    book: undefined,
    sheets: [{ name: 'Sheet1', rows: [['名称', 1]] }],
  })
  const before = sheetsOf(excel)
  await pane.getByText('这本工作簿里没有策算的表。').waitFor()
  for (const { policy } of packs) await button(pane, policy.shortTitle ?? policy.title).waitFor()
  expect(await axe(pane)).toEqual([])
  await screenshot('excel-foreign')
  expect(sheetsOf(excel)).toEqual(before)
  await close()
})

/** As a frame of somebody else's, office.js empties the page; as a page of its own it asks for telemetry, which is forbidden. */
const TELEMETRY = /telemetryservice/

describe('on the way to Excel', () => {
  test('no Excel at all: a sentence, and the way to the workbench', async () => {
    const { page, faults, close, screenshot } = await openPage({
      site: new URL(site.url),
      path: '/excel/index.html',
      width: 350,
      height: 378,
    })
    await page.getByText('这个页面要在 Excel 里打开').waitFor()
    const link = page.getByRole('link', { name: '不用 Excel，在网页工作台里打开' })
    expect(await link.getAttribute('href')).toBe('../workbench/index.html')
    expect(await button(page.mainFrame(), '再试一次').count()).toBe(0)
    expect(await axe(page)).toEqual([])
    await screenshot('excel-alone')
    await close().catch(() => undefined)
    expect(faults.filter((fault) => !TELEMETRY.test(fault))).toEqual([])
  })

  test('office.js cannot be had: a sentence, and another try that succeeds', async () => {
    const { pane, page, faults, close, screenshot } = await open({
      arrange: (page) => page.route('**/office-js/office.js', (route) => route.abort()),
    })
    await pane.getByText('Excel 没有应答。').waitFor()
    expect(await axe(pane)).toEqual([])
    await screenshot('excel-late')
    await page.unroute('**/office-js/office.js')
    await button(pane, '再试一次').click()
    await expectShown(pane)
    await expect(close()).rejects.toThrow('ERR_FAILED')
    expect(faults.filter((fault) => !/ERR_FAILED.*office\.js/.test(fault))).toEqual([])
  })

  test('office.js loads and Excel says nothing: the same', async () => {
    const silent = 'var Office = { onReady: () => new Promise(() => {}) }'
    const { pane, close } = await open({
      arrange: (page) =>
        page.route('**/office-js/office.js', (route) =>
          route.fulfill({ contentType: 'text/javascript', body: silent }),
        ),
    })
    await pane.getByText('正在连接 Excel…').waitFor()
    await pane.getByText('Excel 没有应答。').waitFor({ timeout: 15_000 })
    await button(pane, '再试一次').waitFor()
    await close()
  })

  test('an Excel that refuses to be asked: the same', async () => {
    const { pane, excel, close } = await open({
      begin: ({ faults }) => void faults.nextSync.push(...Array(6).fill('GeneralException')),
    })
    await pane.getByText('Excel 没有应答。').waitFor()
    excel.faults.nextSync.length = 0
    await button(pane, '再试一次').click()
    await expectShown(pane)
    await close()
  })

  test('a cell that is being typed into while the pane opens: it goes on afterwards', async () => {
    const { pane, page, excel, close } = await open({
      begin: ({ person }) => person.startCellEdit('首页!A1'),
    })
    await pane.getByText('请先结束单元格编辑').waitFor()
    await page.waitForTimeout(500)
    excel.person.endCellEdit()
    await expectShown(pane)
    excel.person.edit(placeOf(LIMIT), 2.2)
    await expectShown(pane, `${LIMIT}=2.2`)
    await close()
  })
})
