import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Book } from '../../engine/index.ts'
import { bookOf as built } from '../addin/session/trials.ts'
import { openPage } from './page.ts'
import {
  bookOf,
  cellOf,
  openFile,
  pane,
  saveAs,
  saved,
  sheetsReady,
  shown,
  simulate,
  tryValue,
  typeInto,
} from './person.ts'

/** Functions of the POLICY namespace in cells of the workbench. */
const LIMIT = '零星容积率下限'
const RATE = '更新奖励标准'
const original = built('tongxiang')
const limitCell = cellOf(original, '参数', LIMIT, '取值')
const SHEET = '进度'

const openWorkbench = async () => {
  const visit = await openPage({ width: 1800, height: 640 })
  await sheetsReady(visit.page)
  return visit
}

/** Far from what stands on the sheet. */
const at = ({ sheets }: Book, row: number, column: number) =>
  sheets.find(({ name }) => name === SHEET)!.rows[row]?.[column] ?? null

const COLUMN = 15
const ROW = 59
const shownAt = async (page: Page, row: number, column = COLUMN) =>
  at(await bookOf(await saved(page)), row, column)?.value ?? null

test('a total typed into a cell follows an edit and a saved scenario, and a file keeps it', async () => {
  const { page, close } = await openWorkbench()
  const before = await simulate(await saved(page))
  // By now the sheets take formulas.
  await typeInto(page, '参数', limitCell, '2.3')
  await expect.poll(async () => (await shown(page)).counts[0]).not.toBe(before.counts.pass)
  const after = await simulate(await saved(page))
  await typeInto(page, SHEET, 'P60', '=POLICY.TOTAL("直接符合")')
  await expect.poll(() => shownAt(page, ROW)).toBe(after.counts.pass)
  await typeInto(page, '参数', limitCell, '2')
  await expect.poll(() => shownAt(page, ROW)).toBe(before.counts.pass)

  await typeInto(page, SHEET, 'P61', '=POLICY.TOTAL("支出",,"每亩三万")')
  await expect.poll(() => shownAt(page, ROW + 1)).toBe('#N/A')
  await tryValue(page, RATE, '3')
  await saveAs(page, '每亩三万')
  const outlay = (await simulate(await saved(page), '--scenario', '每亩三万')).cost.outlay.value
  await expect.poll(() => shownAt(page, ROW + 1)).toBe(Number(outlay))

  const bytes = await saved(page)
  expect(at(await bookOf(bytes), ROW, COLUMN)).toMatchObject({
    formula: 'POLICY.TOTAL("直接符合")',
    value: before.counts.pass,
  })
  await openFile(page, '存过的.xlsx', bytes)
  await pane(page).getByRole('radio').first().waitFor({ state: 'detached' })
  await typeInto(page, '参数', limitCell, '2.3')
  await expect.poll(() => shownAt(page, ROW)).toBe(after.counts.pass)
  await close()
})

test('figures by town spill; an error is one; a row is found by a reference', async () => {
  const { page, close } = await openWorkbench()
  const { towns, counts } = await simulate(await saved(page))
  await typeInto(page, SHEET, 'S60', 'ｘｍ039')
  await typeInto(page, SHEET, 'S61', '=POLICY.ELIGIBLE(S60)')
  await expect.poll(() => shownAt(page, 60, 18)).toBe('待批准')
  await typeInto(page, SHEET, 'P60', '=POLICY.BYTOWN("直接符合")')
  await expect.poll(() => shownAt(page, ROW)).toBe(towns[0]!.town)
  await typeInto(page, SHEET, 'S64', '=SUM(Q60:Q70)')
  await expect.poll(() => shownAt(page, 63, 18)).toBe(counts.pass)
  await typeInto(page, SHEET, 'S62', '=POLICY.WHY("XM999")')
  await expect.poll(() => shownAt(page, 61, 18)).toBe('#N/A')
  await typeInto(page, SHEET, 'S63', '=POLICY.ELIGIBLE(A1:A3)')
  await expect.poll(() => shownAt(page, 62, 18)).toBe('#VALUE!')
  await typeInto(page, '参数', limitCell, '2.3')
  const after = await simulate(await saved(page))
  expect(after.counts.pass).not.toBe(counts.pass)
  await expect.poll(() => shownAt(page, 63, 18)).toBe(after.counts.pass)
  // What spills is shown and calculated with; the file keeps the formula and its own cell.
  const book = await bookOf(await saved(page))
  expect(at(book, ROW, COLUMN)).toMatchObject({ formula: 'POLICY.BYTOWN("直接符合")', value: towns[0]!.town })
  expect(at(book, ROW + 1, COLUMN)).toBeNull()
  await close()
})
