import type { Dataset, Table } from '../model/dataset.ts'
import type { Diagnostic, Place } from '../model/diagnostic.ts'
import type { Payment, Policy, Scenario } from '../model/policy.ts'
import { allotmentSheet } from './allotmentSheet.ts'
import { bandSheet } from './bandSheet.ts'
import { checkPayments } from './checkPayments.ts'
import { filled, type RowSheet } from './column.ts'
import { fieldSheet, readFields } from './fieldSheet.ts'
import { checkFinals } from './finalScenarios.ts'
import { type Findings, openFindings } from './findings.ts'
import type { Contact } from './frontSheet.ts'
import type { Book } from './grid.ts'
import { incentiveSheet } from './incentiveSheet.ts'
import { joinBands } from './joinBands.ts'
import { joinPayments } from './joinPayments.ts'
import { type Located, locator, type Places } from './locate.ts'
import { fold, likelyName } from './names.ts'
import { parameterSheet } from './parameterSheet.ts'
import { paymentSheet } from './paymentSheet.ts'
import { readData } from './readData.ts'
import { type Front, readFront } from './readFront.ts'
import { type ItemPlace, type ReadItems, readRows } from './readRows.ts'
import { readScenarios } from './readScenarios.ts'
import { requirementSheet } from './requirementSheet.ts'
import { targetSheet } from './targetSheet.ts'
import { ORIGIN } from './words.ts'

const SAMPLE = ORIGIN.wordOf('sample')

/** What a workbook holds, as plain values. `policy` and the rest are whole only where no diagnostic is an error. */
export interface BookContents {
  readonly policy: Policy
  readonly scenarios: readonly Scenario[]
  /** 当前方案, where 首页 names one. */
  readonly current: string | undefined
  readonly dataset: Dataset
  readonly payments: readonly Payment[]
  readonly contact: Contact
  /** Names of rows that could not be read: a rule that uses one is not at fault itself. */
  readonly rejected: ReadonlySet<string>
  readonly diagnostics: readonly Diagnostic[]
  readonly places: Places
}

export interface ReadBook extends Omit<BookContents, 'places'> {
  /** The sheet and A1 cell of an item of the policy or of a data cell; undefined where it has none. */
  readonly locate: (place: Place) => Located | undefined
}

/** Reads a workbook's input tables. Never throws on what a user wrote: everything doubtful is a diagnostic. */
export const readBook = (book: Book): ReadBook => locatable(readContents(book))

/** With a way from what was read back to its cells. */
export const locatable = ({ places, ...contents }: BookContents): ReadBook => ({
  ...contents,
  locate: locator(places, contents.dataset.tables, contents.policy.entities),
})

/** What `readBook` reads, and nothing that only works where it was read. */
export function readContents(book: Book): BookContents {
  const findings = openFindings()
  const front = readFront(book, findings)
  const defaults = { entity: front.values.entity ?? '', qualification: front.values.qualification ?? '' }
  const places: ItemPlace[] = []
  const rejected = new Set<string>()
  const read = <Out, In>(spec: RowSheet<Out, In>): ReadItems<In> => {
    const result = readRows(spec, book, defaults, findings)
    places.push(...result.places)
    for (const name of result.rejected) rejected.add(name)
    return result
  }
  const entities = readFields(read(fieldSheet).items)
  const policy: Policy = {
    ...header(front),
    entities,
    parameters: joinBands(read(parameterSheet), read(bandSheet), findings, (label) => rejected.add(label)),
    requirements: read(requirementSheet).items,
    incentives: read(incentiveSheet).items,
    targets: read(targetSheet).items,
    allotments: read(allotmentSheet).items,
    ...(front.notes.length > 0 ? { notes: front.notes } : {}),
  }
  checkMain(policy, front, findings)
  const tables = readData(book, entities, new Set([policy.area, policy.main.entity]), findings)
  const { scenarios, places: scenarioPlaces } = readScenarios(book, policy, findings)
  places.push(...scenarioPlaces)
  const sample = sampleOf(front, tables, findings)
  checkFinals(policy, scenarios, scenarioPlaces, sample, findings)
  const { asOf, current, unit, clerk, phone } = front.values
  const paid = read(paymentSheet)
  checkPayments(paid, asOf, findings)
  const payments = joinPayments(paid, policy, tables, findings)
  return {
    policy,
    scenarios,
    current,
    dataset: filled({ tables, asOf, sample }),
    payments,
    contact: filled({ unit, clerk, phone }),
    rejected,
    diagnostics: findings.list(),
    places: { front: { sheet: front.sheet?.name, places: front.places }, items: places },
  }
}

const header = ({ values }: Front) =>
  filled({
    title: values.title ?? '',
    shortTitle: values.shortTitle,
    issuer: values.issuer,
    number: values.number,
    status: values.status ?? 'draft',
    period: values.period,
    main: { entity: values.entity ?? '', qualification: values.qualification ?? '' },
    area: values.area ?? '',
    whole: values.whole,
    roundAreas: values.roundAreas,
  })

/** Counts of a qualification that no condition makes would all be zero. */
function checkMain({ main, requirements }: Policy, front: Front, findings: Findings): void {
  const place = front.places.get('qualification')
  const own = requirements.filter(({ entity }) => fold(entity) === fold(main.entity))
  const known = [...new Set(own.map(({ qualification }) => qualification))]
  if (place === undefined || main.qualification === '' || known.length === 0) return
  if (known.some((name) => fold(name) === fold(main.qualification))) return
  const say = findings.at(front.sheet!.name, place.row, place.column, '主资格')
  const nearest = likelyName(main.qualification, known)
  say('qualification.unknown', {
    name: main.qualification,
    entity: main.entity,
    nearest,
    known: known.join('、'),
  })
}

/** Data are samples where 首页 or any row says so; a row that says so against 首页 is mentioned. */
export function sampleOf(
  front: Front,
  tables: Readonly<Record<string, Table>>,
  findings: Findings,
): boolean | undefined {
  const marks = Object.values(tables).flatMap((table) => table.columns.数据来源 ?? [])
  const count = marks.filter((mark) => mark === SAMPLE).length
  const stated = front.values.sample
  const place = front.places.get('sample')
  if (place && count > 0 && stated === 'real')
    findings.at(front.sheet!.name, place.row, place.column, '数据来源')('sample.mixed', { count })
  return count > 0 || (stated === undefined ? undefined : stated === 'sample')
}
