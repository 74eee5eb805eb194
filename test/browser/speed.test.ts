import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { writeXlsx } from '../../addin/xlsx/writeXlsx.ts'
import { type CellValue, packs, tableOf, writeBook } from '../../engine/index.ts'
import { openPage } from './page.ts'
import { TICK } from './tick.ts'

/** How long a person waits; printed, and not judged: machines differ. */
const pack = packs.find(({ id }) => id === 'tongxiang')!

/** The sample's projects over and over, each with a number of its own. */
function bookOf(rows: number) {
  const sample = pack.sample()
  const own = sample.tables.项目!
  const projects = Array.from({ length: rows }, (_, row): Record<string, CellValue> => {
    const cells = Object.entries(own.columns).map(([label, list]) => [label, list[row % own.length] ?? null])
    return { ...Object.fromEntries(cells), 项目编号: `XM${String(row + 1).padStart(6, '0')}` }
  })
  return writeBook(
    pack.policy,
    { ...sample, tables: { ...sample.tables, 项目: tableOf('项目', projects) } },
    pack.scenarios,
  )
}

async function ticks(page: Page): Promise<number[]> {
  const times: number[] = []
  for (let i = 0; i < 12; i++) {
    times.push(await page.evaluate(`${TICK}(${i % 2 === 0})`))
    await page.waitForTimeout(30)
  }
  return times.sort((a, b) => a - b)
}

const say = (what: string, milliseconds: number) => console.log(`${what}: ${milliseconds.toFixed(0)} ms`)

test('from a slider to the painted counts, and from a file to its figures', async () => {
  const { page, close } = await openPage({ width: 1366, height: 768 })
  await page.getByRole('slider').first().waitFor()
  const painted = await page.evaluate<number>(
    "performance.getEntriesByType('paint').find((entry) => entry.name === 'first-contentful-paint')?.startTime ?? 0",
  )
  say('first paint of the page with its pane', painted)
  await page.locator('canvas').first().waitFor()
  for (const rows of [310, 1_000, 5_000, 10_000]) {
    if (rows > 310) {
      const buffer = Buffer.from(await writeXlsx(bookOf(rows)))
      const start = Date.now()
      await page.locator('input[type=file]').setInputFiles({
        name: `${rows}.xlsx`,
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer,
      })
      await page.getByText(`${rows}.xlsx`).first().waitFor({ timeout: 60_000 })
      say(`${rows} projects: the file opened, with its figures`, Date.now() - start)
    }
    const times = await ticks(page)
    expect(times).toHaveLength(12)
    say(`${rows} projects: slider to painted counts, median`, times[6]!)
  }
  await close()
}, 180_000)
