import type { ICellData, IMutationInfo, Nullable } from '@univerjs/core'
import {
  type IInsertSheetMutationParams,
  InsertSheetMutation,
  type ISetRangeValuesMutationParams,
  SetRangeValuesMutation,
} from '@univerjs/preset-sheets-core'
import { scalarOf } from './cells.ts'
import { joinSteps, type Step } from './steps.ts'

type Cells = Record<number, Record<number, Nullable<ICellData>>>

/** What a cell holds now. */
export type Holds = (row: number, column: number) => Nullable<ICellData>

/**
 * The part of a step that can be taken back where sheets were edited since: all that it did to the others, and of these
 * the cells that still hold what it wrote. `edited` says nothing of a sheet that is not there any more.
 */
export function partOf(step: Step, edited: ReadonlyMap<string, Holds | undefined>): Step {
  const others = (all: readonly IMutationInfo[]) => all.filter((one) => !edited.has(sheetOf(one)))
  return joinSteps([
    { redos: others(step.redos), undos: others(step.undos) },
    ...[...edited].flatMap(([sheet, holds]) => (holds ? [cellsOf(step, sheet, holds)] : [])),
  ])
}

function cellsOf({ redos, undos }: Step, sheet: string, holds: Holds): Step {
  const own = (all: readonly IMutationInfo[]) => all.filter((one) => sheetOf(one) === sheet)
  const [after, before] = [own(redos).flatMap(matrixOf), own(undos).flatMap(matrixOf)]
  const wrote: Cells = {}
  for (const cells of after)
    for (const [row, line] of Object.entries(cells)) wrote[Number(row)] = { ...wrote[Number(row)], ...line }
  const unitId = (own(redos)[0]?.params as { unitId?: string } | undefined)?.unitId
  const write = (cells: Cells): IMutationInfo => ({
    id: SetRangeValuesMutation.id,
    params: {
      unitId,
      subUnitId: sheet,
      cellValue: mapCells(cells, (cell, row, column) =>
        isSame(wrote[row]?.[column], holds(row, column)) ? cell : undefined,
      ),
    },
  })
  return {
    redos: after.map(write),
    // A sheet that was added held nothing.
    undos: (before.length > 0 ? before : [mapCells(wrote, () => null)]).map(write),
  }
}

function sheetOf({ params }: IMutationInfo): string {
  const { subUnitId, sheet } = (params ?? {}) as { subUnitId?: string; sheet?: { id: string } }
  return subUnitId ?? sheet?.id ?? ''
}

/** The cells that a mutation puts on its sheet. */
function matrixOf({ id, params }: IMutationInfo): Cells[] {
  const cells =
    id === InsertSheetMutation.id
      ? (params as IInsertSheetMutationParams).sheet.cellData
      : id === SetRangeValuesMutation.id
        ? (params as ISetRangeValuesMutationParams).cellValue
        : undefined
  return cells ? [cells as Cells] : []
}

/** What mutations leave in the cells of a sheet; undefined for those that they do not touch. */
export function heldAfter(
  mutations: readonly IMutationInfo[],
  sheet: string,
): (row: number, column: number) => Nullable<ICellData> | undefined {
  const matrices = mutations.filter((one) => sheetOf(one) === sheet).flatMap(matrixOf)
  return (row, column) => matrices.findLast((cells) => cells[row]?.[column] !== undefined)?.[row]?.[column]
}

/** Cells become others; those that become undefined are left out. */
const mapCells = (
  cells: Cells,
  become: (cell: Nullable<ICellData>, row: number, column: number) => Nullable<ICellData>,
): Cells =>
  Object.fromEntries(
    Object.entries(cells).map(([row, line]) => [
      row,
      Object.fromEntries(
        Object.entries(line).flatMap(([column, cell]) => {
          const next = become(cell, Number(row), Number(column))
          return next === undefined ? [] : [[column, next]]
        }),
      ),
    ]),
  )

/** Whether two cells hold the same, however they look; a formula is the same whatever it shows. */
function isSame(a: Nullable<ICellData>, b: Nullable<ICellData>): boolean {
  const [one, other] = [a ?? {}, b ?? {}]
  const formula = one.f ?? one.si
  if ((formula ?? '') !== (other.f ?? other.si ?? '')) return false
  return Boolean(formula) || (scalarOf(one) ?? '') === (scalarOf(other) ?? '')
}
