import { describe, expect, test } from 'vitest'
import { associateFunctions } from '../../addin/excel/functions/index.ts'
import { FUNCTIONS } from '../../addin/session/functions/index.ts'
import { createMemoryHost } from '../../addin/session/memoryHost.ts'
import { createSession } from '../../addin/session/session.ts'
import { bookWith } from '../sixthPolicy/book.ts'

class CodedError extends Error {
  readonly code: string
  constructor(code: string, message?: string) {
    super(message)
    this.code = code
  }
}

type Associated = Map<string, (...args: readonly unknown[]) => Promise<unknown>>

/** As much of Excel's runtime as the functions meet. */
function runtime() {
  const associated: Associated = new Map()
  return {
    associated,
    associate: (id: string, call: (...args: never[]) => unknown) =>
      void associated.set(id, call as (...args: readonly unknown[]) => Promise<unknown>),
    Error: CodedError,
    ErrorCode: { notAvailable: '#N/A', invalidValue: '#VALUE!' },
  }
}

/** Excel hands over every parameter, null where it is left out, and then something of its own. */
const ARITY = Object.fromEntries(FUNCTIONS.map(({ name, parameters }) => [name, parameters.length]))
const NONE = [null, null, null]

const later = (work: () => void) => {
  const timer = setTimeout(work, 0)
  return () => clearTimeout(timer)
}

async function opened() {
  const excel = runtime()
  const host = createMemoryHost(bookWith())
  let recalculations = 0
  const functions = associateFunctions(excel, async () => void recalculations++)
  const session = createSession(host, { lang: 'zh-CN', time: () => '2026-06-15 14:32', later })
  const call = (id: string, ...args: readonly unknown[]) =>
    excel.associated.get(id)!(...args, ...NONE.slice(args.length, ARITY[id]), { address: 'A!A1' })
  const early = call('ELIGIBLE', 'GX001', null)
  functions.follow(session, 'zh-CN', later)
  return { host, session, call, early, recalculations: () => recalculations }
}

describe('functions that Excel calls', () => {
  test('a call that comes before the workbook is answered when it is there', async () => {
    const { session, early } = await opened()
    await session.open('县.xlsx')
    expect(await early).toBe('直接符合')
  })
  test('values as they are; a fault is thrown with its code and sentence', async () => {
    const { session, call } = await opened()
    await session.open('县.xlsx')
    expect(await call('AMOUNT', 'GX001', '建设奖励', null)).toBe(380000)
    expect(await call('TOTAL', '支出', null, '')).toBe(78457640.2)
    await expect(call('ELIGIBLE', 'GX01', null)).rejects.toMatchObject({
      code: '#N/A',
      message: '没有编号“GX01”，是不是“GX001”。',
    })
    await expect(call('WHY', '')).rejects.toMatchObject({ code: '#VALUE!', message: '请填编号。' })
  })
  test('within a matrix a fault stands in its cell', async () => {
    const { session, call } = await opened()
    await session.open('县.xlsx')
    const lines = (await call('BYTOWN', '镇街考核奖', '从宽')) as unknown[][]
    const faults = lines.map(([, value]) => (value instanceof CodedError ? value.code : typeof value))
    expect(lines.map(([town]) => town).at(-1)).toBe('全市')
    expect(new Set(faults)).toEqual(new Set(['#N/A', 'number']))
  })
  test('other contents: Excel is asked once to calculate', async () => {
    const { host, session, call, recalculations } = await opened()
    await session.open('县.xlsx')
    await call('TOTAL', '建设奖励')
    const { rows } = bookWith().sheets.find(({ name }) => name === '参数')!
    const row = rows.findIndex((line) => line.some((cell) => cell?.value === '建设奖励标准'))
    const column = rows[0]!.findIndex((cell) => cell?.value === '取值')
    host.edit([{ sheet: '参数', row, column, value: 40 }])
    await expect.poll(recalculations).toBe(1)
    expect(await call('TOTAL', '建设奖励')).toBeLessThan(59911631)
    host.edit([{ sheet: '参数', row, column: column + 30, value: '旁注' }])
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(recalculations()).toBe(1)
  })
})
