import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RIBBON_ACTIONS } from '../../../../addin/excel/ribbonActions.ts'
import { checkManifest } from '../../../manifest/check.ts'

const BASE = 'https://policy.example.gov.cn/cesuan/'
const LIBRARY = 'node_modules/@microsoft/office-js'

const folder = mkdtempSync(join(tmpdir(), 'cesuan-'))
const out = join(folder, 'site')
afterAll(() => rmSync(folder, { recursive: true }))

const packaged = (...argv: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'addin/cli/packaging/package.ts', ...argv], {
    encoding: 'utf8',
  })

const filesIn = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(path.length + 1)
        .replaceAll('\\', '/'),
    )

const read = (path: string) => readFileSync(join(out, path), 'utf8')
const has = (path: string) => existsSync(join(out, path))

beforeAll(() => {
  const { status, stdout, stderr } = packaged('--base-url', BASE, '--out', out)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain(`已写入 ${out}，供 ${BASE} 使用。`)
}, 120_000)

describe('the manifest of a package', () => {
  test('passes the check, its pictures among the files', () => {
    const findings = checkManifest(read('manifest.xml'), {
      actions: RIBBON_ACTIONS,
      readFile: (path) => (has(path) ? readFileSync(join(out, path)) : undefined),
    })
    expect(findings).toEqual([])
  })
  test('names files that are there, all under the base address', () => {
    const addresses = [...read('manifest.xml').matchAll(/https:\/\/[^"?]*/g)].map(([address]) => address)
    expect(addresses.length).toBeGreaterThan(30)
    expect(addresses.filter((address) => !address.startsWith(BASE))).toEqual([])
    expect(addresses.filter((address) => !has(address.slice(BASE.length)))).toEqual([])
  })
  test('differs from the project’s in the base address alone', () => {
    const own = readFileSync('manifest.xml', 'utf8').split('https://localhost:3000/')
    expect(read('manifest.xml').split(BASE)).toEqual(own)
  })
})

describe('the pages of a package', () => {
  test.each(['excel/index.html', 'workbench/index.html'])('%s names files that are there', (page) => {
    const named = [...read(page).matchAll(/(?:src|href)="(?!data:)([^"]+)"/g)].map(([, path]) => path!)
    expect(named.length).toBeGreaterThan(0)
    for (const path of named) expect(has(join(dirname(page), path)), path).toBe(true)
  })
  test('the pane takes office.js from beside it, and scripts from nowhere else', () => {
    const page = read('excel/index.html')
    const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page)![1]!
    expect(page).toContain('<meta name="office-js" content="../office-js/office.js"')
    expect(policy.split('; ')).toContain("script-src 'self'")
    expect(policy.split('; ')).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/)
  })
  test('the pane offers the workbench', () => {
    const parts = filesIn(join(out, 'excel/parts')).map((name) => read(`excel/parts/${name}`))
    expect(parts.some((text) => text.includes('../workbench/index.html'))).toBe(true)
  })
  test('office.js is no part of the pane’s scripts', () => {
    /** Names of office.js itself, which a page that merely calls it has no reason to say. */
    const marks =
      /o15apptofilemappingtable|_OfficeAppFactory|OfficeExtension\.ClientRequestContext|agavehost/i
    expect(readFileSync(join(LIBRARY, 'dist/office.js'), 'utf8')).toMatch(marks)
    const scripts = filesIn(join(out, 'excel')).filter((name) => name.endsWith('.js'))
    expect(scripts.length).toBeGreaterThan(2)
    for (const name of scripts) expect(marks.test(read(`excel/${name}`)), name).toBe(false)
  })
  test('the functions are described in both languages', () => {
    const [chinese, english] = ['functions.json', 'functions.en.json'].map((name) =>
      JSON.parse(read(`excel/${name}`)).functions.map(({ id }: { id: string }) => id),
    )
    expect(chinese.length).toBeGreaterThan(0)
    expect(english).toEqual(chinese)
  })
})

describe('office.js of a package', () => {
  test('is unchanged, with its licence, and far less than all', () => {
    const names = filesIn(join(out, 'office-js'))
    expect(names).toContain('LICENSE.md')
    for (const name of names) {
      const original = name === 'LICENSE.md' ? join(LIBRARY, name) : join(LIBRARY, 'dist', name)
      expect(readFileSync(join(out, 'office-js', name)).equals(readFileSync(original)), name).toBe(true)
    }
    expect(names.length).toBeLessThan(10)
  })
})

describe('the files for the administrator', () => {
  test('no file speaks of this machine', () => {
    const ours = filesIn(out).filter((name) => /\.(xml|html|md|conf|config|json)$/.test(name))
    expect(ours).toEqual(expect.arrayContaining(['README.md', 'nginx.conf', 'web.config']))
    for (const name of ours) expect(/localhost|127\.0\.0\.1/.test(read(name)), name).toBe(false)
  })
  test('nothing is left to fill in', () => {
    for (const name of ['README.md', 'nginx.conf', 'web.config'])
      expect(read(name).match(/\{(baseUrl|host|port|path|officeJs|policy)\}/g), name).toBeNull()
  })
  test.each(['nginx.conf', 'web.config'])('%s sends the policy of the page, and nosniff', (name) => {
    const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(
      read('excel/index.html'),
    )![1]!
    expect(read(name)).toContain(policy)
    expect(read(name)).toContain('nosniff')
    expect(read(name)).not.toMatch(/Access-Control|(add_header|add name=")\s*X-Frame-Options/)
  })
  test('the one for nginx closes what it opens, for the path of the base address', () => {
    const text = read('nginx.conf').replaceAll(/#.*|"[^"]*"/g, '')
    expect(text.split('{')).toHaveLength(text.split('}').length)
    expect(text).toMatch(/location \/cesuan\/ \{/)
    expect(text).toMatch(/server_name policy\.example\.gov\.cn;/)
    for (const line of text.split('\n').map((l) => l.trim())) if (line !== '') expect(line).toMatch(/[;{}]$/)
  })
  test('the one for IIS is XML, and names folders that are there', () => {
    const text = read('web.config')
    expect(() => new SaxesParser().write(text).close()).not.toThrow()
    const paths = [...text.matchAll(/location path="([^"]+)"/g)].map(([, path]) => path!)
    expect(paths).toHaveLength(4)
    for (const path of paths) expect(has(path), path).toBe(true)
  })
})

describe('a folder that is not empty', () => {
  test('is refused before anything is built', () => {
    const { status, stdout, stderr } = packaged('--base-url', BASE, '--out', out, '--lang', 'en')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toBe(
      `“${out}” is not empty. Choose another folder, or add --force to replace the package in it.\n`,
    )
    expect(packaged('--base-url', BASE, '--out', out).stderr).toBe(
      `“${out}”不是空的。请换一个文件夹，或加 --force 替换其中原来的安装包。\n`,
    )
  })
  test('a file is no folder', () => {
    const path = join(folder, 'file')
    writeFileSync(path, '')
    expect(packaged('--base-url', BASE, '--out', path, '--force')).toMatchObject({
      status: 2,
      stderr: `“${path}”是文件，请指定文件夹。\n`,
    })
  })
  test('with --force an earlier package goes, and what is not of it stays', () => {
    writeFileSync(join(out, 'excel/parts/old-part.js'), '')
    mkdirSync(join(out, 'own'))
    writeFileSync(join(out, 'own/note.txt'), 'mine')
    const other = 'https://other.example/'
    const argv = ['--base-url', other, '--office-js', 'cdn-cn', '--out', out, '--force']
    expect(packaged(...argv)).toMatchObject({ status: 0, stderr: '' })
    expect(has('excel/parts/old-part.js')).toBe(false)
    expect(read('own/note.txt')).toBe('mine')
    expect(read('manifest.xml')).not.toContain(BASE)
    expect(read('excel/index.html')).toContain(
      "script-src 'self' https://appsforoffice.cdn.partner.office365.cn;",
    )
    expect(read('excel/index.html')).toContain(
      'content="https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js"',
    )
  }, 120_000)
})
