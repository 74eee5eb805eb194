import fc from 'fast-check'
import type { Field, FieldType } from '../../../engine/model/field.ts'
import type { Band, Parameter, ParameterType, ParameterValue } from '../../../engine/model/parameter.ts'
import type { Policy, Scenario } from '../../../engine/model/policy.ts'
import { readNumber } from '../../../engine/model/ratio.ts'
import type { Bearer, Schedule } from '../../../engine/model/rule.ts'
import { plainNumber } from '../../../engine/sheets/numbers.ts'
import { isTotal } from '../../../engine/sheets/words.ts'

/** Any text that a cell can hold, quotes, separators, leading signs and all; trimmed, and never empty. */
const text = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
    fc.string({
      minLength: 1,
      maxLength: 8,
      unit: fc.constantFrom(...'-+@\'"，、；;（）()甲乙丙用地=<>%0123 '),
    }),
  )
  .map((s) => s.trim())
  .filter((s) => s !== '' && !/[\r\n\p{Cc}\p{Cs}]/u.test(s))

/** A text that is no list of its own, and does not start as a formula does. */
const formula = text.filter((s) => !/^[=＝]/u.test(s) && !/^\s|\s$/.test(s))
const items = fc.uniqueArray(text, { maxLength: 4 }).filter((list) => list.every((s) => s !== '（空）'))
const filledItems = items.filter((list) => list.length > 0)

const NAMES = [...'甲乙丙丁戊己庚辛壬癸']
/** Distinct names of the kind that people give. */
const names = (minLength: number, maxLength: number) =>
  fc
    .uniqueArray(
      fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom(...NAMES, 'A', '1', '_', '（', '）') }),
      {
        minLength,
        maxLength,
        selector: (s) => s.normalize('NFKC').trim().toLowerCase(),
      },
    )
    .filter((list) => list.every((name) => !isTotal(name)))
const oneName = names(1, 1).map(([first]) => first!)

const number = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).map((x) => readNumber(x) + 0),
)
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10))
const unit = fc.constantFrom('亩', '㎡', '万㎡', '元', '万元/亩', '元/㎡·月', '%', '家', '倍')
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

/** Without the keys that have no value, as a reader leaves them out. */
const present = <T extends object>(value: fc.Arbitrary<T>) =>
  value.map((item) => Object.fromEntries(Object.entries(item).filter(([, v]) => v !== undefined)) as T)

function field(label: string): fc.Arbitrary<Field> {
  const type = fc.constantFrom<FieldType>(
    'key',
    'number',
    'year',
    'date',
    'text',
    'choice',
    'multi',
    'flag',
    'stage',
  )
  return present(
    fc.record({
      label: fc.constant(label),
      type,
      unit: maybe(unit),
      required: maybe(fc.boolean()),
      options: maybe(filledItems),
      minimum: maybe(number),
      maximum: maybe(number),
      aliases: maybe(filledItems),
      supplier: maybe(text),
      confidential: maybe(fc.boolean()),
      decimals: maybe(fc.nat({ max: 6 })),
      formula: maybe(formula),
      help: maybe(text),
    }),
  )
}

const settingOf = (type: ParameterType, options: readonly string[]): fc.Arbitrary<ParameterValue> => {
  const values: Readonly<Record<ParameterType, fc.Arbitrary<ParameterValue>>> = {
    number,
    year: fc.integer({ min: 1950, max: 2100 }),
    date: day,
    flag: fc.boolean(),
    choice: options.length > 0 ? fc.constantFrom(...options) : text,
    list: options.length > 0 ? fc.subarray([...options]) : items,
    table: fc.constant(null),
  }
  return fc.option(values[type], { nil: null })
}

const band: fc.Arbitrary<Band> = present(
  fc.record({
    year: maybe(fc.integer({ min: 1990, max: 2050 })),
    category: maybe(text),
    from: maybe(number),
    to: maybe(number),
    value: fc.option(number, { nil: null }),
  }),
)

