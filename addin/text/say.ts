import type { Diagnostic, Place } from '../../engine/index.ts'
import { fill } from './fill.ts'
import type { Lang, Words } from './words.ts'
import { WORDS } from './wordsOf.ts'

/** Where a place stands in the workbook; undefined where it stands nowhere (a policy made in code). */
export type Locate = (place: Place) => { readonly sheet?: string; readonly cell?: string } | undefined

/** 'sheet!cell', or the place by the names of the policy where it stands in no sheet; '' where nothing is known. */
export function placeText(lang: Lang, place: Place, locate?: Locate): string {
  const found = locate?.(place)
  if (found?.sheet) return found.cell ? `${found.sheet}!${found.cell}` : found.sheet
  const words = WORDS[lang]
  switch (place.kind) {
    case 'sheet':
      if (place.sheet === undefined) return place.file ?? ''
      return place.cell ? `${place.sheet}!${place.cell}` : place.sheet
    case 'data':
      return [
        place.entity,
        place.id ?? (place.row === undefined ? '' : fill(words.places.row!, { row: place.row + 1 })),
        place.field ?? '',
      ]
        .filter((part) => part !== '')
        .join(words.places.joint)
    case 'item':
      return itemText(words, place)
  }
}

function itemText(words: Words, place: Place & { kind: 'item' }): string {
  const item = fill(words.places.item!, { noun: words.nouns[place.noun], label: place.label })
  if (place.property === undefined) return item
  const property =
    words.properties[`${place.noun}.${place.property}`] ?? words.properties[place.property] ?? place.property
  return fill(words.places.property!, { item, property })
}

/** What is wrong and what to do, without the place. A code without words is shown as it is. */
export function sentence(lang: Lang, d: Diagnostic): string {
  const words = WORDS[lang]
  const text = fill(words.diagnostics[d.code] ?? d.code, d.values, words.terms)
  const position = d.at.kind === 'item' ? d.at.position : undefined
  return position === undefined
    ? text
    : text + fill(words.places.position!, { ...d.values, position: position + 1 })
}

/** One whole line: where, what is wrong, what to do. */
export function say(lang: Lang, d: Diagnostic, locate?: Locate): string {
  const where = placeText(lang, d.at, locate)
  return where === '' ? sentence(lang, d) : fill(WORDS[lang].places.say!, { where, what: sentence(lang, d) })
}
