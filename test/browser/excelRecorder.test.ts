import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { FORMAT, type Recording } from '../../addin/excel/recorder.ts'
import { replay } from '../excel-host/replay.ts'
import { openTaskPane } from './excelHost/taskPane.ts'
import { startTaskPane } from './site.ts'

const SHEETS = [{ name: 'Sheet1', rows: [['名称', 1, '=B1+1']] }]

async function downloaded(page: Page, work: () => Promise<void>): Promise<Recording> {
  const [download] = await Promise.all([page.waitForEvent('download'), work()])
  expect(download.suggestedFilename()).toMatch(/^recording-.*\.json$/)
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

test('a build for developers records what goes to and fro, into a file that replays', async () => {
  const site = await startTaskPane('development')
  const { pane, page, excel, close } = await openTaskPane(site.url, { sheets: SHEETS })
  await pane.getByText('这本工作簿里没有策算的表。').waitFor()
  await pane.getByRole('button', { name: '录制往来' }).click()
  expect(await excel.person.press('recalculate')).toBe(0)
  excel.person.edit('Sheet1!B1', 5)
  await page.waitForTimeout(500)
  const recording = await downloaded(page, () => pane.getByRole('button', { name: '停止并下载' }).click())
  expect(recording).toMatchObject({ format: FORMAT, made: { seam: 'bridge', excelApi: '1.20' } })
  expect(JSON.stringify(recording.exchanges)).toContain('"Calculate"')
  expect(recording.events).toHaveLength(1)
  // The edit is the person's: it is in no request, and so the answers after it are others.
  const before = recording.events[0]!.after
  const own = { ...recording, exchanges: recording.exchanges.slice(0, before) }
  expect((await replay(own, { sheets: SHEETS })).differences).toEqual([])
  expect(before).toBeGreaterThan(0)
  await close()
  expect(await marks(site.folder)).toHaveLength(1)
  await site.close()
})

/**
 * Excel's own way in place of the bridge: arrays that have to be asked for, an answer as status, headers and body. It is
 * played as office.js reads it, in front of the same simulated Excel.
 */
const NATIVE = `if (self !== top) {
  const bridge = self._richApiNativeBridge
  delete self._richApiNativeBridge
  const safe = (value) => (Array.isArray(value) ? { toArray: () => value.map(safe) } : value)
  const { Execute, RegisterEvent } = self.external
  const open = []
  const heard = []
  const told = ({ messageCategory, messageType, targetId, message }) =>
    [messageCategory, messageType, targetId, message, 0, false]
  self._richApiNativeSide = {
    onMessageFromHost: (text) => {
      const { id, type, message } = JSON.parse(text)
      if (type === 2) open[id](safe([0, message.statusCode, [], JSON.stringify(message.body)]))
      else for (const handler of heard) handler(33, safe(message.entries.map(told)))
    },
  }
  self.external.Execute = (kind, parameters, answer) => {
    if (kind !== 93) return Execute(kind, parameters, answer)
    const [, , url, , body, , flags] = parameters[0]
    const id = open.push(answer) - 1
    bridge.sendMessageToHost(JSON.stringify({ id, type: 1, flags, message: { url, body: JSON.parse(body) } }))
  }
  self.external.RegisterEvent = (kind, target, handler, answer) => {
    if (kind === 33) heard.push(handler)
    RegisterEvent(kind, target, handler, answer)
  }
}`

test('the way that a real Excel goes is recorded too, as far as it can be played', async () => {
  const site = await startTaskPane('development')
  const { pane, page, excel, close } = await openTaskPane(site.url, {
    sheets: SHEETS,
    arrange: (page) => page.addInitScript(NATIVE),
    inbox: '_richApiNativeSide',
  })
  await pane.getByText('这本工作簿里没有策算的表。').waitFor()
  await pane.getByRole('button', { name: '录制往来' }).click()
  excel.person.edit('Sheet1!B1', 5)
  await page.waitForTimeout(500)
  const recording = await downloaded(page, () => pane.getByRole('button', { name: '停止并下载' }).click())
  expect(recording.made).toMatchObject({ seam: 'native', excelApi: '1.20' })
  expect(recording.events).toEqual([
    { after: expect.any(Number), message: { entries: [expect.objectContaining({ messageType: 10 })] } },
  ])
  const sheets = [{ name: 'Sheet1', rows: [['名称', 5, '=B1+1']] }]
  expect(recording.exchanges.length).toBeGreaterThan(0)
  expect((await replay(recording, { sheets })).differences).toEqual([])
  await close()
  await site.close()
})

test('what people get has no recorder', async () => {
  const site = await startTaskPane()
  const { pane, close } = await openTaskPane(site.url, { sheets: SHEETS })
  await pane.getByText('这本工作簿里没有策算的表。').waitFor()
  expect(await pane.getByRole('button', { name: '录制往来' }).count()).toBe(0)
  await close()
  expect(await marks(site.folder)).toEqual([])
  await site.close()
})

/** The files of the built page that have the name of the recordings' format in them. */
async function marks(folder: string): Promise<readonly string[]> {
  const parts = join(folder, 'excel', 'parts')
  const files = await readdir(parts)
  const texts = await Promise.all(files.map((file) => readFile(join(parts, file), 'utf8')))
  return files.filter((_, i) => texts[i]!.includes(FORMAT))
}
