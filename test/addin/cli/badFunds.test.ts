import { describe, expect, test } from 'vitest'
import { writeXlsx } from '../../../addin/xlsx/writeXlsx.ts'
import { cellOf, type Edit, edited } from '../../sixthPolicy/book.ts'
import { cesuan, type Files } from './memory.ts'

const FUND = '更新专项资金'
const fund = (header: string, value: Edit['value']): Edit => ({ at: ['额度', FUND, header], value })
const edit = (sheet: string, row: string, header: string, value: Edit['value']): Edit => ({
  at: [sheet, row, header],
  value,
})
const paid = (row: string, header: string, value: Edit['value']) => edit('兑付台账', row, header, value)
const AGAIN = '2025年第一批 | GX016 | 建设奖励 | 80000 | 80000 | 2025-09-30 | 某财〔2025〕30号 | 锁定'

interface Bad {
  readonly name: string
  readonly edits: readonly Edit[]
  readonly more?: Readonly<Record<string, string>>
  /** Where the finding stands: the first edit's cell unless it is said otherwise. */
  readonly at?: string
  readonly says: readonly [zh: string, en: string]
}

const bad = (name: string, edits: readonly Edit[], zh: string, en: string, rest: Partial<Bad> = {}): Bad => ({
  name,
  edits,
  says: [zh, en],
  ...rest,
})

const share = cellOf(['额度', FUND, '比例'])
const base = cellOf(['额度', FUND, '计提基数'])

const REFUSED: readonly Bad[] = [
  bad('a table of years that is not there', [fund('年度表', '年分')], '是不是“年度”', 'did you mean “年度”'),
  bad(
    'a table of years without a key',
    [edit('字段', '土地出让收入', '类型', '数值'), edit('字段', '年度', '类型', '年度')],
    '“年度”表没有编号',
    'The table “年度” has no key',
    { at: cellOf(['字段', '年度', '类型']) },
  ),
  bad('a table with two keys', [edit('字段', '企业名称', '类型', '编号')], '两个编号', 'two keys'),
  bad('a share that is money', [fund('比例', '亩均专项年额')], '要的是“无单位”', 'is wanted here'),
  bad('a base that is no money', [fund('计提基数', '示范名额')], '要的是“元”', '“元” is wanted here'),
  bad('an opening that is no money', [fund('年初结余', '示范名额')], '要的是“元”', '“元” is wanted here'),
  bad(
    'neither capacity nor base',
    [fund('容量公式', null), fund('计提基数', null), fund('比例', null)],
    '没有写明有多少钱',
    'does not say how much it has',
  ),
  bad('a base without its share', [fund('比例', null)], '没有写明有多少钱', 'does not say how much', {
    at: share,
  }),
  bad('a share without its base', [fund('计提基数', null)], '没有写明有多少钱', 'does not say how much', {
    at: base,
  }),
  bad('a fund by towns', [fund('年度或分组', '镇街')], '不能按“镇街”分', 'split by 年度 only'),
  bad('a word for sharing', [fund('不足时', '先到先得')], '可填：排队、同比例、优先', '排队、同比例、优先'),
  bad(
    'a fund that is a number',
    [edit('奖补', '建设奖励', '资金来源', '计提比例')],
    '不是单选',
    'is a parameter, but no choice',
  ),
  bad(
    'a fund that is a quota',
    [edit('奖补', '建设奖励', '资金来源', '示范项目名额')],
    '是名额，不是资金',
    'is a quota',
  ),
  bad(
    'options that name no fund',
    [
      edit('奖补', '技改补助', '资金来源', '技改资金渠道'),
      edit('参数', '技改资金渠道', '可选值', '更新专项资金、一般预算'),
    ],
    '没有资金“一般预算”',
    'no fund “一般预算”',
  ),
  bad('a ledger line without a number', [paid('GX004', '已付（元）', '五十万')], '应填数字', 'a number'),
  bad('a ledger line in 万元', [paid('GX004', '已付（元）', '50万元')], '应为“元”', '元'),
  bad('more paid back than paid', [paid('GX004', '已付（元）', -5)], '各行相加是-5元', 'add up to -5元'),
  bad('less than nothing approved', [paid('GX016', '核定（元）', -5)], '各行相加是-5元', 'add up to -5元'),
  bad('a day of payment in words', [paid('GX004', '拨付日期', '去年底')], '应填一个日期', 'a date'),
  bad('a line that stands there already', [], '与B5完全相同', 'the same as B5', {
    more: { 兑付台账: AGAIN },
    at: '兑付台账!B9',
  }),
  bad('a payment to nobody', [paid('GX016', '项目编号', 'GX999')], '不在“地块”表里', '“地块”'),
  bad(
    'a payment to a row of another table',
    [paid('GX016', '项目编号', '青山镇')],
    '不在“地块”表里',
    '“地块”',
  ),
  bad(
    'a payment for nothing',
    [paid('GX016', '奖补事项', '建设奖')],
    '是不是“建设奖励”',
    'did you mean “建设奖励”',
  ),
  bad('a payment of no batch', [paid('GX016', '批次', null)], '必须填写', '“批次”'),
  bad('a lock that is no word', [paid('GX016', '状态', '已锁')], '可填：锁定、未锁定', '锁定、未锁定'),
  bad('a duty until some day', [edit('进度', 'J1', '期限', '6月底')], '应填一个日期', 'a date'),
  bad(
    'a duty in no state',
    [edit('进度', 'J1', '状态', '搞定')],
    '可填：未启动、进行中、已完成',
    '未启动、进行中、已完成',
  ),
  bad('a duty twice', [edit('进度', 'J2', '事项编号', 'J1')], '“J1”重复', '“J1”'),
  bad('a period backwards', [edit('首页', '实施期', '', '2027—2025年')], '先后颠倒', 'backwards'),
  bad('a period without years', [edit('首页', '实施期', '', '三年')], '2022—2023年', '2022—2023年'),
]

