import { eastAsianWidth } from 'get-east-asian-width'

/** Marks that sit on the character before them, joiners and other characters without a column of their own. */
const NO_COLUMN = /^[\p{Mark}\p{Cf}\p{Cc}]$/u

/**
 * Columns that a text takes on a Chinese terminal: full-width characters two, and so the ambiguous ones
 * (— × ≥ “ ”), which Chinese fonts draw full-width.
 */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) {
    if (!NO_COLUMN.test(character))
      width += eastAsianWidth(character.codePointAt(0)!, { ambiguousAsWide: true })
  }
  return width
}

export const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)))

export const padStart = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - widthOf(text))) + text
