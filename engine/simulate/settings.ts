import type { Column } from '../language/column.ts'
import { constantColumn } from '../language/columns.ts'
import { compareAny } from '../language/functions/comparison.ts'
import { chooseAny } from '../language/functions/logic.ts'
import {
  joinValues,
  normalize,
  numberOf,
  textOf,
  toQuantity,
  unknownOf,
  type Value,
} from '../language/value.ts'
import type { Cause } from '../model/cause.ts'
import { AS_OF, type Band, type Parameter, type ParameterValue, withAsOf } from '../model/parameter.ts'
import type { Scenario } from '../model/policy.ts'
import { pointOf } from '../model/quantity.ts'
import { ratioOf } from '../model/ratio.ts'
import type { Compiled } from '../policy/compiled.ts'
import { parameterValue } from '../policy/parameterValue.ts'

/** The parameters under a scenario. */
export interface Settings {
  readonly value: (label: string, by: readonly Value[]) => Value
  readonly column: (label: string, by: readonly Column[]) => Column
  readonly setting: (label: string) => ParameterValue
  readonly isSet: (label: string) => boolean
  readonly bands: (label: string) => readonly Band[]
  /** A text that differs whenever the parameter's setting differs. */
  readonly signature: (label: string) => string
  readonly isOn: (rule: string, enabled: boolean) => boolean
}

export function settingsOf(compiled: Compiled, scenario: Scenario, asOf: string | undefined): Settings {
  const parameters = new Map(withAsOf(compiled.policy.parameters).map((p) => [p.label, p]))
  const setting = (label: string): ParameterValue => {
    const override = scenario.overrides[label]
    if (override !== undefined) return override
    const own = parameters.get(label)?.value ?? null
    return label === AS_OF && own === null ? (asOf ?? null) : own
  }
  const overridden = (label: string) => scenario.overrides[label] !== undefined
  const plain = (label: string): Value =>
    parameterValue(parameters.get(label)!, setting(label), overridden(label))
  const bandsOf = (label: string) => (overridden(label) ? [] : (parameters.get(label)?.bands ?? []))
  return {
    setting,
    bands: (label) => parameters.get(label)?.bands ?? [],
    signature: (label) => JSON.stringify(setting(label)),
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
      const otherwise = constantColumn(plain(label))
      if (by.length === 0) return otherwise
      return bands.reduceRight<Column>((rest, band) => {
        const value = constantColumn(bandValue(parameters.get(label)!, band))
        const tests = bandTests(band).map(([operator, wanted], i) =>
          compareAny(operator, by[Math.min(i, by.length - 1)]!, constantColumn(wanted)),
        )
        return tests.reduceRight((chosen, test) => chooseAny(test, chosen, rest), value)
      }, otherwise)
    },
  }
}

/** The tests of a band, one for each value it is chosen by: the category or the year. */
function bandTests(band: Band): readonly ['=', Value][] {
  const tests: ['=', Value][] = []
  if (band.category !== undefined) tests.push(['=', textOf(band.category)])
  if (band.year !== undefined) tests.push(['=', numberOf(band.year)])
  return tests
}

const bandValue = (p: Parameter, band: Band): Value =>
  band.value === null
    ? unknownOf('number', [{ kind: 'notSet', parameter: p.label }])
    : numberOf(ratioOf(band.value))

/** The first band whose tests hold; where one may hold, the hull with what follows. */
function chooseBand(p: Parameter, bands: readonly Band[], by: readonly Value[], otherwise: Value): Value {
  const from = (i: number): Value => {
    const band = bands[i]
    if (band === undefined) return otherwise
    const results = bandTests(band).map(([, wanted], k) => equals(by[Math.min(k, by.length - 1)]!, wanted))
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

function equals(a: Value, b: Value): boolean | null {
  if (a.kind === 'text' && b.kind === 'text')
    return a.value === null ? null : normalize(a.value) === normalize(b.value ?? '')
  const [x, y] = [pointOf(toQuantity(a)), pointOf(toQuantity(b))]
  return x && y ? x.equals(y) : null
}
