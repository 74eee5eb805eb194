export { fill, placeholders, requiredPlaceholders } from './fill.ts'
export { type Locate, placeText, say, sentence } from './say.ts'
export type { Absent, Answers, Lang, Words } from './words.ts'
export { WORDS } from './wordsOf.ts'
