import { describe, expect, test } from 'vitest'
import { conditionsOf } from '../../../addin/session/notice/conditions.ts'
import { lacksOf } from '../../../addin/session/notice/lacks.ts'
import { amountOf, isTold } from '../../../addin/session/notice/money.ts'
import { secretsOf } from '../../../addin/session/notice/secrets.ts'
import { WORDS } from '../../../addin/text/index.ts'
import { readXlsx } from '../../../addin/xlsx/readXlsx.ts'
import {
  type AmountStep,
  type Comparison,
  type Explanation,
  type Policy,
  packs,
  type RequirementStep,
} from '../../../engine/index.ts'
import { cesuan } from '../cli/memory.ts'
import { smallFile } from '../cli/smallBook.ts'

const words = WORDS['zh-CN']
const wording = { words, isSecret: (formula: string) => formula.includes('税收') }
const side = (text: string, value: string | null, unit = '') => ({ text, value, unit })

const floor: Comparison = {
  left: side('容积率', '1.8'),
  operator: '>=',
  right: side('容积率下限', '2'),
  holds: false,
  gap: '0.2',
  remedy: { field: '建筑面积', change: '133.33', unit: '㎡' },
}
const land: Comparison = {
  left: side('用地', '27', '亩'),
  operator: '>=',
  right: side('用地下限', '20', '亩'),
  holds: true,
  gap: '7',
}
const flag = (text: string, holds: boolean | null): Comparison => ({
  left: side(text, holds === null ? null : holds ? '是' : '否'),
  operator: '=',
  right: side('是', '是'),
  holds,
  gap: null,
})

const step = (more: Partial<RequirementStep>): RequirementStep => ({
  label: '用地与容积率',
  strictness: 'inPrinciple',
  verdict: 'waivable',
  clauses: ['三（二）2', '附件'],
  formula: 'AND(用地>=用地下限,容积率>=容积率下限)',
  comparisons: [land, floor],
  missing: [],
  message: '用地或容积率不足',
  decision: { field: '裁定', answer: null },
  ...more,
})
const lines = (more: Partial<RequirementStep>) =>
  conditionsOf(wording, step(more)).map((c) => [
    c.clauses,
    c.condition,
    c.own,
    c.standard,
    c.outcome,
    c.short,
  ])

describe('a condition of 告知单', () => {
  test('not met: a line a comparison, the sentence of the notice, what would do and what a person has to decide', () =>
    expect(lines({})).toEqual([
      [
        '三（二）2；附件',
        '用地与容积率（原则上）：用地或容积率不足',
        '用地 27亩',
        '不低于20亩',
        '待批准',
        '已达到',
      ],
      ['', '', '容积率 1.8', '不低于2', '', '建筑面积再增133.33㎡即达2\n待裁定（裁定）'],
    ]))

  test('met: one line of what it is met by', () =>
    expect(lines({ verdict: 'pass', comparisons: [land, flag('在园区内', true)], decision: null })).toEqual([
      [
        '三（二）2；附件',
        '用地与容积率（原则上）',
        '用地 27亩\n在园区内 是',
        '不低于20亩\n是',
        '直接符合',
        '',
      ],
    ]))

  test('what a person has said matters only where the condition is not met by itself', () => {
    const decision = { field: '裁定', answer: true }
    expect(lines({ verdict: 'pass', comparisons: [land], decision })[0]![5]).toBe('')
    expect(lines({ decision })[1]![5]).toBe('建筑面积再增133.33㎡即达2\n已裁定（裁定）：是')
  })

  test.each([
    ['NOT(炒作用地)', false, 'pass', '否', ''],
    ['NOT( 炒作用地 )', true, 'fail', '否', ''],
    ['AND(炒作用地,甲)', true, 'fail', '是', '已达到'],
    ['炒作用地', null, 'unknown', '是', ''],
  ] as const)('a yes/no column in %s', (formula, holds, verdict, standard, short) =>
    expect(
      lines({ formula, verdict, comparisons: [flag('炒作用地', holds)], decision: null })[0]!.slice(3),
    ).toEqual([standard, { pass: '直接符合', fail: '不符合', unknown: '资料不全' }[verdict], short]),
  )

  test('undecided: the blank cells beside it', () => {
    const unknown = { ...floor, left: side('容积率', null), holds: null, gap: null, remedy: undefined }
    const missing = [{ kind: 'cell' as const, entity: '项目', id: 'A', label: '建筑面积' }]
    expect(
      lines({ verdict: 'unknown', comparisons: [unknown], missing, decision: null })[0]!.slice(2),
    ).toEqual(['容积率 未报', '不低于2', '资料不全', '缺“建筑面积”'])
  })

  test('a quota gives the place and the places', () => {
    const quota = { group: '', order: '面积', descending: true, rank: 3, rivals: 5, capacity: '2' }
    expect(lines({ verdict: 'fail', quota, comparisons: [], decision: null })[0]!.slice(2, 4)).toEqual([
      '排第3（共5个）',
      '名额2',
    ])
  })

  test('what is confidential is not handed out, nor what would give it away', () => {
    const tax: Comparison = {
      ...floor,
      left: side('亩均税收', '12', '万元/亩'),
      right: side('税收下限', '15', '万元/亩'),
    }
    expect(lines({ verdict: 'fail', comparisons: [tax], decision: null })[0]!.slice(2)).toEqual([
      '涉密，不列示',
      '涉密，不列示',
      '不符合',
      '',
    ])
    const hidden = { ...floor, remedy: { field: '税收', change: '5', unit: '万元' } }
    expect(lines({ verdict: 'fail', comparisons: [hidden], decision: null })[0]!.slice(2)).toEqual([
      '容积率 1.8',
      '不低于2',
      '不符合',
      '',
    ])
  })
})

