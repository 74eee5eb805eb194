import { describe, expect, test } from 'vitest'
import type { TargetTotal } from '../../../../engine/model/result.ts'
import type { Sheet } from '../../../../engine/sheets/grid.ts'
import { breakLines } from '../../../../engine/sheets/printed/frame.ts'
import type { DetailRow, Results } from '../../../../engine/sheets/printed/results.ts'
import { resultSheets, writeResults } from '../../../../engine/sheets/printed/writeResults.ts'
import { readBook } from '../../../../engine/sheets/readBook.ts'
import { writeBook } from '../../../../engine/sheets/writeBook.ts'
import { typed } from '../edits.ts'
import { SMALL, SMALL_DATA } from '../smallPolicy.ts'
import { lineOf, RESULTS, sheetOf, target, values } from './smallResults.ts'

const book = writeBook(SMALL, SMALL_DATA)
const sheets = resultSheets(book, RESULTS)
const [trial, summary, detail, issues, inputs] = [
  '试算结果（未定稿）',
  '汇总表',
  '项目明细',
  '问题清单',
  '计算底稿',
].map((name) => sheetOf(sheets, name)) as [Sheet, Sheet, Sheet, Sheet, Sheet]

describe('the frame', () => {
  test('the sheets and their order', () =>
    expect(sheets.map(({ name }) => name)).toEqual([
      '试算结果（未定稿）',
      '资金测算表',
      '汇总表',
      '目标进度',
      '项目明细',
      '问题清单',
      '计算底稿',
    ]))

  test.each([
    [trial, '更新办法试算结果（未定稿）（示例数据，非真实项目）'],
    [summary, '更新办法汇总表（示例数据，非真实项目）'],
    [detail, '更新办法项目明细（示例数据，非真实项目）'],
    [issues, '更新办法问题清单（示例数据，非真实项目）'],
  ])('title, sides, warning and footer of each printed sheet', (sheet, title) => {
    const [, titleRow, sides, warning] = sheet.rows
    expect(titleRow?.[0]?.value).toBe(title)
    expect(titleRow?.every((cell) => cell?.style === 'printTitle')).toBe(true)
    expect(sides?.[0]?.value).toBe(
      '方案：方案一（试算；另改 最小用地=25）　数据截止：2022-06-30　文件：印发（2022—2023年）',
    )
    expect(sides?.at(-1)?.value).toMatch(/^单位：.*万元$/)
    expect(warning?.[0]).toMatchObject({
      value: '',
      formula: `IFERROR(IF('计算底稿'!$B$4="7F3A-22C1",'计算底稿'!$B$3,"计算后有改动，本表未重算"),"计算后有改动，本表未重算")`,
    })
    expect(sheet.print?.footer).toEqual({ center: '第&P页 共&N页', right: '校验码 7F3A-22C1' })
  })

  test('real data have no such title', () => {
    const real = resultSheets(book, { ...RESULTS, dataset: { ...SMALL_DATA, sample: false } })
    expect(sheetOf(real, '汇总表').rows[1]?.[0]?.value).toBe('更新办法汇总表')
  })

  test('attachment, repeated headers and signatures of the official tables', () => {
    expect([summary.rows[0]?.[0]?.value, detail.rows[0]?.[0]?.value]).toEqual(['附件2', '附件4'])
    expect(summary.print?.repeat).toEqual({ first: 4, last: 5 })
    expect(summary.rows.at(-1)?.flatMap((cell) => cell?.value ?? [])).toEqual([
      '填报单位（盖章）：示例市财政局',
      '审核：',
      '填报人：张三',
      '联系电话：0573-1',
      '填报日期：',
    ])
    expect(lineOf(trial, '审核：')).toEqual([])
  })

  test('a long note is broken into lines of the sheet’s width', () => {
    expect(breakLines('注：一二三四五六', 12)).toEqual(['注：一二三', '　　四五六'])
    expect(breakLines('短', 12)).toEqual(['短'])
  })
})

/** 汇总表 of one town whose targets 面积, 连片, 零星 are measured by the given formulas. */
function summaryOf(measures: readonly string[], of: Partial<TargetTotal> = {}): Sheet {
  const labels = ['面积', '连片', '零星'].slice(0, measures.length)
  const gaps = ['20', '5', '0.004']
  const [town] = RESULTS.report.towns
  const targets = labels.map((label, i) => target(label, { gap: gaps[i]!, ...of }))
  const rules = labels.map((label, i) => ({
    ...SMALL.targets[0]!,
    label,
    measure: measures[i]!,
    denominator: undefined,
  }))
  const report = { ...RESULTS.report, towns: [{ ...town!, targets }], targets: [] }
  return sheetOf(resultSheets(book, { ...RESULTS, policy: { ...SMALL, targets: rules }, report }), '汇总表')
}

