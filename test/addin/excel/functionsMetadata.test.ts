import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { policyFunctions } from '../../../addin/excel/functions/functions.ts'
import { metadataFiles, metadataOf } from '../../../addin/excel/functions/metadata.ts'
import { FUNCTIONS } from '../../../addin/session/functions/index.ts'
import { WORDS } from '../../../addin/text/index.ts'

const source = readFileSync(new URL('../../../addin/excel/functions/functions.ts', import.meta.url), 'utf8')

describe('what Excel is told of the functions', () => {
  const files = metadataFiles(source)
  test.each([
    ['functions.json', 'zh-CN'],
    ['functions.en.json', 'en'],
  ] as const)('%s says what the functions are', (name, lang) => {
    const words = WORDS[lang].functions
    const RESULTS = {
      text: { type: 'string' },
      number: { type: 'number' },
      matrix: { type: 'any', dimensionality: 'matrix' },
    }
    expect(JSON.parse(files[name]!)).toEqual({
      functions: FUNCTIONS.map((own) => ({
        id: own.name,
        name: own.name,
        description: words[`about.${own.name}`],
        parameters: own.parameters.map((parameter) => ({
          name: words[`parameter.${parameter.name}`],
          description: words[`help.${parameter.name}`],
          type: 'string',
          ...(parameter.isOptional ? { optional: true } : {}),
        })),
        result: RESULTS[own.returns],
      })),
    })
  })
  test('optional parameters come last', () => {
    for (const { parameters } of FUNCTIONS) {
      const optional = parameters.map(({ isOptional }) => isOptional === true)
      expect(optional).toEqual([...optional].sort())
    }
  })
  test('every function hands its arguments on, in their order, and nothing else', async () => {
    const functions = policyFunctions(async (name, args) => [name, ...args])
    expect(Object.keys(functions)).toEqual(FUNCTIONS.map(({ name }) => name))
    for (const { name, parameters } of FUNCTIONS) {
      const call = functions[name as keyof typeof functions] as (
        ...args: readonly unknown[]
      ) => Promise<unknown>
      const given = parameters.map((_, at) => `${at}`)
      // Excel adds an argument of its own.
      expect(await call(...given, { address: 'Sheet1!A1' })).toEqual([name, ...given])
    }
  })
})

describe('the notation', () => {
  const words = { 'about.F': 'f', 'parameter.x': 'X', 'help.x': 'an x' }
  test('a comment without the tag is none of a function', () => {
    expect(metadataOf('/** A note. */', words).functions).toEqual([])
  })
  test('a parameter without words is refused', () => {
    const comment = '/**\n * @customfunction F\n * @param {string} y\n * @returns {number}\n */'
    expect(() => metadataOf(comment, words)).toThrow('no words for parameter.y')
  })
  test('optional, and a matrix', () => {
    const comment = '/**\n * @customfunction F\n * @param {number} [x]\n * @returns {number[][]}\n */'
    expect(metadataOf(comment, words).functions[0]).toEqual({
      id: 'F',
      name: 'F',
      description: 'f',
      parameters: [{ name: 'X', description: 'an x', type: 'number', optional: true }],
      result: { type: 'number', dimensionality: 'matrix' },
    })
  })
})
