import { type Area, contains, countOf, intersect, isSame } from '../model/area.ts'
import { assign, type HostBook, type Sheet, type Validation } from '../model/book.ts'
import { checkUnprotected } from '../model/contents.ts'
import { hostFault } from '../model/fault.ts'
import type { HostState, Kind } from './kind.ts'

/** Cells whose rules are asked for or set. */
export interface Ruled {
  readonly sheet: Sheet
  readonly areas: readonly Area[]
}

/** What is left of an area once another is cut out. */
function cut(area: Area, hole: Area): Area[] {
  const common = intersect(area, hole)
  if (!common) return [area]
  const parts: Area[] = []
  if (common.top > area.top) parts.push({ ...area, bottom: common.top - 1 })
  if (common.bottom < area.bottom) parts.push({ ...area, top: common.bottom + 1 })
  if (common.left > area.left)
    parts.push({ ...area, top: common.top, bottom: common.bottom, right: common.left - 1 })
  if (common.right < area.right)
    parts.push({ ...area, top: common.top, bottom: common.bottom, left: common.right + 1 })
  return parts
}

const without = (validations: readonly Validation[], area: Area): Validation[] =>
  validations.flatMap((validation) =>
    cut(validation.area, area).map((rest) => ({ ...validation, area: rest })),
  )

/** The rule that all of an area has; null where it has several, undefined where it has none. */
function found(sheet: Sheet, area: Area): Validation | null | undefined {
  const meeting = sheet.validations.filter((validation) => intersect(validation.area, area))
  if (meeting.length === 0) return undefined
  return meeting.length === 1 && contains(meeting[0]!.area, area) ? meeting[0] : null
}

const NONE: Readonly<Record<string, unknown>> = {
  rule: {},
  prompt: { message: '', showPrompt: true, title: '' },
  errorAlert: { message: '', showAlert: true, style: 'Stop', title: '' },
  ignoreBlanks: true,
}

const partOf =
  (part: string) =>
  ({ sheet, areas }: Ruled): unknown => {
    const validation = found(sheet, areas[0]!)
    return validation === null ? null : (validation?.properties[part] ?? NONE[part])
  }

function setPart(book: HostBook, { sheet, areas }: Ruled, part: string, value: unknown): void {
  checkUnprotected(sheet)
  for (const area of areas) {
    const own = found(sheet, area)
    // A prompt alone is a rule that allows everything.
    const properties = { ...(own?.properties ?? {}), [part]: value }
    const isOwn = own && isSame(own.area, area)
    const rest = isOwn ? sheet.validations.filter((other) => other !== own) : without(sheet.validations, area)
    assign(book, sheet, { validations: [...rest, { area, properties }] })
  }
}

const KINDS = ['wholeNumber', 'decimal', 'date', 'time', 'textLength', 'list', 'custom']
const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
]

/** One kind of rule, with all that it needs; a typed list has 255 characters at most. */
function checkRule(value: unknown): unknown {
  const entries = Object.entries((value ?? {}) as Record<string, Record<string, unknown>>)
  const [kind, rule] = entries[0] ?? []
  if (entries.length !== 1 || !kind || !KINDS.includes(kind) || typeof rule !== 'object')
    throw hostFault('InvalidArgument')
  if (kind === 'list') {
    const { source } = rule
    const isTyped = typeof source === 'string' && !source.startsWith('=')
    if (source === undefined || source === '' || (isTyped && (source as string).length > 255))
      throw hostFault('InvalidArgument')
  } else if (kind === 'custom') {
    if (typeof rule.formula !== 'string') throw hostFault('InvalidArgument')
  } else {
    const needsTwo = rule.operator === 'Between' || rule.operator === 'NotBetween'
    const isWhole = rule.formula1 !== undefined && (!needsTwo || rule.formula2 !== undefined)
    if (!OPERATORS.includes(String(rule.operator)) || !isWhole) throw hostFault('InvalidArgument')
  }
  return value
}

/** Titles have 32 characters at most, messages 255. */
function checkTexts(value: unknown): unknown {
  const { title, message } = (value ?? {}) as Record<string, unknown>
  if (String(title ?? '').length > 32 || String(message ?? '').length > 255)
    throw hostFault('InvalidArgument')
  return value
}

export const validationKind: Kind<Ruled> = {
  name: 'DataValidation',
  get: {
    ErrorAlert: partOf('errorAlert'),
    IgnoreBlanks: partOf('ignoreBlanks'),
    Prompt: partOf('prompt'),
    Rule: partOf('rule'),
  },
  set: {
    ErrorAlert: (of, value, { book }) => setPart(book, of, 'errorAlert', checkTexts(value)),
    IgnoreBlanks: (of, value, { book }) => setPart(book, of, 'ignoreBlanks', value),
    Prompt: (of, value, { book }) => setPart(book, of, 'prompt', checkTexts(value)),
    Rule: (of, value, { book }) => setPart(book, of, 'rule', checkRule(value)),
  },
  call: {
    Clear: ({ sheet, areas }, _, { book }: HostState) => {
      checkUnprotected(sheet)
      for (const area of areas)
        if (countOf(area) > 0) assign(book, sheet, { validations: without(sheet.validations, area) })
    },
  },
}