describe('汇总表', () => {
  test('groups of the targets that have tasks, in two levels', () => {
    expect(values(summary).slice(4, 6)).toEqual([
      [null, null, '任务', '已完成', '完成率（%）', '在建预计', '尚缺', '任务未定', null, null, null],
      // biome-ignore format: a table
      ['序号', '镇街', ...Array.from({ length: 5 }, () => '连片面积'), '次年面积（2023）已完成', '直接符合（个）', '测算资金（万元）', '备注'],
    ])
  })

  test('one line a town in order, the whole area last: exact sums, and 100.00 only when met', () => {
    expect(values(summary).slice(6, 9)).toEqual([
      [1, '甲镇', 300, 300.05, 100.02, 10, 0, 50, 2, 1234.56789, null],
      [2, '开发区（高桥街道）', 700.1, 700.03, 99.99, 10, 0.07, 50, 1, '资料不全', '尚缺0.07亩'],
      // 1000.08 of 1000.1 is 99.998 %.
      [null, '全市', 1000.1, 1000.08, 99.99, 20, 0.02, 100, 3, 1234.567891, '尚缺0.02亩'],
    ])
  })

  test('parts of one total: what is under way and missing stands once, the parts in the remark', () => {
    const sheet = summaryOf(['用地', '用地', '用地'])
    expect(values(sheet)[4]?.flatMap((value) => value ?? [])).toEqual([
      '任务',
      '已完成',
      '完成率（%）',
      '在建预计',
      '尚缺',
    ])
    expect(values(sheet)[5]?.slice(11, 13)).toEqual(['面积', '面积'])
    expect(lineOf(sheet, '甲镇').at(-1)).toBe('尚缺20.00亩（连片5.00亩、零星0.004亩）')
    expect(lineOf(summaryOf(['用地', '用地', '户数']), '甲镇').at(-1)).toBe(
      '尚缺面积20.00亩、连片5.00亩、零星0.004亩',
    )
  })

  test('two figures that are not the same never look alike', () => {
    const close = { target: '3000', done: '2999.996', gap: '0.004', coverage: '99.99' }
    const cells = summaryOf(['用地'], close).rows[6]!
    expect(cells.map((cell) => cell?.format)).toEqual([
      undefined,
      undefined,
      '#,##0.00',
      '#,##0.00######',
      '0.00',
      '#,##0.00',
      '#,##0.00######',
      '0',
      '#,##0.00',
      undefined,
    ])
  })

  test('a target that counts more than the completed is named', () => {
    const noted = (stages: (typeof SMALL.targets)[0]['stages']) => {
      const targets = [{ ...SMALL.targets[0]!, label: '镇街连片面积', stages }]
      const sheet = sheetOf(resultSheets(book, { ...RESULTS, policy: { ...SMALL, targets } }), '汇总表')
      return JSON.stringify(values(sheet)).includes('“镇街连片面积”按文件口径计入在建或谋划')
    }
    expect([noted(['done', 'underWay']), noted(['done'])]).toEqual([true, false])
  })

  test('an estimate that nothing is included in is not zero', () => {
    const out = RESULTS.report.incentives.map((i) => ({ ...i, included: false }))
    const none = sheetOf(
      resultSheets(book, { ...RESULTS, report: { ...RESULTS.report, incentives: out } }),
      '汇总表',
    )
    expect(lineOf(none, '甲镇').at(9)).toBe('未定')
    expect(lineOf(none, '全市').at(9)).toBe('未定')
  })

  test('an included incentive without a rate leaves the sum open', () => {
    const [first, ...rest] = RESULTS.report.incentives
    const open = { ...RESULTS.report, incentives: [{ ...first!, set: false }, ...rest] }
    const sheet = sheetOf(resultSheets(book, { ...RESULTS, report: open }), '汇总表')
    expect(lineOf(sheet, '开发区（高桥街道）').at(9)).toBe('未定')
  })
})

