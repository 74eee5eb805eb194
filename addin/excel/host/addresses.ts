import { addressOf, type CellRange, placeOfAddress, rangeAddress } from '../../../engine/index.ts'

/** Excel names ranges with their sheet: 'My sheet'!A1:B2. */
export const withoutSheet = (address: string): string => address.slice(address.lastIndexOf('!') + 1)

/** The cells that an address names; whole rows and columns begin at their first. */
export function rangeOf(address: string): CellRange {
  const [first = '', last = first] = withoutSheet(address).replaceAll('$', '').split(':')
  const from = cornerOf(first)
  const to = cornerOf(last)
  return { top: from.row, left: from.column, bottom: to.row, right: to.column }
}

function cornerOf(text: string): { row: number; column: number } {
  const whole = /^[A-Z]+$/i.test(text) ? `${text}1` : /^\d+$/.test(text) ? `A${text}` : text
  return placeOfAddress(whole) ?? { row: 0, column: 0 }
}

/** Rectangles of cells that are alike, row by row, and one below the other joined. */
export function rectangles(
  rows: number,
  columns: number,
  keyAt: (row: number, column: number) => string | undefined,
): ReadonlyMap<string, readonly CellRange[]> {
  const done = new Map<string, CellRange[]>()
  /** Those that reach down to the row before, by where they begin and end. */
  let open = new Map<string, { key: string; range: CellRange }>()
  const close = ({ key, range }: { key: string; range: CellRange }) => {
    const own = done.get(key)
    if (own) own.push(range)
    else done.set(key, [range])
  }
  for (let row = 0; row < rows; row++) {
    const next = new Map<string, { key: string; range: CellRange }>()
    for (let left = 0; left < columns; ) {
      const key = keyAt(row, left)
      let right = left
      while (right + 1 < columns && keyAt(row, right + 1) === key) right++
      if (key !== undefined) {
        const span = `${left}:${right}:${key}`
        const above = open.get(span)
        if (above) open.delete(span)
        next.set(span, {
          key,
          range: above ? { ...above.range, bottom: row } : { top: row, left, bottom: row, right },
        })
      }
      left = right + 1
    }
    for (const rest of open.values()) close(rest)
    open = next
  }
  for (const rest of open.values()) close(rest)
  return done
}

/** Addresses joined as far as one call takes them. */
export function addressLists(ranges: readonly CellRange[], longest = 2000): string[] {
  const lists: string[] = []
  for (const range of ranges) {
    const address =
      range.top === range.bottom && range.left === range.right
        ? addressOf(range.top, range.left)
        : rangeAddress(range)
    const last = lists.at(-1)
    if (last !== undefined && last.length + address.length < longest)
      lists[lists.length - 1] = `${last},${address}`
    else lists.push(address)
  }
  return lists
}
