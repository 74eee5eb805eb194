import { describe, expect, test } from 'vitest'
import { ROOT } from '../../../engine/model/field.ts'
import {
  choice,
  date,
  entity,
  flag,
  key,
  number,
  parameters,
  reference,
  text,
} from '../../../engine/packs/builders.ts'
import { deskOf } from '../desk.ts'

const threshold = parameters('threshold')
const desk = deskOf({
  entities: [
    entity(
      '项目',
      key('编号'),
      number('面积', '亩'),
      number('得分', '', { minimum: undefined }),
      choice('类型', ['连片', '零星']),
      text('行业'),
    ),
    entity(
      '企业',
      key('企业编号'),
      reference('项目', '项目'),
      number('厂房', '㎡'),
      number('税收', '万元', { minimum: undefined, maximum: 100 }),
      flag('规上'),
      text('行业'),
      date('注册'),
    ),
    entity('任务', key('任务号'), reference('项目', '项目'), number('分值', '分')),
  ],
  parameters: [
    threshold('档次', null, '万元/亩', [], {
      type: 'table',
      bandUnit: '亩',
      bands: [
        { from: 0, to: 20, value: 1 },
        { from: 20, to: 50, value: 2 },
        { from: 50, value: 3 },
      ],
    }),
    threshold('缺档', null, '万元/亩', [], {
      type: 'table',
      bandUnit: '亩',
      bands: [
        { from: 10, to: 20, value: null },
        { from: 20, to: 50, value: 2 },
      ],
    }),
    threshold('重档', null, '', [], {
      type: 'table',
      bandUnit: '亩',
      bands: [
        { from: 0, to: 30, value: 1 },
        { from: 20, value: 2 },
      ],
    }),
    threshold('租金档', null, '元/㎡', [], {
      type: 'table',
      bandUnit: '万㎡',
      bands: [
        { to: 1, value: 10 },
        { from: 1, value: 20 },
      ],
    }),
  ],
  rows: {
    项目: [
      { 编号: '满', 面积: 20, 得分: 85, 类型: '连片', 行业: '化工' },
      { 编号: '缺', 面积: 19.99, 得分: 85, 类型: '零星', 行业: '机械' },
      { 编号: '空', 面积: 50, 得分: 95 },
      { 编号: '未', 得分: null },
    ],
    企业: [
      { 企业编号: '1', 项目: '满', 厂房: 100.5, 税收: 10, 规上: true, 行业: '化工 ', 注册: '2021-06-30' },
      { 企业编号: '2', 项目: '满', 厂房: 200, 税收: -4, 规上: true, 行业: '化工', 注册: '2022-01-01' },
      { 企业编号: '3', 项目: '满', 厂房: 0.5, 税收: 6, 规上: false, 行业: '机械', 注册: '2023-01-01' },
      { 企业编号: '4', 项目: '缺', 厂房: 30, 税收: 5, 规上: null, 行业: null },
      { 企业编号: '5', 项目: '缺', 厂房: null, 税收: 7, 规上: true, 行业: '化工' },
      { 企业编号: '6', 项目: null, 厂房: 7 },
      { 企业编号: '7', 项目: '没有', 厂房: 9 },
    ],
  },
})
const [FULL, OPEN, EMPTY, UNKNOWN] = [0, 1, 2, 3]

/** The exact value; the columns may leave it open but never differ. */
function value(formula: string, row: number, where = '项目'): string {
  const exact = desk.value(formula, row, where)
  expect([exact, '…', '≈']).toContain(desk.column(formula, row, where))
  return exact
}