describe('项目明细', () => {
  test('words for what is missing, amounts in 万元', () => {
    expect(values(detail).slice(4, 8)).toEqual([
      [...Array.from({ length: 9 }, () => null), '金额（万元）', ...Array.from({ length: 6 }, () => null)],
      // biome-ignore format: a table
      ['序号', '镇街', '编号', '项目', '类型', '用地（亩）', '结论', '未过条件（条款）', '还差', '应奖', '核减', '核定', '最低', '最高', '已付', '待付'],
      // biome-ignore format: a table
      [1, '甲镇', 'A-1', '=甲厂', '零星', 30, '直接符合', '', '', 60.000001, 10.000001, 50, 50, 50, 25, 25],
      // biome-ignore format: a table
      [2, '甲镇', '002', '=甲厂', '连片', '未报', '待批准', '零星面积（三（二）2）；容积率（三（二）3）', '再增用地5亩', '未定', 10.000001, '未定', 50, '未定', 25, 25],
    ])
  })
})

describe('the notes of 项目明细', () => {
  const notesOf = (more: Partial<DetailRow>) =>
    values(
      sheetOf(
        resultSheets(book, { ...RESULTS, rows: RESULTS.rows.map((row) => ({ ...row, ...more })) }),
        '项目明细',
      ),
    ).join()
  test.each([
    ['100', '30', '70', false],
    ['100', '30', '70.01', true],
    ['100', null, '70.01', false],
  ])('应奖 %s, 核减 %s, 核定 %s', (due, cut, approved, isSaid) =>
    expect(notesOf({ due, cut, approved }).includes('兑付台账已核定、已付的金额')).toBe(isSaid),
  )
})

describe('问题清单', () => {
  test('what must be changed first, each line with its link', () => {
    const lines = values(issues).slice(6, 8)
    expect(lines.map((row) => row.slice(0, 7))).toEqual([
      [1, '必须改', '财政', '参数', 'E6', null, '标准未定。'],
      [2, '提示', null, '项目', 'G6', '002', '用地未报。'],
    ])
    expect(lines[1]?.slice(10, 12)).toEqual([0, 123.45])
    expect(issues.rows[6]?.[4]?.link).toBe("#'参数'!E6")
  })

  test('what people wrote beside a line stays with it when the lines move', () => {
    const before = typed(
      typed(writeResults(book, RESULTS), '问题清单', 'M8', '已催报'),
      '问题清单',
      'N8',
      '办理中',
    )
    const [hint] = RESULTS.issues
    const after = sheetOf(resultSheets(before, { ...RESULTS, issues: [hint!] }), '问题清单')
    expect(after.rows[6]?.slice(12).map((cell) => cell?.value)).toEqual(['已催报', '办理中'])
  })
})

