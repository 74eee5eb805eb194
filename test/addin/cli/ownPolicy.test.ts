import { describe, expect, test } from 'vitest'
import type { JsonReport } from '../../../addin/cli/json.ts'
import { readXlsx } from '../../../addin/xlsx/readXlsx.ts'
import { writeXlsx } from '../../../addin/xlsx/writeXlsx.ts'
import {
  type Parameter,
  type Policy,
  type Table,
  type Target,
  tableOf,
  writeBook,
} from '../../../engine/index.ts'
import { cesuan } from './memory.ts'

/** A notice that no pack has: 200元 for each ㎡ of factories above two storeys of plot ratio, by village. */
const policy: Policy = {
  title: '某县厂房上楼奖励办法（草案）',
  status: 'draft',
  period: { from: 2030, to: 2031 },
  main: { entity: '厂房', qualification: '可奖' },
  area: '村',
  entities: [
    { label: '村', fields: [{ label: '村', type: 'key' }] },
    {
      label: '厂房',
      fields: [
        { label: '厂房编号', type: 'key' },
        { label: '村', type: 'reference', to: '村' },
        { label: '厂房名称', type: 'text' },
        { label: '用地', type: 'number', unit: '亩', minimum: 0 },
        { label: '建筑面积', type: 'number', unit: '㎡', minimum: 0 },
        { label: '容积率', type: 'number', formula: '建筑面积/用地' },
      ],
    },
  ],
  parameters: [
    {
      label: '容积率下限',
      category: 'threshold',
      type: 'number',
      value: 2,
      printed: 'printed',
      source: '本文件',
      clauses: ['一'],
    },
    {
      label: '奖励标准',
      category: 'incentive',
      type: 'number',
      unit: '元/㎡',
      value: 200,
      printed: 'printed',
      source: '本文件',
      clauses: ['二'],
    },
  ],
  requirements: [
    {
      label: '容积率达标',
      enabled: true,
      entity: '厂房',
      qualification: '可奖',
      test: '容积率>=容积率下限',
      strictness: 'must',
      clauses: ['一'],
    },
  ],
  incentives: [
    {
      label: '上楼奖励',
      included: true,
      entity: '厂房',
      qualification: '可奖',
      kind: '标准×基数',
      base: '建筑面积',
      rate: '奖励标准',
      rounding: '元',
      effect: 'outlay',
      clauses: ['二'],
    },
  ],
  targets: [],
  allotments: [],
}

const rows: Table[] = [
  tableOf('村', [{ 村: '东村' }, { 村: '西村' }]),
  tableOf('厂房', [
    // 3亩 are 2000㎡: 4000㎡ is 2 exactly, 3999.99㎡ is just below.
    { 厂房编号: 'A', 村: '东村', 厂房名称: '甲', 用地: 3, 建筑面积: 4000 },
    { 厂房编号: 'B', 村: '东村', 厂房名称: '乙', 用地: 3, 建筑面积: 3999.99 },
    { 厂房编号: 'C', 村: '西村', 厂房名称: '丙', 用地: null, 建筑面积: 9000.01 },
  ]),
]

const file = async (of: Partial<Policy> = {}) => {
  const tables = Object.fromEntries(rows.map((table) => [table.entity, table]))
  return new Map([['own.xlsx', await writeXlsx(writeBook({ ...policy, ...of }, { tables }))]])
}

test('a workbook with a policy of its own is answered exactly', async () => {
  const { status, out } = await cesuan(['simulate', 'own.xlsx', '--json', '-', '--rows'], await file())
  expect(status).toBe(0)
  const report = JSON.parse(out) as JsonReport
  expect(report.policy).toEqual({
    id: policy.title,
    title: policy.title,
    status: 'draft',
    period: '2030—2031',
  })
  expect(report.counts).toEqual({ pass: 1, fail: 1, unknown: 1, waivable: 0, manual: 0, notApplicable: 0 })
  // A: 4000㎡ × 200元 = 800,000元; C may add 9000.01㎡ × 200元 = 1,800,002元.
  expect(report.cost.outlay).toEqual({ low: '800000.00', value: '800000.00', high: '2600002.00' })
  expect(report.towns.map((t) => [t.town, t.cost.outlay.high])).toEqual([
    ['东村', '800000.00'],
    ['西村', '1800002.00'],
  ])
  expect(report.rows!.find((row) => row.id === 'C')).toMatchObject({ outcome: 'unknown', missing: ['用地'] })
})

test('the printed total shows both ends', async () => {
  const { out } = await cesuan(['simulate', 'own.xlsx'], await file())
  expect(out).toContain('支出：80.00万元（有项目资料不全：最低80.00、最高260.00）')
  expect(out).toContain('征求意见稿  实施期2030—2031年')
  expect(out).toMatch(/^东村 +1 +0 +0 +1 +0 +80\.00 +80\.00 +80\.00$/m)
  expect(out).toMatch(/^西村 +0 +0 +1 +0 +0 +0\.00 +0\.00 +180\.00$/m)
})

