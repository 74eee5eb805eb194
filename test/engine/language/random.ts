import fc from 'fast-check'
import type { Cell, Column, Row } from '../../oracle/evaluate.ts'
import * as F from '../../oracle/fraction.ts'

export const COLUMNS: Readonly<Record<string, Column>> = {
  用地: { kind: 'number', unit: '亩', low: '0' },
  建面: { kind: 'number', unit: '㎡', low: '0' },
  差额: { kind: 'number', unit: '亩' },
  投资: { kind: 'number', unit: '万元', low: '0' },
  标准: { kind: 'number', unit: '万元/亩', low: '0' },
  占比: { kind: 'number', unit: '%', low: '0', high: '100' },
  系数: { kind: 'number', unit: '' },
  甲: { kind: 'flag' },
  乙: { kind: 'flag' },
  类型: { kind: 'text' },
  名称: { kind: 'text' },
  开工: { kind: 'date' },
  竣工: { kind: 'date' },
}

export const BELOW: Readonly<Record<string, Column>> = {
  厂房: { kind: 'number', unit: '㎡', low: '0' },
  规上: { kind: 'flag' },
  行业: { kind: 'text' },
}

/** Limits that cells and formulas share; 30亩 are 20000㎡. */
const LIMITS = [
  '0',
  '20',
  '30',
  '2',
  '0.5',
  '49.99',
  '666.67',
  '13333.33',
  '20000',
  '100',
  '33.3333333333333',
  '1.331',
  '89999999.99',
]
const limit = fc.constantFrom(...LIMITS)

const digits = (text: string): number => text.replace(/[-.]/g, '').replace(/^0+/, '').length

/** A limit, or one unit of some decimal place beside it, to at most fifteen digits. */
const near = fc
  .tuple(limit, fc.constantFrom(0, 1, -1), fc.constantFrom(2, 6, 8, 13))
  .map(([text, sign, places]) => {
    const moved = F.add(F.decimal(text), F.fraction(BigInt(sign), 10n ** BigInt(places)))
    const shown = decimalText(moved, places)
    return digits(shown) <= 15 ? shown : text
  })

export function decimalText(x: F.Fraction, places: number): string {
  const whole = F.floor(F.multiply(x, F.fraction(10n ** BigInt(places)))) // exact: x has no more places
  const body = (whole < 0n ? -whole : whole).toString().padStart(places + 1, '0')
  const text = `${body.slice(0, body.length - places)}.${body.slice(body.length - places)}`.replace(
    /\.?0+$/,
    '',
  )
  return whole < 0n ? `-${text}` : text
}

const free = fc
  .tuple(fc.boolean(), near)
  .map(([minus, text]) => (minus && !text.startsWith('-') && Number(text) !== 0 ? `-${text}` : text))
const positive = near.map((text) => text.replace('-', ''))
const share = fc.constantFrom('0', '70', '30', '33.3333333333333', '100', '69.9999999999999', '50')

const cellOf = (column: Column): fc.Arbitrary<Cell> => {
  switch (column.kind) {
    case 'flag':
      return fc.boolean()
    case 'text':
      return fc.constantFrom('连片', '零星', ' 连片', '（Ａ）')
    case 'date':
      return fc.constantFrom('2022-01-31', '2022-12-31', '2023-02-28', '2020-02-29')
    case 'number':
      return column.high ? share : column.low ? positive : free
  }
}

export const fillingOf = cellOf

const rowOf = (columns: Readonly<Record<string, Column>>, blanks: number) =>
  fc.record(
    Object.fromEntries(
      Object.entries(columns).map(([label, column]) => [label, fc.option(cellOf(column), { freq: blanks })]),
    ),
  )

/** Rows with about one blank in `blanks` cells, each with up to three rows below. */
export const rows = (blanks: number): fc.Arbitrary<Row[]> =>
  fc.array(
    fc.tuple(rowOf(COLUMNS, blanks), fc.array(rowOf(BELOW, blanks), { maxLength: 3 })).map(
      ([cells, below]): Row => ({
        columns: COLUMNS,
        cells,
        below: { 企业: { columns: BELOW, rows: below.map((under) => ({ columns: BELOW, cells: under })) } },
      }),
    ),
    { minLength: 1, maxLength: 8 },
  )

export const KINDS = ['area', 'money', 'pure', 'flag', 'text', 'date'] as const
export type Kind = (typeof KINDS)[number]

