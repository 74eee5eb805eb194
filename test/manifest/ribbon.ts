import { allOf, attributeOf, childOf, type Element, type Finding, findingAt } from './tree.ts'

const ICON_SIZES = ['16', '32', '80']
const ID_LENGTH = 125

/** The tab: ids, the three sizes of each icon, and functions that the page associates. */
export function checkRibbon(root: Element, actions: readonly string[]): readonly Finding[] {
  const elements = allOf(root)
  const named = elements.filter((e) => ['CustomTab', 'Group', 'Control'].includes(e.name))
  const functions = elements.filter((e) => e.name === 'FunctionName')
  const tab = elements.find((e) => e.name === 'CustomTab')
  const opensPane = elements.some((e) => e.name === 'Action' && attributeOf(e, 'xsi:type') === 'ShowTaskpane')
  return [
    ...checkIds(named),
    ...elements.filter((e) => e.name === 'Icon').flatMap(checkSizes),
    ...functions.flatMap((f) =>
      actions.includes(f.text) ? [] : [findingAt(f, `The page associates no action “${f.text}”.`)],
    ),
    ...(tab ? actions : [])
      .filter((id) => !functions.some((f) => f.text === id))
      .map((id) => findingAt(tab!, `No button runs the action “${id}”.`)),
    ...(tab && !opensPane ? [findingAt(tab, 'No button opens the pane.')] : []),
  ]
}

function checkIds(elements: readonly Element[]): readonly Finding[] {
  const seen = new Set<string>()
  return elements.flatMap((element) => {
    const id = attributeOf(element, 'id')
    const place = element.attributes.get('id') ?? element
    const findings: Finding[] = []
    if (seen.has(id)) findings.push(findingAt(place, `The id “${id}” is used twice.`))
    if (id.length > ID_LENGTH)
      findings.push(findingAt(place, `The id “${id}” is longer than ${ID_LENGTH} characters.`))
    seen.add(id)
    return findings
  })
}

function checkSizes(icon: Element): readonly Finding[] {
  const owner = attributeOf(icon.parent!, 'id')
  const sizes = icon.children.map((image) => attributeOf(image, 'size'))
  return [
    ...ICON_SIZES.filter((size) => !sizes.includes(size)).map((size) =>
      findingAt(icon, `The icon of “${owner}” lacks the size ${size}.`),
    ),
    ...icon.children
      .filter((image, at) => sizes.indexOf(attributeOf(image, 'size')) !== at)
      .map((image) =>
        findingAt(image, `The icon of “${owner}” has the size ${attributeOf(image, 'size')} twice.`),
      ),
  ]
}

/** The functions' metadata, in both languages, beside the page. */
export function checkFunctions(root: Element): readonly Finding[] {
  const elements = allOf(root)
  const metadata = elements.find((e) => e.name === 'Metadata')
  const id = attributeOf(childOf(metadata, 'SourceLocation') ?? root, 'resid')
  const url = elements.find((e) => e.name === 'bt:Url' && attributeOf(e, 'id') === id)
  if (!url) return []
  const expected = [
    [url.attributes.get('DefaultValue'), 'functions.json'],
    [url.children[0]?.attributes.get('Value'), 'functions.en.json'],
  ] as const
  return expected.flatMap(([value, file]) => {
    if (value === undefined) return [findingAt(url, `The functions’ metadata has no ${file}.`)]
    return value.value.endsWith(`/${file}`)
      ? []
      : [findingAt(value, `The functions’ metadata is not ${file}: ${value.value}`)]
  })
}