test('explain says by how much B misses, and what would do', async () => {
  const { out } = await cesuan(['explain', 'own.xlsx', '--row', 'B'], await file())
  expect(out).toContain(
    '容积率（1.999995） >= 容积率下限（2）：不成立，还差0.000005；建筑面积再增0.01㎡即达标',
  )
})

/** The texts and numbers of a result sheet, a row each, blanks left out. */
async function printed(files: Map<string, Uint8Array | string>, sheet: string, ...more: string[]) {
  const done = await cesuan(['simulate', 'own.xlsx', '-o', 'out.xlsx', ...more], files)
  const { book } = await readXlsx(done.files.get('out.xlsx') as Uint8Array)
  const rows = book!.sheets.find(({ name }) => name === sheet)!.rows
  return rows.map((row) =>
    row.flatMap((cell) => (cell?.value == null || cell.value === '' ? [] : [cell.value])),
  )
}

test('the list of questions says how much hangs on a blank cell, and whose it is', async () => {
  const lines = await printed(await file(), '问题清单')
  expect(lines.filter((line) => line[1] === '影响金额')).toEqual([
    // 9000.01㎡ at 200元 are 180.0002万元.
    [
      1,
      '影响金额',
      '西村',
      '厂房',
      'E7',
      'C 丙',
      '“用地”未填，暂不能判定。',
      '未报',
      '数（亩）',
      '可奖',
      0,
      180.0002,
    ],
  ])
})

test('with nothing in the estimate, what hangs on it is not set', async () => {
  const lines = await printed(await file(), '问题清单', '--set', '上楼奖励=停用')
  expect(lines.find((line) => line[1] === '影响金额')?.slice(-2)).toEqual(['未定', '未定'])
})

test('the detail shows whose a row is by what its conditions look at', async () => {
  const lines = await printed(await file(), '项目明细')
  // biome-ignore format: a table
  expect(lines.find((line) => line[0] === '序号')).toEqual(
    ['序号', '村', '编号', '厂房', '容积率', '结论', '未过条件（条款）', '还差', '应奖', '核减', '核定', '最低', '最高', '已付', '待付'])
  // biome-ignore format: a table
  expect(lines.filter((line) => ['A', 'B', 'C'].includes(String(line[2])))).toEqual([
    [1, '东村', 'A', '甲', 2, '直接符合', 80, 0, 80, 80, 80, 0, 80],
    [2, '东村', 'B', '乙', 1.999995, '不符合', '容积率达标（一）', '建筑面积再增0.01㎡', '不适用', '不适用', '不适用', '不适用', '不适用', 0, '不适用'],
    [3, '西村', 'C', '丙', '未报', '资料不全', '缺“用地”', '资料不全', '资料不全', '资料不全', 0, 180.0002, 0, '资料不全'],
  ])
})

test('the trial says how each condition judges', async () => {
  const lines = await printed(await file(), '试算结果（未定稿）')
  expect(lines.find((line) => line[0] === '容积率达标')).toEqual([
    '容积率达标',
    '必须',
    '一',
    1,
    0,
    1,
    1,
    0,
    0,
    0,
  ])
  expect(lines.find((line) => line[0] === '全市')).toEqual(['全市', 1, 0, 1, 1, 80, 80, 260.0002])
})

describe('targets of the villages', () => {
  const target = (label: string, value: string): Target => ({
    label,
    level: '村',
    entity: '厂房',
    stages: [],
    measure: '建筑面积',
    comparator: '>=',
    value,
    unit: '㎡',
    basis: 'annual',
    strictness: 'must',
    clauses: [],
  })
  const task: Parameter = {
    label: '任务',
    category: 'target',
    type: 'number',
    unit: '㎡',
    value: null,
    printed: 'absent',
    source: '本文件',
    clauses: [],
  }
  const answer = async () => {
    const more = {
      targets: [target('村面积', '8500'), target('村任务', '任务')],
      parameters: [...policy.parameters, task],
    }
    const { out } = await cesuan(['simulate', 'own.xlsx'], await file(more))
    return out
  }

  test('are added up as one: what a village has beyond its task helps the others', async () => {
    // 东村 7999.99 of 8500, 西村 9000.01 of 8500: 17000 of 17000.
    expect(await answer()).toMatch(/^东村 +8,500\.00 +7,999\.99 +94\.12 +500\.01$/m)
    expect(await answer()).toMatch(/^西村 +8,500\.00 +9,000\.01 +105\.88 +0\.00$/m)
    expect(await answer()).toMatch(/^合计 +17,000\.00 +17,000\.00 +100\.00 +0\.00$/m)
  })

  test('without a task there is nothing to miss', async () => {
    expect(await answer()).toMatch(/^东村 +未定 +7,999\.99 +未定 +未定$/m)
    expect(await answer()).toMatch(/^合计 +未定 +17,000\.00 +未定 +未定$/m)
  })
})