function parameter(label: string): fc.Arbitrary<Parameter> {
  const forms = fc.record({
    type: fc.constantFrom<ParameterType>('number', 'year', 'date', 'flag', 'choice', 'list', 'table'),
    options: maybe(filledItems.filter((list) => list.every((s) => s !== '未定'))),
  })
  return forms.chain(({ type, options = [] }) =>
    present(
      fc.record({
        label: fc.constant(label),
        category: fc.constantFrom('threshold', 'incentive', 'target', 'fund', 'reading'),
        type: fc.constant(type),
        unit: maybe(unit),
        value: settingOf(type, options).filter((v) => v !== '未定' && v !== '（空）'),
        range: maybe(fc.record({ low: number, high: number })),
        printed: fc.constantFrom('printed', 'range', 'absent'),
        by: maybe(filledItems),
        bands: type === 'table' ? fc.array(band, { minLength: 1, maxLength: 3 }) : fc.constant(undefined),
        bandUnit: maybe(unit),
        tighten: maybe(fc.constantFrom('up' as const, 'down' as const)),
        options: fc.constant(options.length > 0 ? options : undefined),
        low: maybe(number),
        high: maybe(number),
        step: maybe(number),
        source: text,
        clauses: items,
        quote: maybe(text),
        original: maybe(settingOf(type, options).filter((v) => v !== '未定' && v !== '（空）')),
        note: maybe(text),
      }),
    ),
  ) as fc.Arbitrary<Parameter>
}

