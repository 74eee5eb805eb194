import { allOf, attributeOf, type Element, type Finding, findingAt } from './tree.ts'

const DEFAULT_LOCALE = 'zh-CN'
const OTHER_LOCALE = 'en-US'
const ID_LENGTH = 32
const URL_LENGTH = 2048

/** The kind of resource that an element's resid names. */
const KIND_OF: Readonly<Record<string, string>> = {
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Namespace: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
  'bt:Image': 'bt:Images',
  SourceLocation: 'bt:Urls',
  LearnMoreUrl: 'bt:Urls',
  FunctionFile: 'bt:Urls',
  Runtime: 'bt:Urls',
}

/** The longest text of an element with DefaultValue, by its parent for resources. */
const LENGTH_OF: Readonly<Record<string, number>> = {
  DisplayName: 125,
  Description: 250,
  'bt:ShortStrings': 125,
  'bt:LongStrings': 250,
}

/** Every resource defined once and used, every text short enough and in both languages, every address https. */
export function checkResources(root: Element): readonly Finding[] {
  const elements = allOf(root)
  const defined = elements.filter((e) => e.attributes.has('id') && e.parent?.parent?.name === 'Resources')
  const uses = elements.filter((e) => e.attributes.has('resid'))
  return [
    ...checkUses(defined, uses),
    ...elements.filter((e) => e.attributes.has('DefaultValue')).flatMap((e) => checkValue(e, uses)),
  ]
}

function checkUses(defined: readonly Element[], uses: readonly Element[]): readonly Finding[] {
  const findings: Finding[] = []
  const byId = new Map<string, Element>()
  for (const item of defined) {
    const id = attributeOf(item, 'id')
    const place = item.attributes.get('id')!
    if (id.length > ID_LENGTH)
      findings.push(findingAt(place, `The id “${id}” is longer than ${ID_LENGTH} characters.`))
    if (byId.has(id)) findings.push(findingAt(place, `The resource “${id}” is defined twice.`))
    byId.set(id, item)
    if (!uses.some((use) => attributeOf(use, 'resid') === id))
      findings.push(findingAt(place, `The resource “${id}” is not used.`))
  }
  for (const use of uses) {
    const id = attributeOf(use, 'resid')
    const kind = KIND_OF[use.name]
    const found = byId.get(id)
    const place = use.attributes.get('resid')!
    if (!found)
      findings.push(findingAt(place, `<${use.name}> names the resource “${id}”, which is not defined.`))
    else if (found.parent!.name !== kind)
      findings.push(
        findingAt(place, `<${use.name}> names “${id}” of <${found.parent!.name}>, not of <${kind}>.`),
      )
  }
  return findings
}

function checkValue(item: Element, uses: readonly Element[]): readonly Finding[] {
  const findings: Finding[] = []
  const name = item.attributes.has('id') ? `“${attributeOf(item, 'id')}”` : `<${item.name}>`
  const longest = LENGTH_OF[item.name] ?? LENGTH_OF[item.parent!.name]
  const values = [
    item.attributes.get('DefaultValue')!,
    ...item.children.flatMap((override) => override.attributes.get('Value') ?? []),
  ]
  for (const value of values) {
    if (value.value.trim() === '') findings.push(findingAt(value, `${name} is empty.`))
    if (longest !== undefined && value.value.length > longest)
      findings.push(findingAt(value, `${name} has ${value.value.length} characters; ${longest} are allowed.`))
    if (longest === undefined) findings.push(...checkAddress(name, value))
  }
  const isText = longest !== undefined
  const isName = uses.some(
    (use) => use.name === 'Namespace' && attributeOf(use, 'resid') === attributeOf(item, 'id'),
  )
  const locales = item.children.map((override) => attributeOf(override, 'Locale'))
  for (const override of item.children)
    if (attributeOf(override, 'Locale') !== OTHER_LOCALE)
      findings.push(
        findingAt(
          override,
          `${name} has an override for ${attributeOf(override, 'Locale')}; besides ${DEFAULT_LOCALE} there is ${OTHER_LOCALE}.`,
        ),
      )
  if (isText && !isName && !locales.includes(OTHER_LOCALE))
    findings.push(findingAt(item, `${name} lacks an override for ${OTHER_LOCALE}.`))
  if (isName && locales.length > 0)
    findings.push(
      findingAt(item, `${name} is the functions’ namespace: formulas need one in every language.`),
    )
  return findings
}

function checkAddress(
  name: string,
  place: { value: string; line: number; column: number },
): readonly Finding[] {
  if (!/^https:\/\/[^\s/]+\/\S*$/.test(place.value))
    return [findingAt(place, `${name} is no https address: ${place.value}`)]
  return place.value.length > URL_LENGTH
    ? [findingAt(place, `${name} is longer than ${URL_LENGTH} characters.`)]
    : []
}
