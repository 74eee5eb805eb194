import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../../engine/model/diagnostic.ts'
import { readBook } from '../../../engine/sheets/readBook.ts'
import { writeBook } from '../../../engine/sheets/writeBook.ts'
import { policies, scenariosOf } from './policies.ts'
import { filledBooks } from './rows.ts'
import { SMALL, SMALL_DATA, SMALL_PAYMENTS, SMALL_SCENARIOS } from './smallPolicy.ts'

describe('policy → workbook → policy', () => {
  const contact = { unit: '示例市财政局', clerk: '张三', phone: '0573-1' }
  const book = writeBook(SMALL, SMALL_DATA, SMALL_SCENARIOS, SMALL_PAYMENTS, { current: '方案一', contact })
  const read = readBook(book)

  test('finds nothing wrong', () => expect(read.diagnostics).toEqual([]))
  test('the policy', () => expect(read.policy).toStrictEqual(SMALL))
  test('the scenarios', () => expect(read.scenarios).toStrictEqual(SMALL_SCENARIOS))
  test('the payments', () => expect(read.payments).toStrictEqual(SMALL_PAYMENTS))
  test('the first page', () => {
    expect(read.current).toBe('方案一')
    expect(read.contact).toEqual(contact)
  })
  test('the data', () => {
    expect(read.dataset.asOf).toBe('2022-06-30')
    expect(read.dataset.sample).toBe(true)
    for (const [entity, table] of Object.entries(SMALL_DATA.tables)) {
      const back = read.dataset.tables[entity]
      expect(back?.length).toBe(table.length)
      expect(back?.columns).toMatchObject(table.columns)
    }
  })
})

describe('whatever a policy says', () => {
  /** Their main qualification is any word. */
  const bad = (list: readonly Diagnostic[]) =>
    list.filter((d) => d.severity === 'error' && d.code !== 'qualification.unknown')

  test('policy and scenarios come back as they were', () => {
    const both = policies.chain((policy) => fc.tuple(fc.constant(policy), scenariosOf(policy)))
    fc.assert(
      fc.property(both, ([policy, scenarios]) => {
        const read = readBook(writeBook(policy, { tables: {} }, scenarios))
        expect(bad(read.diagnostics)).toEqual([])
        expect(read.policy).toEqual(policy)
        expect(read.scenarios).toEqual(scenarios)
      }),
      { numRuns: 150 },
    )
  })

  test('rows and the ledger come back as they were', () => {
    fc.assert(
      fc.property(filledBooks, ({ dataset, payments }) => {
        const read = readBook(writeBook(SMALL, dataset, [], payments))
        const said = read.diagnostics.filter((d) => d.severity === 'error' && !d.code.startsWith('payment.'))
        expect(said).toEqual([])
        for (const [entity, table] of Object.entries(dataset.tables))
          expect(read.dataset.tables[entity]?.columns).toMatchObject(table.columns)
        expect(read.payments).toEqual(payments)
      }),
      { numRuns: 150 },
    )
  })
})
