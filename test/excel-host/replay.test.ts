import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { FORMAT, type Recording } from '../../addin/excel/recorder.ts'
import { replay } from './replay.ts'
import { recordSimulated, SHEETS } from './replayScript.ts'

/**
 * Recordings against the simulated Excel. The one that is here was made of the simulated Excel itself: it shows that the
 * recorder and the replay work, and nothing about Excel.
 */
const FIXTURE = new URL('recordings/simulated.json', import.meta.url)
const read = async (): Promise<Recording> => JSON.parse(await readFile(FIXTURE, 'utf8'))
const OPTIONS = { api: '1.20', sheets: SHEETS } as const

test('what the simulated Excel answered once, it answers again', async () => {
  const recording = await read()
  expect(recording.format).toBe(FORMAT)
  expect(recording.exchanges.length).toBeGreaterThan(10)
  const { differences, excel } = await replay(recording, OPTIONS)
  expect(differences).toEqual([])
  // The writes were done here too, and taken back; the last one stands.
  expect(excel.workbook().sheets[0]!.values).toEqual([
    ['镇街', '任务'],
    ['甲镇', 1],
    ['乙镇', 2],
  ])
})

test('what is recorded now replays the same', async () => {
  const recording = await recordSimulated()
  expect(recording.made).toMatchObject({ seam: 'bridge', excelApi: '1.20' })
  expect(recording.exchanges.every(({ status }) => status === 200)).toBe(true)
  expect(recording.events.length).toBeGreaterThan(0)
  expect((await replay(recording, OPTIONS)).differences).toEqual([])
})

test('a workbook that is another one is told by its values, place by place', async () => {
  const recording = await read()
  const [first, ...others] = SHEETS
  const rows = first!.rows!.map((row, i) => (i === 1 ? ['甲镇', 261] : row))
  const { differences } = await replay(recording, { api: '1.20', sheets: [{ ...first!, rows }, ...others] })
  expect(differences).toContainEqual(expect.objectContaining({ recorded: 260, replayed: 261 }))
  expect(differences).toContainEqual(expect.objectContaining({ recorded: 520, replayed: 522 }))
  expect(differences.every(({ path }) => path.startsWith('Results/'))).toBe(true)
})

test('an answer that lacks something, and one that is an error, are told', async () => {
  const recording = await read()
  const exchanges = recording.exchanges.map((exchange, i) =>
    i === 0
      ? { ...exchange, reply: { Results: [], TraceIds: [], Error: { Code: 'GeneralException' } } }
      : exchange,
  )
  const { differences } = await replay({ ...recording, exchanges }, OPTIONS)
  const paths = differences.filter(({ exchange }) => exchange === 0).map(({ path }) => path)
  expect(paths).toContain('Error')
  expect(paths).toContain('Results/0')
})
