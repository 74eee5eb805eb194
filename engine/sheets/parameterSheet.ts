import type { Parameter } from '../model/parameter.ts'
import { column, filled, requiredColumn, rowSheet, serial } from './column.ts'
import type { Say } from './findings.ts'
import type { Cell } from './grid.ts'
import { anything, type Content, list, number, optionList, text, unit, word } from './kinds.ts'
import { shownText } from './numbers.ts'
import { type ParameterForm, questionNumber, readParameter, writeParameter } from './parameterCell.ts'
import { CATEGORY, NOT_SET, PARAMETER_TYPE, PRINTED, TIGHTEN } from './words.ts'

const asCell = (content: Content | undefined): Cell | undefined => content
const SOURCES = ['本文件', '上位文件', '会议纪要', '测算假设']

/** 参数: the numbers, dates and choices that a drafter may change. */
export const parameterSheet = rowSheet({
  title: '参数',
  noun: 'parameter',
  presence: 'required',
  caption: '取值空白即未定：有关条件不判、有关金额不算，绝不当作零。百分数填 70，不填 0.7。',
  named: 'label',
  columns: {
    serial: serial(),
    category: requiredColumn('类别', word(CATEGORY), { width: 10 }),
    label: requiredColumn('参数名称', text, { width: 28, aliases: ['参数', '名称'] }),
    type: column('类型', word(PARAMETER_TYPE), { width: 8, help: '空白为数值' }),
    value: column('取值', anything, {
      needed: true,
      group: '取值',
      width: 14,
      help: '空白即未定；分档表的取值在参数分档',
    }),
    unit: column('单位', unit, { group: '取值', width: 10 }),
    printed: column('文件载明', word(PRINTED), {
      group: '取值',
      width: 8,
      aliases: ['状态'],
      help: '文件写明、写明区间、还是没有写',
    }),
    rangeLow: column('区间低值', anything, { group: '取值', width: 10 }),
    rangeHigh: column('区间高值', anything, { group: '取值', width: 10 }),
    by: column('查表字段', list, { group: '取值', width: 16, help: '按哪些字段查分档，至多两个' }),
    bandUnit: column('分档单位', unit, { group: '取值', width: 10, help: '参数分档里自、至两列的单位' }),
    options: column('可选值', optionList, { group: '取值', width: 20 }),
    source: column('来源', text, { group: '依据', width: 10, suggest: () => SOURCES, help: '空白为本文件' }),
    clauses: column('依据', list, { group: '依据', width: 14, aliases: ['条款'] }),
    quote: column('原文', text, { group: '依据', width: 40 }),
    low: column('下限', anything, { group: '可调范围', width: 10 }),
    high: column('上限', anything, { group: '可调范围', width: 10 }),
    step: column('步长', anything, { group: '可调范围', width: 10 }),
    tighten: column('只可收紧', word(TIGHTEN), { group: '可调范围', width: 10 }),
    original: column('原值', anything, { group: '可调范围', width: 12, help: '文件没有写的填未定' }),
    effect: column('每步影响', number, { group: '可调范围', width: 14, computed: true }),
    note: column('说明', text, { group: '说明', width: 28, aliases: ['备注'] }),
  },
  flatten: (p: Parameter) => {
    const size = (value: number | undefined, type: 'number' | 'year' = 'number') =>
      asCell(writeParameter(value, { type: p.type === 'year' ? type : 'number', unit: p.unit }))
    return {
      ...p,
      value: asCell(writeParameter(p.value, p)),
      original: p.original === null ? { value: NOT_SET } : asCell(writeParameter(p.original, p)),
      rangeLow: size(p.range?.low, 'year'),
      rangeHigh: size(p.range?.high, 'year'),
      low: size(p.low, 'year'),
      high: size(p.high, 'year'),
      step: size(p.step),
    }
  },
  build: (row, at): Parameter => {
    const form: ParameterForm = { type: row.type ?? 'number', unit: row.unit, options: row.options }
    const size = (key: 'low' | 'high' | 'step' | 'rangeLow' | 'rangeHigh') =>
      numberIn(row[key], form, at(key))
    const low = size('rangeLow')
    const high = size('rangeHigh')
    const parameter: Parameter = filled({
      label: row.label,
      category: row.category,
      type: form.type,
      unit: row.unit,
      value: readParameter(row.value, form, at('value')) ?? null,
      range: low !== undefined && high !== undefined ? { low, high } : undefined,
      printed: row.printed ?? 'printed',
      by: row.by,
      bandUnit: row.bandUnit,
      tighten: row.tighten,
      options: row.options,
      low: size('low'),
      high: size('high'),
      step: size('step'),
      source: row.source ?? SOURCES[0]!,
      clauses: row.clauses ?? [],
      quote: row.quote,
      original: readOriginal(row.original, form, at('original')),
      note: row.note,
    })
    if (typeof parameter.value === 'number') questionNumber(parameter.value, parameter, at('value'))
    return parameter
  },
})

function readOriginal(cell: Cell | undefined, form: ParameterForm, say: Say): Parameter['original'] {
  return cell !== undefined && shownText(cell) === NOT_SET ? null : readParameter(cell, form, say)
}

function numberIn(cell: Cell | undefined, form: ParameterForm, say: Say): number | undefined {
  const value = readParameter(cell, { ...form, type: 'number' }, say)
  return typeof value === 'number' ? value : undefined
}
