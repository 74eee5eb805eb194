import { expect, test } from 'vitest'
import { axe, openPage } from './page.ts'

/** The spreadsheet is another's work, and so is the place for notifications that it puts beside the page. */
const GRID = ['main', 'section[aria-label^="Notifications"]']

test.each([
  ['light', 1366, 768],
  ['dark', 1366, 768],
  ['light', 350, 378],
] as const)('the workbench opens, %s, %i × %i', async (colorScheme, width, height) => {
  const { page, screenshot, close } = await openPage({ width, height, colorScheme })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  await screenshot(`workbench-${colorScheme}-${width}`)
  expect(await axe(page, ...GRID)).toEqual([])
  await close()
})
