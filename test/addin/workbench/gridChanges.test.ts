import { describe, expect, test } from 'vitest'
import { changedCells, styleComparison } from '../../../addin/workbench/grid/cellChanges.ts'
import { createKeptSheets } from '../../../addin/workbench/grid/keptSheets.ts'

describe('cells that become others', () => {
  const styles: Record<string, object> = { a: { fs: 10, bl: 1 }, twin: { bl: 1, fs: 10 }, b: { fs: 12 } }
  const same = styleComparison((name) => styles[name])
  const content = { v: null, t: null, f: null, si: null, p: null, custom: null }
  const one = (cell: object) => ({ 0: { 0: cell } })

  test.each([
    ['the same', { v: 1, t: 2, s: 'a' }, { v: 1, t: 2, s: 'a' }],
    ['the same under another name of the look', { v: 1, t: 2, s: 'a' }, { v: 1, t: 2, s: 'twin' }],
    ['the same formula, calculated meanwhile', { v: 5, t: 2, f: '=A1' }, { v: 1, t: 2, f: '=A1' }],
  ])('%s: nothing is written', (_, was, will) => {
    expect(changedCells(one(was), one(will), same)).toEqual({ emptied: {}, old: {}, next: {} })
  })
  test('another value: the content alone', () => {
    expect(changedCells(one({ v: 1, t: 2, s: 'a' }), one({ v: 'x', t: 1, s: 'twin' }), same)).toEqual({
      emptied: {},
      old: one({ ...content, v: 1, t: 2 }),
      next: one({ ...content, v: 'x', t: 1 }),
    })
  })
  test('a formula in the place of a value, and its link gone', () => {
    const was = { v: 1, t: 2, custom: { link: 'x' } }
    const { old, next } = changedCells(one(was), one({ f: '=B1' }), same)
    expect([old, next]).toEqual([one({ ...content, ...was }), one({ ...content, f: '=B1' })])
  })
  test('another look: all anew', () => {
    const was = { v: 1, t: 2, s: 'a' }
    const will = { v: 1, t: 2, s: 'b' }
    expect(changedCells(one(was), one(will), same)).toEqual({
      emptied: one(null as never),
      old: one(was),
      next: one(will),
    })
  })
  test('gone, and come', () => {
    expect(changedCells(one({ v: 1 }), { 2: { 3: { v: 4 } } }, same)).toEqual({
      emptied: { 0: { 0: null }, 2: { 3: null } },
      old: one({ v: 1 }),
      next: { 2: { 3: { v: 4 } } },
    })
  })
})

describe('what sheets keep', () => {
  const range = { top: 3, left: 0, bottom: 9, right: 5 }
  const start = () => createKeptSheets([['s', { tables: [{ name: 't', range }] }]])
  const columns = (count: number) => ({ ids: ['s'], shift: { along: 'columns' as const, at: 0, count } })
  const rangeIn = (kept: ReturnType<typeof start>) => kept.of('s').tables?.[0]?.range

  test('comes back with a column that is taken back', () => {
    const kept = start()
    kept.follow(columns(-1), 'name')
    expect(rangeIn(kept)).toEqual({ ...range, right: 4 })
    kept.follow(columns(1), 'name')
    expect(rangeIn(kept)).toEqual(range)
  })
  test('comes back whole with all of its rows', () => {
    const kept = start()
    const rows = (count: number) => ({ ids: ['s'], shift: { along: 'rows' as const, at: 0, count } })
    kept.follow(rows(-20), 'name')
    expect(rangeIn(kept)).toBeUndefined()
    kept.follow(rows(20), 'name')
    expect(rangeIn(kept)).toEqual(range)
  })
  test('a column that comes after something else is a new one', () => {
    const kept = start()
    kept.follow(columns(-1), 'name')
    kept.set('s', { ...kept.of('s') })
    kept.follow(columns(1), 'name')
    expect(rangeIn(kept)).toEqual({ ...range, left: 1, right: 5 })
  })
  test('knows nothing of other sheets', () => expect(start().of('other')).toEqual({}))
})
