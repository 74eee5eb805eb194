import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { BROKEN } from './broken.ts'
import { checkManifest } from './check.ts'
import { MANIFEST, SOURCES } from './surroundings.ts'

const manifest = readFileSync(MANIFEST, 'utf8')

const found = (xml: string) =>
  checkManifest(xml, SOURCES).map(({ line, column, sentence }) => `${line}:${column} ${sentence}`)

test('the manifest has no fault', () => expect(found(manifest)).toEqual([]))

describe('a broken manifest is named by its line', () => {
  test('there are many ways to break it', () => expect(BROKEN.length).toBeGreaterThan(40))

  test.each(BROKEN)('$what', ({ from, to, found: expected }) => {
    expect(manifest.split(from)).toHaveLength(2)
    expect(found(manifest.replace(from, () => to))).toEqual(expected)
  })
})

describe('the drawings of the icons', () => {
  const drawings = ['mark', 'pane', 'recalculate', 'explain', 'save', 'compare', 'newBook', 'undo']

  /** The ribbon is white, or nearly black in Office's dark theme; a picture needs 3:1 to be made out (WCAG 1.4.11). */
  test.each(drawings)('%s stands out on white and on black', (name) => {
    const drawing = readFileSync(new URL(`../../addin/excel/assets/${name}.svg`, import.meta.url), 'utf8')
    const colours = new Set(drawing.match(/#[0-9a-f]{6}/g))
    colours.delete('#ffffff') // on the mark's own ground
    expect(colours.size).toBeGreaterThan(0)
    for (const colour of colours)
      for (const ground of ['#ffffff', '#262626'])
        expect(contrastOf(colour, ground), `${colour} on ${ground}`).toBeGreaterThanOrEqual(3)
  })
})

function contrastOf(one: string, other: string): number {
  const [dark, light] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** The relative luminance of WCAG 2. */
function luminanceOf(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
