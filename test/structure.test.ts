import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  importDirections,
  namedLoads,
  noChinese,
  noCity,
  noCycles,
  noEvaluation,
  noHostInEngine,
  noInheritanceOrEnum,
  noLeftovers,
  noMachinePath,
  officeInOneRoom,
  plainNames,
  type Rule,
  shortFiles,
  shortMedian,
} from './structure/rules.ts'
import { importsOf, partsOf, readSources, type Source } from './structure/sources.ts'

const file = (path: string, text: string): Source => ({ path, text })

const OWN = /^test\/structure/
const sources = readSources('engine', 'addin')
const everything = [...sources, ...readSources('test').filter((s) => !OWN.test(s.path))]
const pages = ['README.md', 'engine/README.md', 'addin/README.md'].map((path) =>
  file(path, readFileSync(path, 'utf8')),
)

describe('the project', () => {
  test('has sources to look at', () => expect(sources.length).toBeGreaterThan(20))
  test.each<[string, Rule, readonly Source[]]>([
    ['imports only in the directions of the design', importDirections, sources],
    ['has no import cycle', noCycles, sources],
    ['has no file over 400 lines', shortFiles, everything],
    ['has a median file under 120 lines', shortMedian, sources],
    ['evaluates no text as code', noEvaluation, everything],
    ['has no inheritance and no enum', noInheritanceOrEnum, sources],
    ['keeps hosts out of the engine', noHostInEngine, sources],
    ['keeps Office.js in one room', officeInOneRoom, sources],
    ['names what it loads from Excel', namedLoads, sources],
    ['keeps Chinese in data, sheets and texts', noChinese, sources],
    ['knows no city outside the packs', noCity, sources],
    ['names no path of a machine', noMachinePath, [...everything, ...pages]],
    ['leaves no marks of unfinished work', noLeftovers, [...everything, ...pages]],
    ['names files by nouns', plainNames, sources],
  ])('%s', (_, rule, list) => expect(rule(list)).toEqual([]))
})

const lines = (n: number) => 'x\n'.repeat(n)

