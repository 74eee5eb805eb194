import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { writeXlsx } from '../../addin/xlsx/writeXlsx.ts'
import { compile, createSimulator, packs, reportOf, tableOf, writeBook } from '../../engine/index.ts'
import { openPage } from './page.ts'
import { bookOf, saved } from './person.ts'

/** The sheet of a trial follows the pane; what takes long is done in a Worker. */
const TRIAL = '试算结果（未定稿）'
const LIMIT = '零星容积率下限'
const pack = packs.find(({ id }) => id === 'tongxiang')!

const savedBook = async (page: Page) => bookOf(await saved(page))

/** 直接符合, 待批准, 资料不全, 不符合 in the saved sheet; undefined where there is none. */
async function written(page: Page) {
  const sheet = (await savedBook(page)).sheets.find(({ name }) => name === TRIAL)
  const line = sheet?.rows.find((row) => row[0]?.value === '个数')
  return line?.slice(1, 5).map((cell) => cell?.value)
}

/** The same by the engine alone. */
function counted(limit: number) {
  const scenario = { label: '试', status: 'trial' as const, overrides: { [LIMIT]: limit }, switches: {} }
  const { counts } = reportOf(createSimulator(compile(pack.policy), pack.sample(), []).run(scenario))
  return [counts.pass, counts.waivable, counts.unknown, counts.fail]
}

test('figures follow the slider into their own sheet, unless that is switched off', async () => {
  const { page, close, screenshot } = await openPage({ width: 1366, height: 768 })
  const slider = page.getByRole('slider', { name: new RegExp(LIMIT) })
  await page.getByRole('main').locator('canvas').first().waitFor()
  expect(await written(page)).toBeUndefined()
  await slider.focus()
  await slider.press('ArrowRight')
  await expect.poll(() => written(page), { timeout: 20_000 }).toEqual(counted(2.1))
  await slider.press('ArrowRight')
  await expect.poll(() => written(page), { timeout: 20_000 }).toEqual(counted(2.2))
  await page.getByRole('main').getByText(TRIAL).last().click()
  await screenshot('live-sheet')
  const tabs = page.getByRole('navigation', { name: '各页' })
  await tabs.getByRole('button', { name: '结果' }).click()
  await page.getByRole('switch', { name: '试算结果随改动写入表格' }).click()
  await tabs.getByRole('button', { name: '概览' }).click()
  await page.getByRole('button', { name: '还原', exact: true }).click()
  await page.waitForTimeout(800)
  expect(await written(page)).toEqual(counted(2.2))
  await close()
})

const xlsx = async (rows: number) => {
  const sample = pack.sample()
  const own = sample.tables.项目!
  const projects = Array.from({ length: rows }, (_, row) => ({
    ...Object.fromEntries(
      Object.entries(own.columns).map(([label, list]) => [label, list[row % own.length] ?? null]),
    ),
    项目编号: `XM${String(row + 1).padStart(6, '0')}`,
  }))
  const tables = { ...sample.tables, 项目: tableOf('项目', projects) }
  return {
    name: `${rows}.xlsx`,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await writeXlsx(writeBook(pack.policy, { ...sample, tables }, pack.scenarios))),
  }
}

test('opening and printing can be called off, and nothing is written', async () => {
  const { page, close } = await openPage({ width: 1366, height: 768 })
  await page.getByRole('main').locator('canvas').first().waitFor()
  const name = await page.getByRole('banner').innerText()
  await page.locator('input[type=file]').setInputFiles(await xlsx(5000))
  await page.getByRole('button', { name: '取消', exact: true }).click()
  await page.getByText('已取消，什么都没有写入。').waitFor()
  expect(await page.getByRole('banner').innerText()).toBe(name)

  await page.locator('input[type=file]').setInputFiles(await xlsx(1000))
  await page.getByText('1000.xlsx').first().waitFor()
  const names = (await savedBook(page)).sheets.map((sheet) => sheet.name)
  await page.getByRole('button', { name: '更新结果表' }).click()
  await page.getByRole('progressbar').waitFor()
  await page.getByRole('button', { name: '取消', exact: true }).click()
  await page.getByText('已取消，什么都没有写入。').waitFor()
  expect((await savedBook(page)).sheets.map((sheet) => sheet.name)).toEqual(names)
  await page.getByRole('button', { name: '更新结果表' }).click()
  await page.getByText(/结果表 .*当前方案/).waitFor()
  expect((await savedBook(page)).sheets.map((sheet) => sheet.name)).toContain('资金测算表')
  await close()
})

test('告知单 of a row found by its name', async () => {
  const { page, close, screenshot } = await openPage({ width: 1366, height: 768 })
  await page.getByRole('main').locator('canvas').first().waitFor()
  const { columns } = pack.sample().tables.项目!
  const [id, name] = [String(columns.项目编号![4]), String(columns.项目名称![4])]
  const search = page.getByRole('combobox', { name: /查企业/ })
  await search.fill(name)
  await search.press('Enter')
  await page.getByRole('button', { name: '告知单', exact: true }).click()
  await page.getByRole('main').getByText('告知单', { exact: true }).last().waitFor()
  await screenshot('notice-sheet')
  const sheet = (await savedBook(page)).sheets.find((own) => own.name === '告知单')!
  const texts = sheet.rows.flat().map((cell) => String(cell?.value ?? ''))
  expect(texts).toContain(id)
  expect(texts.join('\n')).toContain(name)
  await close()
})
