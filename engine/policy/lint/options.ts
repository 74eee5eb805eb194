import { type Expression, walk } from '../../language/expression.ts'
import { normalize } from '../../language/value.ts'
import { type Diagnostic, diagnostic, nearestName } from '../../model/diagnostic.ts'
import { STAGES } from '../../model/field.ts'
import type { Compiled } from '../compiled.ts'
import { expressionsOf } from './unused.ts'

/** Texts that a formula compares with a choice column, though the column cannot hold them. */
export function unknownOptions(compiled: Compiled): Diagnostic[] {
  const found = new Map<string, Diagnostic>()
  const look = (field: Expression, words: readonly string[]) => {
    if (field.op !== 'field') return
    const options = optionsOf(field, compiled)
    if (!options) return
    const known = new Set(options.map(normalize))
    for (const word of words) {
      if (known.has(normalize(word))) continue
      const label = `${field.entity}.${field.label}`
      const at = { kind: 'item', noun: 'field', label, property: 'options' } as const
      found.set(
        `${label}\n${word}`,
        diagnostic('warning', 'unknownOption', at, {
          field: label,
          word,
          nearest: nearestName(word, options) ?? '',
        }),
      )
    }
  }
  for (const expression of expressionsOf(compiled)) {
    walk(expression, (e) => {
      if (e.op === 'member') look(e.argument, textsOf(e.list))
      if (e.op === 'call' && (e.definition.comparison || e.definition.name === 'HAS'))
        look(e.arguments[0]!, textsOf(e.arguments[1]!))
      if (e.op === 'aggregate') for (const c of e.criteria) look(c.field, textsOf(c.value))
    })
  }
  return [...found.values()]
}

function optionsOf(
  e: Extract<Expression, { op: 'field' }>,
  { vocabulary }: Compiled,
): readonly string[] | undefined {
  const field = vocabulary.columnsOf(e.entity).get(e.label)?.field
  return field?.type === 'stage' ? Object.keys(STAGES) : field?.options
}

function textsOf(e: Expression): readonly string[] {
  if (e.op !== 'constant') return []
  if (e.value.kind === 'text' && e.value.value !== null) return [e.value.value]
  return e.value.kind === 'list' ? (e.value.value ?? []) : []
}