const weight = fc.nat({ max: 100 }).map(String)
const bearers: fc.Arbitrary<readonly Bearer[]> = fc.array(
  fc.record({ name: fc.oneof(fc.constantFrom('市级', '镇级', '企业'), oneName), weight }),
  { minLength: 1, maxLength: 4 },
)
const schedule: fc.Arbitrary<Schedule> = fc.oneof(
  fc.record({
    kind: fc.constant('split' as const),
    parts: fc.array(fc.record({ name: oneName, weight: fc.nat({ max: 100 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
  fc.record({ kind: fc.constant('repeat' as const), years: oneName }),
)

const rules = <T extends object>(labels: readonly string[], of: (label: string) => fc.Arbitrary<T>) =>
  fc.tuple(...labels.map((label) => present(of(label))))

const requirement = (label: string) =>
  fc.record({
    label: fc.constant(label),
    enabled: fc.boolean(),
    entity: text,
    qualification: text,
    scope: maybe(formula),
    test: formula,
    strictness: fc.constantFrom(
      'scope',
      'must',
      'inPrinciple',
      'encouraged',
      'caseByCase',
      'check',
      'consistency',
    ),
    decision: maybe(text),
    clauses: items,
    quote: maybe(text),
    message: maybe(text),
  })

const incentive = (label: string) =>
  fc.record({
    label: fc.constant(label),
    included: fc.boolean(),
    entity: text,
    qualification: text,
    recipient: maybe(text),
    scope: maybe(formula),
    kind: fc.constantFrom('标准×基数', '分档', '公式'),
    base: maybe(formula),
    rate: maybe(formula),
    tierBy: maybe(formula),
    floor: maybe(formula),
    cap: maybe(formula),
    group: maybe(text),
    rounding: fc.constantFrom('分', '元', '百元', '千元', '万元'),
    effect: fc.constantFrom('outlay', 'forgone', 'receipt'),
    bearers: maybe(bearers),
    schedule: maybe(schedule),
    dateField: maybe(text),
    fund: maybe(text),
    clauses: items,
    quote: maybe(text),
  })

const target = (label: string) =>
  fc.record({
    label: fc.constant(label),
    level: text,
    entity: text,
    qualification: maybe(text),
    scope: maybe(formula),
    stages: fc.subarray(['done', 'underWay', 'planned'] as const),
    dateField: maybe(text),
    from: maybe(
      fc.oneof(
        formula,
        day.map((d) => `DATE(${d.split('-').map(Number).join(',')})`),
        fc.integer({ min: 1990, max: 2050 }).map(String),
      ),
    ),
    to: maybe(formula),
    measure: formula,
    denominator: maybe(formula),
    comparator: fc.constantFrom('>=', '<=', '=', 'between'),
    value: formula,
    upper: maybe(formula),
    unit: maybe(unit),
    basis: fc.constantFrom('annual', 'cumulative'),
    strictness: fc.constantFrom('must', 'aim'),
    clauses: items,
  })

/** Under （%）: a numeral alone is a percentage, and comes back as one. */
const share = fc.oneof(
  number.map((x) => `${plainNumber(x)}%`),
  formula.filter((s) => !/^-?\d+(\.\d+)?%?$/.test(s.normalize('NFKC'))),
)

const allotment = (label: string) =>
  fc.record({
    label: fc.constant(label),
    entity: maybe(text),
    qualification: maybe(text),
    group: items,
    capacity: maybe(formula),
    yearly: maybe(text),
    opening: maybe(formula),
    base: maybe(formula),
    share: maybe(share),
    demand: maybe(formula),
    order: maybe(formula),
    descending: maybe(fc.boolean()),
    sharing: fc.constantFrom('queue', 'proRata', 'priority'),
    excess: maybe(fc.constantFrom('waivable', 'fail', 'notApplicable', 'manual')),
    decision: maybe(text),
    carryOver: maybe(fc.boolean()),
    clauses: items,
    note: maybe(text),
  })

const years = fc.integer({ min: 2000, max: 2040 })

/** Policies that use every property; their formulas mean nothing. */
export const policies: fc.Arbitrary<Policy> = fc
  .record({ entities: names(2, 4), fields: names(1, 5), labels: names(0, 4), parameters: names(0, 5) })
  .chain(({ entities, fields, labels, parameters }) =>
    present(
      fc.record({
        title: text,
        shortTitle: maybe(text),
        issuer: maybe(text),
        number: maybe(text),
        status: fc.constantFrom('draft', 'review', 'issued'),
        period: maybe(
          years.chain((from) =>
            fc.record({ from: fc.constant(from), to: fc.integer({ min: from, max: from + 9 }) }),
          ),
        ),
        entities: fc.tuple(
          ...entities.map((label) =>
            fc.record({ label: fc.constant(label), fields: fc.tuple(...fields.map((f) => field(f))) }),
          ),
        ),
        main: fc.record({ entity: fc.constant(entities[0]!), qualification: text }),
        area: fc.constant(entities[1]!),
        whole: maybe(text),
        parameters: fc.tuple(...parameters.map(parameter)),
        requirements: rules(labels, requirement),
        incentives: rules(labels, incentive),
        targets: rules(labels, target),
        allotments: rules(labels, allotment),
        notes: maybe(filledItems),
      }),
    ),
  ) as unknown as fc.Arbitrary<Policy>

/** Scenarios that change parameters and rules of the policy. */
export function scenariosOf(policy: Policy): fc.Arbitrary<readonly Scenario[]> {
  const adjustable = policy.parameters.filter((p) => p.type !== 'table')
  const overrides = fc
    .tuple(fc.subarray(adjustable), fc.infiniteStream(fc.nat()))
    .chain(([chosen]) =>
      fc.tuple(
        ...chosen.map((p) =>
          settingOf(p.type, p.options ?? [])
            .filter((v) => v !== '未定' && v !== '（空）')
            .map((v) => [p.label, v] as const),
        ),
      ),
    )
    .map((pairs) => Object.fromEntries(pairs))
  const switches = fc
    .subarray([...new Set(policy.requirements.map((r) => r.label))])
    .chain((labels) => fc.tuple(...labels.map((label) => fc.boolean().map((on) => [label, on] as const))))
    .map((pairs) => Object.fromEntries(pairs))
  return names(0, 3).chain((labels) =>
    fc.tuple(
      ...labels.map((label) =>
        present(
          fc.record({
            label: fc.constant(label),
            status: fc.constantFrom('trial' as const, 'final' as const),
            overrides,
            switches,
            includeWaivable: maybe(fc.boolean()),
            note: maybe(text),
            date: maybe(day),
            meeting: maybe(text),
          }),
        ),
      ),
    ),
  )
}
