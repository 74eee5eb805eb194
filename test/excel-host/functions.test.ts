import { describe, expect, test } from 'vitest'
import { associateFunctions, type CustomFunctionsRuntime } from '../../addin/excel/functions/index.ts'
import { openExcelHost } from '../../addin/excel/host/index.ts'
import { createSession } from '../../addin/session/session.ts'
import { columnLetters } from '../../engine/index.ts'
import { bookWith } from '../sixthPolicy/book.ts'
import { startExcel } from './excel.ts'
import type { FunctionResult } from './runtime.ts'

/** office.js brings it along; the typings do not. */
const runtime = () => (globalThis as unknown as { CustomFunctions: CustomFunctionsRuntime }).CustomFunctions

const later = (work: () => void, milliseconds: number) => {
  const timer = setTimeout(work, milliseconds)
  return () => clearTimeout(timer)
}

async function opened() {
  const book = bookWith()
  const excel = await startExcel({ book })
  let recalculations = 0
  const functions = associateFunctions(runtime(), async () => void recalculations++)
  const host = await openExcelHost()
  const session = createSession(host, { lang: 'zh-CN', time: () => '2026-06-15 14:32', later })
  functions.follow(session, 'zh-CN', later)
  await session.open('县.xlsx')
  const { rows } = book.sheets.find(({ name }) => name === '参数')!
  const row = rows.findIndex((line) => line.some((cell) => cell?.value === '建设奖励标准'))
  const column = rows[0]!.findIndex((cell) => cell?.value === '取值')
  return {
    excel,
    call: (id: string, ...args: readonly unknown[]) => excel.person.callFunction(id, args),
    setRate: (value: number) => excel.person.edit(`参数!${columnLetters(column)}${row + 1}`, value),
    recalculations: () => recalculations,
    close: () => {
      session.close()
      host.close()
      excel.close()
    },
  }
}

describe('functions that a cell calls', () => {
  test('values, faults and figures by town', async () => {
    const { call, close } = await opened()
    const answers = await Promise.all([
      call('ELIGIBLE', 'ＧＸ001', null),
      call('AMOUNT', 'GX001', '建设奖励', null),
      call('TOTAL', '支出', null, null),
      call('ELIGIBLE', 'GX01', null),
      call('WHY', ''),
    ])
    expect(answers).toEqual([
      { value: '直接符合' },
      { value: 380000 },
      { value: 78457640.2 },
      { error: '#N/A', message: '没有编号“GX01”，是不是“GX001”。' },
      { error: '#VALUE!', message: '请填编号。' },
    ])
    const { value } = (await call('BYTOWN', '支出', null)) as { value: unknown[][] }
    expect(value.at(-1)).toEqual(['全市', 78457640.2])
    close()
  })
  test('an edited cell: Excel is asked to calculate, and gets other figures', async () => {
    const { call, setRate, recalculations, close } = await opened()
    expect(await call('TOTAL', '建设奖励', null, null)).toEqual({ value: 59911631 })
    setRate(40)
    await expect.poll(recalculations).toBe(1)
    const after = (await call('TOTAL', '建设奖励', null, null)) as { value: number }
    expect(after.value).toBeLessThan(59911631)
    close()
  })
})

/** Flags of a call: it can be cancelled, and it streams. */
const STREAMING = 3

test('a streaming function gives its cell one result after the other, without a write', async () => {
  const { excel, close } = await opened()
  const { runtime: page, send } = excel.host
  const results: FunctionResult[] = []
  const number = 1_000_000
  const listen = () =>
    page.calls.set(number, (result) => {
      results.push(result)
      queueMicrotask(listen)
    })
  listen()
  let set = (_: unknown) => {}
  runtime().associate('STREAMED', (invocation: { setResult: (value: unknown) => void }) => {
    set = invocation.setResult
  })
  const message = JSON.stringify([number, 'STREAMED', [], '参数!Z1', STREAMING])
  send({ type: 3, message: { entries: [{ messageCategory: 1, messageType: 1000, targetId: '', message }] } })
  await expect.poll(() => set.length).toBe(1)
  const before = JSON.stringify(excel.workbook())
  set([['A1', 1]])
  await expect.poll(() => results.length).toBe(1)
  set([['A1', 2]])
  // Of results that follow each other closely only the last is sent.
  set([['A1', 3]])
  await expect.poll(() => results.length).toBe(2)
  expect(results).toEqual([{ value: [['A1', 1]] }, { value: [['A1', 3]] }])
  expect(JSON.stringify(excel.workbook())).toBe(before)
  close()
})
