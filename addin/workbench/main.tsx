import { createRoot } from 'react-dom/client'
import { later, time } from '../session/clock.ts'
import { doingInWorkers, type WorkerPort } from '../session/jobs/worker.ts'
import { createMemoryHost } from '../session/memoryHost.ts'
import { createSession } from '../session/session.ts'
import type { Lang } from '../text/index.ts'
import { mountPane } from '../views/index.ts'
import { createBridge } from './bridge.ts'
import { createDesk } from './desk.ts'
import { BUILT_IN, openPack } from './files.ts'
import { WORKBENCH_JOBS } from './jobs.ts'
import { Page } from './Page.tsx'

const query = new URLSearchParams(location.search)

/** Chinese, unless the browser or the address asks for another language. */
function langOf(): Lang {
  const asked = query.get('lang') ?? navigator.language
  return asked.startsWith('zh') || !asked.startsWith('en') ? 'zh-CN' : 'en'
}

const VISITED = 'cesuan.visited'

function firstVisit(): boolean {
  try {
    const isFirst = localStorage.getItem(VISITED) === null
    localStorage.setItem(VISITED, '1')
    return isFirst
  } catch {
    // Where nothing may be kept every visit is the first.
    return true
  }
}

const lang = langOf()
document.documentElement.lang = lang
const asked = query.get('policy')
const first = openPack(BUILT_IN.find(({ id }) => id === (asked ?? 'tongxiang')) ?? BUILT_IN[0]!)
const memory = createMemoryHost(first.book)
const bridge = createBridge(memory)
const doing = doingInWorkers(
  () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }) as WorkerPort,
  WORKBENCH_JOBS,
)
const session = createSession(bridge, { lang, time, later, doing })
const desk = createDesk(session, bridge, memory, first, lang, doing)
await session.open(first.name)
const root = document.getElementById('root')!
// The pane alone, in a window of its own beside another program.
if (query.has('pane')) mountPane(root, session, { lang })
else createRoot(root).render(<Page session={session} desk={desk} lang={lang} isFirstVisit={firstVisit()} />)
