import {
  type Cell,
  type Growth,
  grownCheck,
  isGrowth,
  type Sheet,
  type TableRange,
  takenIn,
} from '../../engine/index.ts'

/** What tables have grown by. */
export const growthsOf = (before: readonly TableRange[], after: readonly TableRange[]): Growth[] =>
  before.flatMap(({ range: from }, i) => {
    const to = after[i]?.range
    return to !== undefined && isGrowth({ from, to }) ? [{ from, to }] : []
  })

/** A sheet whose tables have grown: what they took in looks like its neighbours, and is checked like them. */
export function grownSheet(sheet: Sheet, tables: readonly TableRange[]): Sheet {
  const growths = growthsOf(sheet.tables ?? [], tables)
  if (growths.length === 0) return sheet
  const rows = sheet.rows.map((cells) => [...cells])
  for (const { row, column, like } of growths.flatMap(takenIn)) {
    const { style, format } = rows[like.row]?.[like.column] ?? {}
    if (style === undefined && format === undefined) continue
    while (rows.length <= row) rows.push([])
    const cells = rows[row]!
    while (cells.length < column) cells.push(null)
    cells[column] = withLook(cells[column], { style, format })
  }
  const { validations, widths } = sheet
  return {
    ...sheet,
    rows,
    tables,
    ...(validations
      ? { validations: validations.map((v) => ({ ...v, range: growths.reduce(grownCheck, v.range) })) }
      : {}),
    ...(widths ? { widths: grownWidths(widths, growths) } : {}),
  }
}

/** Whether a number format shows dates. */
export const showsDate = (format: string): boolean =>
  /[yd]/i.test(format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, ''))

/** A date needs a format that shows it, and a number one that does not show it as a date. */
function withLook(cell: Cell | null | undefined, { style, format }: Pick<Cell, 'style' | 'format'>): Cell {
  const { style: _, format: own, ...content } = cell ?? { value: null }
  // Hosts that only have serials tell a date by the format of its own.
  const isDate = content.date === true || (typeof content.value === 'number' && showsDate(own ?? ''))
  const fits = isDate || typeof content.value === 'number' ? showsDate(format ?? '') === isDate : true
  const shown = fits ? format : isDate ? (own ?? 'yyyy-mm-dd') : own
  return { ...content, ...(style ? { style } : {}), ...(shown === undefined ? {} : { format: shown }) }
}

/** A new column is as wide as the one beside it, unless somebody has set its width. */
export function grownWidths(
  widths: readonly (number | undefined)[],
  growths: readonly Growth[],
): (number | undefined)[] {
  const next = [...widths]
  for (const { from, to } of growths)
    for (let column = from.right + 1; column <= to.right; column++) next[column] ??= next[from.right]
  return Array.from(next)
}
