import type { CellRange, Sheet } from './grid.ts'

/** The hidden sheet of choices that are too long to stand in a validation itself. */
export const LISTS_TITLE = '选项'
/** What a spreadsheet takes as a list within a validation. */
const INLINE_LIMIT = 255

type Offer =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'listFrom'; readonly sheet: string; readonly source: CellRange }

/** Gathers the long lists of a workbook. */
export interface Lists {
  readonly offer: (values: readonly string[]) => Offer
  /** Undefined where no list was long. */
  readonly sheet: () => Sheet | undefined
}

export function gatherLists(): Lists {
  const columns: (readonly string[])[] = []
  const offer = (values: readonly string[]): Offer => {
    const inline = values.join(',').length <= INLINE_LIMIT && !values.some((value) => /[,"\n]/.test(value))
    if (inline) return { kind: 'list', values }
    const key = values.join('\n')
    const known = columns.findIndex((column) => column.join('\n') === key)
    const column = known >= 0 ? known : columns.push(values) - 1
    return {
      kind: 'listFrom',
      sheet: LISTS_TITLE,
      source: { top: 0, left: column, bottom: values.length - 1, right: column },
    }
  }
  const sheet = (): Sheet | undefined => {
    if (columns.length === 0) return undefined
    const height = Math.max(...columns.map((column) => column.length))
    const rows = Array.from({ length: height }, (_, i) =>
      columns.map((column) => (column[i] === undefined ? null : { value: column[i], format: '@' })),
    )
    return { name: LISTS_TITLE, rows, hidden: true }
  }
  return { offer, sheet }
}
