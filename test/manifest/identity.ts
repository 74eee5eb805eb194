import { allOf, attributeOf, childOf, type Element, type Finding, findingAt, type Place } from './tree.ts'

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i
const VERSION = /^\d{1,5}(\.\d{1,5}){3}$/

/** What the add-in needs of a host: LTSC 2021 has it, Office 2019 has not. */
const SETS: Readonly<Record<string, string>> = { ExcelApi: '1.14', SharedRuntime: '1.1' }

/** Who the add-in is, where it runs, what it may do. */
export function checkIdentity(root: Element): readonly Finding[] {
  const findings: Finding[] = []
  const say = (place: Place | undefined, sentence: string) =>
    place && findings.push(findingAt(place, sentence))
  const text = (name: string, isRight: (text: string) => boolean, sentence: string) => {
    const element = childOf(root, name)
    if (element && !isRight(element.text)) say(element, sentence)
  }

  text('Id', (id) => GUID.test(id), 'Id is no GUID (8-4-4-4-12 hexadecimal digits, with hyphens alone).')
  text('Version', (v) => VERSION.test(v), 'Version is not n.n.n.n with at most 5 digits each.')
  text('ProviderName', (p) => p !== '' && p.length <= 125, 'ProviderName is not 1 to 125 characters long.')
  text('DefaultLocale', (l) => l === 'zh-CN', 'DefaultLocale is not zh-CN.')
  text('Permissions', (p) => p === 'ReadWriteDocument', 'Permissions is not ReadWriteDocument.')
  say(childOf(root, 'AppDomains'), 'AppDomains: the add-in leaves its own address nowhere.')

  const host = childOf(root, 'Hosts', 'Host')
  if (host && attributeOf(host, 'Name') !== 'Workbook')
    say(host.attributes.get('Name') ?? host, 'Host is not Workbook.')
  const sets = childOf(root, 'Requirements', 'Sets')
  for (const [name, version] of Object.entries(SETS)) {
    const set = sets?.children.find((s) => attributeOf(s, 'Name') === name)
    if (sets && !set) say(sets, `Requirements lack ${name} ${version}.`)
    else if (set && attributeOf(set, 'MinVersion') !== version)
      say(
        set.attributes.get('MinVersion') ?? set,
        `${name} is required at ${version}, not ${attributeOf(set, 'MinVersion')}.`,
      )
  }
  for (const set of sets?.children ?? [])
    if (!(attributeOf(set, 'Name') in SETS))
      say(set, `${attributeOf(set, 'Name')} is required, which the add-in can do without.`)
  return [...findings, ...checkRuntime(root)]
}

/** One page for all: a shared runtime does not load where the addresses differ, and it has no second pane. */
function checkRuntime(root: Element): readonly Finding[] {
  const findings: Finding[] = []
  const elements = allOf(root)
  const runtime = elements.find((e) => e.name === 'Runtime')
  if (!runtime) return []
  const lifetime = runtime.attributes.get('lifetime')
  if (lifetime && lifetime.value !== 'long')
    findings.push(findingAt(lifetime, 'The lifetime of a shared runtime is long.'))
  const page = attributeOf(runtime, 'resid')
  for (const element of elements) {
    const isPage =
      element.name === 'FunctionFile' ||
      (element.name === 'SourceLocation' && ['Page', 'Action'].includes(element.parent!.name))
    if (isPage && attributeOf(element, 'resid') !== page)
      findings.push(
        findingAt(
          element,
          `<${element.name}> of <${element.parent!.name}> names “${attributeOf(element, 'resid')}”, the runtime “${page}”.`,
        ),
      )
    if (element.name === 'TaskpaneId')
      findings.push(findingAt(element, 'A shared runtime has one pane: no <TaskpaneId>.'))
  }
  return findings
}
