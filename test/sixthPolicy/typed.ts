import type { Cell, Sheet } from '../../engine/index.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const NUMERAL = /^-?\d+(\.\d+)?$/

/** A cell as a person types it: a numeral is a number, a day a date, the rest text; a leading ' keeps a text a text. */
function typed(text: string): Cell | null {
  if (text === '') return null
  if (NUMERAL.test(text)) return { value: Number(text) }
  return DAY.test(text)
    ? { value: text, date: true, format: 'yyyy-mm-dd' }
    : { value: text.replace(/^'/, '') }
}

/** A plain sheet from lines of cells parted by |; no table, no styles. */
export const sheetOf = (name: string, lines: string): Sheet => ({
  name,
  rows: lines
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => typed(cell.trim()))),
})
