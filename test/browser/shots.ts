import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { startSite } from './site.ts'
import { type VisitOptions, visit } from './visit.ts'

/** Makes the README's pictures; `npm run shots -- pane` makes those whose name contains "pane". */

const PICTURES = fileURLToPath(new URL('../../docs/pictures', import.meta.url))

interface Shot extends VisitOptions {
  readonly name: string
  /** What a person does before the picture is taken. */
  readonly prepare?: (page: Page) => Promise<void>
}

const withSheets = async (page: Page): Promise<void> => {
  await page.getByRole('main').locator('canvas').first().waitFor()
  await tryOut(page)
}

/** A standard that the notice does not print is typed, and a threshold moved by two steps. */
async function tryOut(page: Page): Promise<void> {
  const slider = page.getByRole('slider', { name: /零星容积率下限/ })
  await slider.focus()
  await slider.press('ArrowRight')
  await slider.press('ArrowRight')
  const rate = page.getByRole('textbox', { name: /更新奖励标准/ })
  await rate.fill('3')
  await rate.press('Enter')
  await page.getByText('正在算每步的影响').first().waitFor({ state: 'detached' })
}

const SHOTS: readonly Shot[] = [
  { name: 'pane-light', path: '/?pane', width: 350, height: 378, scale: 2, prepare: tryOut },
  {
    name: 'pane-dark',
    path: '/?pane',
    width: 350,
    height: 378,
    scale: 2,
    colorScheme: 'dark',
    prepare: tryOut,
  },
  { name: 'workbench-light', width: 1366, height: 768, prepare: withSheets },
  { name: 'workbench-dark', width: 1920, height: 1080, colorScheme: 'dark', prepare: withSheets },
]

const wanted = process.argv[2] ?? ''
await mkdir(PICTURES, { recursive: true })
const site = await startSite()
try {
  const browser = await chromium.connect(site.browser)
  for (const { name, prepare, ...options } of SHOTS.filter((shot) => shot.name.includes(wanted))) {
    const { page, close } = await visit(browser, site.workbench, options)
    await page.waitForLoadState('networkidle')
    await prepare?.(page)
    await page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled' })
    await close()
    console.log(`docs/pictures/${name}.png`)
  }
  await browser.close()
} finally {
  await site.close()
}
