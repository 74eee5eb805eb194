import { expect, test } from 'vitest'
import { axe, openPage } from './page.ts'

/** The spreadsheet is another's work, and so is the place for notifications that it puts beside the page. */
const GRID = ['main', 'section[aria-label^="Notifications"]']

test.each([
  ['light', 350, 378],
  ['light', 1366, 768],
  ['dark', 1920, 1080],
] as const)('the workbench opens, %s, %i × %i', async (colorScheme, width, height) => {
  const { page, screenshot, close } = await openPage({ width, height, colorScheme })
  await page.waitForLoadState('networkidle')
  // What is covered is in the page and yet not seen: the pointer has to reach it.
  await page.getByRole('heading', { level: 1 }).first().click({ trial: true })
  // On a narrow page the pane is all there is.
  const pane = page.getByRole(width < 700 ? 'main' : 'complementary')
  await pane.getByRole('textbox').first().click({ trial: true })
  await screenshot(`workbench-${colorScheme}-${width}`)
  expect(await axe(page, ...(width < 700 ? [] : GRID))).toEqual([])
  await close()
})
