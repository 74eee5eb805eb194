import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { AGGREGATE_NAMES } from '../../../engine/language/checkAggregate.ts'
import { FUNCTIONS } from '../../../engine/language/functions/index.ts'
import {
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

const page = readFileSync(new URL('../../../docs/excel-differences.md', import.meta.url), 'utf8')
const desk = deskOf({
  entities: [
    entity(
      '项目',
      key('编号'),
      number('面积', '亩'),
      number('建面', '㎡'),
      number('占比', '%'),
      number('空', ''),
      text('名称'),
      text('未填'),
      flag('在册'),
      flag('未审'),
      date('开工'),
      number('年限', '年'),
    ),
    entity('企业', key('企业编号'), reference('项目', '项目'), number('厂房', ''), text('行业')),
  ],
  parameters: [parameters('incentive')('未定', null, '万元/亩', [])],
  rows: {
    项目: [
      {
        编号: '1',
        面积: 30,
        建面: 20000,
        占比: 70,
        名称: '四上企业 ',
        在册: true,
        开工: '2022-01-31',
        年限: 2,
      },
    ],
    企业: [
      { 企业编号: '1', 项目: '1', 厂房: 100, 行业: '化工' },
      { 企业编号: '2', 项目: '1', 厂房: 200, 行业: '化纤' },
      { 企业编号: '3', 项目: '1', 厂房: null, 行业: '机械' },
    ],
  },
})

const examples = [...page.matchAll(/^\| `(.+?)` *\| .+? \| `(.+?)` *\| .+ \|$/gm)].map(
  (m) => [m[1]!, m[2]!] as const,
)

describe('the page of differences from Excel', () => {
  test('has its examples', () => expect(examples.length).toBe(page.match(/^\| `/gm)!.length))
  test.each(examples)('%s is %s', (formula, here) => {
    expect(desk.fault(formula)?.code ?? desk.value(formula)).toBe(here)
  })
  test('names every function, and no other', () => {
    const listed = page.slice(page.indexOf('Functions of a row'), page.indexOf('A criterion is'))
    const named = new Set([...listed.matchAll(/`([A-Z]+|分档|累进)[`(]/g)].map((m) => m[1]!))
    const own = [...FUNCTIONS.keys()].filter((name) => /^[A-Z]+$/.test(name) && name !== 'NEGATE')
    const all = [...own, ...AGGREGATE_NAMES, 'UNIQUE', 'RANK', 'ISBLANK', '分档', '累进']
    expect([...named].sort()).toEqual([...new Set(all)].sort())
  })
})
