import { describe, expect, it } from 'vitest'
import { packs } from '../engine/index.ts'
import { checkCase } from './packCase.ts'

for (const pack of packs) {
  describe(`${pack.id}: worked cases`, () => {
    it.each(pack.cases.map((c) => [c.id, c] as const))('%s', (_, worked) => {
      expect(checkCase(pack, worked)).toEqual([])
    })
  })
}
