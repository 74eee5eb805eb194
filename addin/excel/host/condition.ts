/** What the state of the workbook means for whoever reads its figures. */
export interface Condition {
  /** Formulas show what they showed when somebody last asked them to calculate. */
  readonly isManual: boolean
  /** The label of a write that was begun and not ended: the pane was closed, or Excel. */
  readonly unfinished: string | null
}

/** A hidden name of the workbook that is there while a write of several requests is under way. */
const MARK = 'Cesuan.Unfinished'

export async function conditionOf(context: Excel.RequestContext): Promise<Condition> {
  const { application, names } = context.workbook
  application.load('calculationMode')
  const mark = names.getItemOrNullObject(MARK)
  mark.load('comment')
  await context.sync()
  return {
    isManual: application.calculationMode === 'Manual',
    unfinished: mark.isNullObject ? null : mark.comment,
  }
}

/** Marks that a write has begun; the mark goes with the first request of the write. Syncs once. */
export async function markBegun(context: Excel.RequestContext, label: string): Promise<void> {
  const old = context.workbook.names.getItemOrNullObject(MARK)
  await context.sync()
  if (!old.isNullObject) old.delete()
  context.workbook.names.add(MARK, '=TRUE', label).visible = false
}

/** The write is whole, or taken back. Syncs once. */
export async function markEnded(context: Excel.RequestContext): Promise<void> {
  context.workbook.names.getItem(MARK).delete()
  await context.sync()
}
