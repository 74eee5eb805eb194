import { NAMESPACES, SHAPES, type Shape } from './shapes.ts'
import { allOf, attributeOf, type Element, type Finding, findingAt } from './tree.ts'

interface Slot {
  readonly name: string
  readonly isRequired: boolean
  readonly isMany: boolean
}

const slotsOf = (list: string): readonly Slot[] =>
  list
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({
      name: word.replace(/[?+*]$/, ''),
      isRequired: !/[?*]$/.test(word),
      isMany: /[+*]$/.test(word),
    }))

function shapeOf(element: Element): Shape | undefined {
  const { name, parent } = element
  return (
    SHAPES[`${parent?.name}/${name}`] ?? SHAPES[`${name}:${attributeOf(element, 'xsi:type')}`] ?? SHAPES[name]
  )
}

/** Elements where, in the order and as often as the schema says; attributes all there and none unknown. */
export function checkStructure(root: Element): readonly Finding[] {
  if (root.name !== 'OfficeApp') return [findingAt(root, `The root is <${root.name}>, not <OfficeApp>.`)]
  return allOf(root).flatMap((element) => {
    const shape = shapeOf(element)
    if (shape === undefined)
      return element.attributes.has('xsi:type')
        ? [
            findingAt(
              element,
              `<${element.name}> has no type “${attributeOf(element, 'xsi:type')}” in this add-in.`,
            ),
          ]
        : [] // said of it as a child already
    return [
      ...checkChildren(element, slotsOf(shape.children)),
      ...checkAttributes(element, slotsOf(shape.attributes)),
    ]
  })
}

function checkChildren(element: Element, slots: readonly Slot[]): readonly Finding[] {
  const findings: Finding[] = []
  const counts = new Map<string, number>()
  let at = 0
  let isOrdered = true // one misplaced element puts many others out of order: the first is said
  for (const child of element.children) {
    const index = slots.findIndex((slot) => slot.name === child.name)
    const count = (counts.get(child.name) ?? 0) + 1
    counts.set(child.name, count)
    if (index < 0) findings.push(findingAt(child, `<${child.name}> has no place in <${element.name}>.`))
    else if (index < at) {
      if (isOrdered)
        findings.push(
          findingAt(child, `<${child.name}> has to stand before <${slots[at]!.name}> in <${element.name}>.`),
        )
      isOrdered = false
    } else at = index
    if (index >= 0 && count > 1 && !slots[index]!.isMany)
      findings.push(findingAt(child, `<${element.name}> has more than one <${child.name}>.`))
  }
  for (const slot of slots)
    if (slot.isRequired && !counts.has(slot.name))
      findings.push(findingAt(element, `<${element.name}> lacks <${slot.name}>.`))
  return findings
}

function checkAttributes(element: Element, slots: readonly Slot[]): readonly Finding[] {
  const { name, attributes } = element
  const missing = slots
    .filter((slot) => slot.isRequired && !attributes.has(slot.name))
    .map((slot) => findingAt(element, `<${name}> lacks the attribute ${slot.name}.`))
  const found = [...attributes].flatMap(([key, attribute]) => {
    if (!slots.some((slot) => slot.name === key))
      return [findingAt(attribute, `<${name}> has no attribute ${key}.`)]
    const fixed = NAMESPACES[`${name} ${key}`]
    return fixed !== undefined && fixed !== attribute.value
      ? [findingAt(attribute, `${key} of <${name}> has to be “${fixed}”.`)]
      : []
  })
  return [...missing, ...found]
}
