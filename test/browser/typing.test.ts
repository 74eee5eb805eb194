import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readBook } from '../../engine/index.ts'
import { bookOf as built } from '../addin/session/trials.ts'
import { openPage } from './page.ts'
import {
  bookOf,
  button,
  cellOf,
  contents,
  done,
  expectSaved,
  field,
  figures,
  hasFocus,
  pane,
  saved,
  sheetsReady,
  shown,
  simulate,
  slider,
  tab,
  tryValue,
  typeInto,
} from './person.ts'

/** What is typed, into cells, into fields, and without a mouse; as the saved file has it. */
const LIMIT = '零星容积率下限'
const RATE = '更新奖励标准'

const original = built('tongxiang')
const NAMES = original.sheets.map(({ name }) => name)
const cell = (label: string) => cellOf(original, '参数', label, '取值')
const STALE = '有错，显示的是改错前的结果'

const openWorkbench = async () => {
  const visit = await openPage({ width: 1800, height: 640 })
  await sheetsReady(visit.page)
  return visit
}

test('nonsense in a cell leaves the last good figures, marked, and nothing is written over it', async () => {
  const { page, close } = await openWorkbench()
  const before = await shown(page)
  await typeInto(page, '参数', cell(LIMIT), '约二')
  await pane(page).getByText(STALE).waitFor()
  expect(await shown(page)).toEqual(before)
  await tryValue(page, RATE, '3')
  const wrong = await bookOf(await saved(page))
  expect(contents(wrong, NAMES)[`参数!${cell(LIMIT)}`]).toBe('约二')
  await button(page, '采用').click()
  await pane(page).getByText('工作簿里有错误，没有写入。请先改正。').waitFor()
  expect(contents(await bookOf(await saved(page)), NAMES)).toEqual(contents(wrong, NAMES))
  await button(page, '还原').click()
  await typeInto(page, '参数', cell(LIMIT), '2.3')
  await pane(page).getByText(STALE).waitFor({ state: 'detached' })
  const report = await simulate(await saved(page))
  expect(figures(report)).not.toEqual(before)
  await expect.poll(() => shown(page)).toEqual(figures(report))
  await close()
})

test('a field takes what a cell takes, units and full-width figures too', async () => {
  const { page, close } = await openWorkbench()
  const before = await shown(page)
  await tryValue(page, RATE, '三万')
  await pane(page).getByText(STALE).waitFor()
  expect(await field(page, RATE).getAttribute('aria-invalid')).toBe('true')
  expect(await shown(page)).toEqual(before)
  await tryValue(page, RATE, '３')
  await pane(page).getByText(STALE).waitFor({ state: 'detached' })
  await tab(page, '参数').click()
  await tryValue(page, '社会资本占比下限', '0.5%')
  await tryValue(page, '专项资金规模', '5000000元')
  await tryValue(page, '厂房补助标准', '50元/㎡')
  await tab(page, '概览').click()
  await button(page, '采用').click()
  await done(page, '采用到“当前方案”')
  const bytes = await saved(page)
  const now = contents(await bookOf(bytes), NAMES)
  const values = [RATE, '社会资本占比下限', '专项资金规模', '厂房补助标准'].map(
    (label) => now[`参数!${cell(label)}`],
  )
  expect(values).toEqual([3, 0.5, 500, 50])
  expect(await shown(page)).toEqual(figures(await simulate(bytes)))
  await close()
})

/** Tab after Tab until somebody is there. */
async function goTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press(key)
    if (await hasFocus(target)) return
  }
  throw new Error(`Nobody gets to ${target} by ${key}.`)
}

test('without a mouse: search, a slider, a field, and a scenario saved', async () => {
  const { page, close } = await openPage({ width: 1366, height: 768 })
  const search = pane(page).getByRole('combobox', { name: /^查企业/ })
  await goTo(page, search)
  // The sheets come while somebody types, and leave them alone.
  await page.keyboard.type('XM')
  await sheetsReady(page)
  await page.keyboard.type('039')
  expect(await search.inputValue()).toBe('XM039')
  await pane(page).getByRole('option', { name: /XM039/ }).waitFor()
  await page.keyboard.press('Enter')
  await pane(page).getByRole('region', { name: '解释' }).getByText('XM039').first().waitFor()
  await goTo(page, tab(page, '概览'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await goTo(page, slider(page, LIMIT), 'Shift+Tab')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await goTo(page, field(page, RATE))
  await page.keyboard.type('3')
  await page.keyboard.press('Enter')
  await goTo(page, tab(page, '方案'))
  await page.keyboard.press('Enter')
  await goTo(page, button(page, '另存方案'))
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type('会后方案')
  await page.keyboard.press('Enter')
  await pane(page).getByRole('radio', { name: '会后方案', checked: true }).waitFor()
  await goTo(page, button(page, '复制'))
  await page.keyboard.press('Enter')
  await goTo(page, pane(page).getByRole('textbox', { name: '把“会后方案”复制为' }))
  await page.keyboard.type('另一稿')
  await page.keyboard.press('Enter')
  await pane(page).getByRole('radio', { name: '另一稿', checked: true }).waitFor()
  expect(await hasFocus(button(page, '复制'))).toBe(true)
  const own = {
    status: 'trial' as const,
    overrides: { [LIMIT]: 2.2, [RATE]: 3 },
    switches: { 有机更新面积奖励: true },
  }
  await expectSaved(page, (book) => readBook(book).scenarios.slice(-2), [
    { label: '会后方案', ...own },
    { label: '另一稿', ...own },
  ])
  await close()
})
