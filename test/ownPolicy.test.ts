import { expect, test } from 'vitest'
import { readXlsx } from '../addin/xlsx/readXlsx.ts'
import { writeXlsx } from '../addin/xlsx/writeXlsx.ts'
import {
  type Book,
  compile,
  createSimulator,
  explainRow,
  readBook,
  reportOf,
  type Scalar,
} from '../engine/index.ts'

/**
 * A notice that no pack knows, typed into plain sheets by a person: no tables, no styles, columns in an order of their
 * own, a column that is nobody's, and only what this notice needs.
 */
const TYPED: Readonly<Record<string, readonly (readonly Scalar[])[]>> = {
  首页: [
    ['文件名称', '某县闲置厂房盘活奖补办法（试行）'],
    ['状态', '征求意见稿'],
    ['实施期', '2026—2027年'],
    ['汇总层级', '乡镇'],
    ['主表', '厂房'],
    ['主资格', '可奖补'],
    ['数据来源', '正式'],
  ],
  参数: [
    ['参数名称', '取值', '单位', '类型', '分档单位', '类别'],
    ['最小盘活面积', 1000, '㎡', '数值', null, '条件门槛'],
    ['承诺亩均税收', 20, '万元/亩', '数值', null, '条件门槛'],
    ['面积奖标准', null, '元/㎡', '分档', '㎡', '奖补标准'],
    ['租金补助比例', 20, '%', '数值', null, '奖补标准'],
    ['面积奖封顶', 100, '万元', '数值', null, '奖补标准'],
    ['县财政资金', 500, '万元', '数值', null, '资金'],
  ],
  参数分档: [
    ['参数名称', '自（含）', '至（不含）', '取值'],
    ['面积奖标准', null, 3000, 30],
    ['面积奖标准', 3000, 10000, 50],
    ['面积奖标准', 10000, null, 60],
  ],
  字段: [
    ['表', '字段名称', '类型', '单位', '公式', '最小值'],
    ['乡镇', '乡镇', '编号', null, null, null],
    ['乡镇', '年度任务', '数值', '㎡', null, null],
    ['厂房', '编号', '编号', null, null, null],
    ['厂房', '乡镇', '引用', null, null, null],
    ['厂房', '盘活面积', '数值', '㎡', null, 0],
    ['厂房', '用地', '数值', '亩', null, 0],
    ['厂房', '年税收', '数值', '万元', null, 0],
    ['厂房', '亩均税收', '数值', '万元/亩', '年税收/用地', null],
    ['厂房', '年租金', '数值', '万元', null, 0],
    ['厂房', '县政府同意', '是否', null, null, null],
    ['厂房', '阶段', '阶段', null, null, null],
    ['厂房', '年度', '年度', null, null, null],
  ],
  条件: [
    ['条件名称', '适用对象', '资格', '判定公式', '刚性', '裁定字段', '条款'],
    ['盘活面积下限', '厂房', '可奖补', '盘活面积>=最小盘活面积', '必须', null, '第三条'],
    ['亩均税收承诺', '厂房', '可奖补', '=亩均税收≥承诺亩均税收', '原则上', '县政府同意', '第四条'],
  ],
  奖补: [
    [
      '奖补事项',
      '纳入测算',
      '计奖对象',
      '资格',
      '计奖方式',
      '计奖基数',
      '标准',
      '封顶',
      '取整',
      '性质',
      '资金来源',
    ],
    [
      '面积奖',
      '是',
      '厂房',
      '可奖补',
      '分档',
      '盘活面积',
      '面积奖标准',
      '面积奖封顶',
      '元',
      '支出',
      '县级资金池',
    ],
    [
      '租金补助',
      '是',
      '厂房',
      '可奖补',
      '标准×基数',
      '年租金',
      '租金补助比例',
      null,
      '分',
      '支出',
      '县级资金池',
    ],
  ],
  目标: [
    [
      '指标',
      '层级',
      '计数对象',
      '资格',
      '口径公式',
      '计入阶段',
      '日期字段',
      '自',
      '至',
      '比较',
      '目标值',
      '单位',
    ],
    [
      '年度盘活',
      '乡镇',
      '厂房',
      '可奖补',
      '盘活面积',
      '完成',
      '年度',
      2026,
      2026,
      '不低于',
      '年度任务',
      '㎡',
    ],
  ],
  额度: [
    ['名称', '容量公式', '不足时'],
    ['县级资金池', '县财政资金', '排队'],
  ],
  乡镇: [
    ['某县2026年盘活任务'],
    ['乡镇', '年度任务（㎡）'],
    ['甲镇', 6000],
    ['乙乡', 20000],
    ['合计', 26000],
  ],
  厂房: [
    [
      '编号',
      '乡镇',
      '备注（镇里自用）',
      '阶段',
      '年度',
      '盘活面积（㎡）',
      '用地（亩）',
      '年税收（万元）',
      '年租金（万元）',
      '县政府同意',
    ],
    ['P1', '甲镇', '老张管', '完成', 2026, 2500, 10, 250, 30, null],
    ['P2', '甲镇', null, '完成', 2026, 3000, 3, 60, 12.345678, null],
    ['P3', '乙乡', null, '完成', 2026, 999.99, 10, 500, 10, null],
    ['P4', '乙乡', null, '完成', 2026, 20000, 10, 150, 50, '是'],
    ['P5', '乙乡', null, '完成', 2026, 1000, 10, 199.9, 5, null],
    ['P6', '乙乡', null, '完成', 2026, null, 10, 400, 5, null],
  ],
}

