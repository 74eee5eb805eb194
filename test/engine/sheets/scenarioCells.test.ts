import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Policy, Scenario } from '../../../engine/model/policy.ts'
import { type Written, withContents } from '../../../engine/sheets/cellContents.ts'
import { currentCells } from '../../../engine/sheets/currentCells.ts'
import { finalScenario } from '../../../engine/sheets/finalScenario.ts'
import type { Book, Cell } from '../../../engine/sheets/grid.ts'
import { readBook } from '../../../engine/sheets/readBook.ts'
import {
  annotateScenario,
  renameScenario,
  scenarioCells,
  scenarioColumn,
} from '../../../engine/sheets/scenarioCells.ts'
import { scenarioNameFault } from '../../../engine/sheets/scenarioName.ts'
import { writeBook } from '../../../engine/sheets/writeBook.ts'
import { found, onSheet, typed } from './edits.ts'
import { policies, scenariosOf } from './policies.ts'
import { SMALL, SMALL_DATA, SMALL_PAYMENTS, SMALL_SCENARIOS } from './smallPolicy.ts'

const [first, second] = SMALL_SCENARIOS as readonly [Scenario, Scenario]
const bookOf = (scenarios: readonly Scenario[] = SMALL_SCENARIOS): Book =>
  writeBook(SMALL, SMALL_DATA, scenarios, SMALL_PAYMENTS, { current: first.label })

/** The book with the cells written, which must have been given out. */
function applied(book: Book, written: Written): Book {
  expect(written).toMatchObject({ ok: true })
  return withContents(book, written.ok ? written.cells : [])
}

const addresses = (written: Written): string[] =>
  written.ok ? written.cells.map(({ sheet, row, column }) => `${sheet}!${row},${column}`) : ['refused']

/** All that a book says apart from its scenarios. */
const rest = (book: Book) => {
  const { scenarios: _, locate: _locate, ...others } = readBook(book)
  return others
}

/** 方案 with cells that a person has put into a column of their own. */
const beside = (book: Book, column: number, cells: Readonly<Record<number, Cell>>): Book =>
  onSheet(book, '方案', (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row, i) => {
      if (cells[i] === undefined) return row
      const longer = [...row, ...Array.from({ length: Math.max(0, column + 1 - row.length) }, () => null)]
      return longer.map((cell, j) => (j === column ? cells[i]! : cell))
    }),
  }))

