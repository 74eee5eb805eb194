import type { HostChange } from '../../session/host.ts'
import { rangeOf } from './addresses.ts'
import { hasApi } from './run.ts'

/** What a sheet is called, by its id, as far as it is known. */
export type Names = ReadonlyMap<string, string>

/**
 * Listens to a workbook. Excel tells of its own and of others' changes, sometimes twice, late or never: what is told is
 * a hint, and our own writes are left out. Returns what ends it.
 */
export async function listen(
  names: () => Names,
  tell: (change: HostChange) => void,
  isWriting: () => boolean,
): Promise<() => void> {
  const handles: OfficeExtension.EventHandlerResult<unknown>[] = []
  const edited = (id: string | undefined): void => {
    const name = id === undefined ? undefined : names().get(id)
    tell({ kind: 'edited', sheets: name === undefined ? [] : [name] })
  }
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook
    handles.push(
      worksheets.onChanged.add(async ({ worksheetId, triggerSource }) => {
        // Before they had a source, changes during our own writes could only be ours.
        const isOwn = triggerSource === undefined ? isWriting() : triggerSource === 'ThisLocalAddin'
        if (!isOwn) edited(worksheetId)
      }),
      worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
        const sheet = names().get(worksheetId)
        if (sheet === undefined) return
        // Of several ranges the first.
        const { top, left } = rangeOf(address.split(',')[0]!)
        tell({ kind: 'selected', cell: { sheet, row: top, column: left } })
      }),
      worksheets.onAdded.add(async () => {
        if (!isWriting()) edited(undefined)
      }),
      worksheets.onDeleted.add(async ({ worksheetId }) => {
        if (!isWriting()) edited(worksheetId)
      }),
    )
    if (hasApi('1.17'))
      handles.push(worksheets.onNameChanged.add(async ({ worksheetId }) => edited(worksheetId)))
    await context.sync()
  })
  return () => {
    for (const handle of handles) {
      handle.remove()
      void handle.context.sync().catch(() => undefined)
    }
  }
}
