import type { Node } from '../language/ast.ts'
import { parse } from '../language/parse.ts'
import type { Entity, Field } from '../model/field.ts'
import type { Policy } from '../model/policy.ts'
import { fold } from './names.ts'

/** A policy whose typed columns are computed where the workbook computes them, and the columns that this is so of. */
export interface Grafted {
  readonly policy: Policy
  readonly columns: readonly { readonly entity: string; readonly labels: readonly string[] }[]
}

/**
 * Where a policy wants a figure typed that the workbook's own 字段 computes from the same row alone (用地 from 证载用地),
 * its formula and the columns that it reads are taken over. A formula that reads a parameter is a rule of the other
 * policy and is not.
 */
export function graftFormulas(policy: Policy, own: readonly Entity[]): Grafted {
  const taken = new Set(policy.parameters.map(({ label }) => label))
  const grafts = policy.entities.map((entity) => {
    const there = own.find(({ label }) => fold(label) === fold(entity.label))
    const qualifications = policy.requirements
      .filter((rule) => rule.entity === entity.label)
      .map((rule) => rule.qualification)
    return { entity, fields: there ? graftsOf(entity, there, new Set([...taken, ...qualifications])) : [] }
  })
  const isOurs = (entity: Entity, { label }: Field) => entity.fields.some((field) => field.label === label)
  return {
    policy: {
      ...policy,
      entities: grafts.map(({ entity, fields }) => ({
        ...entity,
        fields: [
          ...entity.fields.map((field) => {
            const formula = fields.find(({ label }) => label === field.label)?.formula
            return formula === undefined ? field : { ...field, formula }
          }),
          ...fields.filter((field) => !isOurs(entity, field)),
        ],
      })),
    },
    columns: grafts.flatMap(({ entity, fields }) => {
      const labels = fields.filter((field) => isOurs(entity, field)).map(({ label }) => label)
      return labels.length > 0 ? [{ entity: entity.label, labels }] : []
    }),
  }
}

/** The workbook's fields behind one table's typed columns: those with their formulas, and what the formulas read. */
function graftsOf(entity: Entity, there: Entity, taken: ReadonlySet<string>): readonly Field[] {
  const ours = new Map(entity.fields.map((field) => [field.label, field]))
  const theirs = new Map(there.fields.map((field) => [field.label, field]))
  /** What a field of theirs needs beside what we have; undefined where it says more than this row does. */
  const needs = (field: Field, seen: ReadonlySet<string>): readonly Field[] | undefined => {
    const names = field.formula === undefined ? [] : namesOf(field.formula)
    if (names === undefined || seen.has(field.label)) return undefined
    const all: Field[] = []
    for (const name of names) {
      const [mine, other] = [ours.get(name), theirs.get(name)]
      if (other === undefined || taken.has(name) || (mine && !areAlike(mine, other))) return undefined
      if (mine) continue
      const more = needs(other, new Set([...seen, field.label]))
      if (more === undefined) return undefined
      all.push(...more, other)
    }
    return all
  }
  const grafts = entity.fields.flatMap((field): readonly Field[] => {
    const other = theirs.get(field.label)
    if (field.formula !== undefined || other?.formula === undefined || !areAlike(field, other)) return []
    const more = needs(other, new Set())
    return more === undefined ? [] : [...more, other]
  })
  return [...new Map(grafts.map((field) => [field.label, field])).values()]
}

const areAlike = (a: Field, b: Field): boolean =>
  a.type === b.type && (a.unit ?? '') === (b.unit ?? '') && (a.to ?? '') === (b.to ?? '')

/** The names of the row's own columns in a formula; undefined where it looks beyond the row or cannot be read. */
function namesOf(formula: string): readonly string[] | undefined {
  const names: string[] = []
  const visit = (node: Node): boolean => {
    switch (node.kind) {
      case 'name':
        names.push(node.name)
        return true
      case 'path':
        return false
      case 'negate':
      case 'percent':
        return visit(node.argument)
      case 'binary':
        return visit(node.left) && visit(node.right)
      case 'call':
        return node.arguments.every(visit)
      case 'array':
        return node.items.every(visit)
      default:
        return true
    }
  }
  try {
    return visit(parse(formula)) ? names : undefined
  } catch {
    return undefined
  }
}
