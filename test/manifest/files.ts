import { allOf, attributeOf, childOf, type Element, type Finding, findingAt } from './tree.ts'

/** Reads a file of the add-in by its path under the base address; nothing where there is none. */
export type ReadFile = (path: string) => Uint8Array | undefined

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Where the add-in lives: the folder above that of its page. */
export function baseOf(root: Element): string {
  const page = attributeOf(childOf(root, 'DefaultSettings', 'SourceLocation') ?? root, 'DefaultValue')
  return page.replace(/excel\/index\.html$/, '')
}

interface Picture {
  readonly element: Element
  readonly attribute: string
  readonly size: number
}

/** Every address is under the base address; every picture is there, a PNG of the size that it is named for. */
export function checkFiles(root: Element, readFile: ReadFile): readonly Finding[] {
  const base = baseOf(root)
  const elements = allOf(root)
  const addresses = elements.flatMap((e) =>
    ['DefaultValue', 'Value']
      .flatMap((key) => e.attributes.get(key) ?? [])
      .filter((a) => a.value.startsWith('https:')),
  )
  return [
    ...addresses
      .filter((a) => !a.value.startsWith(base))
      .map((a) => findingAt(a, `${a.value} is not under ${base}`)),
    ...picturesOf(elements).flatMap(({ element, attribute, size }) => {
      const place = element.attributes.get(attribute)
      if (!place?.value.startsWith(base)) return []
      const path = place.value.slice(base.length)
      const content = readFile(path)
      if (content === undefined) return [findingAt(place, `There is no file ${path}.`)]
      const found = sizeOf(content)
      if (found === undefined) return [findingAt(place, `${path} is no PNG.`)]
      return found.width === size && found.height === size
        ? []
        : [findingAt(place, `${path} is ${found.width}×${found.height}, not ${size}×${size}.`)]
    }),
  ]
}

/** A task pane add-in shows itself with 32 pixels, and with 64 on dense screens; buttons say their sizes. */
function picturesOf(elements: readonly Element[]): readonly Picture[] {
  const own = [
    ['IconUrl', 32],
    ['HighResolutionIconUrl', 64],
  ] as const
  const used = elements.filter((e) => e.name === 'bt:Image' && e.attributes.has('resid'))
  const defined = elements.filter((e) => e.name === 'bt:Image' && e.attributes.has('id'))
  return [
    ...own.flatMap(([name, size]) =>
      elements
        .filter((e) => e.name === name)
        .map((element) => ({ element, attribute: 'DefaultValue', size })),
    ),
    ...defined.flatMap((element) => {
      const sizes = new Set(
        used
          .filter((u) => attributeOf(u, 'resid') === attributeOf(element, 'id'))
          .map((u) => Number(attributeOf(u, 'size'))),
      )
      return [...sizes].map((size) => ({ element, attribute: 'DefaultValue', size }))
    }),
  ]
}

/** Width and height stand in the first chunk of a PNG. */
function sizeOf(content: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  if (content.length < 24 || PNG.some((byte, at) => content[at] !== byte)) return undefined
  const view = new DataView(content.buffer, content.byteOffset)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}
