import type { Session } from '../session/session.ts'
import type { TabKey } from '../session/state.ts'
import type { ExcelHost } from './host/index.ts'
import { RIBBON_ACTIONS, type RibbonAction } from './ribbonActions.ts'

/** What the buttons of the ribbon do. */
export function ribbonCommands(
  session: Session,
  host: ExcelHost,
  showNewBook: () => void,
): Readonly<Record<RibbonAction, () => Promise<void>>> {
  const view = async (tab: TabKey): Promise<void> => {
    session.dispatch({ kind: 'open', tab })
    await Office.addin.showAsTaskpane()
  }
  return {
    recalculate: () =>
      session.during('opening', async () => {
        await host.recalculate()
        await session.refresh()
        return null
      }),
    newBook: async () => {
      showNewBook()
      await Office.addin.showAsTaskpane()
    },
    saveScenario: () => view('scenarios'),
    compareScenarios: () => view('scenarios'),
    explainSelection: () => view('explanation'),
    undoWrite: () => session.undo(),
  }
}

/** A button is done when its event is completed, well or not: otherwise Excel greys it out. */
export function associateRibbon(commands: ReturnType<typeof ribbonCommands>): void {
  for (const id of RIBBON_ACTIONS)
    Office.actions.associate(id, async (event: Office.AddinCommands.Event) => {
      try {
        await commands[id]()
      } finally {
        event.completed()
      }
    })
}
