import type { ParameterValue } from '../../../engine/index.ts'
import type { Trial } from '../state.ts'
import type { Wording } from './wording.ts'

/** What is tried, in words: a parameter and its value, a rule and whether it applies. */
export function wordedChanges({ words }: Wording, { overrides, switches }: Trial): readonly string[] {
  return [
    ...Object.entries(overrides).map(([label, value]) => `${label}=${valueWord({ words }, value)}`),
    ...Object.entries(switches).map(
      ([label, on]) => `${label}=${words.cli[on ? 'switch.on' : 'switch.off']}`,
    ),
  ]
}

export function valueWord({ words }: Pick<Wording, 'words'>, value: ParameterValue): string {
  if (value === null) return words.absent.notSet
  if (typeof value === 'boolean') return value ? words.explain.yes! : words.explain.no!
  return typeof value === 'object' ? value.join(words.cli.comma) : String(value)
}
