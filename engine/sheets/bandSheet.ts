import type { Band, Parameter } from '../model/parameter.ts'
import { column, filled, requiredColumn, rowSheet } from './column.ts'
import type { Say } from './findings.ts'
import type { Cell } from './grid.ts'
import { anything, text, year } from './kinds.ts'
import { readParameter, writeParameter } from './parameterCell.ts'

type Units = Pick<Parameter, 'unit' | 'bandUnit'>

interface BandRow extends Units {
  readonly parameter: string
  readonly band: Band
}

/** A row of 参数分档 whose numbers wait for their parameter's units. */
export interface BandCells {
  readonly parameter: string
  readonly at: (key: 'parameter' | 'from') => Say
  readonly read: (units: Units) => Band
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
    from: column('自（含）', anything, { group: '哪一档', width: 12 }),
    to: column('至（不含）', anything, { group: '哪一档', width: 12 }),
    bandUnit: column('分档单位', text, { group: '哪一档', width: 10, computed: true }),
    value: column('取值', anything, { width: 14 }),
    unit: column('单位', text, { width: 10, computed: true }),
  },
  flatten: ({ parameter, unit, bandUnit, band }: BandRow) => ({
    ...band,
    from: writeParameter(band.from, { type: 'number', unit: bandUnit }),
    to: writeParameter(band.to, { type: 'number', unit: bandUnit }),
    value: writeParameter(band.value, { type: 'number', unit }),
    parameter,
    unit,
    bandUnit,
  }),
  build: ({ parameter, year, category, from, to, value }, at): BandCells => {
    const numberIn = (cell: Cell | undefined, key: 'from' | 'to' | 'value', unit: string | undefined) => {
      const read = readParameter(cell, { type: 'number', unit }, at(key))
      return typeof read === 'number' ? read : undefined
    }
    return {
      parameter,
      at,
      read: ({ unit, bandUnit }) =>
        filled({
          year,
          category,
          from: numberIn(from, 'from', bandUnit),
          to: numberIn(to, 'to', bandUnit),
          value: numberIn(value, 'value', unit) ?? null,
        }),
    }
  },
})

export const writeBands = (parameters: readonly Parameter[]): BandRow[] =>
  parameters.flatMap((p) => (p.bands ?? []).map((band) => ({ ...pickUnits(p), parameter: p.label, band })))

const pickUnits = ({ unit, bandUnit }: Parameter): Units => ({ unit, bandUnit })
