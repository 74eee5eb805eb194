import { expect, test } from 'vitest'
import { compile } from '../../../engine/policy/compile.ts'
import { createSimulator } from '../../../engine/simulate/simulate.ts'
import { columnsOf, DIGESTS } from '../../bench/w1.ts'
import { digestOf, WORKLOAD, workloadRows } from '../../bench/workload.ts'

test('10,000 projects in 100 towns agree to the 分 with a plain computation', () => {
  const compiled = compile(WORKLOAD)
  expect(compiled.diagnostics).toEqual([])
  const simulation = createSimulator(compiled, workloadRows(columnsOf(10_000))).run()
  expect(digestOf(simulation)).toBe(DIGESTS[10_000])
})
