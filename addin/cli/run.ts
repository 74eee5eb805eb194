import { fill, WORDS } from '../text/index.ts'
import { langOf, parseCommand } from './args.ts'
import { printHelp, printVerbHelp } from './help.ts'
import type { Io } from './io.ts'
import { isStop, type Status } from './stop.ts'
import type { Context } from './verb.ts'
import { VERBS } from './verbs/index.ts'

/** Runs one command line (without `node` and the file). Never throws; the status is 0, 1, 2 or 3. */
export async function run(argv: readonly string[], io: Io): Promise<Status> {
  const lang = langOf(argv)
  const words = WORDS[lang]
  const text: Context['text'] = (key, values) => fill(words.cli[key] ?? key, values)
  try {
    const { verb, operands, options } = parseCommand(argv, VERBS, lang)
    if (verb === undefined || options.help) {
      io.out(`${(verb ? printVerbHelp(verb, text) : printHelp(VERBS, text)).join('\n')}\n`)
      return verb === undefined && !options.help ? 2 : 0
    }
    return await verb.run({ io, lang, words, text, operands, options })
  } catch (thrown) {
    if (isStop(thrown)) {
      if (thrown.message !== '') io.err(`${thrown.message}\n`)
      return thrown.status
    }
    const detail = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
    io.err(`${text('fault')}\n${detail}\n`)
    return 3
  }
}
