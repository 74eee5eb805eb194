import type { ICommandInfo, IExecutionOptions } from '@univerjs/core'
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetNameMutation,
} from '@univerjs/preset-sheets-core'
import type { Shift } from './kept.ts'

/** What a change of the grid touched, by the ids of its sheets. */
export interface Edit {
  readonly ids: readonly string[]
  readonly shift?: Shift
  readonly name?: string
}

interface Span {
  readonly startRow: number
  readonly endRow: number
  readonly startColumn: number
  readonly endColumn: number
}

interface Params {
  readonly subUnitId?: string
  readonly range?: Span
  readonly sheet?: { readonly id: string; readonly name: string }
  readonly name?: string
  readonly from?: { readonly subUnitId: string }
  readonly to?: { readonly subUnitId: string }
}

const rowShift = ({ startRow, endRow }: Span, sign: 1 | -1): Shift => ({
  along: 'rows',
  at: startRow,
  count: sign * (endRow - startRow + 1),
})
const columnShift = ({ startColumn, endColumn }: Span, sign: 1 | -1): Shift => ({
  along: 'columns',
  at: startColumn,
  count: sign * (endColumn - startColumn + 1),
})

const own = ({ subUnitId }: Params): string[] => (subUnitId === undefined ? [] : [subUnitId])
const content = (params: Params): Edit => ({ ids: own(params) })
const shifted =
  (shiftOf: (range: Span, sign: 1 | -1) => Shift, sign: 1 | -1) =>
  (params: Params): Edit => ({
    ids: own(params),
    ...(params.range ? { shift: shiftOf(params.range, sign) } : {}),
  })

const EDITS: Readonly<Record<string, (params: Params) => Edit>> = {
  [SetRangeValuesMutation.id]: content,
  [SetRowHiddenMutation.id]: content,
  [SetRowVisibleMutation.id]: content,
  [MoveRowsMutation.id]: content,
  [MoveColsMutation.id]: content,
  [ReorderRangeMutation.id]: content,
  [MoveRangeMutation.id]: ({ from, to }) => ({ ids: [from, to].flatMap((p) => (p ? [p.subUnitId] : [])) }),
  [InsertRowMutation.id]: shifted(rowShift, 1),
  [RemoveRowMutation.id]: shifted(rowShift, -1),
  [InsertColMutation.id]: shifted(columnShift, 1),
  [RemoveColMutation.id]: shifted(columnShift, -1),
  [InsertSheetMutation.id]: ({ sheet }) => (sheet ? { ids: [sheet.id], name: sheet.name } : { ids: [] }),
  [RemoveSheetMutation.id]: content,
  [SetWorksheetNameMutation.id]: (params) => ({ ids: own(params), name: params.name }),
}

/** The edit that a mutation is; none where it only recalculates, or changes how things look. */
export function editOf({ id, params = {} }: ICommandInfo, options: IExecutionOptions = {}): Edit | undefined {
  const { onlyLocal, fromFormula } = options
  return onlyLocal || fromFormula ? undefined : EDITS[id]?.(params)
}