describe('over the rows below', () => {
  test.each([
    ['SUM(企业[厂房])', FULL, '301'],
    ['SUM(企业[厂房])', OPEN, '[30, ]'],
    ['SUM(企业[税收])', OPEN, '12'],
    ['AVERAGE(企业[税收])', FULL, '4'],
    ['MIN(企业[税收])', FULL, '-4'],
    ['MAX(企业[厂房])', FULL, '200'],
    ['MAX(企业[厂房])', OPEN, '[30, ]'],
    ['MIN(企业[厂房])', OPEN, '[0, 30]'],
    ['MAX(企业[注册])', FULL, '2023-01-01'],
    ['ROWS(企业)', FULL, '3'],
    ['SUM(企业[规上])', FULL, '2'],
    ['SUM(企业[规上])', OPEN, '[1, 2]'],
    ['SUM(企业[厂房],企业[厂房])', FULL, '602'],
    ['MAX(企业[税收],5)', FULL, '10'],
  ])('%s on row %i is %s', (formula, row, result) => expect(value(formula, row)).toBe(result))

  test.each([
    ['SUM(企业[厂房])', '0'],
    ['ROWS(企业)', '0'],
    ['COUNTIFS(企业[规上],TRUE)', '0'],
    ['SUMIFS(企业[厂房],企业[规上],TRUE)', '0'],
    ['COUNTA(UNIQUE(企业[行业]))', '0'],
    ['AVERAGE(企业[厂房])', '未知'],
    ['MIN(企业[厂房])', '未知'],
    ['MAX(企业[厂房])', '未知'],
    ['MAXIFS(企业[厂房],企业[规上],TRUE)', '未知'],
  ])('nothing below: %s is %s', (formula, result) => expect(value(formula, EMPTY)).toBe(result))

  test.each([
    'SUM(任务[分值])',
    'ROWS(任务)',
    'COUNTIFS(任务[分值],">1")',
    'AVERAGE(任务[分值])',
    'COUNTA(UNIQUE(任务[任务号]))',
  ])('a table that is absent: %s is not known', (formula) => {
    expect(value(formula, FULL)).toBe('未知')
    expect(desk.causes(formula, FULL)).toEqual(['absentTable'])
  })

  test('rows that belong to no row above still count for the whole', () => {
    expect(value('SUM(企业[厂房])', 0, ROOT)).toBe('[347, ]')
    expect(value('ROWS(企业)', 0, ROOT)).toBe('7')
  })
})

describe('criteria', () => {
  test.each([
    ['COUNTIFS(企业[规上],TRUE)', FULL, '2'],
    ['COUNTIFS(企业[规上],TRUE)', OPEN, '[1, 2]'],
    ['COUNTIFS(企业[规上],FALSE)=0', FULL, '否'],
    ['COUNTIFS(企业[规上],FALSE)=0', OPEN, '未知'],
    ['COUNTIFS(企业[规上],TRUE)>=1', OPEN, '是'],
    ['COUNTIFS(企业[行业],"化工")', FULL, '2'],
    ['COUNTIFS(企业[行业],"<>化工")', FULL, '1'],
    ['COUNTIFS(企业[行业],行业)', FULL, '2'],
    ['COUNTIFS(企业[行业],行业)', OPEN, '[0, 1]'],
    ['COUNTIFS(企业[厂房],">=100")', FULL, '2'],
    ['COUNTIFS(企业[厂房],">100",企业[厂房],"<200")', FULL, '1'],
    ['COUNTIFS(企业[厂房],"<"&面积)', FULL, '3'],
    ['COUNTIFS(企业[税收],">=-4")', FULL, '3'],
    ['COUNTIFS(企业[税收],">-4")', FULL, '2'],
    ['COUNTIFS(企业[注册],">=2022-01-01")', FULL, '2'],
    ['COUNTIFS(企业[注册],">"&DATE(2022,1,1))', FULL, '1'],
    ['SUMIFS(企业[厂房],企业[规上],TRUE)', FULL, '300.5'],
    ['SUMIFS(企业[税收],企业[规上],TRUE)', OPEN, '[7, 12]'],
    ['SUMIFS(企业[税收],企业[规上],TRUE,企业[行业],"化工")', OPEN, '[7, 12]'],
    ['AVERAGEIFS(企业[税收],企业[规上],TRUE)', FULL, '3'],
    ['AVERAGEIFS(企业[税收],企业[规上],TRUE)', OPEN, '[5, 7]'],
    ['MAXIFS(企业[税收],企业[规上],TRUE)', OPEN, '7'],
    ['MINIFS(企业[税收],企业[规上],TRUE)', OPEN, '[5, 7]'],
    ['COUNTIFS(企业[行业],"机械",企业[规上],TRUE)', FULL, '0'],
  ])('%s on row %i is %s', (formula, row, result) => expect(value(formula, row)).toBe(result))

  test('the cells that keep a count open are named', () => {
    expect(desk.causes('COUNTIFS(企业[规上],TRUE)', OPEN)).toEqual(['blank 规上'])
    expect(desk.causes('COUNTIFS(企业[规上],FALSE,企业[行业],"机械")', OPEN)).toEqual([
      'blank 规上',
      'blank 行业',
    ])
    expect(desk.causes('SUM(企业[厂房])>=50', OPEN)).toEqual(['blank 厂房'])
    expect(desk.causes('SUM(企业[厂房])>=30', OPEN)).toEqual([])
  })
})

