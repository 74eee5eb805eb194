import type { CellValue } from '../model/dataset.ts'
import { type Entity, type Field, STAGES } from '../model/field.ts'
import type { Wanted } from './find.ts'
import { numberFormat } from './formats.ts'
import { textWidth } from './heights.ts'
import { choice, choices, date, flag, type Kind, numberIn, text, year } from './kinds.ts'

/** One column of an entity's sheet, derived from its field. */
export interface DataColumn {
  readonly field: Field
  readonly header: string
  readonly kind: Kind<NonNullable<CellValue>>
  readonly group: string
  readonly width: number
}

function kindOf(field: Field): Kind<NonNullable<CellValue>> {
  const kinds = {
    key: text,
    reference: text,
    text,
    number: numberIn(field.unit, numberFormat(field.unit, field.decimals)),
    year,
    date,
    flag,
    stage: choice(field.options ?? Object.keys(STAGES)),
    choice: choice(field.options ?? []),
    multi: choices(field.options ?? []),
  }
  return kinds[field.type] as unknown as Kind<NonNullable<CellValue>>
}

const WIDTHS: Readonly<Record<string, number>> = {
  text: 20,
  multi: 20,
  key: 16,
  reference: 16,
  flag: 8,
  year: 8,
}

/** label（unit） */
export const headerOf = ({ label, unit }: Pick<Field, 'label' | 'unit'>): string =>
  unit ? `${label}（${unit}）` : label

/** The columns of an entity's sheet: header = label（unit）. */
export const dataColumns = (entity: Entity): DataColumn[] =>
  entity.fields.map((field) => {
    const header = headerOf(field)
    return {
      field,
      header,
      kind: kindOf(field),
      group: field.formula !== undefined ? '自动计算' : field.supplier ? `${field.supplier}提供` : '',
      width: Math.max(WIDTHS[field.type] ?? 12, Math.min(textWidth(header) / 2 + 3, 20)),
    }
  })

/** What is looked for in the sheet: a field without a column is unknown in every row, unless it computes itself. */
export const wantedFields = (columns: readonly DataColumn[]): Wanted[] =>
  columns.map(({ field, header }) => ({
    key: field.label,
    names: [field.label, header],
    aliases: field.aliases ?? [],
    unit: field.unit ?? (field.type === 'number' ? '' : undefined),
    missing:
      field.formula !== undefined ? 'ignored' : field.type === 'key' || field.required ? 'error' : 'warning',
  }))
