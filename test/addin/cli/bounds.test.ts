import { expect, test } from 'vitest'
import { cesuan, type Files } from './memory.ts'
import { smallFile } from './smallBook.ts'

const files: Files = new Map([['in.xlsx', await smallFile()]])
const said = '--set 更新奖励标准  警告  参数“更新奖励标准”取'

test.each([
  ['0', false],
  ['10', false],
  ['10.1', true],
  ['-0.1', true],
])('--set 更新奖励标准=%s is computed', async (value, isDoubtful) => {
  const set = ['--set', `更新奖励标准=${value}`]
  const simulated = await cesuan(['simulate', 'in.xlsx', ...set, '--json', 'out.json'], files)
  expect(simulated.status).toBe(0)
  expect(simulated.err.includes(said)).toBe(isDoubtful)
  const { overrides, diagnostics } = JSON.parse(String(simulated.files.get('out.json')))
  expect(overrides.更新奖励标准).toBe(Number(value))
  const found = diagnostics.filter(({ code }: { code: string }) => code === 'outsideBounds')
  expect(found).toHaveLength(isDoubtful ? 1 : 0)
  const explained = await cesuan(['explain', 'in.xlsx', '--row', 'XM001', ...set], files)
  expect(explained.status).toBe(0)
  expect(explained.err.includes(said)).toBe(isDoubtful)
})
