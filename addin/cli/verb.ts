import type { ParseArgsConfig } from 'node:util'
import type { Lang, Words } from '../text/index.ts'
import type { Io } from './io.ts'
import type { Status } from './stop.ts'

/** The options of a verb, as node reads them. */
export type Options = NonNullable<ParseArgsConfig['options']>

export type OptionValue = string | boolean | (string | boolean)[] | undefined

/** What a verb is given: the words after it, its options as typed, the language, and the world outside. */
export interface Context {
  readonly io: Io
  readonly lang: Lang
  readonly words: Words
  /** A sentence of the command line by its key. */
  readonly text: (key: string, values?: Readonly<Record<string, string | number>>) => string
  readonly operands: readonly string[]
  readonly options: Readonly<Record<string, OptionValue>>
}

/** One word of the command line. Its usage and purpose stand in the texts under `usage.<name>` and `purpose.<name>`. */
export interface Verb {
  readonly name: string
  /** How many operands it takes. */
  readonly operands: number
  readonly options: Options
  readonly run: (context: Context) => Promise<Status>
}
