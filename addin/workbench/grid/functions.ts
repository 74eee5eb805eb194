import {
  type ICellData,
  ICommandService,
  type Injector,
  IUniverInstanceService,
  type Workbook,
  type Worksheet,
} from '@univerjs/core'
import {
  type FormulaFunctionResultValueType,
  FunctionType,
  type IFunctionInfo,
  IRegisterFunctionService,
  type ISetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/preset-sheets-core'
import type { Call } from '../../session/functions/evaluation.ts'
import {
  type FaultKind,
  type FunctionCell,
  type FunctionValue,
  isFunctionFault,
  type PolicyFunction,
} from '../../session/functions/function.ts'
import { FUNCTIONS, NAMESPACE } from '../../session/functions/index.ts'

/** What the functions of the grid say, and the words of their help. */
export interface GridFunctions {
  readonly answer: (call: Call) => FunctionValue
  readonly words: Readonly<Record<string, string>>
}

/** Makes the functions known to the grid; to be called when it has a workbook. Nothing is calculated by it. */
export function registerFunctions(injector: Injector, { answer, words }: GridFunctions): void {
  const register = injector.get(IRegisterFunctionService)
  for (const own of FUNCTIONS)
    register.registerFunction({
      name: `${NAMESPACE}.${own.name}`,
      func: (...args) => shownOf(answer({ name: own.name, args: args.map(given) })),
      description: helpOf(own, words),
    })
}

/** To the grid a blank cell, or an argument that is left out, is 0: nothing of ours is called that. */
const given = (value: unknown): unknown => (value === 0 ? '' : value)

const ERRORS: Readonly<Record<FaultKind, string>> = {
  notFound: '#N/A',
  value: '#VALUE!',
  pending: '#N/A',
  busy: '#N/A',
}

/** The grid has errors without a message of their own. */
function shownOf(value: FunctionValue): FormulaFunctionResultValueType {
  const cell = (own: FunctionCell) => (isFunctionFault(own) ? ERRORS[own.fault] : own)
  if (isFunctionFault(value) || typeof value !== 'object') return cell(value)
  return value.map((line) => line.map(cell))
}

const helpOf = (
  { name, parameters }: PolicyFunction,
  words: Readonly<Record<string, string>>,
): IFunctionInfo => ({
  functionName: `${NAMESPACE}.${name}`,
  functionType: FunctionType.User,
  description: words[`about.${name}`]!,
  abstract: words[`about.${name}`]!,
  functionParameter: parameters.map((parameter) => ({
    name: words[`parameter.${parameter.name}`]!,
    detail: words[`help.${parameter.name}`]!,
    example: '',
    require: parameter.isOptional ? 0 : 1,
    repeat: 0,
  })),
})

/** Has the cells that call the functions calculated, and what hangs on them; other formulas keep what a file says of them. */
export function recalculateFunctions(injector: Injector, unitId: string): void {
  const workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(unitId)
  const dirtyRanges = (workbook?.getSheets() ?? []).flatMap((sheet) =>
    callsIn(sheet).map(([row, column]) => ({
      unitId,
      sheetId: sheet.getSheetId(),
      range: oneCell(row, column),
    })),
  )
  if (dirtyRanges.length === 0) return
  const params: Partial<ISetFormulaCalculationStartMutation> = { dirtyRanges }
  injector
    .get(ICommandService)
    .syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, params, { onlyLocal: true })
}

/** The cells of a sheet that call a function, those too that share a formula with one. */
function callsIn(sheet: Worksheet): (readonly [row: number, column: number])[] {
  const shared = new Set<string>()
  const found: (readonly [number, number])[] = []
  const sharing: (readonly [number, number, string])[] = []
  for (const [row, cells] of Object.entries(sheet.getConfig().cellData))
    for (const [column, { f, si }] of Object.entries<ICellData>(cells ?? {})) {
      const at = [Number(row), Number(column)] as const
      if (f?.toUpperCase().includes(`${NAMESPACE}.`)) {
        found.push(at)
        if (si) shared.add(si)
      } else if (!f && si) sharing.push([...at, si])
    }
  return [
    ...found,
    ...sharing.flatMap(([row, column, si]) => (shared.has(si) ? [[row, column] as const] : [])),
  ]
}

const oneCell = (row: number, column: number) => ({
  startRow: row,
  endRow: row,
  startColumn: column,
  endColumn: column,
})
