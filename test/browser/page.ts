import axeCore from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, inject } from 'vitest'
import type { Addresses } from './site.ts'
import { type Visit, type VisitOptions, visit } from './visit.ts'

export interface PageOptions extends VisitOptions {
  /** The workbench, unless told otherwise; or an address of one's own. */
  readonly site?: 'workbench' | 'pages' | URL
}

function addresses(): Addresses {
  const site = inject('site')
  if ('failure' in site) throw new Error(site.failure)
  return site
}

let browser: Promise<Browser> | undefined
const open = new Set<Visit>()

/** Opens a page of the workbench; whoever does not close it has its faults reported after the file's last test. */
export async function openPage({ site = 'workbench', ...options }: PageOptions): Promise<Visit> {
  const at = addresses()
  browser ??= chromium.connect(at.browser)
  const opened = await visit(await browser, site instanceof URL ? site.href : at[site], options)
  const watched: Visit = {
    ...opened,
    close: () => {
      open.delete(watched)
      return opened.close()
    },
  }
  open.add(watched)
  return watched
}

afterAll(async () => {
  const closed = await Promise.allSettled([...open].map((each) => each.close()))
  await (await browser)?.close()
  const failures = closed.flatMap((c) => (c.status === 'rejected' ? [(c.reason as Error).message] : []))
  if (failures.length > 0) throw new Error(failures.join('\n'))
})

/** Fluent UI's: hidden and focusable on purpose, they pass the focus on at once. */
const FOCUS_GUARDS = '[data-tabster-dummy]'

/** Breaches of accessibility rules as "rule: target (what to do)"; `except` leaves out what is not ours, the grid. */
export async function axe(page: Pick<Page, 'evaluate'>, ...except: readonly string[]): Promise<string[]> {
  await page.evaluate(axeCore.source)
  const { violations } = await page.evaluate(
    (exclude) =>
      (globalThis as unknown as { axe: typeof axeCore }).axe.run(
        { exclude },
        { preload: false, resultTypes: ['violations'] }, // it would fetch style sheets anew
      ),
    [FOCUS_GUARDS, ...except].map((selector) => [selector]),
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')} (${help})`),
  )
}