const plain: Book = {
  sheets: Object.entries(TYPED).map(([name, rows]) => ({
    name,
    rows: rows.map((row) => row.map((value) => (value === null ? null : { value }))),
  })),
}

test('a policy written only in a workbook runs', async () => {
  const { book, diagnostics } = await readXlsx(await writeXlsx(plain))
  expect(diagnostics).toEqual([])
  const read = readBook(book!)
  expect(read.diagnostics.filter((d) => d.severity === 'error')).toEqual([])
  const compiled = compile(read.policy)
  expect(compiled.diagnostics).toEqual([])
  const simulation = createSimulator(compiled, read.dataset).run()
  const report = reportOf(simulation, { rows: true })

  const outcomes = Object.fromEntries(report.rows!.map((r) => [r.id, r.outcome]))
  expect(outcomes).toEqual({ P1: 'pass', P2: 'pass', P3: 'fail', P4: 'pass', P5: 'waivable', P6: 'unknown' })

  const paid = (id: string, label: string) => report.rows!.find((r) => r.id === id)?.amounts[label]?.value
  // 2500㎡ at 30元, 3000㎡ exactly at 50元, 20000㎡ at 60元 cut to 100万元
  expect(['P1', 'P2', 'P4'].map((id) => paid(id, '面积奖'))).toEqual(['75000.00', '150000.00', '1000000.00'])
  // 20 % of 12.345678万元 is 24691.356元
  expect(['P1', 'P2', 'P4'].map((id) => paid(id, '租金补助'))).toEqual(['60000.00', '24691.36', '100000.00'])
  expect(report.incentives.map((i) => [i.label, i.value, i.capCut, i.ifApproved])).toEqual([
    ['面积奖', '1225000.00', '200000', '30000.00'],
    ['租金补助', '184691.36', '0', '10000.00'],
  ])
  expect(report.cost.outlay).toEqual({ low: '1409691.36', value: '1409691.36', high: '2419691.36' })
  expect(report.allotments).toMatchObject([
    { label: '县级资金池', capacity: '5000000.00', demand: '1409691.36', balance: '3590308.64' },
  ])

  const towns = report.towns.map((t) => [
    t.town,
    t.targets[0]!.done,
    t.targets[0]!.coverage,
    t.targets[0]!.gap,
  ])
  expect(towns).toEqual([
    ['甲镇', '5500', '91.67', '500'],
    ['乙乡', '20000', '100.00', '0'],
  ])
  const missing = explainRow(simulation, '厂房', 'P6')!.qualifications[0]!.steps[0]!.missing
  expect(missing).toEqual([{ kind: 'cell', entity: '厂房', id: 'P6', label: '盘活面积' }])
})
