import { afterAll, beforeAll, expect, test } from 'vitest'
import { RESULT_TITLES } from '../../engine/index.ts'
import type { ExcelOptions, SimulatedExcel } from '../excel-host/excel.ts'
import { openTaskPane } from './excelHost/taskPane.ts'
import {
  book,
  button,
  done,
  expectShown,
  LIMIT,
  placeOf,
  RATE,
  reckoned,
  saveAs,
  sheetOf,
  sheetsOf,
  slide,
} from './excelHost/tongxiang.ts'
import { axe } from './page.ts'
import { startTaskPane } from './site.ts'
import { TICK } from './tick.ts'

/**
 * The task pane as it is delivered, with the unmodified office.js, beside a simulated Excel. What is in the workbook is
 * asked of the simulated workbook, what the figures should be of the command line.
 */
let site: Awaited<ReturnType<typeof startTaskPane>>
beforeAll(async () => {
  site = await startTaskPane()
})
afterAll(() => site?.close())

const open = (options: ExcelOptions = {}) => openTaskPane(site.url, { book: book(), ...options })
const TRIAL = RESULT_TITLES.trial

test('the first screen is whole, shows the figures of the command line, and follows the slider', async () => {
  const { pane, excel, close, screenshot } = await open({ api: '1.17' })
  const before = sheetsOf(excel)
  await expectShown(pane)
  await screenshot('excel-open')
  expect(await axe(pane)).toEqual([])
  const hidden: string[] = await pane.evaluate(
    `[...document.querySelectorAll('*')]
      .filter((e) => e.scrollHeight > e.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(e).overflowY))
      .map((e) => e.className)`,
  )
  expect(hidden).toEqual([])
  const last = await pane
    .locator('body')
    .evaluate(`[...document.querySelectorAll('button')].at(-1).getBoundingClientRect().bottom`)
  expect(last).toBeLessThanOrEqual(378)

  await slide(pane, LIMIT, 2)
  await expectShown(pane, `${LIMIT}=2.2`)
  expect(await reckoned(`${LIMIT}=2.2`)).not.toEqual(await reckoned())
  await screenshot('excel-slider')
  expect(sheetsOf(excel)).toEqual(before)
  await close()
})

test('where a write would cost the person their undo, no figure is written that nobody asked for', async () => {
  const { pane, excel, close, page } = await open({ api: '1.17' })
  await expectShown(pane)
  excel.person.edit(placeOf(LIMIT), 2.1)
  await expectShown(pane, `${LIMIT}=2.1`)
  const { changes } = excel.workbook()
  await slide(pane, LIMIT, 1)
  await expectShown(pane, `${LIMIT}=2.2`)
  await page.waitForTimeout(1_000)
  expect(excel.workbook().changes).toBe(changes)
  expect(sheetOf(excel, TRIAL)).toBeUndefined()
  expect(excel.person.undo()).toBe(true)
  expect(sheetOf(excel, '参数')?.cells[placeOf(LIMIT).split('!')[1]!]?.value).toBe(2)
  await close()
})

test('where it costs nothing, the figures of a trial follow into their sheet', async () => {
  const { pane, excel, close } = await open({ api: '1.20' })
  await expectShown(pane)
  expect(sheetOf(excel, TRIAL)).toBeUndefined()
  const written = () =>
    sheetOf(excel, TRIAL)
      ?.values.find((row) => row[0] === '个数')
      ?.slice(1, 5)
  await slide(pane, LIMIT, 1)
  const [one, two] = await Promise.all([reckoned(`${LIMIT}=2.1`), reckoned(`${LIMIT}=2.2`)])
  await expect.poll(written, { timeout: 20_000 }).toEqual(one.counts)
  await slide(pane, LIMIT, 1)
  await expect.poll(written, { timeout: 20_000 }).toEqual(two.counts)
  await close()
})

test('what a person types in the sheets is followed', async () => {
  const { pane, excel, close } = await open()
  await expectShown(pane)
  excel.person.edit(placeOf(LIMIT), 2.2)
  await expectShown(pane, `${LIMIT}=2.2`)
  excel.person.edit(placeOf(RATE), 3)
  await expectShown(pane, `${LIMIT}=2.2`, `${RATE}=3`)
  excel.person.undo()
  excel.person.edit(placeOf(LIMIT), 2, 'coauthor')
  await expectShown(pane)
  await close()
})

test('the printed tables are written, and taken back whole', async () => {
  const { pane, excel, close, screenshot } = await open()
  await expectShown(pane)
  const before = { sheets: sheetsOf(excel), names: excel.workbook().names }
  await button(pane, '更新结果表').click()
  await pane.getByText(/^结果表 .*当前方案/).waitFor()
  for (const name of ['资金测算表', '汇总表', '项目明细']) expect(sheetOf(excel, name), name).toBeDefined()
  const [pass] = (await reckoned()).counts
  const outcomes = sheetOf(excel, '项目明细')!.values.filter((row) => row.includes('直接符合'))
  expect(outcomes).toHaveLength(pass!)
  expect(excel.workbook().names).toEqual(before.names)
  await screenshot('excel-printed')
  await button(pane, '撤销').click()
  await expect.poll(() => button(pane, '撤销').getAttribute('title'), { timeout: 20_000 }).toBeNull()
  expect(sheetsOf(excel)).toEqual(before.sheets)
  expect(excel.workbook().names).toEqual(before.names)
  await close()
})

