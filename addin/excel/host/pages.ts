/** Cells of one request: the answer stays well below the 5 MB that Excel on the web allows. */
export const CELLS_A_PAGE = 30_000

/** What one request may carry; Excel on the web takes 5 MB. */
export const BYTES_A_WRITE = 1_500_000

/** Rows that are read or written together. */
export interface Page {
  readonly first: number
  readonly count: number
}

/** Rows cut into pages of at most so many cells; a row is never cut. */
export function pagesOf(rows: number, columns: number, cells = CELLS_A_PAGE): Page[] {
  const most = Math.max(1, Math.floor(cells / Math.max(1, columns)))
  return Array.from({ length: Math.ceil(rows / most) }, (_, i) => ({
    first: i * most,
    count: Math.min(most, rows - i * most),
  }))
}

const bytesOf = (value: unknown): number =>
  typeof value === 'string' ? 3 + utf8Length(value) : 1 + String(value).length

/** Bytes of a text in a request: office.js escapes nothing but quotes and control characters. */
function utf8Length(text: string): number {
  let bytes = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    bytes += code < 0x80 ? (code < 0x20 || code === 0x22 || code === 0x5c ? 6 : 1) : code < 0x800 ? 2 : 3
  }
  return bytes
}

/** Rows cut by the bytes that they take in a request. */
export function pagesByBytes(rows: readonly (readonly unknown[])[], bytes = BYTES_A_WRITE): Page[] {
  const pages: Page[] = []
  let first = 0
  let sum = 0
  for (const [row, cells] of rows.entries()) {
    const own = cells.reduce<number>((total, value) => total + bytesOf(value), 2)
    if (sum > 0 && sum + own > bytes) {
      pages.push({ first, count: row - first })
      first = row
      sum = 0
    }
    sum += own
  }
  return rows.length > first ? [...pages, { first, count: rows.length - first }] : pages
}
