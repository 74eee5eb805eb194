import { describe, expect, test } from 'vitest'
import { ROOT } from '../../../engine/model/field.ts'
import { ratio } from '../../../engine/model/ratio.ts'
import { choice, date, entity, flag, key, number } from '../../../engine/packs/builders.ts'
import { deskOf } from '../desk.ts'

/** The rows on which LibreOffice Calc 7.4 computed the results below. */
const desk = deskOf({
  entities: [
    entity(
      '项目',
      key('编号'),
      number('面积', ''),
      choice('类型', ['连片', '零星']),
      number('得分', ''),
      flag('在册'),
      date('开工'),
    ),
  ],
  rows: {
    项目: [
      { 编号: 'A', 面积: 10, 类型: '连片', 得分: 95, 在册: true, 开工: '2022-01-31' },
      { 编号: 'B', 面积: 20, 类型: '零星', 得分: 85, 在册: false, 开工: '2022-12-31' },
      { 编号: 'C', 面积: 30, 类型: '连片', 得分: 85, 在册: true, 开工: '2023-02-28' },
      { 编号: 'D', 面积: 40.5, 类型: '零星', 得分: 70, 在册: true, 开工: '2020-02-29' },
    ],
  },
})

type Result = number | boolean | string

const WORDS: Readonly<Record<string, Result>> = { 是: true, 否: false }

/** Both evaluators' text as a spreadsheet's result: fifteen digits of a number. */
const shown = (text: string): Result =>
  WORDS[text] ?? (/^-?[\d.]+$/.test(text) ? Number(Number(text).toPrecision(11)) : text)

describe('the language agrees with a spreadsheet where both are defined', () => {
  test.each<[string, Result]>([
    ['-2^2', 4],
    ['2^3^2', 64],
    ['2^-1', 0.5],
    ['-2^-2', 0.25],
    ['1+2*3', 7],
    ['(1+2)*3', 9],
    ['10-4-3', 3],
    ['100/10/2', 5],
    ['2*50%', 1],
    ['50%^2', 0.25],
    ['1+50%', 1.5],
    ['200%*3', 6],
    ['-50%', -0.5],
    ['-(-3)', 3],
    ['--3', 3],
    ['+3', 3],
    ['2^10', 1024],
    ['10^-2', 0.01],
    ['(1+10%)^3', 1.331],
    ['1+1=2', true],
    ['3>2', true],
    ['2<>2', false],
    ['5>=5', true],
    ['1<=0', false],
    ['"甲"<>"乙"', true],
    ['"连"&"片"="连片"', true],
    ['1+2=3=TRUE', true],
    ['TRUE>FALSE', true],
    ['TRUE+TRUE', 2],
    ['TRUE*5', 5],
    ['-TRUE', -1],
    ['ABS(-3.5)', 3.5],
    ['INT(-2.5)', -3],
    ['INT(2.9)', 2],
    ['ROUND(2.5,0)', 3],
    ['ROUND(-2.5,0)', -3],
    ['ROUND(1234.567,2)', 1234.57],
    ['ROUND(1250,-2)', 1300],
    ['ROUND(0.5,0)', 1],
    ['ROUND(1.005,2)', 1.01],
    ['ROUNDUP(2.1,0)', 3],
    ['ROUNDUP(-2.1,0)', -3],
    ['ROUNDUP(1234.5,-2)', 1300],
    ['ROUNDUP(3,0)', 3],
    ['ROUNDDOWN(2.9,0)', 2],
    ['ROUNDDOWN(-2.9,0)', -2],
    ['ROUNDDOWN(1299,-2)', 1200],
    ['MIN(3,1,2)', 1],
    ['MAX(3,1,2)', 3],
    ['SUM(1,2,3)', 6],
    ['SUM(TRUE,2)', 3],
    ['IF(1>2,"甲","乙")', '乙'],
    ['IF(2>1,1,0)', 1],
    ['IFS(1>2,1,2>1,2)', 2],
    ['SWITCH(2,1,"甲",2,"乙")', '乙'],
    ['SWITCH(9,1,"甲","丙")', '丙'],
    ['AND(TRUE,FALSE)', false],
    ['OR(FALSE,TRUE)', true],
    ['NOT(TRUE)', false],
    ['OR(5={1,5,9})', true],
    ['AND(5<>{1,5,9})', false],
    ['OR("零星"={"连片","零星"})', true],
    ['LEFT("连片改造",2)', '连片'],
    ['LEFT("连片")', '连'],
    ['LEFT("连片",9)', '连片'],
    ['YEAR(DATE(2022,14,3))=2023', true],
    ['MONTH(DATE(2022,14,3))', 2],
    ['DATE(2022,3,0)=DATE(2022,2,28)', true],
    ['DATE(2024,2,30)=DATE(2024,3,1)', true],
    ['DATE(2022,0,15)=DATE(2021,12,15)', true],
    ['DATE(2022,-1,15)=DATE(2021,11,15)', true],
    ['DATE(2022,12,31)-DATE(2022,1,1)', 364],
    ['DATE(2022,1,31)+1=DATE(2022,2,1)', true],
    ['EDATE(DATE(2022,1,31),1)=DATE(2022,2,28)', true],
    ['EDATE(DATE(2022,5,31),1)=DATE(2022,6,30)', true],
    ['EDATE(DATE(2022,12,31),2)=DATE(2023,2,28)', true],
    ['EDATE(DATE(2022,2,28),1)=DATE(2022,3,28)', true],
    ['EDATE(DATE(2022,8,31),-6)=DATE(2022,2,28)', true],
    ['EDATE(DATE(2020,2,29),12)=DATE(2021,2,28)', true],
    ['EDATE(DATE(2024,2,29),-12)=DATE(2023,2,28)', true],
  ])('%s is %j', (formula, result) => {
    expect(shown(desk.value(formula))).toEqual(result)
    expect([desk.value(formula), '…', '≈']).toContain(desk.column(formula))
  })

  test.each<[string, string, string]>([
    ['2022-01-01', '2022-12-31', '1'],
    ['2022-01-31', '2022-03-31', '60/360'],
    ['2022-01-30', '2022-03-31', '60/360'],
    ['2022-01-29', '2022-03-31', '62/360'],
    ['2022-10-31', '2022-12-30', '60/360'],
    ['2022-08-31', '2023-02-28', '178/360'],
    ['2019-11-15', '2022-06-30', '945/360'],
    ['2022-02-28', '2022-02-28', '0'],
    ['2022-02-28', '2022-03-31', '31/360'],
    ['2020-02-29', '2020-03-31', '31/360'],
    ['2020-02-29', '2020-03-30', '30/360'],
    ['2022-02-28', '2023-02-28', '1'],
    ['2020-02-29', '2021-02-28', '1'],
    ['2020-02-28', '2021-02-28', '1'],
    ['2022-02-28', '2024-02-29', '2'],
    ['2022-03-31', '2022-02-28', '31/360'],
    ['2023-07-01', '2020-07-01', '3'],
  ])('YEARFRAC from %s to %s is %s', (from, to, fraction) => {
    const day = (text: string) => `DATE(${text.split('-').map(Number).join(',')})`
    const found = desk.value(`YEARFRAC(${day(from)},${day(to)})`)
    expect(Number(found)).toBeCloseTo(ratio(fraction).valueOf(), 11)
  })
})

