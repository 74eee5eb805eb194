import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core'
import { LOOKS, type Look, type StyleKey } from '../../../engine/index.ts'

const LINE = { s: BorderStyleTypes.THIN, cl: { rgb: '#8C8C8C' } }

/** `span` has no counterpart: such a text starts at the left and runs over the blank cells beside it. */
const ALIGN: Readonly<Record<NonNullable<Look['align']>, HorizontalAlign | undefined>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  span: undefined,
}

/** Where a machine has not got the font, one of the same kind: browsers would take one with serifs for either. */
const fontsOf = ({ font }: Look): string =>
  font === LOOKS.plain.font ? `${font}, sans-serif` : `${font}, serif`

/** A look in the grid's terms. */
export function styleOf(look: Look): IStyleData {
  const { border, align } = look
  const horizontal = align && ALIGN[align]
  return {
    ff: fontsOf(look),
    fs: look.size,
    ...(look.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(look.underline ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(look.color ? { cl: { rgb: `#${look.color}` } } : {}),
    ...(look.fill ? { bg: { rgb: `#${look.fill}` } } : {}),
    ...(border
      ? {
          bd: {
            l: LINE,
            r: LINE,
            ...(border === 'notAbove' ? {} : { t: LINE }),
            ...(border === 'notBelow' ? {} : { b: LINE }),
          },
        }
      : {}),
    ...(horizontal === undefined ? {} : { ht: horizontal }),
    vt: VerticalAlign.MIDDLE,
    ...(look.wrap ? { tb: WrapStrategy.WRAP } : {}),
  }
}

/** A name for a look with a number format; the cells of a workbook share what stands under it. */
export const styleName = (style: StyleKey | undefined, format: string | undefined): string | undefined =>
  style === undefined && format === undefined ? undefined : `${style ?? ''}|${format ?? ''}`

export const styleNamed = (style: StyleKey | undefined, format: string | undefined): IStyleData => ({
  ...(style === undefined ? {} : styleOf(LOOKS[style])),
  ...(format === undefined ? {} : { n: { pattern: format } }),
})

const COMPARED = ['ff', 'fs', 'bl', 'ul', 'cl', 'bg', 'ht', 'tb'] as const

const signOf = (style: IStyleData): string => {
  const { l, t, b } = style.bd ?? {}
  const parts = COMPARED.map((key) => {
    const part = style[key]
    if (part === undefined || part === null) return ''
    if (typeof part !== 'object') return String(part)
    return 's' in part ? String(part.s) : String(part.rgb ?? '').toUpperCase()
  })
  return [...parts, ...[l, t, b].map(Boolean)].join('|')
}

const LOOK_OF = new Map<string, StyleKey>()
for (const key of Object.keys(LOOKS) as StyleKey[]) {
  const sign = signOf(styleOf(LOOKS[key]))
  if (!LOOK_OF.has(sign)) LOOK_OF.set(sign, key)
}

/** The look that a style is, and nothing where a person has made up another. Looks that are alike are one. */
export const lookOf = (style: IStyleData): StyleKey | undefined => LOOK_OF.get(signOf(style))
