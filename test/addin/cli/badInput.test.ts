import { describe, expect, test } from 'vitest'
import type { Sheet } from '../../../engine/index.ts'
import { cesuan, type Files } from './memory.ts'
import { address, changed, rowOf, smallBook, smallFile, withCell, withHeader } from './smallBook.ts'

const book = smallBook()
const sheetOf = (name: string): Sheet => book.sheets.find((sheet) => sheet.name === name)!
const project = (id: string) => (sheet: Sheet) => rowOf(sheet, '项目编号', id)
const placeOf = (name: string, header: string, row: (sheet: Sheet) => number) =>
  `${name}!${address(sheetOf(name), header, row(sheetOf(name)))}`
const field = (label: string) => (sheet: Sheet) => rowOf(sheet, '字段名称', label)
const rule = (label: string) => (sheet: Sheet) => rowOf(sheet, '条件名称', label)
const parameter = (label: string) => (sheet: Sheet) => rowOf(sheet, '参数名称', label)

interface Bad {
  readonly name: string
  readonly file: () => Promise<Uint8Array>
  /** What the answer has to say: the place, and words of the sentence. */
  readonly says: readonly string[]
}

const cell = (
  name: string,
  sheet: string,
  header: string,
  row: (s: Sheet) => number,
  value: string | number,
  says: string[],
): Bad => ({
  name,
  file: () => changed(book, sheet, withCell(header, row, value)),
  says: [placeOf(sheet, header, row), ...says],
})

const BAD: readonly Bad[] = [
  {
    name: 'a missing sheet',
    file: () => changed(book, '条件', () => null),
    says: ['条件', '缺少工作表“条件”'],
  },
  {
    name: 'a missing column',
    file: () => changed(book, '条件', withHeader('判定公式', '随便')),
    says: ['条件', '缺少“判定公式”列'],
  },
  cell('text where a number belongs', '项目', '改造前建筑面积', project('XM003'), '约五百', [
    '应填数字',
    '约五百',
  ]),
  cell('an unknown unit', '参数', '单位', parameter('零星宗地面积下限'), '亩产', ['不认识单位“亩产”']),
  cell('a misspelt name in a formula', '条件', '判定公式', rule('改造模式'), 'OR(改造摸式=允许改造模式)', [
    '改造摸式',
    '是不是“改造模式”',
    '第4个字符',
  ]),
  cell('a circular derived field', '字段', '公式', field('改造后容积率'), '改造后容积率+1', [
    '圈',
    '改造后容积率',
  ]),
  cell('duplicate ids', '项目', '项目编号', project('XM002'), 'XM001', ['“XM001”重复']),
  cell('an orphan row', '项目', '镇街', project('XM004'), '开发区', ['不在“镇街”表里']),
  cell('an unknown choice', '项目', '类型', project('XM005'), '连成片', ['连成片', '是不是']),
]

/** 首页 has labels in its first column and values beside them. */
const front =
  (label: string, value: string) =>
  (sheet: Sheet): Sheet => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row[0]?.value === label ? [row[0], { ...row[1], value }, ...row.slice(2)] : row,
    ),
  })

const utf16 = (text: string) => [...text].flatMap((c) => [c.charCodeAt(0), 0])
const FILES: readonly Bad[] = [
  {
    name: 'a current scenario that is not there',
    file: () => changed(book, '首页', front('当前方案', '零星容积率2点3')),
    says: ['首页!B', '是不是“零星容积率2点2”'],
  },
  {
    name: 'an encrypted file',
    file: async () =>
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...utf16('EncryptedPackage')]),
    says: ['in.xlsx', '密码'],
  },
  { name: 'a broken file', file: async () => (await smallFile()).slice(0, 9000), says: ['in.xlsx', '损坏'] },
  { name: 'an empty file', file: async () => new Uint8Array(0), says: ['in.xlsx', '空文件'] },
  {
    name: 'a file of another kind',
    file: async () => new TextEncoder().encode('a,b\n1,2\n'),
    says: ['in.xlsx', '不是 .xlsx', 'csv'],
  },
]