describe('secrets', () => {
  const field = (label: string, more = {}) => ({ label, type: 'number' as const, ...more })
  const policy = {
    entities: [
      { label: '企业', fields: [field('税收', { confidential: true }), field('用地')] },
      {
        label: '项目',
        fields: [field('亩均', { formula: 'SUM(企业[税收])/用地' }), field('达标', { formula: '亩均>=15' })],
      },
    ],
  } as unknown as Policy
  test.each([
    ['企业[税收]', true],
    ['亩均', true],
    ['达标', true],
    ['用地', false],
    ['税收下限', false],
  ])('%s: %s', (formula, secret) => expect(secretsOf(policy)(formula)).toBe(secret))
})

const amount = (more: Partial<AmountStep> = {}): AmountStep => ({
  label: '补助',
  standing: 'counted',
  clauses: ['四'],
  included: true,
  set: true,
  quantity: '1234.5',
  unit: '㎡',
  rate: side('补助标准', '50', '元/㎡'),
  due: '61725.00',
  capCut: '0.00',
  groupCut: '0.00',
  rounding: '0.00',
  low: '50000.00',
  value: '50000.00',
  high: '50000.00',
  missing: [],
  settlement: null,
  bearers: [],
  instalments: [],
  ...more,
})

describe('an amount of 告知单', () => {
  const policy = { incentives: [{ label: '补助', effect: 'outlay', base: '面积' }] } as unknown as Policy
  const of = (more: Partial<AmountStep>) => amountOf(wording, policy, amount(more))
  const open = { value: null, low: '10000.00', high: '50000.00' }

  test('on what, at which rate, how much', () =>
    expect(of({})).toEqual({
      clauses: '四',
      incentive: '补助',
      quantity: '1,234.50㎡',
      rate: '50元/㎡',
      amount: '5.00',
      status: '待付',
    }))

  test.each([
    ['待批准', '5.00', { standing: 'waiting' }],
    ['资料不全', '0.00–5.00', { standing: 'open' }],
    ['标准为区间，未定', '1.00–5.00', open],
    ['资料不全', '1.00–5.00', { ...open, quantity: null }],
    ['未定', '未定', { set: false, value: null, low: '0', high: null }],
    ['未纳入测算', '5.00', { included: false }],
    [
      '已付2.00、待付3.00',
      '5.00',
      { settlement: { paid: '20000', unpaid: '30000', ledger: null, locked: true } },
    ],
  ] as const)('%s', (status, text, more) =>
    expect(of(more as Partial<AmountStep>)).toMatchObject({ status, amount: text }),
  )

  test('why quantity × rate is not the amount', () => {
    const settlement = { paid: '0', unpaid: '50000', ledger: '-20000', locked: true }
    const steps = { capCut: '11725', groupCut: '5000', rounding: '-0.4' }
    expect(
      of({ ...steps, settlement })
        .status.split('\n')
        .slice(1),
    ).toEqual(['封顶核减 1.17', '就高核减 0.50', '台账差 -2.00'])
  })

  test('what is forgone says so; what is outside the estimate and never paid is not told', () => {
    const forgone = { incentives: [{ label: '补助', effect: 'forgone', base: '税收' }] } as unknown as Policy
    expect(amountOf(wording, forgone, amount())).toMatchObject({
      incentive: '补助（减收）',
      quantity: '涉密，不列示',
    })
    expect([isTold(amount()), isTold(amount({ included: false }))]).toEqual([true, false])
  })
})