test('printed tables over older ones are taken back to those', async () => {
  const { pane, excel, close } = await open({ api: '1.17' })
  await expectShown(pane)
  await button(pane, '更新结果表').click()
  await done(pane, '更新结果表')
  const isOld = pane.getByText('数据已改1处')
  excel.person.edit(placeOf(LIMIT), 2.2)
  await isOld.waitFor()
  await expectShown(pane, `${LIMIT}=2.2`)
  const before = contentsOf(excel)
  await button(pane, '更新结果表').click()
  await isOld.waitFor({ state: 'detached' })
  expect(contentsOf(excel)).not.toEqual(before)
  await button(pane, '撤销').click()
  await isOld.waitFor()
  expect(contentsOf(excel)).toEqual(before)
  await close()
})

/** Formulas and values of all cells, by sheet and place. */
const contentsOf = (excel: SimulatedExcel) =>
  Object.fromEntries(
    sheetsOf(excel).flatMap(({ name, cells }) =>
      Object.entries(cells)
        .filter(([, { value, formula }]) => value !== '' || formula !== undefined)
        .map(([address, { value, formula }]) => [`${name}!${address}`, formula ?? value]),
    ),
  )

test('a scenario is saved as a column of its table', async () => {
  const { pane, excel, close, screenshot } = await open()
  await expectShown(pane)
  const { tables, values } = sheetOf(excel, '方案')!
  await slide(pane, LIMIT, 2)
  await saveAs(pane, '二点二之二')
  await done(pane, '另存方案“二点二之二”')
  await screenshot('excel-saved')
  const saved = sheetOf(excel, '方案')!
  const header = saved.values.findIndex((row) => row.includes('二点二之二'))
  const column = saved.values[header]!.indexOf('二点二之二')
  expect(saved.values.find((row) => row[1] === LIMIT)?.[column]).toBe(2.2)
  const [table] = saved.tables
  expect(columnsOf(table!.address)).toBe(columnsOf(tables[0]!.address) + 1)
  expect(columnsOf(table!.address)).toBe(column + 1)
  await button(pane, '撤销').click()
  await expect.poll(() => sheetOf(excel, '方案')?.values).toEqual(values)
  expect(sheetOf(excel, '方案')?.tables).toEqual(tables)
  await close()
})

/** The number of columns of a table that begins in column A. */
function columnsOf(address: string): number {
  const letters = /:\$?([A-Z]+)/.exec(address)![1]!
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

test('a pane that is closed and opened again shows the same, and hears of edits', async () => {
  const { pane, excel, reopen, close } = await open()
  await expectShown(pane)
  excel.person.edit(placeOf(LIMIT), 2.2)
  await expectShown(pane, `${LIMIT}=2.2`)
  await reopen()
  await expectShown(pane, `${LIMIT}=2.2`)
  excel.person.edit(placeOf(LIMIT), 2.1)
  await expectShown(pane, `${LIMIT}=2.1`)
  await close()
})

test('how long a person waits for a tick of the slider; printed, and not judged', async () => {
  const { pane, excel, close, page } = await open({ api: '1.20' })
  await expectShown(pane)
  const times: number[] = []
  for (let i = 0; i < 9; i++) {
    times.push(await pane.evaluate<number>(`${TICK}(${i % 2 === 0})`))
    await page.waitForTimeout(50)
  }
  await page.waitForTimeout(1_000)
  excel.traffic.reset()
  await pane.evaluate(`${TICK}(true)`)
  await page.waitForTimeout(1_000)
  const { syncs, requestBytes, responseBytes } = excel.traffic
  expect(times).toHaveLength(9)
  expect(syncs).toBeLessThanOrEqual(2)
  console.log(
    `slider to painted counts, median: ${times.sort((a, b) => a - b)[4]!.toFixed(0)} ms; to Excel: ${syncs} requests, ${((requestBytes + responseBytes) / 1024).toFixed(1)} KB`,
  )
  await close()
})

test('how long a cold load takes; printed, and not judged', async () => {
  const { pane, close } = await open({ api: '1.17' })
  await expectShown(pane)
  const [painted, scripts, ready] = await pane.evaluate<[number, string, number]>(
    `[
      performance.getEntriesByType('paint').find(({ name }) => name === 'first-contentful-paint')?.startTime ?? 0,
      performance.getEntriesByType('resource')
        .filter(({ initiatorType }) => initiatorType === 'script')
        .map(({ name, startTime, responseEnd }) => \`\${name.split('/').at(-1)} \${Math.round(startTime)}–\${Math.round(responseEnd)}\`)
        .join(', '),
      performance.getEntriesByType('mark').find(({ name }) => name === 'cesuan.opened')?.startTime ?? 0,
    ]`,
  )
  expect(painted).toBeGreaterThan(0)
  expect(ready).toBeGreaterThan(painted)
  console.log(
    `cold load: first paint ${painted.toFixed(0)} ms, the workbook open ${ready.toFixed(0)} ms (scripts: ${scripts})`,
  )
  await close()
})
