/** Rows and columns count from 0; all four are within the range. */
export interface CellRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Column letters of a 0-based column: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** The A1 address of a 0-based cell. */
export const addressOf = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`

export const rangeAddress = (r: CellRange, mark = ''): string =>
  `${mark}${columnLetters(r.left)}${mark}${r.top + 1}:${mark}${columnLetters(r.right)}${mark}${r.bottom + 1}`

/** A sheet's name as a reference has it. Always quoted: names with （ or a space need it, and it never hurts. */
export const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`

/** 'sheet'!$A$1:$C$9 */
export const absoluteRange = (sheet: string, range: CellRange): string =>
  `${quoteSheet(sheet)}!${rangeAddress(range, '$')}`

/** A link inside the workbook. */
export const linkTo = (sheet: string, row = 0, column = 0): string =>
  `#${quoteSheet(sheet)}!${addressOf(row, column)}`
