import type { Field } from '../model/field.ts'
import type { Parameter } from '../model/parameter.ts'
import { check, derived, derivedFlag, parameters, year } from './builders.ts'

const reading = parameters('reading')

/** 测算阶段口径: whether an estimate counts finished work alone; no notice says, and planned work is not done. */
export const countedStages = (clauses: readonly string[], note: string): Parameter =>
  reading('测算阶段口径', '完成', '', clauses, { options: ['完成', '完成和在建', '全部'], note })

/** 计入测算: a project of a stage that the estimate counts. */
export const inEstimate: Field = derivedFlag(
  '计入测算',
  'SWITCH(测算阶段口径,"完成",阶段="完成","完成和在建",OR(阶段={"完成","在建"}),TRUE)',
)

/** Formulas of a project's year, by the name of the reading; the first is the one taken. */
export type YearBases = Readonly<Record<string, string>>

/** 计入年度口径: which of a project's dates puts it into a year. */
export const yearReading = (bases: YearBases, clauses: readonly string[], note: string): Parameter =>
  reading('计入年度口径', Object.keys(bases)[0]!, '', clauses, { options: Object.keys(bases), note })

/** 计入年度, for the whole table by one reading. */
export const countedYear = (bases: YearBases): Field =>
  year('计入年度', {
    formula: `SWITCH(计入年度口径,${Object.entries(bases)
      .map(([name, formula]) => `"${name}",${formula}`)
      .join(',')})`,
    help: '文件未定以何日期为准，全表统一用一种口径',
  })

/** 区块 against the projects in it: the land of its projects, and what is left of its own. */
export const landBalance: readonly Field[] = [
  derived('项目面积合计', '亩', 'SUM(项目[用地])'),
  derived('差额', '亩', '规划面积-项目面积合计', { help: '项目面积合计超过规划面积即有误' }),
]

export const landBalanced = (clauses: readonly string[]) =>
  check('区块')('项目面积不超区块', '差额>=0', clauses, {
    message: '区块内项目用地合计超过区块规划面积',
  })
