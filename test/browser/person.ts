import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { nodeIo } from '../../addin/cli/io.ts'
import type { JsonReport } from '../../addin/cli/json.ts'
import { run } from '../../addin/cli/run.ts'
import { readXlsx } from '../../addin/xlsx/readXlsx.ts'
import { type Book, isBlank } from '../../engine/index.ts'
import { addressOf } from '../../engine/sheets/address.ts'

/** What a person does on the workbench's page, and what the file says that they save. */

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const pane = (page: Page): Locator => page.getByRole('complementary').last()
export const button = (page: Page, name: string): Locator =>
  pane(page).getByRole('button', { name, exact: true })
/** A slider, a field, a button or an area in the pane by a part of its name. */
export const slider = (page: Page, label: string): Locator =>
  pane(page).getByRole('slider', { name: `移动${label}`, exact: true })
export const field = (page: Page, label: string): Locator =>
  pane(page).getByRole('textbox', { name: `${label}的取值`, exact: true })
export const tab = (page: Page, name: string): Locator =>
  pane(page).getByRole('navigation').getByRole('button', { name, exact: true })

/** The sheets are there: from now on what is written goes into them. */
export const sheetsReady = (page: Page): Promise<void> =>
  page.getByRole('main').locator('canvas').first().waitFor()

export async function openFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: XLSX, buffer: Buffer.from(bytes) })
  await page.getByRole('banner').getByText(name).waitFor()
}

/** The bytes of the file that a person saves. */
export async function saved(page: Page): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存为 .xlsx' }).click(),
  ])
  const folder = await mkdtemp(join(tmpdir(), 'cesuan-saved-'))
  await download.saveAs(join(folder, 'saved.xlsx'))
  const bytes = new Uint8Array(await readFile(join(folder, 'saved.xlsx')))
  await rm(folder, { recursive: true })
  return bytes
}

export async function bookOf(bytes: Uint8Array): Promise<Book> {
  const { book, diagnostics } = await readXlsx(bytes)
  if (book === undefined) throw new Error(JSON.stringify(diagnostics))
  return book
}

