import { describe, expect, test } from 'vitest'
import type { JsonReport } from '../../../addin/cli/json.ts'
import { packs } from '../../../engine/index.ts'
import { cesuan, type Files } from './memory.ts'
import { changed, smallBook, smallFile, withCell } from './smallBook.ts'

const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0)

/** Made when it is first asked for. */
const lazily = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

const books = new Map(
  packs.map(({ id }) => [id, lazily(async () => (await cesuan(['new', id, '-o', 'a.xlsx'])).files)] as const),
)

const pairs = packs.flatMap((data) =>
  packs.filter((pack) => pack !== data).map((pack) => [data, pack] as const),
)

describe.each(pairs.map(([data, pack]) => [data.id, pack.id, data, pack] as const))(
  'the data of %s under %s',
  // Whole workbooks of several hundred rows are made, read and judged.
  { timeout: 60_000 },
  (id, other, data, pack) => {
    const run = lazily(async () =>
      cesuan(['simulate', 'a.xlsx', '--policy', other, '--json', 'a.json', '--rows'], await books.get(id)!()),
    )

    test('are answered, and every row of the main table is in one count', async () => {
      const { status, files } = await run()
      expect(status).toBe(0)
      const report = JSON.parse(String(files.get('a.json'))) as JsonReport
      expect(report.policy.id).toBe(other)
      const { entity } = pack.policy.main
      const isThere = data.policy.entities.some((e) => e.label === entity)
      const rows = report.rows!.filter((row) => row.entity === entity)
      expect(rows).toHaveLength(isThere ? data.sample().tables[entity]!.length : 0)
      expect(sum(Object.values(report.counts))).toBe(rows.length)
      expect(sum(report.towns.flatMap((t) => Object.values(t.counts)))).toBe(rows.length)
      expect(report.diagnostics.filter((d) => d.severity === 'error')).toEqual([])
    })

    test('say whose data and whose rules they are, and what is missing', async () => {
      const { out, files } = await run()
      const [head, title, facts] = out.split('\n')
      expect(head).toContain(`用“${data.policy.title}”的数据，按“${pack.policy.title}”试算`)
      expect(title).toBe(pack.policy.title)
      expect(facts).toContain({ issued: '印发', draft: '征求意见稿', review: '送审稿' }[pack.policy.status])
      expect(out).not.toMatch(/null|undefined|NaN|\{\w+\}|\[object/)
      const { diagnostics } = JSON.parse(String(files.get('a.json'))) as JsonReport
      const lacking = diagnostics.filter(
        (d) => d.code === 'borrowed.noColumn' || d.code === 'borrowed.noTable',
      )
      const lines = out.slice(out.indexOf('缺少的表和列')).split('\n')
      for (const { message } of lacking) {
        const [, name] = /^没有“(.+?)”/.exec(message)!
        expect(
          lines.some((line) => line.includes(name!)),
          name,
        ).toBe(true)
      }
    })

    test('of a table that is not there nothing is counted as nothing', async () => {
      const { files } = await run()
      const report = JSON.parse(String(files.get('a.json'))) as JsonReport
      const absent = pack.policy.entities.filter(
        (e) =>
          e.label !== '全市' &&
          e.label !== pack.policy.area &&
          !data.policy.entities.some((x) => x.label === e.label),
      )
      for (const rule of pack.policy.incentives.filter((i) => absent.some((e) => e.label === i.entity))) {
        const total = report.incentives.find((i) => i.label === rule.label)!
        expect([rule.label, total.value, total.high]).toEqual([rule.label, null, null])
      }
      for (const rule of pack.policy.targets.filter((t) => absent.some((e) => e.label === t.entity))) {
        const lines = [...report.targets, ...report.towns.flatMap((t) => t.targets)]
        for (const target of lines.filter((t) => t.label === rule.label)) expect(target.done).toBeNull()
      }
    })
  },
)

const small = smallFile()
const files = async (): Promise<Files> => new Map([['in.xlsx', await small]])

describe('--policy', () => {
  test('of the same policy says what the workbook says', async () => {
    const own = JSON.parse(
      (await cesuan(['simulate', 'in.xlsx', '--json', '-'], await files())).out,
    ) as JsonReport
    const again = JSON.parse(
      (await cesuan(['simulate', 'in.xlsx', '--policy', 'tongxiang', '--json', '-'], await files())).out,
    ) as JsonReport
    expect(again.counts).toEqual(own.counts)
    expect(again.cost).toEqual(own.cost)
    expect(again.incentives).toEqual(own.incentives)
  })

  test('takes the rules of the policy where those of the workbook were changed, or are wrong', async () => {
    const isRow =
      (label: string) => (sheet: { rows: readonly (readonly ({ value?: unknown } | null)[])[] }) =>
        sheet.rows.findIndex((row) => row.some((cell) => cell?.value === label))
    const bytes = await changed(smallBook(), '参数', withCell('取值', isRow('零星容积率下限'), '很高'))
    const broken: Files = new Map([['in.xlsx', bytes]])
    expect((await cesuan(['simulate', 'in.xlsx'], broken)).status).toBe(1)
    const { status, out } = await cesuan(
      ['simulate', 'in.xlsx', '--policy', 'tongxiang', '--json', '-'],
      broken,
    )
    expect(status).toBe(0)
    const whole = await cesuan(['simulate', 'in.xlsx', '--json', '-'], await files())
    expect((JSON.parse(out) as JsonReport).counts).toEqual((JSON.parse(whole.out) as JsonReport).counts)
  })

  test('offers the scenarios and parameters of the policy', async () => {
    const run = async (...more: string[]) =>
      cesuan(['simulate', 'in.xlsx', '--policy', 'wenzhou', ...more], await files())
    expect((await run('--scenario', '恰200亩按大园')).out).toContain('方案：恰200亩按大园（试算）')
    const wrong = await run('--scenario', '零星容积率2点2')
    expect([wrong.status, wrong.err]).toEqual([2, expect.stringContaining('恰200亩按大园')])
    expect((await run('--set', '主导产业分界面积=300')).out).toContain('另改：主导产业分界面积=300')
    expect((await run('--set', '零星容积率下限=3')).status).toBe(2)
  })

  test.each([
    ['result sheets', ['simulate', 'in.xlsx', '-o', 'out.xlsx']],
    ['a notice', ['explain', 'in.xlsx', '--row', 'XM001', '--sheet', '-o', 'out.xlsx']],
  ])('is never written as %s', async (_, command) => {
    const { status, err, files: left } = await cesuan([...command, '--policy', 'wenzhou'], await files())
    expect([status, [...left.keys()]]).toEqual([2, ['in.xlsx']])
    expect(err).toContain('--json')
    expect((await cesuan(command, await files())).status).toBe(0)
  })

  test('that there is not is wrong usage, with the nearest', async () => {
    for (const verb of ['check', 'simulate']) {
      const { status, err } = await cesuan([verb, 'in.xlsx', '--policy', 'wenzhuo'], await files())
      expect([status, err]).toEqual([2, expect.stringContaining('wenzhou')])
    }
  })

  test('check lists what is missing, each with its sheet and the rules that read it', async () => {
    const { status, out } = await cesuan(['check', 'in.xlsx', '--policy', 'wenzhou'], await files())
    expect(status).toBe(0)
    expect(out).toMatch(
      /^区块 {2}警告 {2}没有“试点”列，按未知处理，不当作零或否；用到它的有\d+条：.*列为试点/m,
    )
    expect(out).toMatch(/^转用地块 {2}警告 {2}没有“转用地块”表/m)
    expect(out).toMatch(/^镇街 {2}提示 {2}各市区的结果按工作簿的“镇街”表汇总。/m)
    expect(out).toMatch(/共0个错误/)
  })

  test('explain has the same head, and names the columns that a rule waits for', async () => {
    const { status, out } = await cesuan(
      ['explain', 'in.xlsx', '--policy', 'wenzhou', '--row', 'XM001'],
      await files(),
    )
    expect(status).toBe(0)
    expect(out).toMatch(/^用“桐乡.*”的数据，按“温州.*”试算/)
    expect(out.split('\n')[2]).toContain('征求意见稿')
    expect(out).toContain('项目 XM001 的“新增M0”未填')
  })

  test('in English too', async () => {
    const { out } = await cesuan(
      ['simulate', 'in.xlsx', '--policy', 'wenzhou', '--lang', 'en'],
      await files(),
    )
    expect(out).toMatch(/^A trial: the data of “桐乡/)
    expect(out).toContain('Missing tables and columns')
    expect(out).not.toMatch(/null|undefined|NaN|\{\w+\}/)
  })

  test('a workbook without one table of the policy is refused', async () => {
    const book = smallBook()
    const bytes = await changed({ sheets: book.sheets.filter((s) => s.name === '首页') }, '首页', (s) => s)
    const { status, err } = await cesuan(
      ['simulate', 'in.xlsx', '--policy', 'wenzhou'],
      new Map([['in.xlsx', bytes]]),
    )
    expect(status).toBe(1)
    expect(err).toContain('没有一张表能对上')
  })
})
