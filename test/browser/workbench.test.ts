import { expect, test } from 'vitest'
import { axe, openPage } from './page.ts'

/** The spreadsheet is another's work, and so is the place for notifications that it puts beside the page. */
const GRID = ['main', 'section[aria-label^="Notifications"]']

test.each([
  ['light', 1366, 768],
  ['dark', 1920, 1080],
] as const)('the workbench opens, %s, %i × %i', async (colorScheme, width, height) => {
  const { page, screenshot, close } = await openPage({ width, height, colorScheme })
  await page.waitForLoadState('networkidle')
  // What is covered is in the page and yet not seen: the pointer has to reach it.
  await page.getByRole('heading', { level: 1 }).first().click({ trial: true })
  await page.getByRole('complementary').getByRole('textbox').first().click({ trial: true })
  await screenshot(`workbench-${colorScheme}-${width}`)
  expect(await axe(page, ...GRID)).toEqual([])
  await close()
})
