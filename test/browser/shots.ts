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

const SIZES = [
  { size: 'pane', width: 350, height: 378, scale: 2 },
  { size: 'laptop', width: 1366, height: 768 },
  { size: 'desktop', width: 1920, height: 1080 },
]

const SHOTS: readonly Shot[] = SIZES.flatMap(({ size, ...options }) =>
  (['light', 'dark'] as const).map((colorScheme) => ({
    ...options,
    name: `${size}-${colorScheme}`,
    colorScheme,
  })),
)

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
