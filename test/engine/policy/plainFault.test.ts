import { describe, expect, test } from 'vitest'
import type { Parameter } from '../../../engine/model/parameter.ts'
import { multi, number } from '../../../engine/packs/builders.ts'
import { findings } from '../small.ts'
import { fields, good, must, PARAMETERS, prize, projects, short, towns } from './goodPolicy.ts'

/** What people write first, and what they are told: the trap by its name, not the character that is out of place. */
describe('traps', () => {
  const entity = {
    ...projects,
    fields: [...fields, number('2025年任务', '亩'), multi('方式', ['自改', '收储'])],
  }
  const listed: Parameter = {
    label: '鼓励类型',
    category: 'threshold',
    type: 'list',
    value: ['连片'],
    options: ['连片', '零星'],
    printed: 'printed',
    source: '本文件',
    clauses: [],
  }
  const said = (formula: string) => {
    const policy = good({
      entities: [towns, entity],
      parameters: [...PARAMETERS, listed],
      requirements: [{ ...must, test: formula }],
    })
    const { code, values } = findings(policy).find(({ severity }) => severity === 'error')!
    const { name, number, unit, excerpt, position } = values
    return [code, name ?? number ?? '', unit ?? '', excerpt, position]
  }
  // biome-ignore format: a table
  test.each([
    ['面积>=2025年任务', ['nameInBrackets', '2025年任务', '', '2025年任务', 5]],
    ['面积>=２０２５年任务*2', ['nameInBrackets', '2025年任务', '', '２０２５年任务', 5]],
    ['面积>=2026年任务', ['formulaUnexpected', '', '', '年任务', 9]],
    ['面积>=10亩', ['numberUnit', '10', '亩', '10亩', 5]],
    ['建面>=1.5万㎡', ['numberUnit', '1.5', '万㎡', '1.5万㎡', 5]],
    ['面积>=10亩@', ['formulaCharacter', '', '', '@', 8]],
    ['类型=鼓励类型', ['listCompared', '', '', '鼓励类型', 4]],
    ['方式="自改"', ['listCompared', '', '', '方式', 1]],
  ])('%s', (formula, expected) => expect(said(formula)).toEqual(expected))

  test.each(['面积>=[2025年任务]', 'OR(类型=鼓励类型)', 'HAS(方式,"自改")'])('%s is right', (formula) => {
    const policy = good({
      entities: [towns, entity],
      parameters: [...PARAMETERS, listed],
      requirements: [{ ...must, test: formula }],
    })
    expect(findings(policy).filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

describe('numbers beside percentages', () => {
  const growth: Parameter = {
    label: '增幅',
    category: 'target',
    type: 'number',
    unit: '%',
    value: 8,
    printed: 'printed',
    source: '本文件',
    clauses: [],
  }
  const policy = (formula: string) =>
    good({
      parameters: [...PARAMETERS, growth],
      requirements: [{ ...must, test: `面积>=下限*(${formula})` }],
    })
  const said = (formula: string) =>
    findings(policy(formula))
      .filter(({ severity }) => severity === 'error')
      .map(({ code, values: { excerpt, whole, points } }) => [code, excerpt, whole, points])

  // Excel's 1+8% is 1.08; 1 in the unit of its neighbour would be 1%.
  // biome-ignore format: a table
  test.each([
    ['1+增幅', '1', '100%', '1%'],
    ['1-增幅', '1', '100%', '1%'],
    ['增幅-0.5', '0.5', '50%', '0.5%'],
    ['1+增幅/100', '1', '100%', '1%'],
    ['(1+增幅)^2', '1', '100%', '1%'],
    ['1+IF(ISBLANK(增幅),0,增幅)', '1', '100%', '1%'],
    ['IF(年度>2022,1,2)+增幅', 'IF(年度>2022,1,2)', '', ''],
  ])('%s', (formula, ...expected) => expect(said(formula)).toEqual([['percentSum', ...expected]]))

  test.each(['100%+增幅', '增幅+1%', '0+增幅', '2*增幅', 'MAX(增幅,5)', '(100%+增幅)^2'])(
    '%s is plain',
    (formula) => expect(said(formula)).toEqual([]),
  )
})

describe('what a quantity and a rate make', () => {
  const table: Parameter = {
    label: '分档标准',
    category: 'incentive',
    type: 'table',
    unit: '万元/亩',
    bandUnit: '万元/亩',
    value: null,
    bands: [{ from: 0, value: 1 }],
    printed: 'printed',
    source: '本文件',
    clauses: [],
  }
  const paid = (parts: Partial<typeof prize>, unit = '万元/亩') =>
    good({
      parameters: [...PARAMETERS, { ...table, unit }],
      incentives: [prize, { ...prize, label: '新奖', ...parts }],
    })
  const tiered = { kind: '分档', rate: '分档标准' }
  test.each([
    ['bands by another measure than the base', paid(tiered), 'error tierUnit @ incentive 新奖.base'],
    [
      'bands by another measure than 分档依据',
      paid({ ...tiered, tierBy: '建面' }),
      'error tierUnit @ incentive 新奖.tierBy',
    ],
    [
      'slices of another measure',
      paid({ ...tiered, kind: '超额累进' }),
      'error tierUnit @ incentive 新奖.base',
    ],
    [
      'a rate for each firm on 1',
      paid({ ...tiered, tierBy: '规模/面积', base: '1' }),
      'error amountUnit @ incentive 新奖.rate',
    ],
    [
      'a sum of money that is none',
      paid({ kind: '公式', base: '面积' }),
      'error unitWanted @ incentive 新奖.base',
    ],
  ])('%s', (_, policy, line) =>
    expect(short(policy).filter((each) => each.startsWith('error'))).toEqual([line]),
  )

  test('bands by their own measure', () =>
    expect(short(paid({ ...tiered, tierBy: '规模/面积' })).filter((l) => l.startsWith('error'))).toEqual([]))
})
