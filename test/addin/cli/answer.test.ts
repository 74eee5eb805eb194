import { beforeAll, describe, expect, test } from 'vitest'
import { cesuan, type Files } from './memory.ts'

const made = async (id: string): Promise<Files> => (await cesuan(['new', id, '-o', 'a.xlsx'])).files
const simulate = (files: Files, ...more: string[]) => cesuan(['simulate', 'a.xlsx', ...more], files)

/** The cells of the lines of a table that begin with a name, as printed. */
const linesOf = (out: string, name: string): string[][] =>
  out
    .split('\n')
    .filter((line) => line.startsWith(`${name} `))
    .map((line) => line.trim().split(/ {2,}/))

/** The lines of one table, its headers first. */
function tableOf(out: string, title: string): string[][] {
  const all = out.split('\n')
  const at = all.findIndex((line) => line.startsWith(title))
  const end = all.findIndex((line, i) => i > at && line === '')
  const lines = all.slice(at + 1, end < 0 ? undefined : end).filter((line) => !/^[- ]+$/.test(line))
  return lines.map((line) => line.trim().split(/ {2,}/))
}

describe('a rate that the notice prints as a range', () => {
  let files: Files
  let out: string
  beforeAll(async () => {
    files = await made('cixi')
    out = (await simulate(files)).out
  })

  test('the head says why the total has two ends', () =>
    expect(out).toMatch(/^支出：[\d,.]+–[\d,.]+万元（镇街亩均奖励的标准为区间；换房优惠奖励有资料不全）$/m))

  test('is 区间 beside both ends, and stands with its rate', () => {
    const [line] = linesOf(
      tableOf(out, '奖补测算')
        .map((cells) => cells.join('  '))
        .join('\n'),
      '镇街亩均奖励',
    )
    expect(line!.slice(4, 5)).toEqual(['1–5万元/亩'])
    expect(line!.slice(6, 10)).toEqual(['区间', '区间', '区间', '区间'])
    expect(line!.join()).not.toMatch(/资料不全|未定/)
  })

  test('of a fund only what waits for the income is 未定', () => {
    const funds = tableOf(out, '资金（万元）')
    expect(funds[0]).toEqual(['名称', '年度', '年初结余', '本年筹集', '应支', '年末结余', '缺口'])
    const years = funds.filter(([name]) => name === '财政奖补预算')
    expect(years.length).toBeGreaterThan(0)
    for (const [, , opening, income, due, closing] of years) {
      expect([opening, income, closing]).toEqual(['0.00', '未定', '未定'])
      expect(due).toMatch(/^[\d,]+\.\d\d(–[\d,]+\.\d\d)?$/)
    }
  })

  test('what the fund can bear is told', () =>
    expect(tableOf(out, '全市指标').map(([label]) => label)).toContain('保本奖励单价'))

  test('a value outside it is a fault of --set, not of the cell, and stands alone', async () => {
    const { status, err } = await simulate(files, '--set', '镇街奖励标准=6')
    expect(status).toBe(1)
    expect(err.split('\n').filter((line) => line.includes('  错误  '))).toHaveLength(1)
    expect(err).toMatch(/^--set 镇街奖励标准 {2}错误 {2}/)
    expect(err).not.toContain('  警告  ')
  })
})

describe('a first rate for a notice that prints none', () => {
  let files: Files
  beforeAll(async () => {
    files = await made('jinjiang')
  })

  test('that is not in the estimate yet is named, with what to do', async () => {
    const { out } = await simulate(files, '--set', '租金补助标准=10')
    expect(out).toMatch(/^另2项标准已定、未纳入：企业租金补助、试点议定支持。.*--set 事项=纳入。$/m)
  })

  test('an incentive is 纳入, a condition 启用', async () => {
    const { out } = await simulate(
      files,
      '--set',
      '租金补助标准=10',
      '--set',
      '企业租金补助=启用',
      '--set',
      '厂房层数=停用',
    )
    expect(out).toContain('另改：租金补助标准=10、企业租金补助=纳入、厂房层数=停用')
    const [line] = linesOf(out, '企业租金补助')
    expect(line!.slice(4, 5)).toEqual(['10元/㎡·月'])
  })

  test('years without their days; nothing under way of a share', async () => {
    const { out } = await simulate(files)
    expect(linesOf(out, '累计完成项目')[0]![1]).toBe('2020—2021')
    expect(linesOf(out, '调查摸底覆盖率')[0]!.slice(4, 6)).toEqual(['不适用', '不适用'])
  })

  test('warnings beside the result, one line a kind, and where all of them are', async () => {
    const { err } = await simulate(files)
    const kinds = err.split('\n').filter((line) => line.includes('  警告  '))
    expect(kinds.map((line) => /校验“(.*?)”/.exec(line)?.[1])).toEqual([
      '列入计划须具备条件',
      '开工前报实施方案',
    ])
    expect(kinds[0]).toMatch(/（同类共\d+处）$/)
    expect(err).toMatch(/全部列表：cesuan check a\.xlsx$/m)
  })

  test('the JSON lists each finding once, warnings before notices, like check', async () => {
    const json = JSON.parse((await simulate(files, '--json', '-')).out)
    const lines = json.diagnostics.map((d: { at: string; message: string }) => `${d.at} ${d.message}`)
    expect(new Set(lines).size).toBe(lines.length)
    const severities: string[] = json.diagnostics.map((d: { severity: string }) => d.severity)
    expect(severities.indexOf('notice')).toBeGreaterThan(severities.lastIndexOf('warning'))
    const checked = (await cesuan(['check', 'a.xlsx'], files)).out.trim().split('\n').slice(0, -1)
    expect(checked).toHaveLength(lines.length)
  })
})

test('of an empty book: a rate without a base has nothing completed, and without a task nothing missing', async () => {
  const { files } = await cesuan(['new', 'jinjiang', '-o', 'a.xlsx', '--empty'])
  const { out } = await simulate(files)
  expect(linesOf(out, '入园企业专精特新占比')[0]!.slice(3)).toEqual([
    '未定',
    '—',
    '不适用',
    '不适用',
    '未定',
    '未定',
  ])
})

test('a workbook under its own policy: what is not used of it is said, not what it lacks', async () => {
  const { out } = await simulate(await made('tongxiang'), '--policy', 'tongxiang')
  expect(out.split('\n')[0]).toBe(
    '按内置的“桐乡市工业园区有机更新攻坚行动计划（2022—2023年）”试算工作簿里的数据：不用工作簿里改过的规则、参数和方案，也不用裁定和台账。仅供比较，不是正式结果。',
  )
})

test('the whole area is explained like a row', async () => {
  const { status, out } = await cesuan(['explain', 'a.xlsx', '--row', '全市'], await made('tongxiang'))
  expect(status).toBe(0)
  expect(out).toContain('\n\n全市\n')
})
