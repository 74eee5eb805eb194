import { describe, expect, test } from 'vitest'
import { createSearch } from '../../../addin/session/search.ts'
import { answerText, rowMoneyText } from '../../../addin/session/wording/answer.ts'
import type { Workbook } from '../../../addin/session/workbook.ts'
import { WORDS } from '../../../addin/text/index.ts'
import type { Book, Payment } from '../../../engine/index.ts'
import { bookOf, broken, type Listing, runsOf, typedInto } from './listing.ts'

const zh = { lang: 'zh-CN', words: WORDS['zh-CN'] } as const
const en = { lang: 'en', words: WORDS.en } as const

/** What the pane says to what is typed, over the last sound book and the one that stands there now. */
function said(typed: string, sound: Book, now?: Book, wording: typeof zh | typeof en = zh) {
  const runs = runsOf(sound)
  const workbook: Workbook = now ? broken(now) : runs.workbook
  return createSearch()(runs, workbook, typed).rows.map((row) =>
    [row.id, answerText(wording, row), rowMoneyText(wording, row.money, 10_000)]
      .filter((part) => part)
      .join('|'),
  )
}
const of = (listing: Listing, typed = 'A') => said(typed, bookOf(listing))

const payment = (row: string, paid: number, document?: string): Payment => ({
  batch: '第一批',
  row,
  incentive: '用地补助',
  approved: null,
  paid,
  ...(document ? { document } : {}),
})

describe('a row that is in', () => {
  test('is said to be, with what it gets: 30亩 at 2万元/亩', () =>
    expect(of({ projects: [{ 编号: 'A' }] })).toEqual(['A|直接符合|奖补 60.00 万元']))
  test('with what it was paid', () =>
    expect(of({ projects: [{ 编号: 'A' }], payments: [payment('A', 250_000)] })).toEqual([
      'A|直接符合|奖补 60.00 万元；已付 25.00 万元',
    ]))
  test('no number of money where nothing is included', () => {
    const book = bookOf({ projects: [{ 编号: 'A' }] })
    const { book: left } = typedInto(book, { sheet: '奖补', id: '用地补助', header: '纳入测算', value: '否' })
    expect(said('A', left)).toEqual(['A|直接符合'])
  })
})

describe('a row that is not in', () => {
  test('the first condition that it fails, with its clause, and how many more', () =>
    expect(of({ projects: [{ 编号: 'A', 合格: false, 产值: 99, 面积: 10 }] })).toEqual([
      'A|不符合：未过合格要求（二（一）1），另有2条未过',
    ]))
  test('what keeps it out comes before what could be approved', () =>
    expect(of({ projects: [{ 编号: 'A', 产值: 99, 面积: 10 }] })).toEqual([
      'A|不符合：未过产值要求（二（一）2），另有1条未过',
    ]))
  test('one that could be approved, with what it would get: 10亩 at 2万元/亩', () =>
    expect(of({ projects: [{ 编号: 'A', 面积: 10 }] })).toEqual([
      'A|待批准：未过面积要求（三（二）2）|批准后 20.00 万元',
    ]))
  test('the columns that are missing', () =>
    expect(of({ projects: [{ 编号: 'A', 合格: null, 产值: null }] })).toEqual([
      'A|资料不全：缺“合格”、“产值”|奖补 0.00–60.00 万元',
    ]))
  test('the first three of more columns, and how many', () =>
    expect(of({ projects: [{ 编号: 'A', 合格: null, 产值: null, 面积: null, 国资: null }] })).toEqual([
      'A|资料不全：缺“合格”、“产值”、“面积”等4项|奖补 资料不全',
    ]))
  test('a person decides', () =>
    expect(of({ projects: [{ 编号: 'A', 国资: true }] })).toEqual([
      'A|一事一议：国资项目（四）|奖补 0.00–60.00 万元',
    ]))
  test('the scope that it is outside of', () =>
    expect(of({ projects: [{ 编号: 'A', 在册: false }] })).toEqual([
      'A|不适用：适用范围之外，在册范围（一）',
    ]))
})

describe('a row that a quota left out', () => {
  const projects = [
    { 编号: 'A', 得分: 70 },
    { 编号: 'B', 得分: 90 },
    { 编号: 'C', 得分: 80 },
  ]
  test('its rank and the places', () =>
    expect(of({ projects, quota: { capacity: '2' } })).toEqual([
      'A|不符合：名额外，示范名额（六），排第3，名额2（共3个）',
    ]))
  test('one that is in', () =>
    expect(of({ projects, quota: { capacity: '2' } }, 'B')).toEqual(['B|直接符合|奖补 60.00 万元']))
  test('where who is beyond it is outside', () =>
    expect(of({ projects, quota: { capacity: '2', excess: 'notApplicable' } })).toEqual([
      'A|不适用：名额外，示范名额（六），排第3，名额2（共3个）',
    ]))
  test('one that is in, and left out of something else', () =>
    expect(of({ projects, quota: { qualification: '示范', capacity: '2' } })).toEqual([
      'A|直接符合：名额外，示范名额（六），排第3，名额2（共3个）|奖补 60.00 万元',
    ]))
  test('a tie at the edge is no verdict', () => {
    const tied = projects.map((row) => ({ ...row, 得分: 70 }))
    expect(of({ projects: tied, quota: { capacity: '2' } })).toEqual([
      'A|一事一议：名额边上并列，待裁定，示范名额（六）|奖补 0.00–60.00 万元',
    ])
  })
  test('a failed condition is told before a quota', () =>
    expect(of({ projects: [{ 编号: 'A', 合格: false }], quota: { capacity: '0' } })).toEqual([
      'A|不符合：未过合格要求（二（一）1）',
    ]))
})

