import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FUNCTIONS, NAMESPACE } from '../../../../addin/session/functions/index.ts'
import { MEASURES } from '../../../../addin/session/functions/measures.ts'
import { WORDS } from '../../../../addin/text/index.ts'
import { packs, writeBook } from '../../../../engine/index.ts'
import { asking } from './asked.ts'

const page = readFileSync(new URL('../../../../docs/functions.md', import.meta.url), 'utf8')
const words = WORDS['zh-CN'].functions
const lines = page.split('\n')

test('the page says of each function and parameter what the words say', () => {
  for (const { name, parameters } of FUNCTIONS) {
    const list = parameters.map((parameter) => {
      const word = words[`parameter.${parameter.name}`]!
      return parameter.isOptional ? `[${word}]` : word
    })
    expect(lines).toContain(`| \`${NAMESPACE}.${name}\` | ${list.join(', ')} | ${words[`about.${name}`]} |`)
    for (const parameter of parameters)
      expect(lines).toContain(
        `| ${words[`parameter.${parameter.name}`]} | ${words[`help.${parameter.name}`]} |`,
      )
  }
  const listed = lines.find((line) => line.includes('outlayLow'))!.match(/[a-zA-Z]+/g)!
  expect([...listed].sort()).toEqual([...MEASURES.keys()].sort())
})

test('the examples give what the page says', () => {
  const pack = packs.find(({ id }) => id === 'tongxiang')!
  const ask = asking(writeBook(pack.policy, pack.sample(), pack.scenarios))
  const examples = lines.flatMap((line) => {
    const [, name, list, shown] = /^=POLICY\.([A-Z]+)\((.*)\)\s{2,}(\S+)$/.exec(line) ?? []
    return name === undefined
      ? []
      : [{ name, args: list!.split(',').map((arg) => arg.replaceAll('"', '')), shown: shown! }]
  })
  expect(examples.length).toBeGreaterThan(7)
  for (const { name, args, shown } of examples)
    expect([name, String(ask(name, ...args))]).toEqual([name, shown])
})
