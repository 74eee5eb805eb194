import type { Effect, Noun, PolicyStatus, Severity, Strictness, Verdict } from '../../engine/index.ts'

export type Lang = 'zh-CN' | 'en'

/** What stands where a number would be. */
export interface Absent {
  /** A parameter that the amount depends on has no value. */
  readonly notSet: string
  /** Its standard is a range, from which nobody has chosen. */
  readonly ranged: string
  /** Some cells are missing. */
  readonly incomplete: string
  /** The cell itself is blank. */
  readonly blank: string
  readonly notApplicable: string
  /** A rate without a base. */
  readonly noBase: string
}

/** What a person may type for yes, no and "no value", in lower case. */
export interface Answers {
  readonly yes: readonly string[]
  readonly no: readonly string[]
  readonly notSet: readonly string[]
  /** A rule switched on, or off. */
  readonly on: readonly string[]
  readonly off: readonly string[]
}

/** All words of one language. `{name}` in a text is a placeholder. */
export interface Words {
  /** Sentences by diagnostic code. */
  readonly diagnostics: Readonly<Record<string, string>>
  readonly severities: Readonly<Record<Severity, string>>
  readonly outcomes: Readonly<Record<Verdict, string>>
  readonly strictness: Readonly<Record<Strictness, string>>
  readonly statuses: Readonly<Record<PolicyStatus, string>>
  readonly effects: Readonly<Record<Effect, string>>
  readonly nouns: Readonly<Record<Noun, string>>
  /** Columns of the policy's tables, by the model's property. */
  readonly properties: Readonly<Record<string, string>>
  /** Words for values that a diagnostic carries as a key: {found:kind} looks `found` up in `kind`. */
  readonly terms: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** How a place is named. */
  readonly places: Readonly<Record<string, string>>
  readonly absent: Absent
  readonly answers: Answers
  /** Sentences and headers of the command line. */
  readonly cli: Readonly<Record<string, string>>
  /** Sentences of packaging the add-in, and of starting it in Excel. */
  readonly delivery: Readonly<Record<string, string>>
  /** Sentences of an explanation. */
  readonly explain: Readonly<Record<string, string>>
  /** Words of the pane and of the page around it. */
  readonly pane: Readonly<Record<string, string>>
  /** Words of the functions of the POLICY namespace. */
  readonly functions: Readonly<Record<string, string>>
}