describe('a new column', () => {
  const added: Scenario = {
    label: '会后修改',
    status: 'trial',
    overrides: { 最小用地: 22.5, 分成比例: null, 负面清单: ['印染', '化工'], 基准日: '2023-01-31' },
    switches: { 零星面积: false, 新增厂房补助: true },
    note: '按5月会议',
  }

  test('reads as the scenario, and nothing else has changed', () => {
    const book = bookOf()
    const next = applied(book, scenarioColumn(book, SMALL, added))
    expect(readBook(next).scenarios).toEqual([first, second, added])
    expect(rest(next)).toEqual(rest(book))
  })

  test('states what the scenario changes, its status and its note; the rest is blank', () => {
    const book = bookOf()
    const written = scenarioColumn(book, SMALL, added)
    const column = 6
    expect(written.ok && written.cells.every((cell) => cell.sheet === '方案' && cell.column === column)).toBe(
      true,
    )
    expect(written.ok && written.cells.map(({ value }) => value).sort()).toEqual(
      ['会后修改', '试算', '按5月会议', 22.5, '未定', '印染、化工', '2023-01-31', '停用', '启用'].sort(),
    )
  })

  test('leaves what people wrote beside the table, and goes past it', () => {
    const remarks = { 6: { value: '王：会上再议' }, 9: { value: '张：同意' } }
    const book = beside(bookOf(), 6, remarks)
    const written = scenarioColumn(book, SMALL, added)
    const next = applied(book, written)
    expect(addresses(written).every((address) => address.endsWith(',7'))).toBe(true)
    const sheet = next.sheets.find(({ name }) => name === '方案')!
    for (const [row, { value }] of Object.entries(remarks))
      expect(sheet.rows[Number(row)]![6]!.value).toBe(value)
    expect(readBook(next).scenarios).toEqual([first, second, added])
  })

  test('comes after a column of notes', () => {
    const book = beside(bookOf(), 6, { 3: { value: '审核意见' }, 8: { value: '同意' } })
    const next = applied(book, scenarioColumn(book, SMALL, added))
    expect(readBook(next).scenarios).toEqual([first, second, added])
  })

  test('a row that the table does not have is added below it', () => {
    const target = SMALL.targets[0]!.label
    const book = bookOf()
    const scenario = { ...added, switches: { [target]: false } }
    const written = scenarioColumn(book, SMALL, scenario)
    const next = applied(book, written)
    expect(readBook(next).scenarios.at(-1)).toEqual(scenario)
    const height = book.sheets.find(({ name }) => name === '方案')!.rows.length
    expect(addresses(written).filter((a) => a.startsWith(`方案!${height},`))).toEqual([
      `方案!${height},0`,
      `方案!${height},1`,
      `方案!${height},6`,
    ])
  })

  test('a renamed sheet, moved columns and sorted rows are no obstacle', () => {
    const book = onSheet(bookOf(), '方案', (sheet) => ({
      ...sheet,
      name: '方案对照（2023）',
      rows: sheet.rows.map((row, i) => {
        const [group, name, unit, current, ...own] = i < 3 ? [null, row[0]!] : row
        return [current ?? null, ...own, name ?? null, unit ?? null, group ?? null]
      }),
    }))
    expect(readBook(book).scenarios).toEqual(SMALL_SCENARIOS)
    const next = applied(book, scenarioColumn(book, SMALL, added))
    expect(readBook(next).scenarios).toEqual([first, second, added])
  })

  test('bands have no place in it, nor has a sheet that is not there', () => {
    const banded = { ...added, bands: { 最小用地: [{ value: 1 }] } }
    expect(scenarioColumn(bookOf(), SMALL, banded)).toMatchObject({ ok: false, obstacle: 'bands' })
    const without = { sheets: bookOf().sheets.filter(({ name }) => name !== '方案') }
    expect(scenarioColumn(without, SMALL, added)).toMatchObject({ ok: false, obstacle: 'sheet' })
    const stranger = { ...added, overrides: { 没有这个参数: 1 } }
    expect(scenarioColumn(bookOf(), SMALL, stranger)).toMatchObject({ ok: false, obstacle: 'unknown' })
  })
})

describe('a column that is there', () => {
  test('only cells that say something else are written', () => {
    const book = bookOf()
    const changed: Scenario = {
      ...first,
      overrides: { ...first.overrides, 补助标准: 60 },
      switches: { 零星面积: false },
    }
    const written = scenarioCells(book, SMALL, changed)
    expect(written.ok && written.cells.map(({ value }) => value)).toEqual([60, null])
    const next = applied(book, written)
    expect(readBook(next).scenarios).toEqual([changed, second])
    expect(rest(next)).toEqual(rest(book))
  })

  test('a formula of a person is not written over', () => {
    const book = bookOf()
    const sheet = book.sheets.find(({ name }) => name === '方案')!
    const row = sheet.rows.findIndex((cells) => cells[1]?.value === '补助标准')
    const own = typed(book, '方案', `E${row + 1}`, { value: 50, formula: '25*2' })
    expect(scenarioCells(own, SMALL, { ...first, overrides: { ...first.overrides, 补助标准: 60 } })).toEqual({
      ok: false,
      obstacle: 'formula',
      values: { name: '补助标准', sheet: '方案', cell: `E${row + 1}` },
    })
    expect(scenarioCells(own, SMALL, { ...first, note: '另注' })).toMatchObject({ ok: true })
  })

  test('a cell in percent format gets its ratio', () => {
    const label = SMALL.parameters.find((p) => p.type === 'number' && p.unit === '%')!.label
    const shown: Scenario = { ...second, overrides: { ...second.overrides, [label]: 40 } }
    const book = bookOf([first, shown])
    const rows = book.sheets.find(({ name }) => name === '方案')!.rows
    const row = rows.findIndex((cells) => cells[1]?.value === label)
    const own = typed(book, '方案', `F${row + 1}`, { value: 0.4, format: '0%' })
    expect(readBook(own).scenarios[1]!.overrides[label]).toBe(40)
    const changed = { ...shown, overrides: { ...shown.overrides, [label]: 12.5 } }
    const written = scenarioCells(own, SMALL, changed)
    expect(written.ok && written.cells[0]!.value).toBe(0.125)
    expect(readBook(applied(own, written)).scenarios[1]).toEqual(changed)
  })

  test('is renamed, and 首页 with it', () => {
    const book = bookOf()
    const next = applied(book, renameScenario(book, SMALL, first.label, '从严（二稿）'))
    expect(readBook(next).scenarios).toEqual([{ ...first, label: '从严（二稿）' }, second])
    expect(readBook(next).current).toBe('从严（二稿）')
    const other = applied(book, renameScenario(book, SMALL, second.label, '宽'))
    expect(readBook(other).current).toBe(first.label)
  })

  test('a name that would be read as a column of another kind is not written', () => {
    for (const name of ['备注', '单位', '当前值（新）'])
      expect(renameScenario(bookOf(), SMALL, second.label, name)).toMatchObject({ ok: false })
  })

  test('gets a note, and loses it', () => {
    const book = bookOf()
    const noted = applied(book, annotateScenario(book, SMALL, second.label, '宽松'))
    expect(readBook(noted).scenarios).toEqual([first, { ...second, note: '宽松' }])
    const bare = applied(noted, annotateScenario(noted, SMALL, second.label, ''))
    expect(readBook(bare).scenarios).toEqual([first, second])
  })
})

