import { expect, test } from 'vitest'
import { locatable, packs, readBook, readContents, writeBook } from '../../../engine/index.ts'

test.each(packs.map((pack) => [pack.id, pack] as const))(
  '%s: what was read can be sent elsewhere, and leads back to its cells there',
  (_, { policy, sample, scenarios }) => {
    const book = writeBook(policy, sample(), scenarios)
    const here = readBook(book)
    const there = locatable(structuredClone(readContents(book)))
    const { locate, ...values } = here
    const { locate: locateThere, ...same } = there
    expect(same).toEqual(values)
    const { label } = policy.parameters[0]!
    const places = [
      { kind: 'item', noun: 'parameter', label, property: 'value' },
      { kind: 'item', noun: 'policy', label: policy.title },
      { kind: 'data', entity: policy.main.entity, row: 0 },
    ] as const
    for (const place of places) {
      expect(locate(place)?.cell).toMatch(/^[A-Z]+\d+$/)
      expect(locateThere(place)).toEqual(locate(place))
    }
  },
)
