import type { Entity, Field } from '../model/field.ts'
import type { Parameter, ParameterCategory, ParameterType, ParameterValue } from '../model/parameter.ts'
import type { Incentive, Requirement, Strictness, Target } from '../model/rule.ts'

type FieldMore = Partial<Omit<Field, 'label' | 'type'>>

const field =
  (type: Field['type']) =>
  (label: string, more: FieldMore = {}): Field => ({ label, type, ...more })

export const text = field('text')
export const flag = field('flag')
export const date = field('date')
export const year = field('year')
export const stage = (more: FieldMore = {}): Field => field('stage')('阶段', more)
export const key = (label: string, more: FieldMore = {}): Field => ({
  label,
  type: 'key',
  required: true,
  ...more,
})
export const reference = (label: string, to: string, more: FieldMore = {}): Field => ({
  label,
  type: 'reference',
  to,
  ...more,
})

/** A quantity that somebody enters; areas, floors, money and counts are never negative. */
export const number = (label: string, unit: string, more: FieldMore = {}): Field => ({
  label,
  type: 'number',
  ...(unit === '' ? {} : { unit }),
  minimum: 0,
  ...more,
})

/** A quantity that a formula gives where nobody entered one. */
export const derived = (label: string, unit: string, formula: string, more: FieldMore = {}): Field => ({
  label,
  type: 'number',
  ...(unit === '' ? {} : { unit }),
  formula,
  ...more,
})

export const derivedFlag = (label: string, formula: string, more: FieldMore = {}): Field =>
  flag(label, { formula, ...more })

export const choice = (label: string, options: readonly string[], more: FieldMore = {}): Field => ({
  label,
  type: 'choice',
  options,
  ...more,
})

export const multi = (label: string, options: readonly string[], more: FieldMore = {}): Field => ({
  label,
  type: 'multi',
  options,
  ...more,
})

/** Whether a row is the notice's own or made up for show. */
export const provenance: Field = choice('数据来源', ['示例', '正式'])

export const entity = (label: string, ...fields: readonly Field[]): Entity => ({ label, fields })

/** The number of ticked options of a multi-choice field, as a formula. */
export const ticked = (label: string, options: readonly string[]): string =>
  options.map((option) => `HAS(${label},"${option}")`).join('+')

type ParameterMore = Partial<Omit<Parameter, 'label' | 'category' | 'value' | 'clauses'>>

const typeOf = (value: ParameterValue, more: ParameterMore): ParameterType => {
  if (typeof value === 'boolean') return 'flag'
  if (typeof value === 'string') return 'choice'
  if (Array.isArray(value)) return 'list'
  return more.bands === undefined ? 'number' : 'table'
}

/** A parameter of one category; null is what the notice does not print. */
export const parameters =
  (category: ParameterCategory) =>
  (
    label: string,
    value: ParameterValue,
    unit: string,
    clauses: readonly string[],
    more: ParameterMore = {},
  ): Parameter => ({
    label,
    category,
    type: typeOf(value, more),
    ...(unit === '' ? {} : { unit }),
    value,
    original: value,
    printed: value === null || category === 'reading' ? 'absent' : 'printed',
    source: value === null || category === 'reading' ? '测算假设' : '本文件',
    clauses,
    ...more,
  })

/** A filing is judged once it is there, or once its last day has passed. */
export const onTime = (day: string, last: string): { readonly scope: string; readonly test: string } => ({
  scope: `OR(NOT(ISBLANK(${day})),基准日>${last})`,
  test: `AND(NOT(ISBLANK(${day})),${day}<=${last})`,
})

/** Of a number that the wording implies without printing it: a count of what it lists, one that stands for “每个”. */
export const implied = (note: string) => ({ printed: 'absent', source: '测算假设', note }) as const

type RequirementMore = Pick<Requirement, 'scope' | 'quote' | 'message' | 'decision'>

/** The requirements of one qualification, by strictness; `decision` settles what is waivable or manual. */
export function qualification(entityLabel: string, name: string, decision?: string) {
  const rule =
    (strictness: Strictness) =>
    (label: string, test: string, clauses: readonly string[], more: RequirementMore = {}): Requirement => ({
      label,
      enabled: true,
      entity: entityLabel,
      qualification: name,
      test,
      strictness,
      clauses,
      ...(decision !== undefined && (strictness === 'inPrinciple' || strictness === 'caseByCase')
        ? { decision }
        : {}),
      ...more,
    })
  return {
    scope: rule('scope'),
    must: rule('must'),
    inPrinciple: rule('inPrinciple'),
    encouraged: rule('encouraged'),
    caseByCase: rule('caseByCase'),
    check: rule('check'),
    consistency: rule('consistency'),
  }
}

/** A finding about the data that decides no outcome; 校验 of an entity. */
export const check = (entityLabel: string) => qualification(entityLabel, '校验').check

/** The notice against itself; 自洽 of an entity. */
export const consistency = (entityLabel: string) => qualification(entityLabel, '自洽').consistency

/** The scope of a rule that says nothing, and asks for no other cell, until a parameter or a cell is filled in. */
export const onceSet = (name: string): { readonly scope: string } => ({ scope: `NOT(ISBLANK(${name}))` })

type IncentiveParts = Pick<Incentive, 'label' | 'entity' | 'qualification' | 'clauses'> & Partial<Incentive>

/** Rate × base, an outlay, exact to the 分, and out of the estimate until somebody includes it. */
export const incentive = (parts: IncentiveParts): Incentive => ({
  included: false,
  kind: '标准×基数',
  rounding: '分',
  effect: 'outlay',
  ...parts,
})

type TargetParts = Pick<Target, 'label' | 'level' | 'entity' | 'measure' | 'value' | 'clauses'> &
  Partial<Target>

/** A binding yearly minimum that counts finished work. */
export const target = (parts: TargetParts): Target => ({
  stages: ['done'],
  comparator: '>=',
  basis: 'annual',
  strictness: 'must',
  ...parts,
})
