import { createContext, useContext } from 'react'
import type { TabKey } from '../../session/state.ts'
import { fill, type Lang, WORDS, type Words } from '../../text/index.ts'
import type { MoneyUnit } from './format.ts'

/** What every part of a pane needs and no part should be handed. */
export interface PaneContext {
  readonly lang: Lang
  readonly words: Words
  /** A text of the pane with its values: text('edits', { n: 3 }). */
  readonly text: (key: string, values?: Readonly<Record<string, string | number>>) => string
  /** The unit of money of the pane. */
  readonly unit: MoneyUnit
  readonly openTab: (key: TabKey) => void
}

export function paneContextOf(
  lang: Lang,
  unit: MoneyUnit,
  openTab: PaneContext['openTab'] = () => {},
): PaneContext {
  const words = WORDS[lang]
  return {
    lang,
    words,
    text: (key, values) => fill(words.pane[key] ?? key, values, words.terms),
    unit,
    openTab,
  }
}

const Context = createContext<PaneContext>(paneContextOf('zh-CN', 10_000))

export const PaneProvider = Context.Provider

export const usePane = (): PaneContext => useContext(Context)
