import { expect, test } from 'vitest'
import { writeXlsx } from '../../../addin/xlsx/writeXlsx.ts'
import { writeBook } from '../../../engine/index.ts'
import { dataset, policy } from '../../engine/policy/areas.ts'
import { cesuan } from './memory.ts'

const check = async (roundAreas: boolean) => {
  const file = await writeXlsx(writeBook({ ...policy, roundAreas }, dataset, []))
  return cesuan(['check', 'in.xlsx'], new Map([['in.xlsx', file]]))
}

test.each([false, true])(
  'check says how many rows the other reading of areas flips (reading: %s)',
  async (reading) => {
    const { status, out } = await check(reading)
    expect(status).toBe(0)
    expect(out).toContain('有2行的结论会变（如P1、P2）')
    expect(out).toMatch(/^首页!B\d+ {2}提示/m)
  },
)
