import type { CellPlace } from '../../session/host.ts'

const INSIDE = /^#(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)/

/** The cell that a link inside the workbook leads to. */
export function placeOfLink(link: string): CellPlace | undefined {
  const [, quoted, bare, letters, digits] = INSIDE.exec(link) ?? []
  const sheet = quoted?.replaceAll("''", "'") ?? bare
  if (sheet === undefined || letters === undefined) return undefined
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { sheet, row: Number(digits) - 1, column }
}
