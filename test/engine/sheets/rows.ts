import fc from 'fast-check'
import { type CellValue, type Dataset, tableOf } from '../../../engine/model/dataset.ts'
import type { Payment } from '../../../engine/model/policy.ts'
import { readNumber } from '../../../engine/model/ratio.ts'
import { isTotal } from '../../../engine/sheets/words.ts'

const blank = <T extends CellValue>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const word = fc
  .string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'甲乙丙丁ABC0123-（）/、；，. ') })
  .map((s) => s.trim())
  .filter((s) => s !== '' && !isTotal(s))
const amount = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((x) => readNumber(x) + 0)
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10))

const fold = (s: string) => s.normalize('NFKC').trim().toLowerCase()
const keys = (least: number) =>
  fc
    .uniqueArray(word, { minLength: least, maxLength: 6, selector: fold })
    .filter((list) => !list.includes(''))

const project = (id: string, towns: readonly string[]) =>
  fc.record({
    项目编号: fc.constant(id),
    镇街: fc.constantFrom(...towns),
    项目名称: blank(word),
    类型: blank(fc.constantFrom('连片', '零星')),
    // None of them, which is not the same as nobody having said.
    改造模式: blank(fc.subarray(['自改', '收储', '联合'])),
    用地: blank(amount.map(Math.abs)),
    改造后建筑面积: blank(amount),
    容积率: blank(amount),
    出租率: blank(fc.integer({ min: 2, max: 100 })),
    实施年度: blank(fc.integer({ min: 1950, max: 2100 })),
    完成日期: blank(day),
    阶段: blank(fc.constantFrom('完成', '在建', '谋划')),
    批准: blank(fc.boolean()),
  })

const money = fc.option(
  fc.integer({ min: -(10 ** 9), max: 10 ** 11 }).map((fen) => readNumber(fen / 100)),
  { nil: null },
)

const payment = (ids: readonly string[]): fc.Arbitrary<Payment> =>
  fc
    .record({
      batch: word,
      row: fc.constantFrom(...ids),
      incentive: fc.constant('新增厂房补助'),
      approved: money,
      paid: money,
      date: fc.option(day, { nil: undefined }),
      document: fc.option(word, { nil: undefined }),
      locked: fc.option(fc.boolean(), { nil: undefined }),
    })
    .map(
      (line) =>
        Object.fromEntries(Object.entries(line).filter(([, v]) => v !== undefined)) as unknown as Payment,
    )

/** Rows and a ledger for the small policy: every kind of cell, blanks, 无, money paid back. */
export const filledBooks: fc.Arbitrary<{ readonly dataset: Dataset; readonly payments: readonly Payment[] }> =
  fc
    .tuple(keys(1), keys(1))
    .chain(([towns, ids]) =>
      fc.record({
        towns: fc.constant(towns),
        projects: fc.tuple(...ids.map((id) => project(id, towns))),
        payments: fc.array(payment(ids), { maxLength: 5 }),
      }),
    )
    .map(({ towns, projects, payments }) => ({
      dataset: {
        tables: {
          镇街: tableOf(
            '镇街',
            towns.map((town) => ({ 镇街: town })),
          ),
          项目: tableOf('项目', projects),
        },
      },
      payments,
    }))
