import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { chromium } from 'playwright-core'
import { FLAGS, findChromium } from '../browser/chromium.ts'

/** Draws the icons of the add-in: each drawing of the folder in the sizes that Office asks for. */
const FOLDER = new URL('../../addin/excel/assets/', import.meta.url)
const BUTTON_SIZES = [16, 32, 80]
const MARK_SIZES = [16, 32, 64, 80, 128]

const names = (await readdir(FOLDER)).filter((f) => f.endsWith('.svg')).map((f) => basename(f, '.svg'))
const browser = await chromium.launch({ executablePath: await findChromium(), args: FLAGS })
const page = await browser.newPage({ deviceScaleFactor: 1 })
for (const name of names) {
  const drawing = await readFile(new URL(`${name}.svg`, FOLDER), 'utf8')
  for (const size of name === 'mark' ? MARK_SIZES : BUTTON_SIZES) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(
      `<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${drawing}`,
    )
    const picture = await page.screenshot({ omitBackground: true })
    await writeFile(new URL(`${name}-${size}.png`, FOLDER), picture)
  }
}
await browser.close()
