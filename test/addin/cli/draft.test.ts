import { describe, expect, test } from 'vitest'
import type { JsonReport } from '../../../addin/cli/json.ts'
import { readXlsx } from '../../../addin/xlsx/readXlsx.ts'
import { cesuan } from './memory.ts'

/** 温州's notice is a draft for comment, of 2020 to 2025. */
const made = cesuan(['new', 'wenzhou', '-o', 'a.xlsx'])

describe('a draft is called one, with its period,', () => {
  test.each([
    ['simulate', ['simulate', 'a.xlsx']],
    ['explain', ['explain', 'a.xlsx', '--row', 'QK03']],
  ])('by %s', async (_, command) => {
    const { out } = await cesuan(command, (await made).files)
    expect(out.split('\n')[1]).toBe('征求意见稿  实施期2020—2025年')
  })

  test('in the JSON', async () => {
    const { out } = await cesuan(['simulate', 'a.xlsx', '--json', '-'], (await made).files)
    expect((JSON.parse(out) as JsonReport).policy).toMatchObject({ status: 'draft', period: '2020—2025' })
  })

  test('in the frame of every result sheet', async () => {
    const { files } = await cesuan(['simulate', 'a.xlsx', '-o', 'b.xlsx'], (await made).files)
    const before = (await readXlsx(files.get('a.xlsx') as Uint8Array)).book!.sheets.map((s) => s.name)
    const after = (await readXlsx(files.get('b.xlsx') as Uint8Array)).book!.sheets
    const results = after.filter(({ name }) => !before.includes(name))
    expect(results.length).toBeGreaterThanOrEqual(8)
    for (const { name, rows } of results) {
      const head = rows.slice(0, 4).flatMap((row) => row.map((cell) => String(cell?.value ?? '')))
      expect([name, head.filter((text) => /征求意见稿.*2020—2025年/.test(text)).length]).toEqual([name, 1])
    }
  })

  test('in 告知单', async () => {
    const { files } = await cesuan(
      ['explain', 'a.xlsx', '--row', 'QK03', '--sheet', '-o', 'b.xlsx'],
      (await made).files,
    )
    const { rows } = (await readXlsx(files.get('b.xlsx') as Uint8Array)).book!.sheets[0]!
    const texts = rows.flatMap((row) => row.map((cell) => String(cell?.value ?? '')))
    expect(texts.some((text) => /征求意见稿（2020—2025年）/.test(text))).toBe(true)
  })
})
