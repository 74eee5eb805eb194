import { createRoot } from 'react-dom/client'
import { later, time } from '../session/clock.ts'
import { SESSION_JOBS } from '../session/jobs/index.ts'
import { doingInWorkers, type WorkerPort } from '../session/jobs/worker.ts'
import { createSession, type Session } from '../session/session.ts'
import type { Notice } from '../session/state.ts'
import type { Lang } from '../text/index.ts'
import { associateFunctions, type CustomFunctionsRuntime } from './functions/index.ts'
import { type ExcelHost, openExcelHost } from './host/index.ts'
import { officeSource, type Standing, startOffice } from './office.ts'
import { createNewBookStore, Page, Waiting } from './Page.tsx'
import type { OfficeWindow } from './recorder.ts'
import { associateRibbon, ribbonCommands } from './ribbon.ts'

declare const CustomFunctions: CustomFunctionsRuntime

const root = createRoot(document.getElementById('root')!)
const langOf = (tag: string): Lang => (tag.startsWith('en') ? 'en' : 'zh-CN')

/** A slow network gets as many tries as this before a person is asked. */
const TRIES = 2

async function start(tries = TRIES): Promise<void> {
  const own = langOf(navigator.language)
  root.render(<Waiting lang={own} standing={null} onRetry={() => {}} />)
  let standing: Standing = 'late'
  for (let i = 0; i < tries && standing === 'late'; i++) standing = await startOffice(officeSource())
  if (standing === 'ready')
    try {
      if (import.meta.env.MODE === 'development') {
        recording ??= record(own)
        await recording
      }
      return await open(langOf(Office.context.displayLanguage))
    } catch {
      // Excel is there and refuses to be asked.
      standing = 'late'
    }
  root.render(<Waiting lang={own} standing={standing} onRetry={() => void start(1)} />)
}

let recording: Promise<void> | null = null

/** In builds for developers what goes to and fro can be kept. */
async function record(lang: Lang): Promise<void> {
  const [{ createRecorder }, { mountRecorder }] = await Promise.all([
    import('./recorder.ts'),
    import('./recorderButton.ts'),
  ])
  mountRecorder(createRecorder(window as unknown as OfficeWindow), lang)
}

/** The pane is there: from now on it says itself what it waits for. */
let isShown = false

async function open(lang: Lang): Promise<void> {
  document.documentElement.lang = lang
  const functions = associateFunctions(CustomFunctions)
  const host = await openExcelHost((isEditing) => {
    if (!isShown)
      root.render(<Waiting lang={lang} standing={null} isEditing={isEditing} onRetry={() => {}} />)
  })
  const doing = doingInWorkers(
    () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }) as WorkerPort,
    SESSION_JOBS,
  )
  const session = createSession(host, { lang, time, later, doing })
  functions.follow(session, lang, later)
  const newBook = createNewBookStore()
  associateRibbon(ribbonCommands(session, host, () => newBook.set(true)))
  // Events may be missed: whoever comes back to the pane sees what stands there now.
  addEventListener('focus', () => void host.recheck().catch(() => undefined))
  isShown = true
  root.render(<Page session={session} lang={lang} newBook={newBook} />)
  // Without its name a workbook is a workbook.
  await session.open(await host.name().catch(() => ''))
  performance.mark('cesuan.opened')
  await mentionCondition(session, host).catch(() => undefined)
}

/** What a person has to know about the workbook before they trust its figures. */
async function mentionCondition(session: Session, host: ExcelHost): Promise<void> {
  const { isManual, unfinished } = await host.condition()
  const mention = (notice: Notice) => session.dispatch({ kind: 'notice', notice })
  const values = { label: unfinished ?? '' }
  if (unfinished !== null) mention({ kind: 'error', key: 'excel.unfinished', values })
  else if (isManual) mention({ kind: 'info', key: 'excel.manual' })
}

void start()
