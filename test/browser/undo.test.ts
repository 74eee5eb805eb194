import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { writeXlsx } from '../../addin/xlsx/writeXlsx.ts'
import { type Book, readBook } from '../../engine/index.ts'
import { bookOf as built, realBookOf } from '../addin/session/trials.ts'
import { openPage } from './page.ts'
import {
  act,
  bookOf,
  button,
  cellOf,
  contents,
  done,
  expectSaved,
  openFile,
  pane,
  saveAs,
  saved,
  sheetsReady,
  tab,
  tryValue,
  typeInto,
  undo,
} from './person.ts'

/** What is taken back, by the pane and by the grid, as the saved file has it: nothing of a person's own is lost. */
const LIMIT = '零星容积率下限'
const RATE = '更新奖励标准'
const FIRST = '零星容积率2点2'
const SHEET = '方案'

const original = built('tongxiang')
const real = realBookOf('tongxiang')
const namesOf = ({ sheets }: Book) => sheets.map(({ name }) => name)
const inputs = (book: Book) => contents(book, namesOf(original))
const LIMIT_CELL = cellOf(original, '参数', LIMIT, '取值')
/** Where the first scenario that is added says what the limit is. */
const ADDED_CELL = cellOf(original, SHEET, LIMIT, '更新奖励每亩3万元').replace('G', 'H')

/** The cells that hold something else than at first. */
function changed(book: Book): Record<string, unknown> {
  const [before, now] = [inputs(original), inputs(book)]
  const places = Object.keys({ ...before, ...now }).filter((place) => before[place] !== now[place])
  return Object.fromEntries(places.map((place) => [place, now[place] ?? null]))
}
const EDIT = { [`参数!${LIMIT_CELL}`]: 2.3 }
const SCENARIO = { [`${SHEET}!H4`]: '会后方案', [`${SHEET}!H5`]: '试算', [`${SHEET}!${ADDED_CELL}`]: 2.6 }

const openWorkbench = async () => {
  const visit = await openPage({ width: 1800, height: 640 })
  await sheetsReady(visit.page)
  return visit
}

/** By the key of every spreadsheet, as somebody who is in the sheet. */
async function press(page: Page, key: string): Promise<void> {
  await page
    .getByRole('main')
    .locator('canvas[id^=univer-sheet-main]')
    .click({ position: { x: 200, y: 100 } })
  await page.keyboard.press(key)
}

const sheetTab = (page: Page, name: string) => page.getByRole('main').getByText(name, { exact: true }).last()

async function sheetMenu(page: Page, sheet: string, entry: string): Promise<void> {
  await sheetTab(page, sheet).click()
  await sheetTab(page, sheet).click({ button: 'right' })
  await page.getByText(entry, { exact: true }).last().click()
}

test('撤销 takes back each write, and nothing else', async () => {
  const { page, close } = await openWorkbench()
  await openFile(page, '正式.xlsx', await writeXlsx(real))
  const before = contents(real, namesOf(real))
  const steps: readonly (readonly [string, () => Promise<void>])[] = [
    ['另存方案“会后方案”', () => saveAs(page, '会后方案')],
    ['采用到“当前方案”', () => button(page, '采用').click()],
    [`复制方案“${FIRST}”为“另一稿”`, () => act(page, '复制', '另一稿')],
    [`方案“${FIRST}”改名为“第二稿”`, () => act(page, '改名', '第二稿')],
    [`方案“${FIRST}”的说明`, () => act(page, '说明', '送审前')],
    [`方案“${FIRST}”定稿`, () => act(page, '定稿', '2023-07-01')],
  ]
  await tryValue(page, LIMIT, '2.6')
  for (const [label, write] of steps) {
    if (label.includes(FIRST)) {
      await pane(page).getByRole('combobox', { name: '方案', exact: true }).selectOption(FIRST)
      await tab(page, '方案').click()
    }
    await write()
    if (label.includes(FIRST)) await tab(page, '概览').click()
    await done(page, label)
    const written = await bookOf(await saved(page))
    expect(contents(written, namesOf(real)), label).not.toEqual(before)
    await undo(page)
    const back = await bookOf(await saved(page))
    expect(contents(back, namesOf(real)), label).toEqual(before)
  }
  await close()
})

