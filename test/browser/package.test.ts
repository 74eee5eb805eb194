import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Served, serve } from '../../addin/cli/serve.ts'
import { openPage } from './page.ts'

/** A package as an intranet serves it, in a browser that reaches nobody else. */
let folder = ''
let served: Served

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cesuan-'))
  const argv = ['--base-url', 'https://policy.example.gov.cn/', '--out', join(folder, 'site')]
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'addin/cli/packaging/package.ts', ...argv])
  served = await serve({ folder: join(folder, 'site') })
}, 120_000)
afterAll(async () => {
  await served?.close()
  await rm(folder, { recursive: true })
})

const open = (query = '') =>
  openPage({ site: new URL(served.url), path: `/excel/index.html${query}`, width: 350, height: 378 })

/** office.js wants a frame of Microsoft's for its telemetry, and tries twice; the page's policy forbids it. */
const TELEMETRY = /^(CSP violation: frame-src forbids|console error: Framing) .*telemetryservice/

test('without Excel the page says so, offers the workbench, and asks nobody else for anything', async () => {
  const { page, faults, close } = await open()
  const link = page.getByRole('link')
  await link.waitFor()
  await expect.poll(() => faults.some((fault) => TELEMETRY.test(fault)), { timeout: 20_000 }).toBe(true)
  expect(faults.filter((fault) => !TELEMETRY.test(fault))).toEqual([])
  await link.click()
  await page.getByRole('slider').first().waitFor()
  expect(new URL(page.url()).pathname).toBe('/workbench/index.html')
  await expect(close()).rejects.toThrow('telemetryservice')
  expect(faults.filter((fault) => !TELEMETRY.test(fault))).toEqual([])
})

/** What Office puts into the address of a page in its frame; the last part but one switches telemetry off. */
const host = (platform: string, version: string, locale: string) =>
  `?_host_Info=Excel$${platform}$${version}$${locale}$session$$disableLogging$3`

async function loadedFor(page: Page): Promise<readonly string[]> {
  await page.waitForFunction("typeof Excel === 'object' && typeof Excel.run === 'function'")
  await page.waitForFunction("typeof Strings === 'object' && Strings.OfficeOM !== undefined")
  const names: string[] = await page.evaluate(
    "performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('/office-js/'))",
  )
  return names.map((name) => name.split('/office-js/')[1]!).sort()
}

test.each([
  ['Win32', '16.01', 'zh-CN', ['excel-win32-16.01.js', 'office.js', 'zh-cn/office_strings.js']],
  ['Mac', '16.00', 'en-US', ['en-us/office_strings.js', 'excel-mac-16.00.js', 'office.js']],
])('office.js finds what %s %s in %s needs beside it', async (platform, version, locale, files) => {
  const { page, close } = await open(host(platform, version, locale))
  expect(await loadedFor(page)).toEqual(files)
  await close()
})

test('and on the web, where it then misses the frame around it', async () => {
  const { page, faults, close } = await open(host('Web', '16.00', 'zh-CN'))
  expect(await loadedFor(page)).toEqual(['excel-web-16.00.js', 'office.js', 'zh-cn/office_strings.js'])
  await expect(close()).rejects.toThrow('conversationId')
  expect(faults.filter((fault) => !fault.includes('conversationId'))).toEqual([])
})
