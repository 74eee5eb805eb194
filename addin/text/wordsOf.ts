import { en } from './en.ts'
import type { Lang, Words } from './words.ts'
import { zhCN } from './zh-CN.ts'

/** The words of each language; Chinese is the language of the work. */
export const WORDS: Readonly<Record<Lang, Words>> = { 'zh-CN': zhCN, en }
