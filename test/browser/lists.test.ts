import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Explanation, explainRow, packs, reportOf } from '../../engine/index.ts'
import { CURRENT } from '../../engine/model/policy.ts'
import { compile } from '../../engine/policy/compile.ts'
import { createSimulator } from '../../engine/simulate/simulate.ts'
import { axe, openPage } from './page.ts'

/** The rows behind a figure and the answers of the search, as a person reads them; expected from the engine alone. */
const pack = packs.find(({ id }) => id === 'tongxiang')!
const simulation = createSimulator(compile(pack.policy), pack.sample()).run(CURRENT)
const rows = reportOf(simulation, { rows: true }).rows!.filter(({ entity }) => entity === '项目')
const idsOf = (outcome: string) => rows.filter((row) => row.outcome === outcome).map(({ id }) => id)
const explained = (id: string): Explanation => explainRow(simulation, '项目', id)!

const PANE = { path: '/?pane', width: 350, height: 378 } as const

const count = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name} \\d`) })
/** The ids of the lines of a list, in its order. */
const listed = async (page: Page) => {
  const lines = await page.getByRole('dialog').getByRole('listitem').getByRole('button').allTextContents()
  return lines.map((line) => line.trim().split(' ')[0])
}

test.each([
  ['待批准', 'waivable'],
  ['资料不全', 'unknown'],
  ['不符合', 'fail'],
])('the count of %s opens its rows, and a row its explanation', async (name, outcome) => {
  const { page, close, screenshot } = await openPage(PANE)
  await count(page, name).click()
  const dialog = page.getByRole('dialog', { name: `${name}（${idsOf(outcome).length}个）` })
  await dialog.waitFor()
  expect(await listed(page)).toEqual(idsOf(outcome))
  expect(await axe(page)).toEqual([])
  await screenshot(`list-${outcome}`)
  const id = idsOf(outcome)[1]!
  await dialog.getByRole('button', { name: new RegExp(`^${id} `) }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('region', { name: '解释' }).getByText(id).first().waitFor()
  await close()
})

test('a long list has its first 200 rows and says of how many; closed, the keyboard is back at the count', async () => {
  const { page, close } = await openPage(PANE)
  const all = idsOf('pass')
  expect(all.length).toBeGreaterThan(200)
  await count(page, '直接符合').focus()
  await page.keyboard.press('Enter')
  await page.getByText(`共${all.length}个，此处列200个`).waitFor()
  expect(await listed(page)).toEqual(all.slice(0, 200))
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await page.locator(':focus').textContent()).toContain(`${all.length}`)
  await close()
})

test.each([
  ['zh-CN', 'light'],
  ['en', 'dark'],
] as const)('the search says why, %s, %s', async (lang, colorScheme) => {
  const { page, close, screenshot } = await openPage({
    ...PANE,
    path: `/?pane&lang=${lang}`,
    lang,
    colorScheme,
  })
  const [waivable, unknown] = [idsOf('waivable')[0]!, idsOf('unknown')[0]!]
  const failed = explained(waivable)
    .qualifications.find((q) => q.name === pack.policy.main.qualification)!
    .steps.find(({ verdict }) => verdict === 'waivable')!
  const [missing] = rows.find(({ id }) => id === unknown)!.missing
  const search = page.getByRole('search')
  const box = search.getByRole('combobox')

  await box.fill(waivable)
  const option = search.getByRole('option').first()
  await option.getByText(failed.label).waitFor()
  expect(await option.innerText()).toContain(failed.clauses[0])
  await box.fill(unknown)
  await search.getByRole('option').first().getByText(`“${missing}”`).waitFor()
  await box.fill('改造3')
  await search.getByRole('option').nth(5).waitFor()
  await screenshot(`search-${lang}-${colorScheme}`)
  expect(await axe(page)).toEqual([])
  await box.fill('从没报过的一家厂')
  await page
    .getByRole('status')
    .filter({ hasText: lang === 'en' ? 'Not reported' : '未报' })
    .waitFor()
  await screenshot(`search-none-${lang}-${colorScheme}`)
  await close()
})

test('a count that has no column of its own opens its rows too', async () => {
  const { page, close, screenshot } = await openPage({ ...PANE, path: '/?pane&policy=jindong' })
  const other = packs.find(({ id }) => id === 'jindong')!
  const report = reportOf(createSimulator(compile(other.policy), other.sample()).run(CURRENT), { rows: true })
  const ids = report.rows!.filter((r) => r.entity === '项目' && r.outcome === 'manual').map(({ id }) => id)
  const figure = page.getByRole('button', { name: `一事一议${ids.length}个` })
  await figure.waitFor()
  await screenshot('first-jindong')
  await figure.click()
  await page.getByRole('dialog', { name: `一事一议（${ids.length}个）` }).waitFor()
  expect(await listed(page)).toEqual(ids)
  await close()
})
