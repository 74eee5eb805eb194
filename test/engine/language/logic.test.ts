import { describe, expect, test } from 'vitest'
import { choice, entity, flag, key, multi, number, parameters } from '../../../engine/packs/builders.ts'
import { deskOf } from '../desk.ts'

const threshold = parameters('threshold')

/** Rows by name: flags 甲 and 乙 as written (是, 否, 未 for blank), numbers and texts where a test needs them. */
const FLAGS = { 是: true, 否: false, 未: null } as const
type Mark = keyof typeof FLAGS
const marks = Object.keys(FLAGS) as Mark[]

const desk = deskOf({
  entities: [
    entity(
      '项目',
      key('编号'),
      flag('甲'),
      flag('乙'),
      number('面积', '亩'),
      number('建面', '㎡'),
      number('上限', '亩', { minimum: undefined }),
      choice('类型', ['连片', '零星']),
      multi('模式', ['自改', '收储']),
    ),
  ],
  parameters: [threshold('未定', null, '亩', []), threshold('口径', null, '', [], { type: 'choice' })],
  rows: {
    项目: [
      ...marks.flatMap((a) => marks.map((b) => ({ 编号: a + b, 甲: FLAGS[a], 乙: FLAGS[b] }))),
      { 编号: '园', 面积: 50, 建面: 30000, 类型: '连片', 模式: ['自改'] },
      { 编号: '小', 面积: 35, 建面: 35000 },
    ],
  },
})
const at = (a: Mark, b: Mark) => marks.indexOf(a) * 3 + marks.indexOf(b)
const PARK = 9
const SMALL = 10

/** The exact value; the columns may leave it open but never differ. */
function value(formula: string, row: number): string {
  const exact = desk.value(formula, row)
  expect([exact, '…', '≈']).toContain(desk.column(formula, row))
  return exact === '未知' ? '未' : exact
}

describe("Kleene's logic", () => {
  test.each<[Mark, Mark, Mark, Mark]>([
    ['是', '是', '是', '是'],
    ['是', '否', '否', '是'],
    ['是', '未', '未', '是'],
    ['否', '是', '否', '是'],
    ['否', '否', '否', '否'],
    ['否', '未', '否', '未'],
    ['未', '是', '未', '是'],
    ['未', '否', '否', '未'],
    ['未', '未', '未', '未'],
  ])('%s and %s is %s, or is %s', (a, b, and, or) => {
    expect(value('AND(甲,乙)', at(a, b))).toBe(and)
    expect(value('OR(甲,乙)', at(a, b))).toBe(or)
    expect(value('NOT(AND(甲,乙))', at(a, b))).toBe({ 是: '否', 否: '是', 未: '未' }[and])
    expect(value('NOT(OR(NOT(甲),NOT(乙)))', at(a, b))).toBe(and)
  })

  test.each<[Mark, Mark, string, string]>([
    ['是', '是', '是', '2'],
    ['是', '否', '否', '1'],
    ['是', '未', '未', '[1, 2]'],
    ['未', '未', '未', '[0, 2]'],
  ])('%s = %s is %s; together they count %s', (a, b, equal, count) => {
    expect(value('甲=乙', at(a, b))).toBe(equal)
    expect(value('甲+乙', at(a, b))).toBe(count)
  })

  test('at least n of m is decided as soon as it can be', () => {
    expect(value('甲+乙>=1', at('是', '未'))).toBe('是')
    expect(value('甲+乙>=2', at('是', '未'))).toBe('未')
    expect(value('甲+乙>=2', at('否', '未'))).toBe('否')
  })
})

describe('IF on an unknown condition joins its branches', () => {
  const unknown = at('未', '是')
  test.each([
    ['IF(甲,30,50)', unknown, '[30, 50]'],
    ['IF(甲,30,30)', unknown, '30'],
    ['IF(甲,"连片","零星")', unknown, '未'],
    ['IF(甲,"连片","连片")', unknown, '连片'],
    ['IF(甲,"连片","连片 ")', unknown, '连片'],
    ['IF(甲,TRUE,TRUE)', unknown, '是'],
    ['IF(甲,TRUE,FALSE)', unknown, '未'],
    ['IF(甲,乙,TRUE)', unknown, '是'],
    ['IF(甲,面积,0)', unknown, '[0, ]'],
    ['IF(甲,1,乙)', at('未', '未'), '[0, 1]'],
    ['IF(甲,DATE(2022,1,1),DATE(2022,1,1))=DATE(2022,1,1)', unknown, '是'],
    ['IF(甲,面积,0)', at('否', '是'), '0'],
  ])('%s', (formula, row, result) => expect(value(formula, row)).toBe(result))

  test('a park of exactly 50亩 passes though the standard may be 30 or 50', () => {
    expect(value('面积>=IF(甲,30,50)', PARK)).toBe('是')
    expect(value('面积>IF(甲,30,50)', PARK)).toBe('未')
  })
  test('a park of 35亩 is undecided, and only the flag decides', () => {
    expect(value('OR(面积>=IF(甲,30,50),建面>=IF(甲,30000,50000))', SMALL)).toBe('未')
    expect(desk.causes('OR(面积>=IF(甲,30,50),建面>=IF(甲,30000,50000))', SMALL)).toEqual(['blank 甲'])
  })
})

