import type { Lang, Words } from '../../text/index.ts'

/** What it takes to put a result into words. */
export interface Wording {
  readonly lang: Lang
  readonly words: Words
}
