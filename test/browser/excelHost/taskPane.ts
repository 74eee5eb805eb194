import { fileURLToPath } from 'node:url'
import type { Frame, Page } from 'playwright-core'
import type { ExcelOptions, SimulatedExcel } from '../../excel-host/excel.ts'
import { bridgeScript, openExcel, seamsScript } from '../../excel-host/page.ts'
import type { Bridge } from '../../excel-host/seams.ts'
import { openPage } from '../page.ts'
import type { Visit, VisitOptions } from '../visit.ts'

const HOST_PAGE = fileURLToPath(new URL('host.html', import.meta.url))
const SEND = 'sendToExcel'

export interface TaskPaneOptions
  extends ExcelOptions,
    Partial<Pick<VisitOptions, 'arrange' | 'colorScheme'>> {
  /** What happens in Excel before the pane is opened. */
  readonly begin?: (excel: SimulatedExcel) => void
  /** Where in the frame messages of Excel go; the bridge, unless told otherwise. */
  readonly inbox?: string
}

export interface TaskPane extends Visit {
  readonly excel: SimulatedExcel
  /** The frame of the task pane. */
  readonly pane: Frame
  /** As if the person had closed the pane and opened it again. */
  readonly reopen: () => Promise<void>
}

/**
 * A page that plays Excel's window, with the built task pane in a frame of 350 × 378 beside it. Excel itself runs in this
 * process, as it runs in another process than its task panes: messages go over the bridge as JSON, in their order.
 */
export async function openTaskPane(site: string, options: TaskPaneOptions = {}): Promise<TaskPane> {
  const { api = '1.20', inbox = '_richApiNativeBridge', arrange, colorScheme } = options
  const bridge: Bridge = { sendMessageToHost: () => undefined }
  const excel = openExcel({ ...options, api }, bridge)
  options.begin?.(excel)
  const connect = async (page: Page): Promise<void> => {
    // Served by nobody: the policy of the site forbids frames, rightly.
    await page.route('**/host.html', (route) => route.fulfill({ path: HOST_PAGE }))
    let sent: Promise<unknown> = Promise.resolve()
    const tell: (...message: Parameters<typeof bridgeScript>) => void = (...message) => {
      // A frame that is gone hears nothing.
      sent = sent.then(() => frameOf(page).evaluate(bridgeScript(...message))).catch(() => undefined)
    }
    bridge.onMessageFromHost = (text) => tell(inbox, 'onMessageFromHost', text)
    bridge.invokeCommand = (...press) => tell(inbox, 'invokeCommand', ...press)
    await page.exposeFunction(SEND, (text: string) => bridge.sendMessageToHost(text))
    await page.addInitScript(seamsScript(api, SEND))
    await arrange?.(page)
  }
  const visit = await openPage({
    site: new URL(site),
    path: '/host.html',
    width: 1000,
    height: 378,
    ...(colorScheme ? { colorScheme } : {}),
    arrange: connect,
  })
  const pane = frameOf(visit.page)
  return {
    ...visit,
    excel,
    pane,
    reopen: async () => {
      excel.reopen()
      await pane.evaluate('location.reload()').catch(() => undefined)
      await pane.waitForLoadState()
    },
    close: async () => {
      excel.close()
      await visit.close()
    },
  }
}

function frameOf(page: Page): Frame {
  const frame = page.frame('pane')
  if (!frame) throw new Error('the page has no frame for the pane')
  return frame
}
