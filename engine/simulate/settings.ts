import { type Column, fixedDecimal, fixedNumber } from '../language/column.ts'
import { constantColumn } from '../language/columns.ts'
import { compareAny, compareValues } from '../language/functions/comparison.ts'
import { chooseAny } from '../language/functions/logic.ts'
import { type Comparison, lookupColumn } from '../language/kernels.ts'
import { joinValues, normalize, numberOf, textOf, unknownOf, type Value } from '../language/value.ts'
import type { Cause } from '../model/cause.ts'
import { AS_OF, type Band, type Parameter, type ParameterValue, withAsOf } from '../model/parameter.ts'
import type { Scenario } from '../model/policy.ts'
import { ratioOf } from '../model/ratio.ts'
import type { Compiled } from '../policy/compiled.ts'
import { parameterValue } from '../policy/parameterValue.ts'
import { perName } from './remember.ts'

export type Signature = string | number

/** The parameters under a scenario. */
export interface Settings {
  readonly value: (label: string, by: readonly Value[]) => Value
  readonly column: (label: string, by: readonly Column[]) => Column
  readonly setting: (label: string) => ParameterValue
  readonly isSet: (label: string) => boolean
  readonly bands: (label: string) => readonly Band[]
  /** A text or number that differs whenever the parameter's setting differs. */
  readonly signature: (label: string) => Signature
  readonly isOn: (rule: string, enabled: boolean) => boolean
}

export function settingsOf(compiled: Compiled, scenario: Scenario, asOf: string | undefined): Settings {
  const parameters = parametersOf(compiled)
  const setting = (label: string): ParameterValue => {
    const override = scenario.overrides[label]
    if (override !== undefined) return override
    const own = parameters.get(label)?.value ?? null
    return label === AS_OF && own === null ? (asOf ?? null) : own
  }
  const overridden = (label: string) => scenario.overrides[label] !== undefined
  const plain = (label: string): Value =>
    parameterValue(parameters.get(label)!, setting(label), overridden(label))
  const plainColumn = perName((label): Column => {
    const [p, value] = [parameters.get(label)!, setting(label)]
    return typeof value === 'number' && p.type === 'number' && !p.range
      ? fixedDecimal(value)
      : constantColumn(plain(label))
  })
  const bands = (label: string): readonly Band[] =>
    scenario.bands?.[label] ?? parameters.get(label)?.bands ?? []
  const bandsOf = (label: string) => (overridden(label) ? [] : bands(label))
  return {
    setting,
    bands,
    signature: (label) => {
      const override = scenario.overrides[label]
      const own = scenario.bands?.[label]
      // A range that is overridden by nothing is not the range that nobody has touched.
      if (override === undefined) return own === undefined ? UNTOUCHED : bandsText(own)
      if (own === undefined) return typeof override === 'number' ? override : JSON.stringify(override)
      return JSON.stringify(override) + bandsText(own)
    },
    isOn: (rule, enabled) => scenario.switches[rule] ?? enabled,
    isSet: (label) => setting(label) !== null || bandsOf(label).some((band) => band.value !== null),
    value: (label, by) => {
      const bands = bandsOf(label)
      return by.length === 0 || bands.length === 0
        ? plain(label)
        : chooseBand(parameters.get(label)!, bands, by, plain(label))
    },
    column: (label, by) => {
      const bands = bandsOf(label)
      const otherwise = plainColumn(label)
      if (by.length === 0) return otherwise
      const looked = lookup(by, bands, otherwise)
      if (looked) return looked
      return bands.reduceRight<Column>((rest, band) => {
        const value = constantColumn(bandValue(parameters.get(label)!, band))
        const tests = bandTests(band).map(({ operator, wanted }) =>
          compareAny(operator, ofKind(by, wanted.kind), constantColumn(wanted)),
        )
        return tests.reduceRight((chosen, test) => chooseAny(test, chosen, rest), value)
      }, otherwise)
    },
  }
}

/** Bands by the words of one text column as a small table; null where anything else chooses, or a word may be blank. */
function lookup(by: readonly Column[], bands: readonly Band[], otherwise: Column): Column | null {
  const [text, ...others] = by
  if (text?.kind !== 'text' || others.length > 0 || otherwise.kind !== 'number') return null
  if (
    !bands.every(
      (b) => b.category !== undefined && b.year === undefined && b.from === undefined && b.to === undefined,
    )
  )
    return null
  return lookupColumn(text, entriesOf(bands), otherwise)
}

type Entry = Parameters<typeof lookupColumn>[1][number]

const bandEntries = new WeakMap<readonly Band[], readonly Entry[]>()

/** Categories as they are compared, and their values. */
function entriesOf(bands: readonly Band[]): readonly Entry[] {
  let entries = bandEntries.get(bands)
  if (entries === undefined) {
    entries = bands.map(({ category, value }) => ({
      key: normalize(category!),
      value: value === null ? fixedNumber(null) : fixedDecimal(value),
    }))
    bandEntries.set(bands, entries)
  }
  return entries
}

const byLabel = new WeakMap<Compiled, ReadonlyMap<string, Parameter>>()

function parametersOf(compiled: Compiled): ReadonlyMap<string, Parameter> {
  const known =
    byLabel.get(compiled) ?? new Map(withAsOf(compiled.policy.parameters).map((p) => [p.label, p]))
  byLabel.set(compiled, known)
  return known
}

const UNTOUCHED = '·'

const bandTexts = new WeakMap<readonly Band[], string>()

function bandsText(bands: readonly Band[]): string {
  const text = bandTexts.get(bands) ?? `${UNTOUCHED}${JSON.stringify(bands)}`
  bandTexts.set(bands, text)
  return text
}

interface BandTest {
  readonly operator: Comparison
  readonly wanted: Value
}

/** The tests of a band: its category, its year, its bounds [from, to). */
function bandTests({ category, year, from, to }: Band): readonly BandTest[] {
  const tests: BandTest[] = []
  if (category !== undefined) tests.push({ operator: '=', wanted: textOf(category) })
  if (year !== undefined) tests.push({ operator: '=', wanted: numberOf(year) })
  if (from !== undefined) tests.push({ operator: '>=', wanted: numberOf(ratioOf(from)) })
  if (to !== undefined) tests.push({ operator: '<', wanted: numberOf(ratioOf(to)) })
  return tests
}

/** The value that a test is about: a category is compared with the text among those that choose, a year with the number. */
const ofKind = <T extends { readonly kind: string }>(by: readonly T[], kind: string): T =>
  by.find((b) => b.kind === kind) ?? by[0]!

const bandValue = (p: Parameter, band: Band): Value =>
  band.value === null
    ? unknownOf('number', [{ kind: 'notSet', parameter: p.label }])
    : numberOf(ratioOf(band.value))

/** The first band whose tests hold; where one may hold, the hull with what follows. */
function chooseBand(p: Parameter, bands: readonly Band[], by: readonly Value[], otherwise: Value): Value {
  const from = (i: number): Value => {
    const band = bands[i]
    if (band === undefined) return otherwise
    const results = bandTests(band).map(({ operator, wanted }) => {
      const met = compareValues(operator, ofKind(by, wanted.kind), wanted)
      return met.kind === 'flag' ? met.value : null
    })
    if (results.includes(false)) return from(i + 1)
    if (!results.includes(null)) return bandValue(p, band)
    return joinValues(
      bandValue(p, band),
      from(i + 1),
      by.flatMap((v): readonly Cause[] => (v.kind === 'number' ? v.quantity.causes : v.causes)),
    )
  }
  return from(0)
}