describe.each([...BAD, ...FILES])('$name', ({ file, says }) => {
  test('is refused with its place, and nothing is written', async () => {
    const files: Files = new Map([['in.xlsx', await file()]])
    const simulated = await cesuan(['simulate', 'in.xlsx', '-o', 'out.xlsx', '--json', 'out.json'], files)
    expect(simulated.status).toBe(1)
    expect([...simulated.files.keys()]).toEqual(['in.xlsx'])
    expect(simulated.out).toBe('')
    const checked = await cesuan(['check', 'in.xlsx'], files)
    expect(checked.status).toBe(1)
    for (const said of [simulated.err, checked.out]) {
      const line = said.split('\n').find((l) => says.every((part) => l.includes(part)))
      expect(line, said).toBeDefined()
      expect(line).toContain('  错误  ')
      expect(said).not.toMatch(/\{\w+\}|undefined|\bat .*\.ts:/)
    }
    const explained = await cesuan(['explain', 'in.xlsx', '--row', 'XM001'], files)
    expect(explained.status).toBe(1)
  })
})

test('an oversized file is refused without being read', async () => {
  const files: Files = new Map([['in.xlsx', new Uint8Array(1)]])
  const { status, out } = await cesuan(['check', 'in.xlsx'], files, {
    size: async () => 60 * 1024 * 1024,
    read: async () => {
      throw new Error('read all the same')
    },
  })
  expect(status).toBe(1)
  expect(out).toMatch(/^in\.xlsx {2}错误 {2}文件太大（上限50 MB）/)
})

test('several errors are all listed, and counted', async () => {
  const first = withCell('改造前建筑面积', project('XM003'), '约五百')
  const second = withCell('镇街', project('XM004'), '开发区')
  const bytes = await changed(book, '项目', (sheet) => second(first(sheet)))
  const { out } = await cesuan(['check', 'in.xlsx'], new Map([['in.xlsx', bytes]]))
  expect(out.split('\n').filter((line) => line.includes('  错误  '))).toHaveLength(2)
  expect(out).toContain('共2个错误')
})

test('what only follows from a row that cannot be read is not said again', async () => {
  const bytes = await changed(book, '字段', withCell('类型', field('转换类型'), '金额'))
  const { out } = await cesuan(['check', 'in.xlsx'], new Map([['in.xlsx', bytes]]))
  expect(out.split('\n').filter((line) => line.includes('  错误  '))).toEqual([
    `${placeOf('字段', '类型', field('转换类型'))}  错误  “类型”不能填“金额”。可填：编号、引用、数值、年度、日期、文本、单选、多选、是否、阶段。`,
  ])
})

test.each([
  ['another type', '数值', '但没有用上'],
  ['no type at all', '金额', '“类型”不能填“金额”'],
])('bands of a parameter of %s are said once', async (_, type, says) => {
  const bytes = await changed(book, '参数', withCell('类型', parameter('价税联动表'), type))
  const { out } = await cesuan(['check', 'in.xlsx'], new Map([['in.xlsx', bytes]]))
  const errors = out.split('\n').filter((line) => line.includes('  错误  '))
  expect(errors).toHaveLength(1)
  expect(errors[0]).toContain(`${placeOf('参数', '类型', parameter('价税联动表'))}  错误  `)
  expect(errors[0]).toContain(says)
})

test('a name that stands twice is said once', async () => {
  const bytes = await changed(book, '参数', withCell('参数名称', parameter('零星容积率下限'), '连片面积下限'))
  const { out } = await cesuan(['check', 'in.xlsx'], new Map([['in.xlsx', bytes]]))
  expect(out.split('\n').filter((line) => line.includes('“连片面积下限”'))).toHaveLength(1)
})

test('in English too', async () => {
  const bytes = await changed(book, '项目', withCell('镇街', project('XM004'), '开发区'))
  const { out } = await cesuan(['check', 'in.xlsx', '--lang', 'en'], new Map([['in.xlsx', bytes]]))
  expect(out).toMatch(/^项目!\w+ {2}error {2}“开发区” in “镇街” is not in the sheet “镇街”/m)
})
