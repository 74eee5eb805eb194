import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { JsonReport } from '../../../addin/cli/json.ts'
import { readXlsx } from '../../../addin/xlsx/readXlsx.ts'
import { compile, createSimulator, packs, reportOf } from '../../../engine/index.ts'
import { cesuan, type Files } from './memory.ts'

const made = async (id: string): Promise<Files> => (await cesuan(['new', id, '-o', 'a.xlsx'])).files

const json = async (files: Files, ...more: string[]): Promise<JsonReport> => {
  const { status, out } = await cesuan(['simulate', 'a.xlsx', '--json', '-', ...more], files)
  expect(status).toBe(0)
  return JSON.parse(out) as JsonReport
}

const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0)

describe.each(packs.map((pack) => [pack.id, pack] as const))('%s', (id, pack) => {
  const books = made(id)

  test('is listed with its title', async () => {
    const { status, out } = await cesuan(['packs'])
    expect(status).toBe(0)
    expect(out).toContain(`${pack.policy.title}`)
  })

  test('new writes a workbook that check finds no error in', async () => {
    const { status, out } = await cesuan(['check', 'a.xlsx'], await books)
    expect(status).toBe(0)
    expect(out).toMatch(/共0个错误、\d+个警告、\d+个提示。\n$/)
    expect(out).not.toMatch(/\{\w+\}|undefined|\[object/)
  })

  test('the workbook answers as the policy in code does', async () => {
    const book = await json(await books, '--rows')
    const code = reportOf(createSimulator(compile(pack.policy), pack.sample()).run(), { rows: true })
    expect(book.counts).toEqual(code.counts)
    expect(book.cost).toEqual(code.cost)
    expect(book.incentives).toEqual(JSON.parse(JSON.stringify(code.incentives)))
    expect(book.targets).toEqual(JSON.parse(JSON.stringify(code.targets)))
    expect(book.rows).toEqual(JSON.parse(JSON.stringify(code.rows)))
  })

  test('towns add up to the whole', async () => {
    const { policy, towns, counts, rows } = await json(await books, '--rows')
    expect(policy.id).toBe(id)
    const { entity } = pack.policy.main
    expect(sum(Object.values(counts))).toBe(rows!.filter((row) => row.entity === entity).length)
    for (const [outcome, n] of Object.entries(counts))
      expect(sum(towns.map((town) => town.counts[outcome as keyof typeof counts]))).toBe(n)
  })

  test('-o writes the result sheets into a copy, beside all that was there', async () => {
    const files = await books
    const { status, files: left } = await cesuan(['simulate', 'a.xlsx', '-o', 'b.xlsx'], files)
    expect(status).toBe(0)
    expect(left.get('a.xlsx')).toBe(files.get('a.xlsx'))
    const before = (await readXlsx(files.get('a.xlsx') as Uint8Array)).book!
    const after = (await readXlsx(left.get('b.xlsx') as Uint8Array)).book!
    const names = after.sheets.map((sheet) => sheet.name)
    expect(names).toEqual(expect.arrayContaining(before.sheets.map((sheet) => sheet.name)))
    const results = [
      '试算结果（未定稿）',
      '资金测算表',
      '汇总表',
      '目标进度',
      '项目明细',
      '问题清单',
      '计算底稿',
    ]
    expect(names).toEqual(expect.arrayContaining(results))
    const hasFund = pack.policy.allotments.some(({ entity }) => entity === undefined)
    expect(names.includes('资金平衡')).toBe(hasFund)
    const printed = after.sheets.filter(({ name }) => [...results, '资金平衡'].includes(name))
    const texts = printed.flatMap(({ rows }) => rows.flat().map((cell) => String(cell?.value ?? '')))
    expect(texts.filter((text) => /undefined|NaN|\[object|\{\w+\}|^[-—–]$/.test(text))).toEqual([])
    const again = await cesuan(['simulate', 'b.xlsx', '--json', '-'], left)
    expect(JSON.parse(again.out).counts).toEqual((await json(files)).counts)
  }, 60_000)

  test('the printed answer names the draft, its period, the scenario and what the total leaves out', async () => {
    const { out } = await cesuan(['simulate', 'a.xlsx'], await books)
    const { title, period } = pack.policy
    expect(out.startsWith(title)).toBe(true)
    expect(out).toContain(`实施期${period!.from}—${period!.to}年`)
    expect(out).toContain({ issued: '印发', draft: '征求意见稿', review: '送审稿' }[pack.policy.status])
    expect(out).toMatch(/方案：当前方案（试算）.*示例数据，非真实项目/)
    expect(out).toMatch(/另\d+项标准未定、未纳入。/)
    expect(out).not.toMatch(/null|undefined|NaN|\{\w+\}/)
  })

  test('explain goes through every rule of the first row', async () => {
    const { rows } = await json(await books, '--rows')
    const first = rows!.find((row) => row.entity === pack.policy.main.entity)!
    const { status, out } = await cesuan(['explain', 'a.xlsx', '--row', first.id], await books)
    expect(status).toBe(0)
    const rules = pack.policy.requirements.filter((r) => r.enabled && r.entity === first.entity)
    for (const rule of rules) expect(out).toContain(rule.label)
    expect(out).not.toMatch(/null|undefined|\{\w+\}|\[object/)
  })

  test('--empty keeps only what the notice prints', async () => {
    const { files } = await cesuan(['new', id, '-o', 'a.xlsx', '--empty'])
    const { counts, towns } = await json(files)
    expect(sum(Object.values(counts))).toBe(0)
    expect(towns.map((t) => t.town)).toEqual((await json(await books)).towns.map((t) => t.town))
    const { out } = await cesuan(['simulate', 'a.xlsx'], files)
    expect(out).not.toContain('示例数据')
  })
})

test('the README names every key of the JSON, and no other', async () => {
  const book = await made('tongxiang')
  // A fund that cannot pay all says who gets what.
  const short = ['--set', '更新奖励标准=500', '--set', '有机更新面积奖励=启用']
  const reports = [await json(book, '--rows'), await json(book, ...short)]
  const keys = new Set<string>()
  const walk = (value: unknown, named = true): void => {
    if (Array.isArray(value)) for (const item of value) walk(item, named)
    else if (value !== null && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) {
        if (named) keys.add(key)
        // Keys by a label of the policy are the policy's own.
        walk(inner, !['overrides', 'switches', 'qualifications', 'amounts'].includes(key))
      }
    }
  }
  walk(reports)
  for (const key of ['low', 'value', 'high', 'name']) keys.add(key)
  const block = /`simulate --json`[\s\S]*?```\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))![1]!
  const named = block.replaceAll(/\/\/.*$/gm, '').match(/[a-zA-Z]+/g)!
  expect(new Set(named)).toEqual(keys)
})

describe('桐乡', () => {
  const books = made('tongxiang')

  test("the annex's 2022 tasks: 3000 = 2000 + 1000 亩 over eleven bodies", async () => {
    const { towns } = await json(await books)
    expect(towns).toHaveLength(11)
    const task = (label: string) =>
      sum(towns.map((t) => Number(t.targets.find((x) => x.label === label && x.year === '2022')!.target)))
    expect([task('镇街更新面积'), task('镇街连片面积'), task('镇街零星面积')]).toEqual([3000, 2000, 1000])
  })

  test('a rate that is typed and switched on gives a total that says what it leaves out', async () => {
    const files = await books
    const before = await cesuan(['simulate', 'a.xlsx'], files)
    expect(before.out).toContain('支出：未定')
    const after = await cesuan(['simulate', 'a.xlsx', '--scenario', '更新奖励每亩3万元'], files)
    expect(after.out).toMatch(/支出：[\d,]+\.\d\d万元/)
    expect(after.out).toContain('另10项标准未定、未纳入。')
    const { cost, incentives } = await json(files, '--scenario', '更新奖励每亩3万元')
    const paid = incentives.find((i) => i.included)!
    // 3万元 a mu, exactly, on the mu that count; every amount is rounded to the 分 by itself.
    const yuan = Number(paid.quantity) * 30_000
    expect(Math.abs(Number(cost.outlay.value) - yuan)).toBeLessThan(0.005 * paid.count + 0.01)
  })

  test('a rate that is typed and a rule that is switched on say what the ready scenario says', async () => {
    const files = await made('tongxiang')
    const ready = await json(files, '--scenario', '更新奖励每亩3万元')
    const typed = await json(files, '--set', '更新奖励标准=3', '--set', '有机更新面积奖励=纳入')
    expect(typed.cost).toEqual(ready.cost)
    expect(typed.excluded).toEqual(ready.excluded)
    const off = await json(files, '--scenario', '更新奖励每亩3万元', '--set', '有机更新面积奖励=停用')
    // Nothing is left in the estimate: not set, never 0.
    expect(off.cost.outlay.value).toBeNull()
  })

  test('--set takes a value with its unit, and says so in the head and in the JSON', async () => {
    const files = await books
    const plain = await json(files)
    const stricter = await json(files, '--set', '零星容积率下限=2.2')
    expect(stricter.overrides).toEqual({ 零星容积率下限: 2.2 })
    expect(stricter.counts.pass).toBeLessThan(plain.counts.pass)
    const percent = await json(files, '--set', '零星容积率下限=220%')
    expect(percent.counts).toEqual(stricter.counts)
    const { out } = await cesuan(['simulate', 'a.xlsx', '--set', '零星容积率下限=２.２'], files)
    expect(out).toContain('另改：零星容积率下限=2.2')
  })

  test('the table by town is aligned: every line of it ends in the same column', async () => {
    const { out } = await cesuan(['simulate', 'a.xlsx'], await books)
    const lines = out.split('\n')
    const start = lines.findIndex((line) => line.startsWith('各镇街结论')) + 1
    const table = lines.slice(start, start + 14)
    // Han, full-width brackets and punctuation are two columns wide, all else here is one.
    const width = (line: string) => [...line].reduce((n, c) => n + (c.codePointAt(0)! > 0x2e80 ? 2 : 1), 0)
    expect(new Set(table.map(width)).size).toBe(1)
  })
})

describe('温州', () => {
  test('the document against itself: 17 blocks at 40万元/亩 give 44.556亿元 of 60亿元; three blocks too many industries', async () => {
    const { out } = await cesuan(['check', 'a.xlsx'], await made('wenzhou'))
    const conflicts = out.split('\n').filter((line) => line.includes('文件自身不一致'))
    expect(conflicts.some((line) => line.includes('44.556亿元') && line.includes('60亿元'))).toBe(true)
    expect(conflicts.filter((line) => /QK06|QK07|QK11/.test(line))).toHaveLength(3)
  })
})
