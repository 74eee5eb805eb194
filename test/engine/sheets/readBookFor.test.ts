import { describe, expect, test } from 'vitest'
import { hasErrors } from '../../../engine/model/diagnostic.ts'
import type { Policy } from '../../../engine/model/policy.ts'
import { entity, key, number, reference } from '../../../engine/packs/builders.ts'
import { readBookFor } from '../../../engine/sheets/readBookFor.ts'
import { writeBook } from '../../../engine/sheets/writeBook.ts'
import { JUDGE, OWN, ROWS } from './borrowedPolicies.ts'
import { found, onSheet, plainSheet, typed, without } from './edits.ts'

const book = writeBook(OWN, ROWS, [])
const read = readBookFor(book, JUDGE)
const { 项目: projects, 镇街: towns } = read.dataset.tables

describe('rows of another policy', () => {
  test('are not errors, whatever does not fit', () => {
    expect(hasErrors(read.diagnostics)).toBe(false)
  })

  test('are found by name, by the aliases of either side, and by the part that a column plays', () => {
    expect(projects!.columns.项目名称).toEqual(['一号', '二号'])
    expect(projects!.columns.建筑面积).toEqual([40_000, null])
    expect(projects!.columns.项目编号).toEqual(['P1', 'P2'])
    expect(projects!.columns.镇街).toEqual(['东区', '西区'])
  })

  test('are converted where that is exact', () => {
    // 20,000㎡ × 3/2000 and 19,999㎡ × 3/2000
    expect(projects!.columns.用地).toEqual([30, 29.9985])
  })

  test('another unit that does not convert exactly is no column', () => {
    const inMu = { ...OWN, entities: [OWN.entities[0]!, inUnit(OWN, '楼面', '亩')] }
    const { dataset, diagnostics } = readBookFor(writeBook(inMu, ROWS, []), JUDGE)
    expect(dataset.tables.项目!.columns.建筑面积).toBeUndefined()
    expect(dataset.tables.项目!.unread!.建筑面积).toEqual([0, 1])
    expect(diagnostics.find((d) => d.code === 'column.otherMeasure')?.values).toEqual({
      column: '楼面（亩）',
      found: '亩',
      expected: '㎡',
    })
  })

  test('a word that the policy does not have is unknown, with its cell named and counted', () => {
    expect(projects!.columns.类型).toEqual(['连片', null])
    expect(projects!.unread!.类型).toEqual([1])
    // 仓储 may be research under another name: the whole cell is open.
    expect(projects!.columns.用途).toEqual([['生产', '研发'], null])
    expect(projects!.unread!.用途).toEqual([1])
    const said = read.diagnostics.filter((d) => d.code === 'cell.otherPolicy')
    expect(said.map((d) => [d.severity, d.values.column, d.values.value, d.values.count])).toEqual([
      ['warning', '类型', '散户', 1],
      ['warning', '用途', '仓储', 1],
    ])
    expect(found(said)).toEqual(['cell.otherPolicy 项目!E6', 'cell.otherPolicy 项目!F6'])
  })

  test('columns that are not there are unknown in every row, not blank', () => {
    expect(projects!.columns.完成日期).toBeUndefined()
    expect(projects!.unread!.完成日期).toEqual([0, 1])
    expect(read.dataset.tables.车间).toBeUndefined()
  })

  test('the table of areas goes by another name there', () => {
    expect(towns!.columns.镇街).toEqual(['东区', '西区'])
    expect(towns!.origin!.sheet).toBe('市区')
    expect(read.diagnostics.find((d) => d.code === 'area.standIn')?.values).toEqual({
      sheet: '市区',
      area: '镇街',
    })
  })

  test('without a table of areas those count that the rows name', () => {
    const { dataset, diagnostics } = readBookFor(without(book, '市区'), JUDGE)
    expect(dataset.tables.镇街!.columns).toEqual({ 镇街: ['东区', '西区'] })
    expect(dataset.tables.镇街!.unread!.任务).toEqual([0, 1])
    expect(diagnostics.find((d) => d.code === 'area.fromRows')?.values).toEqual({ area: '镇街', count: 2 })
  })

  test('a plain list without a policy will do', () => {
    const list = plainSheet('项目', [
      ['项目编号', '镇街', '用地（亩）'],
      ['A', '东镇', 30],
    ])
    const { dataset, source } = readBookFor({ sheets: [list] }, JUDGE)
    expect(source).toBeUndefined()
    expect(dataset.tables.项目!.columns).toEqual({ 项目编号: ['A'], 镇街: ['东镇'], 用地: [30] })
    expect(dataset.tables.镇街!.columns).toEqual({ 镇街: ['东镇'] })
  })

  test('ids that stand twice are wrong under every policy', () => {
    const { diagnostics } = readBookFor(typed(book, '项目', 'B6', 'P1'), JUDGE)
    expect(diagnostics.filter((d) => d.severity === 'error').map((d) => d.code)).toEqual(['row.duplicateKey'])
  })

  test('a row of no known area is unknown there, with a warning', () => {
    const { dataset, diagnostics } = readBookFor(typed(book, '项目', 'C6', '南区'), JUDGE)
    expect(dataset.tables.项目!.columns.镇街).toEqual(['东区', null])
    expect(dataset.tables.项目!.unread!.镇街).toEqual([1])
    expect(hasErrors(diagnostics)).toBe(false)
  })

  test("places of the policy's own items are nowhere in the workbook", () => {
    expect(read.locate({ kind: 'item', noun: 'parameter', label: '单价' })).toBeUndefined()
    expect(read.locate({ kind: 'item', noun: 'policy', label: JUDGE.title })).toBeUndefined()
    expect(read.locate({ kind: 'data', entity: '镇街', id: '西区' })).toEqual({ sheet: '市区', cell: 'B6' })
  })
})

