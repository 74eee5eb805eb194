import { expect, test } from 'vitest'
import type { CustomFunctionsRuntime } from '../../addin/excel/functions/index.ts'
import { type SimulatedExcel, startExcel } from './excel.ts'
import { sendAction } from './runtime.ts'

/** office.js brings it along; the typings do not. */
const runtime = () => (globalThis as unknown as { CustomFunctions: CustomFunctionsRuntime }).CustomFunctions

const open = (): Promise<SimulatedExcel> => startExcel()

test('a custom function gets its arguments as a cell gives them, and its value comes back', async () => {
  const { person } = await open()
  runtime().associate('POLICY.TWICE', (range: number[][]) => range.map((row) => row.map((n) => n * 2)))
  expect(
    await person.callFunction('POLICY.TWICE', [
      [
        [1, 2],
        [3, 4.5],
      ],
    ]),
  ).toEqual({
    value: [
      [2, 4],
      [6, 9],
    ],
  })
  runtime().associate('POLICY.LATER', async (text: string) => `${text}！`)
  expect(await person.callFunction('POLICY.LATER', ['甲'])).toEqual({ value: '甲！' })
})

test('a fault of a function is an error of its cell', async () => {
  const { person } = await open()
  runtime().associate('POLICY.NONE', () => {
    const { Error: Fault, ErrorCode } = runtime()
    throw new Fault(ErrorCode.notAvailable, '没有这一行')
  })
  expect(await person.callFunction('POLICY.NONE', [])).toEqual({ error: '#N/A', message: '没有这一行' })
  runtime().associate('POLICY.BROKEN', () => {
    throw new Error('broken')
  })
  expect(await person.callFunction('POLICY.BROKEN', [])).toMatchObject({ error: '#VALUE!' })
})

test('a button of the ribbon runs its action, and ends when the action says so', async () => {
  const { person } = await open()
  const heard: string[] = []
  Office.actions.associate('recalculate', (event: Office.AddinCommands.Event) => {
    heard.push(event.source.id)
    event.completed()
  })
  expect(await person.press('recalculate')).toBe(0)
  expect(heard).toEqual(['recalculate'])
})

test('a button whose action is not there fails', async () => {
  const { person } = await open()
  expect(await person.press('notThere')).not.toBe(0)
})

test('a shortcut runs an action too', async () => {
  const { host } = await open()
  const done = new Promise<string>((resolve) => Office.actions.associate('short', () => resolve('ran')))
  sendAction(host.send, 'short')
  expect(await done).toBe('ran')
})

test('the page is shown, hidden, and set to load with the workbook', async () => {
  const { host } = await open()
  await Office.addin.hide()
  expect(host.runtime.state).toBe('Background')
  await Office.addin.showAsTaskpane()
  expect(host.runtime.state).toBe('Visible')
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load)
  expect(host.runtime.startState).toBe('Background')
})
