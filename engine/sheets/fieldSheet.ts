import type { Entity, Field } from '../model/field.ts'
import { column, filled, requiredColumn, rowSheet } from './column.ts'
import { flag, formula, list, number, optionList, text, unit, wholeNumber, word } from './kinds.ts'
import { fold } from './names.ts'
import { FIELD_TYPE } from './words.ts'

export interface FieldRow {
  readonly entity: string
  readonly field: Field
}

/** 字段: every table's columns; tables and columns stand in the order of their rows. */
export const fieldSheet = rowSheet({
  title: '字段',
  noun: 'field',
  presence: 'required',
  caption: '一行一个字段。有公式的字段空白时自动计算，填了以填的为准。',
  named: 'label',
  columns: {
    entity: requiredColumn('表', text, { width: 10, aliases: ['表名'] }),
    label: requiredColumn('字段名称', text, { width: 24, aliases: ['字段'] }),
    type: requiredColumn('类型', word(FIELD_TYPE), { group: '填什么', width: 8 }),
    to: column('指向', text, {
      group: '填什么',
      help: '引用字段填对方的编号，此处写对方的表名',
      suggest: (policy) => policy.entities.map((e) => e.label),
    }),
    unit: column('单位', unit, { group: '填什么', width: 10 }),
    required: column('必填', flag, { group: '填什么', width: 6 }),
    options: column('可选值', optionList, { group: '填什么', width: 24 }),
    minimum: column('最小值', number, { group: '填什么', width: 10 }),
    maximum: column('最大值', number, { group: '填什么', width: 10 }),
    supplier: column('填报责任单位', text, { group: '谁来填' }),
    confidential: column('不下发', flag, { group: '谁来填', width: 8, aliases: ['涉密'] }),
    decimals: column('小数位', wholeNumber, { group: '怎么算', width: 8 }),
    formula: column('公式', formula, { group: '怎么算', width: 36 }),
    aliases: column('别名', list, { group: '说明', width: 20 }),
    help: column('说明', text, { group: '说明', width: 28, aliases: ['备注'] }),
  },
  flatten: (item: FieldRow) => ({ ...item.field, entity: item.entity }),
  build: ({ entity, ...row }): FieldRow => ({ entity, field: filled(row) }),
})

export const writeFields = (entities: readonly Entity[]): FieldRow[] =>
  entities.flatMap((entity) => entity.fields.map((field) => ({ entity: entity.label, field })))

export function readFields(rows: readonly FieldRow[]): Entity[] {
  const byName = new Map<string, { label: string; fields: Field[] }>()
  for (const { entity, field } of rows) {
    const known = byName.get(fold(entity))
    if (known) known.fields.push(field)
    else byName.set(fold(entity), { label: entity, fields: [field] })
  }
  return [...byName.values()]
}
