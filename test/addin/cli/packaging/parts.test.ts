import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BUDGET } from '../../../../addin/cli/packaging/budget.ts'
import { placeSite } from '../../../../addin/cli/packaging/folder.ts'
import { moveManifest } from '../../../../addin/cli/packaging/manifest.ts'
import { contentPolicy, pointPage } from '../../../../addin/cli/packaging/page.ts'
import { sayIn } from '../../../../addin/cli/packaging/request.ts'
import { isOver, sizeReport, weigh } from '../../../../addin/cli/packaging/sizes.ts'
import { POLICY } from '../../../../addin/cli/serve.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cesuan-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}

describe('what a package weighs', () => {
  const page = '<script src="./parts/a.js"></script>'

  test('is counted by part, after compression', async () => {
    write('excel/index.html', page)
    write('excel/parts/a.js', 'a'.repeat(1000))
    write('excel/parts/later.js', 'b'.repeat(1000))
    write('office-js/office.js', 'c')
    write('office-js/LICENSE.md', 'd')
    const gzip = (text: string) => gzipSync(text).length
    const first = gzip(page) + gzip('a'.repeat(1000))
    expect(await weigh(folder)).toEqual([
      { part: 'firstLoad', files: 2, bytes: 1000 + page.length, gzip: first },
      { part: 'excel', files: 3, bytes: 2000 + page.length, gzip: first + gzip('b'.repeat(1000)) },
      { part: 'workbench', files: 0, bytes: 0, gzip: 0 },
      { part: 'officeJs', files: 1, bytes: 1, gzip: gzip('c') },
    ])
  })
  test('is over from the first byte beyond the budget, and said so', () => {
    const weight = { part: 'firstLoad', files: 2, bytes: 2_000_000, gzip: BUDGET.firstLoad } as const
    const over = { ...weight, gzip: BUDGET.firstLoad + 1 }
    expect([isOver(weight), isOver(over)]).toEqual([false, true])
    expect(sizeReport([over], sayIn('en'))).toMatch(
      /^First load of the pane: 2 files, 2000\.0 kB, .* over its budget of /,
    )
    expect(sizeReport([weight], sayIn('zh-CN'))).toContain('（预算')
  })
})

describe('the page', () => {
  const page =
    '<meta http-equiv="Content-Security-Policy" content="old" /><meta name="office-js" content="old" />'

  test('states another source and allows it', () => {
    expect(pointPage(page, 'https://a.example/lib/office.js')).toBe(
      `<meta http-equiv="Content-Security-Policy" content="${POLICY.replace("script-src 'self'", "script-src 'self' https://a.example")}" />` +
        '<meta name="office-js" content="https://a.example/lib/office.js" />',
    )
  })
  test('of the same origin needs no more than the workbench', () => {
    expect(contentPolicy('../office-js/office.js')).toBe(POLICY)
  })
  test.each(['<meta name="office-js" content="old" />', '<p>'])('%s cannot be pointed', (html) => {
    expect(pointPage(html, 'x')).toBeUndefined()
  })
})

test('an address in the manifest is written as XML', () => {
  expect(moveManifest('<a b="https://localhost:3000/c"/>', 'https://x.example/a&b/')).toBe(
    '<a b="https://x.example/a&amp;b/c"/>',
  )
})

test('a folder that is no package loses nothing', async () => {
  write('site/excel/index.html', 'new')
  write('out/excel/mine.txt', 'mine')
  write('out/manifest.xml', 'mine')
  await placeSite(join(folder, 'site'), join(folder, 'out'))
  expect(readdirSync(join(folder, 'out/excel')).sort()).toEqual(['index.html', 'mine.txt'])
  expect(existsSync(join(folder, 'out/manifest.xml'))).toBe(true)
})