/** What the cells of some sheets hold, formulas as formulas, by sheet and place. */
export const contents = ({ sheets }: Book, names: readonly string[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    sheets
      .filter(({ name }) => names.includes(name))
      .flatMap(({ name, rows }) =>
        rows.flatMap((line, row) =>
          line.flatMap((cell, column) =>
            isBlank(cell)
              ? []
              : [[`${name}!${addressOf(row, column)}`, cell?.formula ?? cell?.value] as const],
          ),
        ),
      ),
  )

/** What the command line works out for a file. */
export async function simulate(bytes: Uint8Array, ...options: readonly string[]): Promise<JsonReport> {
  let [out, err] = ['', '']
  const io = {
    ...nodeIo,
    out: (text: string) => {
      out += text
    },
    err: (text: string) => {
      err += text
    },
    size: async () => bytes.length,
    read: async () => bytes,
  }
  const code = await run(['simulate', 'book.xlsx', '--json', '-', ...options], io)
  if (code !== 0) throw new Error(err)
  return JSON.parse(out)
}

/** The figures of the first screen, whichever scenario it shows. */
export const shown = (page: Page) => shownIn(pane(page))

export async function shownIn(area: Pick<Locator, 'getByRole'>) {
  const [outlay, completed] = await Promise.all(
    ['支出', '已完成'].map((name) =>
      area.getByRole('region', { name, exact: true }).getByRole('button').first().innerText(),
    ),
  )
  const counts = await Promise.all(
    OUTCOMES.map((name) =>
      area
        .getByRole('region', { name: '项目结论' })
        .getByRole('button', { name: new RegExp(`^${name} \\d`) })
        .locator('span')
        .nth(1)
        .innerText(),
    ),
  )
  return { counts: counts.map(Number), outlay, completed }
}

const OUTCOMES = ['直接符合', '待批准', '资料不全', '不符合']

/** The same of the command line's report. */
export function figures({ counts, cost, incentives, targets }: JsonReport) {
  const { value } = cost.outlay
  const isSet = incentives.some(({ included, effect }) => included && effect === 'outlay')
  return {
    counts: [counts.pass, counts.waivable, counts.unknown, counts.fail],
    outlay: isSet && value !== null ? inTenThousands(value) : '未定',
    completed: `${targets.find(({ completion }) => completion !== null)?.completion}%`,
  }
}

/** 元 as 万元, as amounts are printed. */
const inTenThousands = (amount: string): string =>
  (Number(amount) / 10_000).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** The pane shows what the command line works out for the file that would be saved now. */
export async function expectFigures(page: Page, scenario?: string): Promise<void> {
  const bytes = await saved(page)
  const report = await simulate(bytes, ...(scenario === undefined ? [] : ['--scenario', scenario]))
  await expect.poll(() => shown(page)).toEqual(figures(report))
}

/** Tries another value of a parameter in its field on the first screen. */
export async function tryValue(page: Page, label: string, text: string): Promise<void> {
  await field(page, label).fill(text)
  await field(page, label).press('Enter')
}

/** Whether the keyboard is there. */
export const hasFocus = async (target: Locator): Promise<boolean> =>
  (await target.page().locator(':focus').and(target).count()) > 0

/** Saves what is tried under a name. */
export async function saveAs(page: Page, name: string): Promise<void> {
  await button(page, '另存方案').click()
  await page.getByRole('dialog').getByRole('textbox').fill(name)
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await done(page, `另存方案“${name}”`)
}

/** Opens the form of a task in the view 方案, fills it in and sends it. */
export async function act(page: Page, task: string, ...texts: readonly string[]): Promise<void> {
  const actions = pane(page).getByRole('region', { name: '方案操作' })
  await actions.getByRole('button', { name: task, exact: true }).click()
  for (const [i, text] of texts.entries()) await actions.getByRole('textbox').nth(i).fill(text)
  await actions.getByRole('button', { name: '确定' }).click()
}

/** The file as soon as it holds what is expected. */
export async function expectSaved<T>(page: Page, take: (book: Book) => T, expected: T): Promise<Uint8Array> {
  let bytes: Uint8Array = new Uint8Array()
  await expect
    .poll(
      async () => {
        bytes = await saved(page)
        return take(await bookOf(bytes))
      },
      { timeout: 10_000 },
    )
    .toEqual(expected)
  return bytes
}

/** Types into a cell as a person does, by the tab of its sheet and the name box. */
export async function typeInto(page: Page, sheet: string, cell: string, text: string): Promise<void> {
  await goTo(page, sheet, cell)
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

export async function goTo(page: Page, sheet: string, cell: string): Promise<void> {
  const main = page.getByRole('main')
  await main.getByText(sheet, { exact: true }).last().click()
  const box = main.locator('input').last()
  await box.click()
  await box.fill(cell)
  await box.press('Enter')
}

/** Where the value of something stands on its sheet, as A1. */
export function cellOf({ sheets }: Book, sheet: string, label: string, header: string): string {
  const { rows } = sheets.find(({ name }) => name === sheet)!
  const row = rows.findIndex((line) => line.some((cell) => cell?.value === label))
  const head = rows.find((line) => line.some((cell) => cell?.value === header))!
  return addressOf(
    row,
    head.findIndex((cell) => cell?.value === header),
  )
}

/** Waits until what is done stands beside 撤销. */
export const done = (page: Page, what: string): Promise<void> =>
  pane(page).locator(`button[title="撤销：${what}"]`).waitFor()

/** Takes back the last write, and waits until that is done. */
export async function undo(page: Page): Promise<void> {
  await button(page, '撤销').click()
  await expect.poll(() => button(page, '撤销').getAttribute('title')).toBeNull()
}
