import { describe, expect, test } from 'vitest'
import { type Batch, createBatch } from '../../../../addin/session/functions/batch.ts'
import { functionsOf } from '../../../../addin/session/functions/follow.ts'
import { createMemoryHost } from '../../../../addin/session/memoryHost.ts'
import { createSession } from '../../../../addin/session/session.ts'
import { isSound, type Workbook, workbookOf } from '../../../../addin/session/workbook.ts'
import { WORDS } from '../../../../addin/text/index.ts'
import { bookWith, edited } from '../../../sixthPolicy/book.ts'
import { shownOf } from './asked.ts'

const wording = { lang: 'zh-CN', words: WORDS['zh-CN'] } as const

/** A workbook that tells which scenarios it was computed for. */
function watched(workbook: Workbook, runs: string[]): Workbook {
  if (!isSound(workbook)) throw new Error('errors')
  const { model } = workbook
  const run: typeof model.simulator.run = (scenario) => {
    runs.push(scenario?.label ?? '')
    return model.simulator.run(scenario)
  }
  return { ...workbook, model: { ...model, simulator: { ...model.simulator, run } } }
}

/** Work that waits is done when the test says so. */
function clock() {
  const waiting = new Set<() => void>()
  return {
    waiting,
    later: (work: () => void) => {
      waiting.add(work)
      return () => void waiting.delete(work)
    },
    pass: async () => {
      for (const work of [...waiting]) {
        waiting.delete(work)
        work()
      }
      await new Promise((resolve) => setTimeout(resolve, 0))
    },
  }
}

function batchOver(first: Workbook | null) {
  let workbook = first
  let recalculations = 0
  const { later, pass } = clock()
  const batch: Batch = createBatch({
    wording,
    workbook: () => workbook,
    later,
    recalculate: () => recalculations++,
  })
  return {
    pass,
    ask: async (name: string, ...args: readonly unknown[]) => shownOf(await batch.ask({ name, args })),
    answer: (name: string, ...args: readonly unknown[]) => shownOf(batch.answer({ name, args })),
    replace: (next: Workbook) => {
      workbook = next
      batch.invalidate()
    },
    invalidate: batch.invalidate,
    counts: () => ({ recalculations }),
  }
}

describe('calls of one turn', () => {
  test('are answered together; each scenario is computed once', async () => {
    const runs: string[] = []
    const { ask } = batchOver(watched(workbookOf(bookWith()), runs))
    const ids = ['GX001', 'GX002', 'GX003', 'GX004']
    const answers = await Promise.all([
      ...ids.map((id) => ask('ELIGIBLE', id)),
      ...ids.map((id) => ask('AMOUNT', id, '建设奖励', '从紧')),
      ask('TOTAL', '建设奖励'),
      ask('BYTOWN', '直接符合', '从紧'),
      ask('WHY', 'GX001'),
    ])
    expect(answers.slice(0, 4)).toEqual(['直接符合', '直接符合', '不符合', '直接符合'])
    expect(runs).toEqual(['当前方案', '从紧'])
  })
  test('what was answered is answered again without computing, as long as the contents stay', async () => {
    const runs: string[] = []
    const workbook = watched(workbookOf(bookWith()), runs)
    const { ask, invalidate, replace, counts } = batchOver(workbook)
    await ask('TOTAL', '直接符合')
    invalidate()
    // Read again, and the same.
    replace({ ...workbook })
    await Promise.all([ask('TOTAL', '直接符合'), ask('TOTAL', '建设奖励')])
    expect(runs).toEqual(['当前方案'])
    expect(counts().recalculations).toBe(0)
  })
  test('other contents: a recalculation is asked for once, and the answers are others', async () => {
    const { ask, answer, replace, counts } = batchOver(workbookOf(bookWith()))
    expect(await ask('TOTAL', '建设奖励')).toBe(59911631)
    replace(workbookOf(edited([{ at: ['参数', '建设奖励标准', '取值'], value: 40 }])))
    expect(counts().recalculations).toBe(1)
    expect(answer('TOTAL', '建设奖励')).toBeLessThan(59911631)
  })
  test('nobody is asked to recalculate where no cell calls a function', () => {
    const { replace, counts } = batchOver(workbookOf(bookWith()))
    replace(workbookOf(edited([{ at: ['参数', '建设奖励标准', '取值'], value: 40 }])))
    expect(counts().recalculations).toBe(0)
  })
})

describe('before there is a workbook', () => {
  test('calls wait for it', async () => {
    const { ask, replace } = batchOver(null)
    const asked = Promise.all([ask('TOTAL', '建设奖励'), ask('ELIGIBLE', 'GX001')])
    replace(workbookOf(bookWith()))
    expect(await asked).toEqual([59911631, '直接符合'])
  })
  test('but not for ever', async () => {
    const { ask, pass, replace, counts } = batchOver(null)
    const asked = ask('TOTAL', '建设奖励')
    await pass()
    expect(await asked).toBe('busy: 还没有读到策算工作簿，稍后请按“重算”。')
    replace(workbookOf(bookWith()))
    expect(counts().recalculations).toBe(1)
  })
})

describe('over a session', () => {
  test('follows what is edited and what is saved, never what is only tried', async () => {
    const host = createMemoryHost(bookWith())
    const { later, pass } = clock()
    const session = createSession(host, { lang: 'zh-CN', time: () => '2026-06-15 14:32', later })
    let recalculations = 0
    const batch = functionsOf(session, { lang: 'zh-CN', later, recalculate: () => recalculations++ })
    const paid = (scenario = '') => shownOf(batch.answer({ name: 'TOTAL', args: ['建设奖励', '', scenario] }))
    await session.open('县.xlsx')
    expect(paid()).toBe(59911631)
    session.type('建设奖励标准', '40')
    await pass()
    expect(session.runs()!.now.report.incentives[0]!.value).not.toBe('59911631.00')
    expect([paid(), recalculations]).toEqual([59911631, 0])
    await session.saveAs('每平方米四十')
    await pass()
    expect(recalculations).toBe(1)
    expect(paid()).toBe(59911631)
    const saved = paid('每平方米四十')
    expect(saved).toBe(Number(session.runs()!.now.report.incentives[0]!.value))
    const { rows } = bookWith().sheets.find(({ name }) => name === '参数')!
    const row = rows.findIndex((line) => line.some((cell) => cell?.value === '建设奖励标准'))
    const column = rows[0]!.findIndex((cell) => cell?.value === '取值')
    host.edit([{ sheet: '参数', row, column, value: 40 }])
    await pass()
    await pass()
    expect(recalculations).toBe(2)
    expect(paid()).toBe(saved)
  })
})
