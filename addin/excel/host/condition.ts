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
  mark.load('formula')
  await context.sync()
  return {
    isManual: application.calculationMode === 'Manual',
    unfinished: mark.isNullObject ? null : labelOf(mark.formula),
  }
}

const labelOf = (formula: string): string => formula.replace(/^="|"$/g, '').replaceAll('""', '"')

/** Asks for a mark that an earlier write has left. */
export const askMark = (context: Excel.RequestContext): Excel.NamedItem =>
  context.workbook.names.getItemOrNullObject(MARK)

/** Marks that a write has begun: goes with its first request. `old` has been asked for before. Does not sync. */
export function markBegun(context: Excel.RequestContext, old: Excel.NamedItem, label: string): void {
  if (!old.isNullObject) old.delete()
  context.workbook.names.add(MARK, `="${label.replaceAll('"', '""')}"`).visible = false
}

/** The write is whole, or taken back. Does not sync. */
export const markEnded = (context: Excel.RequestContext): void =>
  context.workbook.names.getItem(MARK).delete()