describe('different entries', () => {
  test.each([
    ['COUNTA(UNIQUE(企业[行业]))', FULL, '2'],
    ['COUNTA(UNIQUE(企业[行业]))', OPEN, '[1, 2]'],
    ['COUNTA(UNIQUE(企业[规上]))', FULL, '2'],
    ['COUNTA(UNIQUE(企业[厂房]))', FULL, '3'],
    ['COUNTA(UNIQUE(企业[行业]))<=2', OPEN, '是'],
  ])('%s on row %i is %s', (formula, row, result) => expect(value(formula, row)).toBe(result))
})

describe('RANK', () => {
  test.each([
    ['RANK(面积,项目[面积])', EMPTY, '[1, 2]'],
    ['RANK(面积,项目[面积])', OPEN, '[3, 4]'],
    ['RANK(面积,项目[面积],1)', OPEN, '[1, 2]'],
    ['RANK(面积,项目[面积])', UNKNOWN, '[1, 4]'],
    ['RANK(面积,项目[面积])<=2', EMPTY, '是'],
    ['RANK(得分+0,项目[得分])', FULL, '[2, 3]'],
    ['RANK(得分,项目[得分])', OPEN, '[2, 3]'],
  ])('%s on row %i is %s', (formula, row, result) => expect(value(formula, row)).toBe(result))

  test('a blank may be ahead of any', () => {
    expect([0, 1, 2].map((row) => value('RANK(税收,企业[税收])', row, '企业'))).toEqual([
      '[1, 3]',
      '[5, 7]',
      '[3, 5]',
    ])
  })
})

describe('分档 and 累进', () => {
  test.each([
    ['分档(档次,面积)', FULL, '2'],
    ['分档(档次,面积)', OPEN, '1'],
    ['分档(档次,面积)', EMPTY, '3'],
    ['分档(档次,面积)', UNKNOWN, '[1, 3]'],
    ['分档(档次,MIN(面积,30))', UNKNOWN, '[1, 2]'],
    ['面积*分档(档次,面积)', FULL, '40'],
    ['累进(档次,面积)', FULL, '20'],
    ['累进(档次,面积)', OPEN, '19.99'],
    ['累进(档次,面积)', EMPTY, '80'],
    ['累进(档次,面积+10)', EMPTY, '110'],
    ['累进(档次,MIN(面积,30))', UNKNOWN, '[0, 40]'],
    ['累进(档次,0-面积)', FULL, '0'],
    ['分档(缺档,面积)', FULL, '2'],
    ['分档(缺档,面积)', OPEN, '未知'],
    ['分档(缺档,面积)', EMPTY, '未知'],
    ['累进(缺档,5+面积*0)', FULL, '0'],
    ['累进(缺档,面积)', FULL, '未知'],
    ['分档(重档,面积)', FULL, '1'],
    ['分档(重档,面积)', EMPTY, '2'],
    ['分档(重档,面积)', UNKNOWN, '[1, 2]'],
  ])('%s on row %i is %s', (formula, row, result) => expect(value(formula, row)).toBe(result))

  test('an amount over mixed units is money', () => {
    expect(value('累进(租金档,SUM(企业[厂房])*100)', FULL)).toBe('502000')
    expect(desk.unit('累进(租金档,SUM(企业[厂房]))')).toBe('元')
  })
})
