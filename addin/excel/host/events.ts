import { rangeOf } from './addresses.ts'
import { hasApi } from './run.ts'

/** What Excel tells of, by the ids of sheets. */
export interface Heard {
  readonly edited: (sheet: string) => void
  readonly selected: (sheet: string, row: number, column: number) => void
  /** Sheets came, went or were renamed, by us or by others. */
  readonly sheetsChanged: () => void
  readonly isWriting: () => boolean
}

/**
 * Listens to a workbook. Excel tells of its own and of others' changes, sometimes twice, late or never: what is told is
 * a hint. Returns what ends it.
 */
export async function listen({
  edited,
  selected,
  sheetsChanged,
  isWriting,
}: Heard): Promise<() => Promise<void>> {
  const handles: OfficeExtension.EventHandlerResult<unknown>[] = []
  const changed = async (): Promise<void> => sheetsChanged()
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook
    handles.push(
      worksheets.onChanged.add(async ({ worksheetId, triggerSource }) => {
        // Before they had a source, changes during our own writes could only be ours.
        const isOwn = triggerSource === undefined ? isWriting() : triggerSource === 'ThisLocalAddin'
        if (!isOwn) edited(worksheetId)
      }),
      worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
        // Of several ranges the first.
        const { top, left } = rangeOf(address.split(',')[0]!)
        selected(worksheetId, top, left)
      }),
      worksheets.onAdded.add(changed),
      worksheets.onDeleted.add(changed),
    )
    if (hasApi('1.17')) handles.push(worksheets.onNameChanged.add(changed))
    await context.sync()
  })
  return async () => {
    for (const handle of handles) handle.remove()
    await handles[0]?.context.sync().catch(() => undefined)
  }
}
