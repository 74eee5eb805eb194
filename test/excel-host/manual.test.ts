import { readFileSync } from 'node:fs'
import { Script } from 'node:vm'
import { expect, test } from 'vitest'
import { startExcel } from './excel.ts'

/** The pieces of the manual that a person pastes, with what it says of the simulated Excel. */
const manual = readFileSync(new URL('manual.md', import.meta.url), 'utf8')
const pieces = [...manual.matchAll(/### (.*)\n\n```js\n([\s\S]*?)```\n\n.*\n\n```json\n(.*)\n```/g)].map(
  ([, title, script, answer]) => ({ title: title!, script: script!, answer: answer! }),
)

test('every piece is found', () => {
  expect(pieces).toHaveLength(manual.split('```js\n').length - 1)
})

test.each(pieces)('$title', async ({ script, answer }) => {
  const { workbook } = await startExcel()
  const before = workbook().sheets
  const printed: string = await new Script(
    `(async () => (${script.trim().replace(/^await /, '')}))()`,
  ).runInThisContext()
  expect(printed).toBe(answer)
  expect(workbook().sheets).toEqual(before)
})
