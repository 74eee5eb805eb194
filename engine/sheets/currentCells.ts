import { AS_OF, type Parameter, type ParameterValue } from '../model/parameter.ts'
import type { Policy, Scenario } from '../model/policy.ts'
import { contentAt, joined, refused, type Written, withContents, written } from './cellContents.ts'
import { NO_DEFAULTS, type RowSheet } from './column.ts'
import { findSheet } from './find.ts'
import { openFindings } from './findings.ts'
import type { Book } from './grid.ts'
import { incentiveSheet } from './incentiveSheet.ts'
import { type Content, flag } from './kinds.ts'
import { fold } from './names.ts'
import { writeParameter } from './parameterCell.ts'
import { parameterSheet } from './parameterSheet.ts'
import { readRows } from './readRows.ts'
import { requirementSheet } from './requirementSheet.ts'
import { tableName } from './titles.ts'

type Changes = Pick<Scenario, 'overrides' | 'switches'>

/** What is tried as the current values: 取值 of 参数, 启用 of 条件 and 纳入测算 of 奖补. */
export function currentCells(book: Book, policy: Policy, { overrides, switches }: Changes): Written {
  const cells = joined([
    ...Object.entries(overrides).map(([label, value]) => parameterCells(book, policy, label, value)),
    ...Object.entries(switches).map(([label, on]) => switchCells(book, policy, label, on)),
  ])
  return proven(book, policy, cells, { overrides, switches })
}

function parameterCells(book: Book, policy: Policy, label: string, value: ParameterValue): Written {
  const parameter = policy.parameters.find((p) => p.label === label)
  if (parameter === undefined) return refused('unknown', { name: label })
  if (isSame(value, parameter.value)) return written([])
  if (parameter.type === 'table' || parameter.bands !== undefined) return refused('bands', { name: label })
  if (value === null && hasStandIn(parameter)) return refused('standIn', { name: label })
  const unit = parameter.type === 'number' ? parameter.unit : undefined
  return itemCells(book, parameterSheet, 'value', label, writeParameter(value, parameter), unit)
}

/** Whether a blank stands for something else than *not set*. */
export const hasStandIn = ({ range, label }: Pick<Parameter, 'range' | 'label'>): boolean =>
  range !== undefined || label === AS_OF

/** A name that several rules have switches them all, as a scenario does. */
function switchCells(book: Book, policy: Policy, label: string, on: boolean): Written {
  const { requirements, incentives, targets, allotments } = policy
  if ([...targets, ...allotments].some((rule) => rule.label === label))
    return refused('alwaysOn', { name: label })
  const tests = requirements.filter((rule) => rule.label === label)
  const payments = incentives.filter((rule) => rule.label === label)
  if (tests.length + payments.length === 0) return refused('unknown', { name: label })
  return joined([
    ...(tests.some(({ enabled }) => enabled !== on)
      ? [itemCells(book, requirementSheet, 'enabled', label, flag.write(on))]
      : []),
    ...(payments.some(({ included }) => included !== on)
      ? [itemCells(book, incentiveSheet, 'included', label, flag.write(on))]
      : []),
  ])
}

function itemCells(
  book: Book,
  spec: RowSheet<never, unknown>,
  key: string,
  label: string,
  content: Content | undefined,
  unit?: string,
): Written {
  const sheet = findSheet(book, tableName(spec.title), spec.title)
  if (sheet === undefined) return refused('sheet', { sheet: spec.title })
  const { places } = readRows(spec, book, NO_DEFAULTS, openFindings())
  const place = places.find((item) => fold(item.label) === fold(label))
  if (place === undefined) return refused('unknown', { name: label })
  const column = place.columns.get(key)
  if (column === undefined)
    return refused('column', { name: label, sheet: sheet.name, column: spec.columns[key]!.header })
  return contentAt(sheet, place.row, column, label, content, unit)
}

/** Cells are only given out where the sheets with them read as exactly what is meant. */
function proven(book: Book, policy: Policy, cells: Written, { overrides, switches }: Changes): Written {
  if (!cells.ok) return cells
  const after = withContents(book, cells.cells)
  const read = <Out, In>(spec: RowSheet<Out, In>) => readRows(spec, after, NO_DEFAULTS, openFindings()).items
  const values = new Map(read(parameterSheet).map(({ label, value }) => [fold(label), value]))
  const wrong = policy.parameters.find(({ label, value }) => {
    const wanted = label in overrides ? overrides[label] : value
    return !isSame(values.get(fold(label)), wanted)
  })
  if (wrong) return refused('unreadable', { name: wrong.label })
  const tests = new Map(read(requirementSheet).map(({ label, enabled }) => [fold(label), enabled]))
  const test = policy.requirements.find(
    ({ label, enabled }) => tests.get(fold(label)) !== (switches[label] ?? enabled),
  )
  const payments = new Map(read(incentiveSheet).map(({ label, included }) => [fold(label), included]))
  const payment = policy.incentives.find(
    ({ label, included }) => payments.get(fold(label)) !== (switches[label] ?? included),
  )
  const rule = test ?? payment
  return rule ? refused('unreadable', { name: rule.label }) : cells
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