describe('a final scenario', () => {
  const final = finalScenario(SMALL, first, {
    date: '2023-07-01',
    meeting: '第9次常务会',
    asOf: '2022-06-30',
  })

  test('states every row of 方案, so that no blank is complained of', () => {
    const book = bookOf()
    const next = applied(book, scenarioCells(book, SMALL, final))
    expect(readBook(next).scenarios[0]).toEqual(final)
    const ranged = SMALL.parameters.filter(
      (p) => p.range && p.value === null && !(p.label in first.overrides),
    ).length
    const blanks = readBook(next).diagnostics.filter(({ code }) => code === 'scenario.blank')
    expect(blanks.map(({ values }) => values.count)).toEqual(ranged > 0 ? [ranged] : [])
    expect(final).toMatchObject({ status: 'final', date: '2023-07-01', meeting: '第9次常务会' })
  })

  test('keeps what the scenario says, and takes the rest from the current values', () => {
    expect(final.overrides).toMatchObject(first.overrides)
    const other = SMALL.parameters.find(
      (p) => p.type === 'number' && !p.bands && !p.range && !(p.label in first.overrides),
    )!
    expect(final.overrides[other.label]).toEqual(other.value)
    for (const { label, enabled } of SMALL.requirements)
      expect(final.switches[label]).toBe(first.switches[label] ?? enabled)
  })

  test('its day is the data’s own where nobody has set another', () => {
    const undated: Policy = {
      ...SMALL,
      parameters: SMALL.parameters.map((p) => (p.label === '基准日' ? { ...p, value: null } : p)),
    }
    expect(finalScenario(undated, second, { date: '2023-07-01', asOf: '2022-06-30' }).overrides.基准日).toBe(
      '2022-06-30',
    )
  })
})

