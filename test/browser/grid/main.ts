import {
  ICommandService,
  type Injector,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core'
import { FUniver } from '@univerjs/core/facade'
import { RemoveSheetCommand, SetRangeValuesCommand } from '@univerjs/preset-sheets-core'
import { isHostError } from '../../../addin/session/host.ts'
import { createGrid, type Grid } from '../../../addin/workbench/grid/index.ts'
import type { Answer, GridDoor, GridGlobals } from './door.ts'

/** A page with nothing but a grid. */
const globals = globalThis as unknown as GridGlobals

/** What the open grid is made of: whoever asks for its facade hands it to this extension too. */
let parts: Injector | undefined
FUniver.extend(
  class {
    _initialize(injector: Injector) {
      parts = injector
    }
  },
)

let grid: Grid | undefined
const subscriptions = new Map<number, () => void>()

function standing(): Grid {
  if (grid === undefined) throw new Error('No grid is open.')
  return grid
}

function close() {
  grid?.dispose()
  grid = undefined
  subscriptions.clear()
  document.getElementById('root')!.replaceChildren()
}

async function answer<T>(done: Promise<T>): Promise<Answer<T>> {
  try {
    return { value: await done }
  } catch (thrown) {
    if (!isHostError(thrown)) throw thrown
    return { fault: thrown.fault, sheet: thrown.sheet }
  }
}

/** What the grid does when a person uses it. */
async function command(id: string, sheet: string, params: object = {}): Promise<void> {
  const workbook = parts!
    .get(IUniverInstanceService)
    .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)!
  const unitId = workbook.getUnitId()
  const subUnitId = workbook.getSheetBySheetName(sheet)!.getSheetId()
  if (!(await parts!.get(ICommandService).executeCommand(id, { unitId, subUnitId, ...params })))
    throw new Error(`The grid refuses ${id}.`)
}

const door: GridDoor = {
  async open(book) {
    close()
    const container = document.createElement('div')
    container.style.height = '100%'
    document.getElementById('root')!.append(container)
    grid = await createGrid(container, book, 'zh-CN')
  },
  close,
  read: (names) => standing().host.read(names),
  write: (batch) => answer(standing().host.write(batch)),
  undo: () => standing().host.undo(),
  select: (cell) => standing().host.select(cell),
  subscribe(listener) {
    const stop = standing().host.subscribe((change) => void globals.tellListener(listener, change))
    subscriptions.set(listener, stop)
  },
  unsubscribe(listener) {
    subscriptions.get(listener)?.()
    subscriptions.delete(listener)
  },
  async edit(writes) {
    for (const { sheet, row, column, value } of writes)
      await command(SetRangeValuesCommand.id, sheet, {
        range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
        value: { v: value },
      })
  },
  remove: (sheet) => command(RemoveSheetCommand.id, sheet),
}
globals.gridDoor = door