describe('with the grid’s own undo between', () => {
  test('a person’s edits and the pane’s writes go and come one by one', async () => {
    const { page, close } = await openWorkbench()
    await typeInto(page, '参数', LIMIT_CELL, '2.3')
    await expectSaved(page, changed, EDIT)
    await tryValue(page, LIMIT, '2.6')
    await saveAs(page, '会后方案')
    await expectSaved(page, changed, { ...EDIT, ...SCENARIO })
    await press(page, 'Control+z')
    await expectSaved(page, changed, EDIT)
    // What the grid has taken back already is not there to be taken back again.
    await expect.poll(() => button(page, '撤销').getAttribute('aria-disabled')).toBe('true')
    await press(page, 'Control+z')
    await expectSaved(page, changed, {})
    await press(page, 'Control+y')
    await press(page, 'Control+y')
    await expectSaved(page, changed, { ...EDIT, ...SCENARIO })
    // What it has done again is.
    await done(page, '另存方案“会后方案”')
    await undo(page)
    await expectSaved(page, changed, EDIT)
    await close()
  })

  test('what a person writes into a column that was added stays when the column goes', async () => {
    const { page, close } = await openWorkbench()
    await tryValue(page, LIMIT, '2.6')
    await saveAs(page, '会后方案')
    await typeInto(page, SHEET, ADDED_CELL, '2.8')
    const edited = { [`${SHEET}!${ADDED_CELL}`]: 2.8 }
    await expectSaved(page, changed, { ...SCENARIO, ...edited })
    await undo(page)
    await expectSaved(page, changed, edited)
    await press(page, 'Control+z')
    await expectSaved(page, changed, { ...SCENARIO, ...edited })
    await press(page, 'Control+z')
    await expectSaved(page, changed, SCENARIO)
    await press(page, 'Control+z')
    await expectSaved(page, changed, {})
    await close()
  })
})

describe('what is not there any more', () => {
  test('a renamed 方案 is written under its new name; a removed one is told, and nothing is written', async () => {
    const { page, close } = await openWorkbench()
    await sheetMenu(page, SHEET, '重命名')
    await page
      .locator('[contenteditable=true]')
      .filter({ hasText: /^方案$/ })
      .waitFor()
    await page.keyboard.type('比选方案')
    await page.keyboard.press('Enter')
    await sheetTab(page, '比选方案').waitFor()
    await tryValue(page, LIMIT, '2.6')
    await saveAs(page, '会后方案')
    const renamed = await bookOf(await saved(page))
    expect(readBook(renamed).scenarios.at(-1)).toMatchObject({
      label: '会后方案',
      overrides: { [LIMIT]: 2.6 },
    })

    await sheetMenu(page, '比选方案', '删除')
    await page.getByRole('dialog').getByRole('button', { name: '确定' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const rest = contents(await bookOf(await saved(page)), namesOf(original))
    expect(rest).not.toHaveProperty(`方案!${ADDED_CELL}`)
    await button(page, '撤销').click()
    await tryValue(page, RATE, '3')
    await button(page, '另存方案').click()
    await page.getByRole('dialog').getByRole('textbox').fill('再一稿')
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
    await pane(page).getByText('没有可用的“方案”表，没有写入。').waitFor()
    const removed = await bookOf(await saved(page))
    expect(namesOf(removed).filter((name) => /方案/.test(name))).toEqual([])
    expect(contents(removed, namesOf(original))).toEqual(rest)
    await close()
  })

  test('of another workbook nothing is taken back', async () => {
    const { page, close } = await openWorkbench()
    await tryValue(page, LIMIT, '2.6')
    await button(page, '采用').click()
    await done(page, '采用到“当前方案”')
    await openFile(page, '晋江.xlsx', await writeXlsx(built('jinjiang')))
    await expect.poll(() => button(page, '撤销').getAttribute('aria-disabled')).toBe('true')
    await press(page, 'Control+z')
    await press(page, 'Control+z')
    const now = await bookOf(await saved(page))
    const jinjiang = built('jinjiang')
    expect(contents(now, namesOf(jinjiang))).toEqual(contents(jinjiang, namesOf(jinjiang)))
    await close()
  })
})