describe('a row that stands in a sheet and is not taken in', () => {
  const book = bookOf({
    projects: [
      { 编号: 'A', 名称: '甲厂' },
      { 编号: 'B', 名称: '乙厂' },
    ],
  })

  test('a cell that cannot be read: the reason and the cell', () => {
    const { book: now, cell } = typedInto(book, { sheet: '项目', id: 'A', header: '产值', value: '约五百' })
    const place = `项目!${cell}`
    expect(said('甲厂', book, now)).toEqual([
      `A|未收，${place}：“产值（万元）”应填数字，现为“约五百”；没有或不清楚的留空，不填0。`,
    ])
    expect(said('乙厂', book, now)).toEqual(['B|直接符合|奖补 60.00 万元'])
    expect(said('甲厂', book, now, en)[0]).toContain(`Not taken in, ${place}: `)
  })

  test('an id that stands there twice: the first row is in, the second is not', () => {
    const { book: now, cell } = typedInto(book, { sheet: '项目', id: 'B', header: '编号', value: 'A' })
    const lines = said('A', book, now)
    expect(lines).toHaveLength(2)
    expect(lines[0]).toContain(`未收，项目!${cell}：编号“A”重复`)
    expect(lines[1]).toBe('A|直接符合|奖补 60.00 万元')
  })

  test('a new row that waits for another to be mended', () => {
    const more = bookOf({
      projects: [
        { 编号: 'A', 名称: '甲厂' },
        { 编号: 'B', 名称: '乙厂' },
        { 编号: 'C', 名称: '丙厂' },
      ],
    })
    const { book: now, cell } = typedInto(more, { sheet: '项目', id: 'A', header: '产值', value: '约五百' })
    expect(said('丙厂', book, now)).toEqual([`C|未收：项目!${cell}有错，改正后才收`])
  })

  test('a sum among the rows, in a book without errors', () => {
    const { book: now, cell } = typedInto(book, { sheet: '项目', id: 'B', header: '编号', value: '合计' })
    expect(said('乙厂', now)).toEqual([`合计|未收，项目!${cell}：“合计”是合计行，不作为数据读入。`])
  })
})

describe('what was paid', () => {
  test('to an id that no table has', () => {
    const sound = bookOf({ projects: [{ 编号: 'A' }] })
    const now = bookOf({
      projects: [{ 编号: 'A' }],
      payments: [payment('XM9', 30_000), payment('XM9', 20_000, '财〔2023〕7号')],
    })
    const line = 'XM9|未报：“项目”等表里没有，只在兑付台账里|已付 5.00 万元'
    expect(said('xm9', sound, now)).toEqual([line])
    expect(said('2023〕7号', sound, now)).toEqual([line])
  })
  test('a row is found by the document that paid it', () =>
    expect(
      of({ projects: [{ 编号: 'A' }], payments: [payment('A', 1, '财〔2023〕7号')] }, '财〔2023〕7号'),
    ).toEqual(['A|直接符合|奖补 60.00 万元；已付 0.00 万元']))
})

describe('what is found', () => {
  const listing: Listing = {
    projects: [{ 编号: 'A', 名称: '甲厂' }],
    firms: [{ 企业编号: 'Q1', 企业名称: '甲厂有限公司', 曾用名: '老甲铸造', 项目: 'A' }],
  }
  test('the main table comes first, and what no condition judges is said so', () =>
    expect(of(listing, '甲厂')).toEqual(['A|直接符合|奖补 60.00 万元', 'Q1|不参加判定']))
  test('by any name that it has', () => {
    const runs = runsOf(bookOf(listing))
    const { rows } = createSearch()(runs, runs.workbook, '老甲')
    expect(rows.map(({ id, name }) => [id, name])).toEqual([['Q1', '老甲铸造']])
  })
  test('twenty rows and that there are more', () => {
    const rows = (n: number) => Array.from({ length: n }, (_, i) => ({ 编号: `A${i}` }))
    const found = (n: number) => {
      const runs = runsOf(bookOf({ projects: rows(n) }))
      return createSearch()(runs, runs.workbook, 'A')
    }
    expect([found(20).rows.length, found(20).isMore]).toEqual([20, false])
    expect([found(21).rows.length, found(21).isMore]).toEqual([20, true])
  })
  test('nothing: the names that are near, the nearest first', () => {
    const runs = runsOf(
      bookOf({
        projects: [
          { 编号: 'A', 名称: '振兴机械厂' },
          { 编号: 'B', 名称: '振业机械厂' },
          { 编号: 'C', 名称: '东方印染' },
        ],
      }),
    )
    const search = createSearch()
    expect(search(runs, runs.workbook, '振兴机械场')).toMatchObject({ rows: [], nearest: ['振兴机械厂'] })
    expect(search(runs, runs.workbook, '振新机械厂').nearest).toEqual(['振兴机械厂', '振业机械厂'])
    expect(search(runs, runs.workbook, '光明电器').nearest).toEqual([])
  })
  test('after an edit, what stands there now', () => {
    const search = createSearch()
    const before = runsOf(bookOf({ projects: [{ 编号: 'A', 名称: '甲厂' }] }))
    const after = runsOf(bookOf({ projects: [{ 编号: 'A', 名称: '新名' }] }))
    expect(search(before, before.workbook, '甲厂').rows).toHaveLength(1)
    expect(search(after, after.workbook, '甲厂').rows).toEqual([])
    expect(search(after, after.workbook, '新名').rows).toHaveLength(1)
  })
})
