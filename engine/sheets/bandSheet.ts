import type { Band, Parameter } from '../model/parameter.ts'
import { column, filled, requiredColumn, rowSheet } from './column.ts'
import type { Say } from './findings.ts'
import { anything, number, text, year } from './kinds.ts'
import { readParameter, writeParameter } from './parameterCell.ts'

interface BandRow {
  readonly parameter: string
  readonly unit?: string
  readonly band: Band
}

/** A row of 参数分档 whose value waits for its parameter's unit. */
export interface BandCells {
  readonly parameter: string
  readonly at: Say
  readonly read: (unit: string | undefined) => Band
}

/** 参数分档: the values of parameters that are looked up by a quantity, a category or the year. */
export const bandSheet = rowSheet({
  title: '参数分档',
  noun: 'parameter',
  presence: 'expected',
  caption: '每行一档：数量自（含）至（不含），或某类别、某年度。取值空白即未定。',
  named: 'parameter',
  repeats: true,
  columns: {
    parameter: requiredColumn('参数名称', text, {
      width: 28,
      aliases: ['参数'],
      suggest: (policy) => policy.parameters.filter((p) => p.type === 'table').map((p) => p.label),
    }),
    year: column('年度', year, { group: '哪一档', width: 8 }),
    category: column('类别', text, { group: '哪一档', width: 20 }),
    from: column('自（含）', number, { group: '哪一档', width: 12 }),
    to: column('至（不含）', number, { group: '哪一档', width: 12 }),
    value: column('取值', anything, { width: 14 }),
    unit: column('单位', text, { width: 10, computed: true }),
  },
  flatten: ({ parameter, unit, band }: BandRow) => ({
    ...band,
    parameter,
    unit,
    value: writeParameter(band.value, { type: 'number', unit }),
  }),
  build: ({ parameter, value, unit: _, ...band }, at): BandCells => ({
    parameter,
    at: at('parameter'),
    read: (unit) => {
      const read = readParameter(value, { type: 'number', unit }, at('value'))
      return filled({ ...band, value: typeof read === 'number' ? read : null })
    },
  }),
})

export const writeBands = (parameters: readonly Parameter[]): BandRow[] =>
  parameters.flatMap((p) => (p.bands ?? []).map((band) => ({ parameter: p.label, unit: p.unit, band })))