describe('试算结果', () => {
  test('counts, money, incentives, towns, targets and allotments', () => {
    expect(lineOf(trial, '个数')).toEqual(['个数', 3, 1, 0, 1, 0, 0])
    expect(lineOf(trial, '支出').slice(0, 4)).toEqual(['支出', 1234.567891, 1234.567891, 1234.567891])
    expect(lineOf(trial, '不与支出相加').slice(0, 4)).toEqual(['减收', '未定', '未定', '未定'])
    // biome-ignore format: a table
    expect(lineOf(trial, '新增厂房补助')).toEqual(
      ['新增厂房补助', '支出', '是', 2, 100, '㎡', 2, 0, 0, 0, 1234.567891, 1234.567891, 1234.567891, null])
    expect(lineOf(trial, '税收返还').slice(6)).toEqual(['未定', 0, 0, 0, '未定', '未定', '未定', '分成比例'])
    expect(lineOf(trial, '平均容积率').slice(3, 6)).toEqual([2, '1.90–1.95', '未达标'])
    expect(lineOf(trial, '平均容积率').at(8)).toBe('资料不全')
    const met = { ...RESULTS.report, targets: RESULTS.report.targets.map((t) => ({ ...t, met: true })) }
    const line = lineOf(resultSheets(book, { ...RESULTS, report: met })[0]!, '平均容积率')
    expect([line[5], line[8]]).toEqual(['达标', 0])
    expect(lineOf(trial, '专项资金').slice(3, 6)).toEqual(['万元', 20000, '资料不全'])
    expect(lineOf(trial, '名额').slice(4)).toEqual([2, 3, -1, 'A-1、A-2'])
  })

  test('the readings that the policy takes stand together; many of them only here', () => {
    const notesOf = (sheet: Sheet) =>
      sheet.rows
        .flatMap(([cell]) => (cell?.style === 'printNote' ? [String(cell.value).trim()] : []))
        .join('')
    for (const sheet of [trial, summary])
      expect(notesOf(sheet)).toContain('口径：20亩以上含20亩。@土地按证载。')
    const many = {
      ...RESULTS,
      policy: { ...SMALL, notes: Array.from({ length: 30 }, (_, i) => `第${i}条含本数`) },
    }
    const own = resultSheets(book, many)
    expect(notesOf(own[0]!)).toContain('第29条含本数。')
    expect(notesOf(sheetOf(own, '汇总表'))).toContain('口径见“试算结果（未定稿）”表下。')
    expect(notesOf(sheetOf(own, '汇总表'))).not.toContain('第29条')
  })

  test('both ends of a plot ratio are never printed alike', () => {
    const close = target('平均容积率', {
      unit: '',
      target: '2',
      done: null,
      low: '2.03786',
      high: '2.04119',
      gap: null,
    })
    const own = resultSheets(book, { ...RESULTS, report: { ...RESULTS.report, targets: [close] } })
    expect(lineOf(own[0]!, '平均容积率')[4]).toBe('2.03786–2.04119')
  })

  test('a standard that is a range is no missing data; 汇总表 has both ends', () => {
    const [first] = SMALL.incentives
    const open = { low: '600000', value: null, high: '3000000' }
    const [total] = RESULTS.report.incentives
    const ranged: Results = {
      ...RESULTS,
      policy: { ...SMALL, incentives: [{ ...first!, rate: '更新奖励' }] },
      report: {
        ...RESULTS.report,
        incentives: [{ ...total!, ...open, due: null, capCut: null }],
        cost: { ...RESULTS.report.cost, outlay: open },
        towns: RESULTS.report.towns.map((town) => ({ ...town, cost: { ...town.cost, outlay: open } })),
      },
    }
    const sheets = resultSheets(book, ranged)
    expect(lineOf(sheets[0]!, '支出').slice(0, 4)).toEqual(['支出', '区间', 60, 300])
    expect(lineOf(sheets[0]!, first!.label).slice(6, 8)).toEqual(['区间', '区间'])
    expect(lineOf(sheetOf(sheets, '汇总表'), '甲镇').at(9)).toBe('60.00–300.00')
  })

  test('what the policy works out for people to read', () => {
    const figures = [
      { label: '保本单价', unit: '万元/亩', value: '5.4268', unset: [] },
      { label: '够付高限', unit: '', value: '否', unset: [] },
      { label: '入园尚缺', unit: '家', value: '[2, 1300]', unset: [] },
      { label: '时序进度', unit: '%', value: null, unset: [] },
      { label: '预算缺口', unit: '万元', value: null, unset: ['年度奖补预算'] },
    ]
    const sheet = resultSheets(book, { ...RESULTS, figures })[0]!
    expect(figures.map(({ label }) => lineOf(sheet, label).slice(1, 3))).toEqual([
      [5.4268, '万元/亩'],
      ['否', ''],
      ['2–1,300', '家'],
      ['资料不全', '%'],
      ['未定', '万元'],
    ])
  })
})

describe('计算底稿', () => {
  test('a copy of every input table, compared by ordinary formulas', () => {
    const projects = values(inputs).find((row) => row[0] === '项目' && row.length === 5)
    // 项目 has its headers in row 4 and two rows of 15 columns, 序号 and 数据来源 among them.
    expect(projects?.[1]).toBe('A4:O6')
    const at = inputs.rows.findIndex((row) => row.length === 1 && row[0]?.value === '项目')
    expect(values(inputs)[at + 2]?.slice(0, 4)).toEqual([1, 'A-1', '甲镇', '=甲厂'])
    const line = inputs.rows.find((row) => row[0]?.value === '项目' && row.length === 5)
    expect(line?.[4]?.formula).toContain(`'项目'!$A$4:$O$6&""<>$A$${at + 2}:$O$${at + 4}&""`)
    expect(line?.[2]?.value).toBe(line?.[3]?.value)
  })

  test('is hidden from nobody and changed by nobody', () =>
    expect([inputs.hidden, inputs.protected]).toEqual([undefined, true]))
})

describe('the workbook with its results', () => {
  const full = writeResults(book, RESULTS)

  test('keeps the inputs as they were and reads back the same', () => {
    expect(full.sheets.slice(0, book.sheets.length)).toEqual(book.sheets)
    expect(readBook(full).diagnostics).toEqual([])
    expect(readBook(full).policy).toStrictEqual(SMALL)
  })

  test('a second run replaces its sheets', () =>
    expect(writeResults(full, RESULTS).sheets.map(({ name }) => name)).toEqual(
      full.sheets.map(({ name }) => name),
    ))
})