const put = (...parts: (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((list) => list.join(''))
const operator = fc.constantFrom('>=', '>', '<=', '<', '=', '<>')

/** Formulas whose types and units fit, by what they give. `asks` allows ISBLANK, whose answer a filled cell changes. */
export const formulas = (asks: boolean): Readonly<Record<Kind, fc.Arbitrary<string>>> =>
  fc.letrec<Record<Kind, string>>((tie) => {
    const [area, money, pure, flag, text, date] = KINDS.map((kind) => tie(kind)) as [
      fc.Arbitrary<string>,
      fc.Arbitrary<string>,
      fc.Arbitrary<string>,
      fc.Arbitrary<string>,
      fc.Arbitrary<string>,
      fc.Arbitrary<string>,
    ]
    const some = { maxDepth: 4, depthIdentifier: fc.createDepthIdentifier(), withCrossShrink: true }
    const places = fc.constantFrom('0', '2', '-1', '4')
    const branched = (of: fc.Arbitrary<string>) => [
      put('IF(', flag, ',', of, ',', of, ')'),
      put('IFS(', flag, ',', of, ',', flag, ',', of, ')'),
      put('SWITCH(', text, ',"连片",', of, ',', of, ')'),
    ]
    const amount = (of: fc.Arbitrary<string>) => [
      put('(', of, fc.constantFrom('+', '-'), of, ')'),
      put('(', of, fc.constantFrom('+', '-'), limit, ')'),
      put(of, '*', limit),
      put(of, '/', fc.constantFrom('3', '7', '0.3')),
      put('(', of, ')*', fc.constantFrom('占比', '系数', '70%')),
      put(fc.constantFrom('MIN', 'MAX'), '(', of, ',', of, ')'),
      put(fc.constantFrom('MIN', 'MAX'), '(', limit, ',', of, ')'),
      put(fc.constantFrom('ROUND', 'ROUNDUP', 'ROUNDDOWN'), '(', of, ',', places, ')'),
      put(fc.constantFrom('ABS', 'INT'), '(', of, ')'),
      put('(-', of, ')'),
    ]
    const below = fc.constantFrom(
      'SUM(企业[厂房])',
      'MAX(企业[厂房])',
      'MIN(企业[厂房])',
      'SUMIFS(企业[厂房],企业[规上],TRUE)',
      'SUMIFS(企业[厂房],企业[行业],"<>连片",企业[厂房],">=20")',
      'MAXIFS(企业[厂房],企业[规上],甲)',
    )
    return {
      area: fc.oneof(
        some,
        fc.constantFrom('用地', '建面', '差额'),
        below,
        ...amount(area),
        ...branched(area),
      ),
      money: fc.oneof(
        some,
        fc.constant('投资'),
        put('(', area, ')*标准'),
        ...amount(money),
        ...branched(money),
      ),
      pure: fc.oneof(
        some,
        fc.constantFrom('系数', '占比', '70%', '2'),
        put('(', area, ')/(', area, ')'),
        put('(', money, ')/(', money, ')'),
        put('(', pure, ')^', fc.constantFrom('2', '3')),
        put('(', pure, ')*(', pure, ')'),
        put('(', flag, ')+(', flag, ')'),
        ...branched(pure),
      ),
      flag: fc.oneof(
        some,
        fc.constantFrom('甲', '乙', 'TRUE'),
        ...(asks ? [fc.constantFrom('ISBLANK(用地)', 'ISBLANK(类型)', 'ISBLANK(开工)')] : []),
        ...[area, money, pure].flatMap((of) => [
          put('(', of, operator, of, ')'),
          put('(', of, operator, limit, ')'),
        ]),
        put('(', pure, operator, fc.constantFrom('70%', '30%'), ')'),
        put('(', text, fc.constantFrom('=', '<>'), text, ')'),
        put('(', date, operator, date, ')'),
        put('(YEAR(', date, ')', operator, fc.constantFrom('2022', '2023'), ')'),
        put('(COUNTIFS(企业[行业],', text, ')', operator, fc.constantFrom('0', '1', '2'), ')'),
        put('(COUNTIFS(企业[规上],', flag, ')', operator, fc.constantFrom('0', '1'), ')'),
        put(fc.constantFrom('AND', 'OR'), '(', flag, ',', flag, ')'),
        put('NOT(', flag, ')'),
        put('OR(', area, '=', limit, ',', flag, ')'),
        ...branched(flag),
      ),
      text: fc.oneof(
        some,
        fc.constantFrom('类型', '名称', '"连片"'),
        put('IF(', flag, ',', text, ',', text, ')'),
      ),
      date: fc.oneof(
        some,
        fc.constantFrom('开工', '竣工'),
        put('EDATE(', date, ',', fc.constantFrom('1', '-6', '12'), ')'),
        put('IF(', flag, ',', date, ',', date, ')'),
      ),
    }
  })