describe('what is missing', () => {
  const policy = {
    area: '镇街',
    issuer: '示例市人民政府',
    entities: [
      {
        label: '项目',
        fields: [{ label: '面积' }, { label: '税额', supplier: '税务' }, { label: '合同', supplier: '镇街' }],
      },
    ],
  } as unknown as Policy
  const cell = (label: string, by: string) => ({
    missing: { kind: 'cell' as const, entity: '项目', id: 'A', label },
    by,
  })

  test('a line an office, with what waits for it', () => {
    const wanted = [
      cell('面积', '容积率'),
      cell('税额', '亩均'),
      cell('合同', '批准'),
      cell('面积', '用地'),
      { missing: { kind: 'parameter' as const, label: '补助标准' }, by: '补助' },
    ]
    expect(lacksOf(words, policy, { town: '甲镇' } as Explanation, wanted)).toEqual([
      { label: '面积、合同', where: '项目 A', supplier: '甲镇', kind: '未填', affects: '容积率、批准等3项' },
      { label: '税额', where: '项目 A', supplier: '税务', kind: '未填', affects: '亩均' },
      { label: '补助标准', where: '', supplier: '示例市人民政府', kind: '未定', affects: '补助' },
    ])
  })
})

describe('explain --sheet', () => {
  const files = smallFile().then((bytes) => new Map([['a.xlsx', bytes]]))
  const run = async (...argv: string[]) =>
    cesuan(['explain', 'a.xlsx', '--row', 'XM001', ...argv], await files)

  test('writes a workbook of that page alone, and the answer as ever', async () => {
    const { status, out, err, files: left } = await run('--sheet', '-o', 'n.xlsx')
    expect([status, err]).toEqual([0, '已写出 n.xlsx\n'])
    expect(out).toContain('XM001')
    const { book, diagnostics } = await readXlsx(left.get('n.xlsx') as Uint8Array)
    expect(diagnostics).toEqual([])
    expect(book!.sheets.map(({ name }) => name)).toEqual(['告知单'])
    const texts = book!.sheets[0]!.rows.flat().flatMap((c) => (c?.value == null ? [] : [String(c.value)]))
    expect(texts).toContain('桐乡·有机更新告知单（示例数据，非真实项目）')
    expect(texts).toContain('XM001')
    // No other row of the workbook goes out with it.
    expect(texts.join('\n')).not.toMatch(/XM00[2-8]/)
    expect(texts.join('\n')).not.toMatch(/undefined|null|NaN|\{\w+\}/)
  })

  test('a row of which no one outcome counts is headed by those that are not met', async () => {
    const { files: made } = await cesuan(['new', 'jindong', '-o', 'b.xlsx'])
    const { files: left } = await cesuan(
      ['explain', 'b.xlsx', '--row', 'QY003', '--sheet', '-o', 'n.xlsx'],
      made,
    )
    const { book } = await readXlsx(left.get('n.xlsx') as Uint8Array)
    const texts = book!.sheets[0]!.rows.map((row) => row.map((c) => String(c?.value ?? '')))
    const at = texts.findIndex(([first]) => first === '编号')
    const outcome = texts[at + 1]![texts[at]!.indexOf('结论')]!
    // The sections say the same, one each: 五、美丽厂区：不符合.
    const sections = texts.flatMap(
      ([first = '']) => /^.+、(.+)：(\S+)$/.exec(first)?.slice(1, 3).join(' ') ?? [],
    )
    const open = sections.filter((section) => !section.endsWith(' 直接符合'))
    expect(open.length).toBeGreaterThan(0)
    expect(outcome).toBe(open.join('；'))
  })

  test('--sheet and -o belong together; nothing is overwritten', async () => {
    for (const [argv, said] of [
      [['--sheet'], '缺少“-o”'],
      [['-o', 'n.xlsx'], '缺少“--sheet”'],
      [['--sheet', '-o', 'a.xlsx'], '就是输入文件'],
    ] as const) {
      const { status, err, files: left } = await run(...argv)
      expect([status, err.includes(said), left.size]).toEqual([2, true, 1])
    }
    const twice = new Map([...(await files), ['n.xlsx', new Uint8Array()]] as const)
    const again = (...more: string[]) =>
      cesuan(['explain', 'a.xlsx', '--row', 'XM001', '--sheet', '-o', 'n.xlsx', ...more], twice)
    expect((await again()).status).toBe(2)
    expect((await again('--force')).status).toBe(0)
  })

  test.each(packs.map((pack) => [pack.id, pack] as const))(
    '%s: the first row of its main table',
    async (id, { policy, sample }) => {
      const made = (await cesuan(['new', id, '-o', 'b.xlsx'])).files
      const { label, fields } = policy.entities.find((entity) => entity.label === policy.main.entity)!
      const key = fields.find(({ type }) => type === 'key')!.label
      const row = String(sample().tables[label]!.columns[key]![0])
      const argv = ['explain', 'b.xlsx', '--row', row, '--sheet', '-o', 'n.xlsx']
      const { status, files: left } = await cesuan(argv, made)
      expect(status).toBe(0)
      const { book } = await readXlsx(left.get('n.xlsx') as Uint8Array)
      const texts = book!.sheets[0]!.rows.flat().map((cell) => String(cell?.value ?? ''))
      expect(texts).toContain(row)
      expect(texts.join('\n')).not.toMatch(/undefined|NaN|\{\w+\}|\[object/)
    },
    60_000,
  )
})
