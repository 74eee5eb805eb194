import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import { API_SETS, type Bridge, type HostWindow, setSeams } from './seams.ts'

const DIST = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'))
const BASE = 'https://host.test/office-js/'

/** In the realm of the tests: office.js tells arrays by their constructor. */
const runFile = (path: string): void => {
  const file = join(DIST, path)
  new Script(readFileSync(file, 'utf8'), { filename: fileURLToPath(`file://${file}`) }).runInThisContext()
}

interface ScriptElement {
  src: string
  onload?: () => void
  onerror?: () => void
}

/** The few things of a page that office.js asks for while it loads. */
function setPage(): HostWindow {
  const stored = new Map<string, string>()
  const load = (script: ScriptElement): void => {
    if (!script.src.startsWith(BASE)) throw new Error(`simulated host: office.js asks for ${script.src}`)
    queueMicrotask(() => {
      runFile(script.src.slice(BASE.length))
      script.onload?.()
    })
  }
  const head = { appendChild: load, insertBefore: load }
  const element = (): object => ({
    getAttribute: () => null,
    setAttribute: () => undefined,
    addEventListener: () => undefined,
    style: {},
  })
  const page = {
    window: globalThis,
    self: globalThis,
    top: globalThis,
    parent: globalThis,
    name: '',
    navigator: { userAgent: 'simulated', language: 'zh-CN' },
    location: new URL('https://host.test/pane.html'),
    history: {},
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    sessionStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
      removeItem: (key: string) => void stored.delete(key),
    },
    document: {
      readyState: 'complete',
      cookie: '',
      head,
      createElement: element,
      createTextNode: element,
      getElementById: () => null,
      getElementsByTagName: (tag: string) =>
        tag === 'script' ? [{ ...element(), src: `${BASE}office.js` }] : tag === 'head' ? [head] : [],
      addEventListener: () => undefined,
    },
  }
  for (const [name, value] of Object.entries(page))
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true })
  return globalThis as unknown as HostWindow
}

let booted: Promise<Bridge> | undefined

/** Loads office.js into this process, once; the bridge it talks to. */
export function boot(): Promise<Bridge> {
  booted ??= (async () => {
    // What is asked before there is a host waits for one.
    const bridge: Bridge = {
      sendMessageToHost: (text) => void setTimeout(() => bridge.sendMessageToHost(text), 5).unref(),
    }
    setSeams(setPage(), API_SETS['1.20'], bridge)
    runFile('office.js')
    await (globalThis as unknown as { Office: { onReady: () => Promise<unknown> } }).Office.onReady()
    return bridge
  })()
  return booted
}