test('a total without an upper bound says so, and is not called not set', async () => {
  const cell: Policy['entities'][number]['fields'] = [
    { label: '备用面积', type: 'number', unit: '㎡', minimum: 0 },
  ]
  const [village, factory] = policy.entities
  const entities = [village!, { ...factory!, fields: [...factory!.fields, ...cell] }]
  const [incentive] = policy.incentives
  const incentives = [{ ...incentive!, base: 'IF(建筑面积>5000,备用面积,建筑面积)' }]
  const { out } = await cesuan(['simulate', 'own.xlsx'], await file({ entities, incentives }))
  expect(out).toContain('支出：80.00万元（有项目资料不全：最低80.00，上限暂算不出）')
  expect(out).toMatch(/^西村 +0 +0 +1 +0 +0 +0\.00 +0\.00 +资料不全$/m)
})

test('an incentive names the parameters that it waits for', async () => {
  const [threshold, rate] = policy.parameters
  const parameters = [threshold!, { ...rate!, value: null }]
  const [incentive] = policy.incentives
  const twice = { ...incentive!, label: '另一奖励', included: false }
  const files = await file({ parameters, incentives: [incentive!, twice] })
  const { out } = await cesuan(['simulate', 'own.xlsx'], files)
  expect(out).toMatch(/^上楼奖励 .* 缺参数：奖励标准$/m)
  expect(out).toMatch(/^另一奖励 .* 未纳入；缺参数：奖励标准$/m)
  const set = await cesuan(['simulate', 'own.xlsx', '--set', '奖励标准=200'], files)
  expect(set.out).not.toContain('缺参数')
})

test('a rule without a clause has no empty brackets', async () => {
  const requirements = policy.requirements.map((r) => ({ ...r, clauses: [] }))
  const incentives = policy.incentives.map((i) => ({ ...i, clauses: [] }))
  const { out } = await cesuan(
    ['explain', 'own.xlsx', '--row', 'A'],
    await file({ requirements, incentives }),
  )
  expect(out).toContain('  直接符合  容积率达标（必须）\n')
  expect(out).toContain('  上楼奖励：80.00\n')
})

describe('a row is found by its name as well', () => {
  const named = async (asked: string) => cesuan(['explain', 'own.xlsx', '--row', asked], await file())

  test('by part of it', async () => {
    const { status, out } = await named('丙')
    expect([status, out.split('\n')[4]]).toEqual([0, '厂房  C  丙  西村'])
  })

  test('under the title, the status and the period of the policy', async () => {
    const [title, facts, state, blank] = (await named('丙')).out.split('\n')
    expect(title).toBe('某县厂房上楼奖励办法（草案）')
    expect(facts).toBe('征求意见稿  实施期2030—2031年')
    expect(state).toContain('方案：当前方案（试算）')
    expect(blank).toBe('')
  })

  test('an id comes first, whatever its width or case', async () =>
    expect((await named('ｂ')).out).toMatch(/\n厂房 {2}B {2}/))

  test('several are listed', async () => {
    const tables = Object.fromEntries(rows.map((table) => [table.entity, table]))
    const twins = ['甲厂一期', '甲厂二期', '丙']
    const factories = { ...tables.厂房!, columns: { ...tables.厂房!.columns, 厂房名称: twins } }
    const book = writeBook(policy, { tables: { ...tables, 厂房: factories } })
    const files = new Map([['own.xlsx', await writeXlsx(book)]])
    const { status, err } = await cesuan(['explain', 'own.xlsx', '--row', '甲厂'], files)
    expect([status, err]).toEqual([
      2,
      '名称里有“甲厂”的有2行，请用其中一行的编号：\n  A 甲厂一期\n  B 甲厂二期\n',
    ])
  })

  test('a whole name comes before a part of it', async () => {
    const tables = Object.fromEntries(rows.map((table) => [table.entity, table]))
    const names = ['甲厂', '甲厂二期', '丙']
    const factories = { ...tables.厂房!, columns: { ...tables.厂房!.columns, 厂房名称: names } }
    const book = writeBook(policy, { tables: { ...tables, 厂房: factories } })
    const files = new Map([['own.xlsx', await writeXlsx(book)]])
    const { out } = await cesuan(['explain', 'own.xlsx', '--row', '甲厂'], files)
    expect(out).toMatch(/\n厂房 {2}A {2}甲厂 /)
  })

  test('none is said to be none', async () => {
    const { status, err } = await named('乌有')
    expect([status, err]).toEqual([2, '工作簿里没有编号为“乌有”、或名称里有这几个字的行。\n'])
  })
})