describe('only decisive cells are missing', () => {
  test.each<[string, number, string[]]>([
    ['AND(甲,面积>=20)', at('未', '是'), ['blank 甲', 'blank 面积']],
    ['AND(甲,面积>=20)', PARK, ['blank 甲']],
    ['OR(面积>=20,甲)', PARK, []],
    ['IF(乙,面积>=20,甲)', at('未', '是'), ['blank 面积']],
    ['IF(乙,面积>=20,甲)', at('是', '否'), []],
    ['MIN(面积,上限)>=20', PARK, ['blank 上限']],
    ['面积*0>=1', at('是', '是'), []],
    ['面积>=未定', PARK, ['notSet 未定']],
    ['面积>=IF(甲,20,未定)', PARK, ['blank 甲', 'notSet 未定']],
    ['面积>=IF(乙,20,未定)', at('是', '是'), ['blank 面积']],
    ['1/(面积-面积)>0', PARK, ['zeroDivision']],
  ])('%s on row %i: %j', (formula, row, causes) =>
    expect([...desk.causes(formula, row)].sort()).toEqual(causes),
  )
})

describe('IFS', () => {
  const [unknown, yes, no] = [at('未', '是'), at('是', '是'), at('否', '否')]
  test.each([
    ['IFS(甲,1,乙,2)', yes, '1'],
    ['IFS(甲,1,乙,2)', at('否', '是'), '2'],
    ['IFS(甲,1,乙,2)', unknown, '[1, 2]'],
    ['IFS(甲,2,乙,2)', unknown, '2'],
    ['IFS(甲,"淘汰",乙,"提升")', unknown, '未'],
    ['IFS(甲,"提升",乙,"提升")', unknown, '提升'],
    ['IFS(乙,"提升",甲,"淘汰")', unknown, '提升'],
    ['IFS(甲,1,乙,2)', no, '未'],
    ['IFS(甲,TRUE,乙,5)', no, '未'],
    ['IFS(甲,1,TRUE,3)', no, '3'],
  ])('%s on row %i is %s', (formula, row, result) => expect(value(formula, row)).toBe(result))
})

describe('SWITCH', () => {
  test.each([
    ['SWITCH(类型,"连片",1,"零星",2,3)', PARK, '1'],
    ['SWITCH(类型,"其他",1,3)', PARK, '3'],
    ['SWITCH(类型,"其他",1)', PARK, '未'],
    ['SWITCH(类型,"其他",TRUE,"又",5)', PARK, '未'],
    ['SWITCH(类型,"连片",1,"零星",2,3)', SMALL, '[1, 3]'],
    ['SWITCH(类型,"连片",2,2)', SMALL, '2'],
    ['SWITCH(甲,TRUE,1,2)', at('未', '是'), '[1, 2]'],
    ['SWITCH(面积,50,1,2)', PARK, '1'],
    ['SWITCH(口径,"逐项",1,"平均",2,3)', PARK, '[1, 3]'],
  ])('%s on row %i is %s', (formula, row, result) => expect(value(formula, row)).toBe(result))

  test('values in another unit are brought to that of what is compared', () => {
    expect(value('SWITCH(建面,面积*0.9,1,2)', PARK)).toBe('1')
    expect(value('SWITCH(面积*0.9,建面,1,2)', PARK)).toBe('1')
    expect(value('SWITCH(建面,面积,1,2)', PARK)).toBe('2')
  })
})

describe('several choices', () => {
  test.each([
    ['HAS(模式,"自改")', PARK, '是'],
    ['HAS(模式," 自改")', PARK, '是'],
    ['HAS(模式,"收储")', PARK, '否'],
    ['HAS(模式,"自改")', SMALL, '未'],
    ['OR(类型={"连片","其他"})', PARK, '是'],
    ['AND(类型<>{"连片","其他"})', PARK, '否'],
    ['OR(类型={"其他"})', PARK, '否'],
    ['OR(类型={"其他"})', SMALL, '未'],
    ['AND(类型<>{"其他"})', SMALL, '未'],
    ['OR(面积={35,50})', PARK, '是'],
    ['AND(面积<>{35,50})', PARK, '否'],
  ])('%s on row %i is %s', (formula, row, result) => expect(value(formula, row)).toBe(result))
})
