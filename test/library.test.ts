import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { buildSync } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** The built package, installed in a folder of its own as a user would have it. */
const root = resolve(import.meta.dirname, '..')
const home = mkdtempSync(join(tmpdir(), 'cesuan-library-'))
const own = join(home, 'node_modules', 'cesuan')

const USE = `
import { compile, createSimulator, packs, reportOf, type Report } from 'cesuan'
const pack = packs.find((p) => p.id === 'tongxiang')!
const report: Report = reportOf(createSimulator(compile(pack.policy), pack.sample()).run())
export const answer = report.towns.length
`

beforeAll(() => {
  mkdirSync(own, { recursive: true })
  execFileSync(
    join(root, 'node_modules/.bin/tsc'),
    ['-p', 'tsconfig.build.json', '--outDir', join(own, 'dist')],
    { cwd: root },
  )
  writeFileSync(join(own, 'package.json'), readFileSync(join(root, 'package.json')))
  for (const name of ['decimal.js', 'fraction.js'])
    symlinkSync(join(root, 'node_modules', name), join(home, 'node_modules', name))
  writeFileSync(join(home, 'package.json'), '{"type":"module"}')
  writeFileSync(join(home, 'use.ts'), USE)
}, 60_000)

afterAll(() => rmSync(home, { recursive: true, force: true }))

test('a programme that imports it is checked against its types', () => {
  const args = [
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--lib',
    'es2023',
    '--types',
    '',
    'use.ts',
  ]
  expect(execFileSync(join(root, 'node_modules/.bin/tsc'), args, { cwd: home }).toString()).toBe('')
  const wrong = USE.replace('report.towns.length', 'report.villages.length')
  writeFileSync(join(home, 'wrong.ts'), wrong)
  expect(() =>
    execFileSync(join(root, 'node_modules/.bin/tsc'), [...args.slice(0, -1), 'wrong.ts'], {
      cwd: home,
      stdio: 'pipe',
    }),
  ).toThrow()
}, 60_000)

test('Node runs it', () => {
  const code =
    "import { packs, compile } from 'cesuan'; console.log(packs.map((p) => compile(p.policy).diagnostics.length).join())"
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: home })
    .toString()
    .trim()
  expect(printed.split(',').every((n) => n === '0')).toBe(true)
})

test('a browser bundle runs where there is nothing but the language itself', () => {
  const { outputFiles } = buildSync({
    entryPoints: [join(home, 'use.ts')],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'used',
    write: false,
    logLevel: 'error',
  })
  const context = createContext({})
  runInContext(outputFiles[0]!.text, context)
  expect(runInContext('used.answer', context)).toBe(11)
})

test('importing it does nothing by itself', () => {
  const build = (text: string) =>
    buildSync({
      stdin: { contents: text, resolveDir: home },
      bundle: true,
      minify: true,
      platform: 'browser',
      format: 'esm',
      write: false,
      logLevel: 'error',
    }).outputFiles[0]!.text
  expect(build("import 'cesuan'").trim()).toBe('')
  const one = build("import { parseFormula } from 'cesuan'; globalThis.x = parseFormula").length
  expect(one).toBeLessThan(build("import * as all from 'cesuan'; globalThis.x = all").length / 2)
})