const WARNED: readonly Bad[] = [
  bad('a year that is none', [edit('年度', '2025', '年度', '去年')], '“去年”不是年份', '“去年”'),
  bad(
    'a fund that nobody has chosen',
    [edit('奖补', '技改补助', '资金来源', '技改资金渠道'), edit('参数', '技改资金渠道', '取值', null)],
    '该参数未定',
    'is not set',
  ),
  bad('money paid back', [], '按退回（冲减）计', 'taken as paid back', {
    more: { 兑付台账: '2026年第二批 | GX004 | 建设奖励 | | -20000 | 2026-05-31 | | 未锁定' },
    at: '兑付台账!E9',
  }),
  bad(
    'a payment to come',
    [paid('GX004', '拨付日期', '2026-07-01')],
    '晚于数据截止日期',
    'later than the date',
  ),
  bad(
    'more paid than approved',
    [paid('GX016', '已付（元）', 90000)],
    '多于核定的80000元',
    'more than the 80000元',
  ),
  bad(
    'a lock without an amount',
    [paid('GX016', '核定（元）', null)],
    '“锁定”不起作用',
    '锁定 has no effect',
    {
      at: cellOf(['兑付台账', 'GX016', '状态']),
    },
  ),
  bad('two lines of one batch', [], '两行相加', 'both count', {
    more: { 兑付台账: AGAIN.replaceAll('80000', '70000') },
    at: '兑付台账!A9',
  }),
  bad(
    'a duty without a name',
    [edit('进度', 'J1', '事项', null)],
    '“事项”是必填',
    '“事项” has to be filled in',
  ),
  bad('a year outside the period', [edit('地块', 'GX026', '计入年度', 2031)], '不在实施期', '2025', {
    at: cellOf(['地块', 'GX026', '计入年度']),
  }),
]

const run = async ({ edits, more }: Bad, ...argv: string[]) => {
  const files: Files = new Map([['in.xlsx', await writeXlsx(edited(edits, more))]])
  return cesuan(argv, files)
}
const lineAt = (said: string, at: string, words: string) =>
  said.split('\n').find((line) => line.startsWith(`${at}  `) && line.includes(words))
const placeOf = ({ at, edits }: Bad) => at ?? cellOf(edits[0]!.at)

