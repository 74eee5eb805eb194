import type { CellValue, FactColumn, Field, Policy, Table } from '../../../engine/index.ts'

/** Enough to recognise a row by; the rest stands in its own sheet. */
const MOST_FACTS = 4
const KINDS: Readonly<Record<string, FactColumn['kind']>> = { choice: 'word', number: 'number' }

/** The columns of the main table that say whose a row is, and those that its conditions look at. */
export function factsOf({ entities, main, requirements }: Policy, table: Table | undefined): FactColumn[] {
  const fields = entities.find((e) => e.label === main.entity)?.fields ?? []
  const rules = requirements.filter(
    ({ entity, qualification }) => entity === main.entity && qualification === main.qualification,
  )
  const names = new Set(rules.flatMap(({ scope, test }) => namesIn(`${scope ?? ''} ${test}`)))
  const [, actor] = fields.filter(({ type }) => type === 'text')
  const judged = fields
    .filter((field) => KINDS[field.type] !== undefined && names.has(field.label))
    .filter((field) => isMostlyFilled(field, table))
  return [
    ...(actor && isMostlyFilled(actor, table) ? [{ label: actor.label, kind: 'text' as const }] : []),
    ...judged.slice(0, MOST_FACTS).map(({ label, unit, type }) => ({ label, unit, kind: KINDS[type]! })),
  ]
}

/** The names that a formula uses of its own row: no quoted texts, no columns of other rows. */
const namesIn = (formula: string): string[] =>
  (formula.replaceAll(/"[^"]*"/g, ' ').match(/\[[^\]]*\]|[\p{L}_][\p{L}\p{N}_]*/gu) ?? []).filter(
    (name) => !name.startsWith('['),
  )

/** A field that computes itself stands in every row. */
function isMostlyFilled({ label, formula }: Field, table: Table | undefined): boolean {
  const values: readonly CellValue[] = table?.columns[label] ?? []
  return formula !== undefined || values.filter((value) => value !== null).length * 2 > values.length
}
