import type { Dataset } from '../model/dataset.ts'
import { ROOT } from '../model/field.ts'
import type { Policy } from '../model/policy.ts'
import type { Compiled } from '../policy/compiled.ts'
import { columnKey } from '../policy/dependencies.ts'
import { readsOfRules } from '../policy/ruleReads.ts'

/** A table (label '') or a column that a policy has and a dataset has not, and the rules that read it. */
export interface Lack {
  readonly entity: string
  readonly label: string
  readonly rules: readonly string[]
}

export interface Lacks {
  readonly tables: readonly Lack[]
  /** Of the tables that are there. Columns that a formula gives are not lacking, nor are decisions. */
  readonly columns: readonly Lack[]
}

/** What a dataset lacks for a policy, in the policy's order. */
export function lacksOf(compiled: Compiled, { tables }: Dataset): Lacks {
  const { entities } = compiled.policy
  const reads = readsOfRules(compiled)
  const decisions = new Set(decisionsOf(compiled.policy).map(({ entity, label }) => columnKey(entity, label)))
  const lack = (entity: string, label: string): Lack => {
    const key = columnKey(entity, label)
    return { entity, label, rules: reads.filter((r) => r.columns.has(key)).map((r) => r.rule) }
  }
  const isThere = (entity: string) => entity === ROOT || tables[entity] !== undefined
  return {
    tables: entities.filter(({ label }) => !isThere(label)).map(({ label }) => lack(label, '')),
    columns: entities
      .filter(({ label }) => isThere(label))
      .flatMap(({ label: entity, fields }) =>
        fields
          .filter(({ label, formula }) => formula === undefined && !tables[entity]?.columns[label])
          .filter(({ label }) => !decisions.has(columnKey(entity, label)))
          .map(({ label }) => lack(entity, label)),
      ),
  }
}

/** The columns of a person's word where a rule leaves it to them. */
export const decisionsOf = ({ requirements, allotments }: Policy) =>
  [...requirements, ...allotments].flatMap(({ entity, decision: label }) =>
    entity !== undefined && label !== undefined ? [{ entity, label }] : [],
  )
