import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { checkCode } from '../../../../addin/session/results/index.ts'
import { CURRENT, type Dataset } from '../../../../engine/index.ts'
import { policyOf } from '../../../engine/small.ts'

const policy = policyOf({})
const dataset: Dataset = {
  sample: false,
  tables: { 镇街: { entity: '镇街', length: 2, columns: { 镇街: ['甲镇', '𠮷镇'] } } },
}
const code = (more = {}) => checkCode({ policy, dataset, payments: [], ...more }, CURRENT)

describe('the check code', () => {
  test('is the first eight places of the SHA-256 of what was used', () => {
    const inputs = JSON.stringify([policy, dataset, [], CURRENT])
    const expected = createHash('sha256').update(inputs, 'utf8').digest('hex').slice(0, 8).toUpperCase()
    expect(code()).toBe(expected)
  })

  test('changes with a cell', () => expect(code({ dataset: { ...dataset, tables: {} } })).not.toBe(code()))
})