describe('each rule can fail', () => {
  test.each<[string, Rule, string, string, number]>([
    [
      'engine may not import addin',
      importDirections,
      'engine/model/a.ts',
      "import { x } from '../../addin/text/b.ts'",
      1,
    ],
    [
      'a room may not import upwards',
      importDirections,
      'engine/language/a.ts',
      "import type { P } from '../policy/p.ts'",
      1,
    ],
    [
      'addin uses the door only',
      importDirections,
      'addin/cli/a.ts',
      "import { x } from '../../engine/model/unit.ts'",
      1,
    ],
    ['the door is open', importDirections, 'addin/cli/a.ts', "import { x } from '../../engine/index.ts'", 0],
    ['hosts do not meet', importDirections, 'addin/excel/a.ts', "export * from '../cli/run.ts'", 1],
    [
      'views know the types of the engine',
      importDirections,
      'addin/views/a.tsx',
      "import type { R } from '../../engine/index.ts'",
      0,
    ],
    [
      'views do not call the engine',
      importDirections,
      'addin/views/a.tsx',
      "import { r } from '../../engine/index.ts'",
      1,
    ],
    ['a package has to be listed', importDirections, 'engine/policy/a.ts', "import lodash from 'lodash'", 1],
    [
      'the model may use decimal.js',
      importDirections,
      'engine/model/a.ts',
      "import { Decimal } from 'decimal.js'",
      0,
    ],
    ['an import has its extension', importDirections, 'engine/model/a.ts', "import { x } from './unit'", 1],
    ['a room has to be known', importDirections, 'engine/other/a.ts', '', 1],
    [
      'dynamic imports count',
      importDirections,
      'engine/model/a.ts',
      "const x = await import('../policy/p.ts')",
      1,
    ],
    ['Excel elsewhere', officeInOneRoom, 'addin/views/a.tsx', 'await Excel.run(work)', 1],
    ['Excel in its room', officeInOneRoom, 'addin/excel/a.ts', 'await Excel.run(work)', 0],
    ['loading everything', namedLoads, 'addin/excel/a.ts', 'range.load()', 1],
    ['loading by name', namedLoads, 'addin/excel/a.ts', "range.load('values')", 0],
    ['eval', noEvaluation, 'engine/a.ts', "eval('1')", 1],
    ['new Function', noEvaluation, 'engine/a.ts', "new Function('return 1')", 1],
    ['a method called eval is none', noEvaluation, 'engine/a.ts', 'tree.eval()', 0],
    ['eval in a comment is none', noEvaluation, 'engine/a.ts', '// no eval(x) here', 0],
    ['inheritance', noInheritanceOrEnum, 'addin/a.ts', 'class A extends B {}', 1],
    ['an error of its own', noInheritanceOrEnum, 'addin/a.ts', 'class A extends Error {}', 0],
    ['enum', noInheritanceOrEnum, 'addin/a.ts', 'const enum A { x }', 1],
    [
      'a node module in the engine',
      noHostInEngine,
      'engine/model/a.ts',
      "import { readFileSync } from 'node:fs'",
      1,
    ],
    ['a browser global in the engine', noHostInEngine, 'engine/model/a.ts', 'document.title', 1],
    [
      'a property called document',
      noHostInEngine,
      'engine/model/a.ts',
      'const a = { document: payment.document }',
      0,
    ],
    ['the command line may use node', noHostInEngine, 'addin/cli/a.ts', 'process.exit(0)', 0],
    ['Chinese in a text of code', noChinese, 'engine/policy/a.ts', "const a = '镇街'", 1],
    ['Chinese in an identifier', noChinese, 'addin/cli/a.ts', 'const 镇街 = 1', 1],
    ['Chinese in a template', noChinese, 'addin/cli/a.ts', 'const a = `共$' + '{n}条`', 2],
    ['Chinese in a pattern', noChinese, 'addin/cli/a.ts', 'const a = x.match(/亩/)', 1],
    ['Chinese in a comment', noChinese, 'engine/policy/a.ts', '/** 条件 */ const a = 1 // 奖补', 0],
    ['Chinese of the notation', noChinese, 'engine/model/field.ts', "const a = '完成'", 0],
    ['Chinese beside the notation', noChinese, 'engine/model/field.ts', "const a = '完成了'", 1],
    ['a city in the engine', noCity, 'engine/simulate/a.ts', '// as in 桐乡', 1],
    ['a city in its pack', noCity, 'engine/packs/a/policy.ts', "'桐乡'", 0],
    ['a path of a machine', noMachinePath, 'test/a.ts', "read('/home/someone/a')", 1],
    ['a path inside the project', noMachinePath, 'test/a.ts', "read('./home/a'); a /tmp / b", 0],
    ['a mark of unfinished work', noLeftovers, 'test/a.ts', '// TODO later', 1],
    ['a vague name', plainNames, 'engine/model/unitUtils.ts', '', 1],
    ['a plain name', plainNames, 'addin/text/zh-CN.ts', '', 0],
    ['a long file', shortFiles, 'engine/a.ts', lines(401), 1],
    ['a file at the limit', shortFiles, 'engine/a.ts', lines(400), 0],
    ['a long median', shortMedian, 'engine/a.ts', lines(120), 1],
    ['a short median', shortMedian, 'engine/a.ts', lines(119), 0],
  ])('%s', (_, rule, path, text, count) => expect(rule([file(path, text)])).toHaveLength(count))

  test('a cycle of two files, one edge type-only', () => {
    const a = file('engine/model/a.ts', "import { b } from './b.ts'")
    const b = file('engine/model/b.ts', "export type { A } from './a.ts'")
    expect(noCycles([a, b])).toEqual(['engine/model/a.ts → engine/model/b.ts → engine/model/a.ts'])
    expect(noCycles([a])).toEqual([])
  })
})

describe('the scan of a source', () => {
  test('tells code, quoted text and comments apart', () => {
    const { code, quoted, comments } = partsOf("a = 'b' // c\n/* d */ `e$" + "{f({ g: 'h' })}i` / j / k")
    const words = (text: string) => text.replaceAll(/[^a-z]+/g, '')
    expect([code, quoted, comments].map(words)).toEqual(['afgjk', 'behi', 'cd'])
  })
  test('a quote in a pattern opens no text', () => {
    expect(partsOf('x.replace(/[\'"/]/g, y)').code).toContain('y)')
  })
  test('an import named in a text is none', () => {
    expect(importsOf(`const a = "import x from './y.ts'"`)).toEqual([])
  })
  test('an import over several lines', () => {
    expect(importsOf("import {\n  a,\n  type B,\n} from './c.ts'\nimport './d.ts'")).toEqual([
      { from: './c.ts', typeOnly: false },
      { from: './d.ts', typeOnly: false },
    ])
  })
})