describe('the current values', () => {
  test('are what was tried; everything else stays', () => {
    const book = bookOf()
    const requirement = SMALL.requirements[0]!
    const incentive = SMALL.incentives[0]!
    const changes = {
      overrides: { 最小用地: 33, 负面清单: ['印染'] },
      switches: { [requirement.label]: !requirement.enabled, [incentive.label]: !incentive.included },
    }
    const written = currentCells(book, SMALL, changes)
    expect(written.ok && written.cells.map(({ sheet }) => sheet)).toEqual(['参数', '参数', '条件', '奖补'])
    const read = readBook(applied(book, written))
    expect(read.policy).toEqual({
      ...SMALL,
      parameters: SMALL.parameters.map((p) =>
        p.label in changes.overrides
          ? { ...p, value: changes.overrides[p.label as keyof typeof changes.overrides] }
          : p,
      ),
      requirements: SMALL.requirements.map((r) => (r === requirement ? { ...r, enabled: !r.enabled } : r)),
      incentives: SMALL.incentives.map((i) => (i === incentive ? { ...i, included: !i.included } : i)),
    })
    expect(read.scenarios).toEqual(SMALL_SCENARIOS)
    expect(read.dataset).toEqual(readBook(book).dataset)
  })

  test('that hold already are not written', () => {
    const { label, value } = SMALL.parameters.find(({ type }) => type === 'number')!
    expect(currentCells(bookOf(), SMALL, { overrides: { [label]: value }, switches: {} })).toEqual({
      ok: true,
      cells: [],
    })
  })

  test('values by band, ranges taken away, targets and formulas are refused by name', () => {
    const of = (overrides: Scenario['overrides'], switches: Scenario['switches'] = {}, book = bookOf()) =>
      currentCells(book, SMALL, { overrides, switches })
    const banded = SMALL.parameters.find(({ bands }) => bands)!.label
    expect(of({ [banded]: 1 })).toEqual({ ok: false, obstacle: 'bands', values: { name: banded } })
    expect(of({ 没有: 1 })).toMatchObject({ ok: false, obstacle: 'unknown' })
    const target = SMALL.targets[0]!.label
    expect(of({}, { [target]: false })).toEqual({
      ok: false,
      obstacle: 'alwaysOn',
      values: { name: target },
    })
    const ranged = SMALL.parameters.find(({ range }) => range)!
    const chosen = {
      ...SMALL,
      parameters: SMALL.parameters.map((p) => (p === ranged ? { ...p, value: 2 } : p)),
    }
    expect(
      currentCells(writeBook(chosen, SMALL_DATA), chosen, {
        overrides: { [ranged.label]: null },
        switches: {},
      }),
    ).toMatchObject({ ok: false, obstacle: 'standIn' })
    const sheet = bookOf().sheets.find(({ name }) => name === '参数')!
    const column = sheet.rows[3]!.findIndex((cell) => cell?.value === '取值')
    const row = sheet.rows.findIndex((cells) => cells[2]?.value === '最小用地')
    const letter = String.fromCharCode(65 + column)
    const computed = typed(bookOf(), '参数', `${letter}${row + 1}`, { value: 20, formula: '10*2' })
    expect(of({ 最小用地: 33 }, {}, computed)).toMatchObject({
      obstacle: 'formula',
      values: { name: '最小用地', cell: `${letter}${row + 1}` },
    })
  })
})

describe('names', () => {
  test.each([
    ['', 'blank'],
    ['  ', 'blank'],
    ['一\n二', 'characters'],
    ['甲\u200b', 'characters'],
    [' 方案', 'characters'],
    ['长'.repeat(41), 'long'],
    ['备注', 'reserved'],
    ['单位（新）', 'reserved'],
    ['当前方案', 'taken'],
    ['方案一', 'taken'],
    ['方案三', undefined],
    ['方案（三）', undefined],
  ])('%j: %s', (name, fault) => expect(scenarioNameFault(bookOf(), name)).toBe(fault))

  test('that differ only in width or case are one name, but a scenario may change its own', () => {
    const book = bookOf([{ ...first, label: 'Plan A1' }])
    expect(scenarioNameFault(book, 'plan Ａ１')).toBe('taken')
    expect(scenarioNameFault(book, 'PLAN A1', 'Plan A1')).toBeUndefined()
  })
})

describe('whatever scenarios say', () => {
  const pairs = policies
    .filter((policy) => {
      // Names that stand for several things are an error of their own.
      const { parameters, requirements } = policy
      return !parameters.some((p) => requirements.some((r) => r.label === p.label))
    })
    .chain((policy) => fc.tuple(fc.constant(policy), scenariosOf(policy)))
    .filter(([, scenarios]) => scenarios.length > 0)

  test('a column added reads back as it was, or nothing is given out', () => {
    fc.assert(
      fc.property(pairs, ([policy, scenarios]) => {
        const book = writeBook(policy, { tables: {} }, scenarios.slice(0, -1))
        const written = scenarioColumn(book, policy, scenarios.at(-1)!)
        expect(written.ok).toBe(true)
        const read = readBook(withContents(book, written.ok ? written.cells : []))
        expect(read.scenarios).toEqual(scenarios)
        expect(read.policy).toEqual(policy)
        expect(found(read.diagnostics)).toEqual(expect.arrayContaining(found(readBook(book).diagnostics)))
      }),
      { numRuns: 40 },
    )
  })

  test('a column changed reads back as what it was changed to', () => {
    fc.assert(
      fc.property(pairs, ([policy, scenarios]) => {
        const book = writeBook(policy, { tables: {} }, scenarios)
        const changed = { ...scenarios.at(-1)!, label: scenarios[0]!.label }
        const written = scenarioCells(book, policy, changed)
        expect(written.ok).toBe(true)
        const read = readBook(withContents(book, written.ok ? written.cells : []))
        expect(read.scenarios).toEqual([changed, ...scenarios.slice(1)])
        expect(read.policy).toEqual(policy)
      }),
      { numRuns: 40 },
    )
  })
})
