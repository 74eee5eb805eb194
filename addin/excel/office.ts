/** How the page stands to Excel: it answered, it lacks what is needed, there is none, or nothing has answered yet. */
export type Standing = 'ready' | 'old' | 'noHost' | 'late'

/** As long as a person waits before they are told. */
const PATIENCE = 5_000

/** What the manifest asks for; where an older Excel loads the page all the same it is told so. */
const NEEDED = '1.14'

/** Loads office.js from where the page says, and waits for Excel; `late` where nothing answers in time. */
export async function startOffice(source: string, patience = PATIENCE): Promise<Standing> {
  const timer = new Promise<Standing>((resolve) => setTimeout(() => resolve('late'), patience))
  const standing = await Promise.race([timer, begin(source)])
  // A script that has not come by now is asked for anew the next time.
  if (standing === 'late' && !('Office' in globalThis)) loading = null
  return standing
}

let loading: Promise<void> | null = null

async function begin(source: string): Promise<Standing> {
  loading ??= loadScript(source)
  try {
    await loading
  } catch {
    // The next try loads it anew.
    loading = null
    return 'late'
  }
  const { host } = await Office.onReady()
  if (host !== Office.HostType.Excel) return 'noHost'
  return Office.context.requirements.isSetSupported('ExcelApi', NEEDED) ? 'ready' : 'old'
}

function loadScript(source: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = source
    script.onload = () => resolve()
    script.onerror = () => {
      script.remove()
      reject(new Error(source))
    }
    document.head.append(script)
  })
}

/** The address of office.js as the page states it. */
export const officeSource = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="office-js"]')?.content ?? 'office-js/office.js'
