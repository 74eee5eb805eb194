import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'

const SHOTS = fileURLToPath(new URL('.shots', import.meta.url))

export interface VisitOptions {
  readonly width: number
  readonly height: number
  readonly colorScheme?: 'light' | 'dark'
  readonly forcedColors?: 'active' | 'none'
  /** From the origin on, with a query where one is needed. */
  readonly path?: string
  /** The browser's language. */
  readonly lang?: string
  /** Whether the page welcomes somebody new; it greets only once. */
  readonly isFirstVisit?: boolean
  /** Device pixels to a CSS pixel. */
  readonly scale?: number
  /** Done before the page is opened. */
  readonly arrange?: (page: Page) => Promise<unknown>
}

export interface Visit {
  readonly page: Page
  /** What must not happen, in words, so far. */
  readonly faults: readonly string[]
  /** Into a folder that git ignores; answers with the path. */
  screenshot(name: string): Promise<string>
  /** Throws where there are faults. */
  close(): Promise<void>
}

/** Runs in the page: the event says what the policy forbade even where nobody reads the console. */
const REPORT_VIOLATIONS = `addEventListener('securitypolicyviolation', (event) =>
  reportViolation(event.effectiveDirective + ' forbids ' + (event.blockedURI || 'inline')))`

/** What the workbench remembers of an earlier visit. */
const visitedBefore = (origin: string) => ({
  cookies: [],
  origins: [{ origin, localStorage: [{ name: 'cesuan.visited', value: '1' }] }],
})

const isOutside = (url: string, origin: string) => {
  const { protocol, host } = new URL(url)
  return /^(?:https?|wss?|ftp):$/.test(protocol) && host !== new URL(origin).host
}

async function watch(context: BrowserContext, origin: string, faults: string[]): Promise<void> {
  const noteOutside = (url: string) => {
    if (isOutside(url, origin)) faults.push(`outside request: ${url}`)
  }
  context.on('request', (request) => noteOutside(request.url()))
  context.on('weberror', (error) => faults.push(`page error: ${error.error().message}`))
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'assert')
      faults.push(`console error: ${message.text()} (${message.location().url})`)
  })
  context.on('page', (page) => {
    page.on('websocket', (socket) => noteOutside(socket.url()))
    page.on('crash', () => faults.push('the page crashed'))
  })
  await context.exposeBinding('reportViolation', (_, what: string) => faults.push(`CSP violation: ${what}`))
  await context.addInitScript(REPORT_VIOLATIONS)
}

/** Opens a page in a context of its own and notes all that a page of ours must not do. */
export async function visit(browser: Browser, origin: string, options: VisitOptions): Promise<Visit> {
  const { width, height, colorScheme = 'light', forcedColors = 'none', path = '/' } = options
  const { lang = 'zh-CN', isFirstVisit = false, scale = 1 } = options
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme,
    forcedColors,
    locale: lang,
    timezoneId: 'Asia/Shanghai',
    storageState: isFirstVisit ? undefined : visitedBefore(new URL(origin).origin),
    reducedMotion: 'reduce', // colours and places are the final ones as soon as they are there
  })
  context.setDefaultTimeout(20_000) // before the test's own, so that the message names what was waited for
  const faults: string[] = []
  await watch(context, origin, faults)
  const page = await context.newPage()
  await options.arrange?.(page)
  await page.goto(new URL(path, origin).href)
  return {
    page,
    faults,
    async screenshot(name) {
      const file = join(SHOTS, `${name}.png`)
      await page.screenshot({ path: file, animations: 'disabled' })
      return file
    },
    async close() {
      // One more turn of the page, so that what it has just done is heard of.
      if (!page.isClosed()) await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
      await context.close()
      if (faults.length > 0)
        throw new Error(`The page at ${path} is at fault:\n${[...new Set(faults)].join('\n')}`)
    },
  }
}
