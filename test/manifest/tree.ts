import { SaxesParser } from 'saxes'

/** Where something stands in the file; both count from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

export interface Finding extends Place {
  readonly sentence: string
}

export interface Attribute extends Place {
  readonly value: string
}

/** An element, its place that of its opening bracket. */
export interface Element extends Place {
  readonly name: string
  readonly parent: Element | undefined
  readonly attributes: ReadonlyMap<string, Attribute>
  readonly children: readonly Element[]
  readonly text: string
}

interface Growing extends Element {
  readonly children: Growing[]
  text: string
}

export type Reading = { readonly root: Element } | { readonly fault: Finding }

/** Reads XML into elements that know their places; the first fault ends the reading. */
export function readTree(xml: string): Reading {
  const parser = new SaxesParser()
  const open: Growing[] = []
  let root: Growing | undefined
  let fault: Finding | undefined
  let start = 0

  parser.on('error', ({ message }) => {
    fault ??= {
      ...placeAt(xml, parser.position),
      sentence: `Not well-formed: ${message.replace(/^\d+:\d+: /, '')}`,
    }
  })
  parser.on('opentagstart', ({ name }) => {
    start = xml.lastIndexOf(`<${name}`, parser.position)
  })
  parser.on('opentag', ({ name, attributes }) => {
    const tag = xml.slice(start, parser.position)
    const placed = Object.entries(attributes).map(
      ([key, value]) =>
        [key, { value, ...placeAt(xml, start + 1 + tag.search(new RegExp(`\\s${key}\\s*=`))) }] as const,
    )
    const parent = open.at(-1)
    const element = {
      name,
      parent,
      attributes: new Map(placed),
      children: [],
      text: '',
      ...placeAt(xml, start),
    }
    parent?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('text', (text) => {
    const current = open.at(-1)
    if (current) current.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return fault ? { fault } : { root: root! }
}

function placeAt(xml: string, offset: number): Place {
  const before = xml.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

export const attributeOf = (element: Element, attribute: string): string =>
  element.attributes.get(attribute)?.value ?? ''

/** An element and all inside it, in the order of the file. */
export const allOf = (element: Element): readonly Element[] => [element, ...element.children.flatMap(allOf)]

export const childOf = (element: Element | undefined, ...path: readonly string[]): Element | undefined =>
  path.reduce((at: Element | undefined, name) => at?.children.find((c) => c.name === name), element)

export const findingAt = ({ line, column }: Place, sentence: string): Finding => ({ line, column, sentence })
