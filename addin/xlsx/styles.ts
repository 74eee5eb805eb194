import type { CellStyle } from 'hucre/xlsx'
import { LOOKS, type Look, type StyleKey } from '../../engine/index.ts'

const LINE = { style: 'thin', color: { rgb: '8C8C8C' } } as const

function borderOf(border: Look['border']): CellStyle['border'] {
  if (border === undefined) return undefined
  return {
    left: LINE,
    right: LINE,
    ...(border === 'notAbove' ? {} : { top: LINE }),
    ...(border === 'notBelow' ? {} : { bottom: LINE }),
  }
}

/** A look in the file's terms. */
export function styleOf(key: StyleKey, format: string | undefined): CellStyle {
  const look = LOOKS[key]
  const border = borderOf(look.border)
  return {
    font: {
      name: look.font,
      size: look.size,
      ...(look.bold ? { bold: true } : {}),
      ...(look.underline ? { underline: true } : {}),
      ...(look.color ? { color: { rgb: look.color } } : {}),
    },
    alignment: {
      vertical: 'center',
      ...(look.align ? { horizontal: look.align === 'span' ? 'centerContinuous' : look.align } : {}),
      ...(look.wrap ? { wrapText: true } : {}),
    },
    ...(look.fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: look.fill } } } : {}),
    ...(border ? { border } : {}),
    ...(look.unlocked ? { protection: { locked: false } } : {}),
    ...(format === undefined ? {} : { numFmt: format }),
  }
}

/** Looks up styles, each made once: a sheet has many cells and few looks. */
export function stylesOnce(): (
  key: StyleKey | undefined,
  format: string | undefined,
) => CellStyle | undefined {
  const made = new Map<string, CellStyle>()
  return (key, format) => {
    if (key === undefined) return format === undefined ? undefined : { numFmt: format }
    const name = `${key}|${format ?? ''}`
    const style = made.get(name) ?? styleOf(key, format)
    made.set(name, style)
    return style
  }
}

export const showsDate = (style: CellStyle | undefined): boolean => /y/i.test(style?.numFmt ?? '')

/** A look with a number format that shows dates. */
export const showingDates = (style: CellStyle | undefined): CellStyle =>
  style && showsDate(style) ? style : { ...style, numFmt: 'yyyy-mm-dd' }
