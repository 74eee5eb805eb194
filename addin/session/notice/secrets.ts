import type { Policy, Side } from '../../../engine/index.ts'

const NAME = /[\p{L}_][\p{L}\p{N}_]*/gu
const namesIn = (formula: string): string[] => formula.normalize('NFKC').match(NAME) ?? []

/** Whether a formula reads a column that is not to be handed out, itself or through others. */
export function secretsOf({ entities }: Policy): (formula: Side['text']) => boolean {
  const fields = entities.flatMap((entity) => entity.fields)
  const secret = new Set(fields.filter((field) => field.confidential).map(({ label }) => label))
  const derived = fields.filter(({ formula }) => formula !== undefined)
  for (let before = -1; before < secret.size; ) {
    before = secret.size
    for (const { label, formula } of derived)
      if (namesIn(formula!).some((name) => secret.has(name))) secret.add(label)
  }
  return (formula) => namesIn(formula).some((name) => secret.has(name))
}