/** The table of projects with a column in another unit. */
const inUnit = (policy: Policy, label: string, unit: string) => {
  const own = policy.entities.find((e) => e.label === '项目')!
  return { ...own, fields: own.fields.map((field) => (field.label === label ? { ...field, unit } : field)) }
}

describe("formulas of the workbook's own", () => {
  const formulaOf = ({ policy }: { readonly policy: Policy }, label: string) =>
    policy.entities.find((e) => e.label === '项目')!.fields.find((field) => field.label === label)?.formula

  const withFormula = (formula: string): Policy => ({
    ...OWN,
    parameters: [{ ...JUDGE.parameters[0]!, label: '系数', value: 2, original: 2, unit: undefined } as never],
    entities: [
      OWN.entities[0]!,
      {
        label: '项目',
        fields: OWN.entities[1]!.fields.map((f) => (f.label === '亩均税收' ? { ...f, formula } : f)),
      },
    ],
  })
  const readWith = (formula: string) => readBookFor(writeBook(withFormula(formula), ROWS, []), JUDGE)

  test('are kept where they only restate the row in columns that mean the same', () => {
    // 用地 is in ㎡ there and in 亩 here: another column of the same name is no input.
    expect(formulaOf(readWith('年税收/用地'), '亩均税收')).toBeUndefined()
    const { policy, dataset, diagnostics } = readWith('年税收/投资额')
    expect(formulaOf({ policy }, '亩均税收')).toBe('年税收/投资额')
    expect(dataset.tables.项目!.columns.年税收).toEqual([300, 30])
    expect(diagnostics.find((d) => d.code === 'field.grafted')?.values).toEqual({ columns: '亩均税收' })
  })

  test.each([
    ['a parameter is a rule', '年税收*系数/投资额'],
    ['other rows are not this one', '年税收/SUM(项目[投资额])'],
    ['what cannot be read', '年税收/('],
    ['what is not there', '年税收/面积'],
  ])('%s: not kept', (_, formula) => {
    expect(formulaOf(readWith(formula), '亩均税收')).toBeUndefined()
  })
})

describe('payments', () => {
  const paid = (of: Policy, incentive: string) =>
    onSheet(writeBook(of, ROWS, []), '兑付台账', (sheet) => {
      const header = sheet.rows.findIndex((row) => row.some((cell) => cell?.value === '奖补事项'))
      const at = (name: string) => sheet.rows[header]!.findIndex((cell) => cell?.value === name)
      const row = sheet.rows[header]!.map((_, i) => {
        if (i === at('奖补事项')) return { value: incentive }
        if (i === at('项目编号')) return { value: 'P1' }
        return i === at('批次') ? { value: '1' } : null
      })
      return { ...sheet, rows: [...sheet.rows.slice(0, header + 1), row] }
    })

  test("under the workbook's own incentives are left out, and said to be", () => {
    const { payments, diagnostics } = readBookFor(paid(OWN, '楼面奖'), JUDGE)
    expect(payments).toEqual([])
    expect(diagnostics.find((d) => d.code === 'payments.left')?.values).toEqual({
      sheet: '兑付台账',
      count: 1,
    })
  })

  test('under the same policy they hold', () => {
    const { payments, isOwn } = readBookFor(paid(OWN, '楼面奖'), OWN)
    expect(isOwn).toBe(true)
    expect(payments.map((p) => [p.row, p.incentive])).toEqual([['P1', '楼面奖']])
  })
})

test('two columns that point to the same table are not told apart by that', () => {
  const twice: Policy = {
    ...OWN,
    entities: [
      OWN.entities[0]!,
      entity(
        '项目',
        key('编号'),
        reference('迁出区', '市区'),
        reference('迁入区', '市区'),
        number('用地', '㎡'),
      ),
    ],
  }
  const { dataset } = readBookFor(writeBook(twice, ROWS, []), JUDGE)
  expect(dataset.tables.项目!.columns.镇街).toBeUndefined()
})
