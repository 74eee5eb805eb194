import { describe, expect, test } from 'vitest'
import { briefly, forKeeps, numbersFor } from '../../../engine/language/buffers.ts'

const filled = (n: number, x: number): Float64Array => numbersFor(n).fill(x)

describe('short-lived memory', () => {
  test('columns of one piece of work do not overlap', () => {
    for (const n of [0, 1, 1000, 100_000])
      briefly(() => {
        const columns = Array.from({ length: 30 }, (_, i) => filled(n, i))
        columns.forEach((column, i) => {
          expect(column.length).toBe(n)
          expect(column.every((x) => x === i)).toBe(true)
        })
      })
  })

  test('is used again by the next piece of work', () => {
    const first = briefly(() => filled(10, 1))
    const second = briefly(() => filled(10, 2))
    expect(second.buffer).toBe(first.buffer)
    expect(second.byteOffset).toBe(first.byteOffset)
  })

  test('outside of such work every column has its own', () => {
    const [a, b] = [filled(10, 1), filled(10, 2)]
    expect(a.buffer).not.toBe(b.buffer)
    briefly(() => filled(10_000, 3))
    expect([...a, ...b]).toEqual([...new Array(10).fill(1), ...new Array(10).fill(2)])
  })

  test('work within work leaves the columns around it alone, whatever it asks for', () => {
    briefly(() => {
      const around = filled(5000, 1)
      for (const n of [10, 5000, 200_000]) briefly(() => filled(n, 2))
      const after = filled(5000, 3)
      expect(around.every((x) => x === 1)).toBe(true)
      expect(after.every((x) => x === 3)).toBe(true)
    })
  })

  test('what is kept is safe, also where work goes on within it', () => {
    const kept: Float64Array[] = []
    briefly(() => {
      const around = filled(100, 1)
      kept.push(
        forKeeps(() => {
          const own = filled(100, 2)
          briefly(() => filled(100, 3))
          kept.push(filled(100, 4))
          return own
        }),
      )
      filled(100, 5)
      expect(around.every((x) => x === 1)).toBe(true)
    })
    for (let i = 0; i < 3; i++) briefly(() => filled(50_000, 6))
    expect(kept.map((column) => [...new Set(column)])).toEqual([[4], [2]])
  })

  test('is taken back where the work throws', () => {
    const before = briefly(() => filled(10, 1))
    expect(() =>
      briefly(() => {
        filled(10, 2)
        throw new Error('stopped')
      }),
    ).toThrow('stopped')
    expect(numbersFor(10).buffer).not.toBe(before.buffer)
    const after = briefly(() => filled(10, 3))
    expect([after.buffer, after.byteOffset]).toEqual([before.buffer, before.byteOffset])
    expect(() =>
      forKeeps(() => {
        throw new Error('stopped')
      }),
    ).toThrow('stopped')
    expect(briefly(() => filled(10, 4)).buffer).toBe(before.buffer)
  })
})
