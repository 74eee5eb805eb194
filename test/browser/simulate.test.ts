import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { nodeIo } from '../../addin/cli/io.ts'
import { run } from '../../addin/cli/run.ts'
import { readXlsx } from '../../addin/xlsx/readXlsx.ts'
import { writeXlsx } from '../../addin/xlsx/writeXlsx.ts'
import { packs, writeBook } from '../../engine/index.ts'
import { openPage } from './page.ts'
import { saved } from './person.ts'

/**
 * What a person does with the workbench, from the sample to a saved file. The figures are those that the command line
 * gives for the same book, not the page's own.
 */
const LIMIT = '零星容积率下限'
const pack = packs.find(({ id }) => id === 'tongxiang')!

async function simulate(bytes: Uint8Array, settings: readonly string[] = []) {
  let out = ''
  const io = {
    ...nodeIo,
    out: (text: string) => {
      out += text
    },
    err: () => {},
    size: async () => bytes.length,
    read: async () => bytes,
  }
  const options = settings.flatMap((setting) => ['--set', setting])
  expect(await run(['simulate', 'book.xlsx', '--json', '-', ...options], io)).toBe(0)
  return JSON.parse(out)
}

const sample = () => writeXlsx(writeBook(pack.policy, pack.sample(), pack.scenarios))

/** Direct, waiting, missing and refused projects as the pane shows them, and the completion line. */
async function shown(page: Page) {
  const counts = page.getByRole('region', { name: /项目结论|结论/ }).first()
  const text = await counts.innerText()
  return {
    counts: [...text.matchAll(/(直接符合|待批准|资料不全|不符合)\s+(\d+)/g)].map(([, name, n]) => [
      name,
      Number(n),
    ]),
    completion: /(\d+\.\d+)%/.exec(await page.getByRole('region', { name: '已完成' }).innerText())?.[1],
  }
}

const expected = (report: { counts: Record<string, number>; targets: { completion: string | null }[] }) => ({
  counts: [
    ['直接符合', report.counts.pass],
    ['待批准', report.counts.waivable],
    ['资料不全', report.counts.unknown],
    ['不符合', report.counts.fail],
  ],
  completion: report.targets.find(({ completion }) => completion !== null)?.completion,
})

test('open, move a slider, edit a cell, save, open again: the figures of the command line each time', async () => {
  const { page, close, screenshot } = await openPage({ width: 1366, height: 768 })
  await page.getByRole('slider', { name: new RegExp(LIMIT) }).waitFor()
  expect(await shown(page)).toEqual(expected(await simulate(await sample())))

  // Two steps of 0.1 by the keyboard.
  const slider = page.getByRole('slider', { name: new RegExp(LIMIT) })
  await slider.focus()
  await slider.press('ArrowRight')
  await slider.press('ArrowRight')
  const moved = await simulate(await sample(), [`${LIMIT}=2.2`])
  await expect.poll(() => shown(page)).toEqual(expected(moved))
  expect(moved.counts).not.toEqual((await simulate(await sample())).counts)
  await screenshot('simulate-slider')
  await page.getByRole('button', { name: '还原', exact: true }).click()
  await expect.poll(() => shown(page)).toEqual(expected(await simulate(await sample())))

  // The same in the sheet: the name box goes to the cell, a person types.
  await page.locator('canvas').first().waitFor()
  await goTo(page, '参数', LIMIT)
  await page.keyboard.type('2.2')
  await page.keyboard.press('Enter')
  await expect.poll(() => shown(page), { timeout: 15_000 }).toEqual(expected(moved))
  await screenshot('simulate-cell')

  const bytes = await saved(page)
  expect((await simulate(bytes)).counts).toEqual(moved.counts)

  await page.locator('input[type=file]').setInputFiles({
    name: '再打开.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  })
  await page.getByText('再打开.xlsx').first().waitFor()
  await expect.poll(() => shown(page), { timeout: 15_000 }).toEqual(expected(moved))
  await close()
})

/** To the cell with a parameter's value, by the tab of its sheet and the name box. */
async function goTo(page: Page, sheet: string, label: string): Promise<void> {
  const { sheets } = writeBook(pack.policy, pack.sample(), pack.scenarios)
  const rows = sheets.find(({ name }) => name === sheet)!.rows
  const row = rows.findIndex((cells) => cells.some((cell) => cell?.value === label))
  const column = rows[3]!.findIndex((cell) => cell?.value === '取值')
  const main = page.getByRole('main')
  await main.getByText(sheet, { exact: true }).last().click()
  const box = main.locator('input').last()
  await box.click()
  await box.fill(`${String.fromCharCode(65 + column)}${row + 1}`)
  await box.press('Enter')
}

test('printed tables warn of a change only when there was one, and are taken back whole', async () => {
  const { page, close } = await openPage({ width: 1366, height: 768 })
  const main = page.getByRole('main')
  await main.locator('canvas').first().waitFor()
  await page.getByRole('button', { name: '更新结果表' }).click()
  await page.getByText('结果表', { exact: false }).filter({ hasText: '当前方案' }).first().waitFor()
  const printed = await cells(page, '计算底稿')
  await expect.poll(() => warning(page), { timeout: 20_000 }).toBe('')
  expect(printed).not.toBeUndefined()
  await goTo(page, '参数', LIMIT)
  await page.keyboard.type('2.2')
  await page.keyboard.press('Enter')
  await expect.poll(() => warning(page), { timeout: 20_000 }).toBe('计算后有改动，本表未重算')
  await page.getByRole('button', { name: '撤销', exact: true }).last().click()
  await expect.poll(() => cells(page, '计算底稿')).toBeUndefined()
  await close()
})

/** What the check of the printed inputs says, as the saved file keeps it. */
const warning = async (page: Page) => (await cells(page, '计算底稿'))?.[2]?.[1]?.value

/** The cells of a sheet in the file that would be saved now. */
async function cells(page: Page, sheet: string) {
  const { book } = await readXlsx(await saved(page))
  return book?.sheets.find(({ name }) => name === sheet)?.rows
}
