import type { CellRange, Sheet, Validation } from '../../../engine/index.ts'

/** What a sheet has and the grid does not know, or not in these terms: it stays with the sheet while rows come and go. */
export type Kept = Pick<Sheet, 'tables' | 'validations' | 'print' | 'family' | 'protected'>

export function keptOf({ tables, validations, print, family, protected: locked }: Sheet): Kept {
  return {
    ...(tables ? { tables } : {}),
    ...(validations ? { validations } : {}),
    ...(print ? { print } : {}),
    ...(family ? { family } : {}),
    ...(locked ? { protected: locked } : {}),
  }
}

/** Rows or columns from `at` on that came or went. */
export interface Shift {
  readonly along: 'rows' | 'columns'
  readonly at: number
  /** Negative where they went. */
  readonly count: number
}

/** Where a first and a last line are after a shift; undefined where all of them went. */
function shiftSpan(first: number, last: number, { at, count }: Shift): [number, number] | undefined {
  if (count >= 0)
    return at <= first ? [first + count, last + count] : at <= last ? [first, last + count] : [first, last]
  const gone = (line: number) => Math.min(Math.max(line - at, 0), -count)
  const end = last - gone(last + 1)
  return end < first - gone(first) ? undefined : [first - gone(first), end]
}

export function shiftRange(range: CellRange, shift: Shift): CellRange | undefined {
  const { top, left, bottom, right } = range
  const rows = shift.along === 'rows' ? shiftSpan(top, bottom, shift) : [top, bottom]
  const columns = shift.along === 'columns' ? shiftSpan(left, right, shift) : [left, right]
  return rows && columns
    ? { top: rows[0]!, left: columns[0]!, bottom: rows[1]!, right: columns[1]! }
    : undefined
}

const shiftAll = <T extends { readonly range: CellRange }>(items: readonly T[], shift: Shift): T[] =>
  items.flatMap((item) => {
    const range = shiftRange(item.range, shift)
    return range ? [{ ...item, range }] : []
  })

/** What is kept of a sheet after its own rows or columns have shifted. */
export function shiftKept(kept: Kept, shift: Shift): Kept {
  const { tables, validations, print } = kept
  const { repeat, across } = print ?? {}
  const repeated = repeat && shift.along === 'rows' ? shiftSpan(repeat.first, repeat.last, shift) : undefined
  const wide = across && shift.along === 'columns' ? shiftSpan(0, across - 1, shift) : undefined
  return {
    ...kept,
    ...(tables ? { tables: shiftAll(tables, shift) } : {}),
    ...(validations ? { validations: shiftAll(validations, shift) } : {}),
    ...(print
      ? {
          print: {
            ...print,
            ...(repeated ? { repeat: { first: repeated[0], last: repeated[1] } } : {}),
            ...(wide ? { across: wide[1] + 1 } : {}),
          },
        }
      : {}),
  }
}

const mapSources = (kept: Kept, change: (v: Validation) => Validation): Kept =>
  kept.validations?.some((v) => v.kind === 'listFrom')
    ? { ...kept, validations: kept.validations.map(change) }
    : kept

/** After another sheet's lines have shifted: lists are taken from where they stand now. */
export const shiftSources = (kept: Kept, sheet: string, shift: Shift): Kept =>
  mapSources(kept, (v) =>
    v.kind === 'listFrom' && v.sheet === sheet
      ? { ...v, source: shiftRange(v.source, shift) ?? v.source }
      : v,
  )

export const renameSources = (kept: Kept, from: string, to: string): Kept =>
  mapSources(kept, (v) => (v.kind === 'listFrom' && v.sheet === from ? { ...v, sheet: to } : v))
