import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'cesuan-'))
afterAll(() => rmSync(folder, { recursive: true }))

const cesuan = (...argv: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'addin/cli/main.ts', ...argv], { encoding: 'utf8' })

test('the real command makes a workbook in a new folder, and answers from it as JSON', () => {
  const path = join(folder, '新建', '温州.xlsx')
  const made = cesuan('new', 'wenzhou', '-o', path)
  expect(made).toMatchObject({ status: 0, stdout: '' })
  expect(existsSync(path)).toBe(true)
  const { status, stdout } = cesuan('simulate', path, '--json', '-')
  expect(status).toBe(0)
  expect(JSON.parse(stdout).policy.id).toBe('wenzhou')
  expect(cesuan('simulate', path, '-o', path, '--force')).toMatchObject({ status: 2, stdout: '' })
})

test('a reader that has had enough is no fault of ours', () => {
  const path = join(folder, 'jindong.xlsx')
  cesuan('new', 'jindong', '-o', path)
  const line = `"${process.execPath}" --import tsx addin/cli/main.ts simulate "${path}" --json - --rows | head -n 1`
  const { stdout, stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8' })
  expect({ stdout, stderr }).toEqual({ stdout: '{\n', stderr: '' })
})

test('the real command passes its status on', () => {
  expect(cesuan('check', join(folder, 'nowhere.xlsx'))).toMatchObject({ status: 2, stdout: '' })
  expect(cesuan('check', 'package.json').status).toBe(1)
})