describe.each(REFUSED)('$name', (given) => {
  test('is refused at its cell in both languages, and nothing is written', async () => {
    const checked = await run(given, 'check', 'in.xlsx')
    const english = await run(given, 'check', 'in.xlsx', '--lang', 'en')
    const simulated = await run(given, 'simulate', 'in.xlsx', '-o', 'out.xlsx', '--json', 'out.json')
    expect([checked.status, english.status, simulated.status]).toEqual([1, 1, 1])
    expect([...simulated.files.keys()]).toEqual(['in.xlsx'])
    expect(lineAt(checked.out, placeOf(given), given.says[0]), checked.out).toContain('  错误  ')
    expect(lineAt(english.out, placeOf(given), given.says[1]), english.out).toContain('  error  ')
    expect(checked.out + english.out + simulated.err).not.toMatch(/\{\w+\}|undefined|\bat .*\.ts:/)
  })
})

describe.each(WARNED)('$name', (given) => {
  test('is a warning at its cell in both languages', async () => {
    const checked = await run(given, 'check', 'in.xlsx')
    const english = await run(given, 'check', 'in.xlsx', '--lang', 'en')
    expect([checked.status, english.status]).toEqual([0, 0])
    expect(lineAt(checked.out, placeOf(given), given.says[0]), checked.out).toContain('  警告  ')
    expect(lineAt(english.out, placeOf(given), given.says[1]), english.out).toContain('  warning  ')
    expect(checked.out + english.out).not.toMatch(/\{\w+\}|undefined/)
  })
})

test('a number under 比例（%） is percent', async () => {
  const of = async (value: Edit['value']) => {
    const { out } = await run(bad('', [fund('比例', value)], '', ''), 'simulate', 'in.xlsx', '--json', '-')
    const { allotments } = JSON.parse(out) as { allotments: { label: string; fund?: { income: string } }[] }
    return allotments.find(({ label }) => label === FUND)!.fund!.income
  }
  // Of 12.5亿元.
  expect(await Promise.all([of(3), of('3%'), of('0.5'), of('计提比例')])).toEqual([
    '37500000.00',
    '37500000.00',
    '6250000.00',
    '37500000.00',
  ])
})

describe('another policy, and a page for one row', () => {
  const files = async (): Promise<Files> => {
    const bytes = await writeXlsx(edited([]))
    return new Map<string, Uint8Array | string>([
      ['in.xlsx', bytes],
      ['cut.xlsx', bytes.slice(0, 9000)],
      ['there.xlsx', ''],
    ])
  }
  // biome-ignore format: a table
  test.each<[string[], number, string, string]>([
    [['simulate', 'in.xlsx', '--policy', 'cixy'], 2, '是不是“cixi”', 'did you mean “cixi”'],
    [['simulate', 'cut.xlsx', '--policy', 'cixi'], 1, 'cut.xlsx  错误  文件已损坏', 'cut.xlsx  error'],
    [['simulate', 'in.xlsx', '--policy', 'cixi', '-o', 'out.xlsx'], 2, '不写成表', 'not written as sheets'],
    [['explain', 'in.xlsx', '--row', 'GX001', '--sheet', '-o', 'in.xlsx'], 2, '就是输入文件', 'is the input file'],
    [['explain', 'in.xlsx', '--row', 'GX001', '--sheet', '-o', './in.xlsx', '--force'], 2, '就是输入文件', 'is the input file'],
    [['explain', 'in.xlsx', '--row', 'GX001', '--sheet', '-o', 'there.xlsx'], 2, '已经存在', 'exists'],
    [['explain', 'in.xlsx', '--row', 'GX999', '--sheet', '-o', 'out.xlsx'], 2, '“GX999”', '“GX999”'],
  ])('%s', async (argv, status, zh, en) => {
    const given = await files()
    for (const [lang, words] of [['zh-CN', zh], ['en', en]] as const) {
      const done = await cesuan([...argv, '--lang', lang], given)
      expect([done.status, done.out]).toEqual([status, ''])
      expect(done.err).toContain(words)
      expect([...done.files]).toEqual([...given])
    }
  })
})
