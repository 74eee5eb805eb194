import { parseArgs } from 'node:util'
import { nearestName } from '../../engine/index.ts'
import { fill, type Lang, WORDS } from '../text/index.ts'
import { stop } from './stop.ts'
import type { Options, OptionValue, Verb } from './verb.ts'

export interface Command {
  readonly verb: Verb | undefined
  readonly operands: readonly string[]
  readonly options: Readonly<Record<string, OptionValue>>
}

const GLOBAL: Options = {
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
}

/** The language asked for, before anything else is read; Chinese where none or an unknown one is. */
export function langOf(argv: readonly string[]): Lang {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const value = at < 0 ? '' : (argv[at]!.split('=')[1] ?? argv[at + 1] ?? '')
  return value === 'en' ? 'en' : 'zh-CN'
}

/** Reads a command line; throws a stop with status 2 and a sentence for anything that is not one. */
export function parseCommand(argv: readonly string[], verbs: readonly Verb[], lang: Lang): Command {
  const wrong = (key: string, values: Readonly<Record<string, string | number>>) =>
    stop(2, fill(WORDS[lang].cli[key]!, values))
  const all: Options = Object.assign({}, GLOBAL, ...verbs.map((verb) => verb.options))
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: all,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const [name, ...operands] = positionals
  const verb = verbs.find((v) => v.name === name)
  if (name !== undefined && verb === undefined) {
    const near = nearestName(name, namesOf(verbs)) ?? ''
    throw wrong('noVerb', { name, near })
  }
  const allowed = { ...GLOBAL, ...verb?.options }
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const option = allowed[token.name]
    if (option === undefined) {
      const near = nearestName(token.rawName, longNames(allowed)) ?? ''
      throw wrong('noOption', { name: token.rawName, near })
    }
    if (option.type === 'boolean' && token.value !== undefined)
      throw wrong('noValue', { option: token.rawName })
    if (option.type === 'string' && !hasValue(token)) throw wrong('needsValue', { option: token.rawName })
  }
  const language = values.lang
  if (language !== undefined && language !== 'en' && language !== 'zh-CN')
    throw wrong('noLanguage', { lang: String(language) })
  if (verb !== undefined && !values.help && operands.length !== verb.operands)
    throw wrong('operands', { usage: WORDS[lang].cli[`usage.${verb.name}`]! })
  return { verb, operands, options: values }
}

const namesOf = (verbs: readonly Verb[]) => verbs.map((verb) => verb.name)
const longNames = (options: Options) => Object.keys(options).map((name) => `--${name}`)

/** `--json --rows` forgot the file; `-` and `--json=--rows` are meant. */
const hasValue = (token: { value?: string | undefined; inlineValue?: boolean | undefined }): boolean =>
  token.value !== undefined &&
  (token.inlineValue === true || token.value === '-' || !token.value.startsWith('-'))