describe('over rows', () => {
  test.each<[string, Result]>([
    ['SUM(项目[面积])', 100.5],
    ['SUM(项目[面积],100)', 200.5],
    ['AVERAGE(项目[得分])', 83.75],
    ['MIN(项目[面积])', 10],
    ['MAX(项目[面积])', 40.5],
    ['MAX(项目[面积],50)', 50],
    ['MAX(50,项目[面积])', 50],
    ['ROWS(项目)', 4],
    ['COUNTIFS(项目[类型],"连片")', 2],
    ['COUNTIFS(项目[类型],"<>连片")', 2],
    ['COUNTIFS(项目[得分],85)', 2],
    ['COUNTIFS(项目[得分],">=85")', 3],
    ['COUNTIFS(项目[面积],">10",项目[面积],"<=30")', 2],
    ['COUNTIFS(项目[在册],TRUE)', 3],
    ['COUNTIFS(项目[开工],"<2022-06-30")', 2],
    ['SUMIFS(项目[面积],项目[类型],"连片")', 40],
    ['SUMIFS(项目[面积],项目[类型],"="&"连片")', 40],
    ['SUMIFS(项目[面积],项目[类型],"空")', 0],
    ['COUNTIFS(项目[开工],">="&DATE(2022,12,31))', 2],
    ['COUNTIFS(项目[得分],"<"&85)', 1],
    ['AVERAGEIFS(项目[面积],项目[得分],">=85")', 20],
    ['MAXIFS(项目[面积],项目[类型],"连片")', 30],
    ['MINIFS(项目[面积],项目[类型],"零星")', 20],
    ['RANK(85,项目[得分])', 2],
    ['RANK(95,项目[得分],0)', 1],
    ['RANK(85,项目[得分],1)', 2],
    ['RANK(70,项目[得分],1)', 1],
  ])('%s is %j', (formula, result) => {
    expect(shown(desk.value(formula, 0, ROOT))).toEqual(result)
    expect([desk.value(formula, 0, ROOT), '…', '≈']).toContain(desk.column(formula, 0, ROOT))
  })
})
