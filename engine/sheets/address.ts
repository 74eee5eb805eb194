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

/** The 0-based cell of an A1 address; undefined where it is none. */
export function placeOfAddress(
  address: string,
): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d*)$/.exec(address) ?? []
  if (letters === undefined || digits === undefined) return undefined
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits) - 1, column }
}

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
