import { ROOT } from '../model/field.ts'
import type { Target } from '../model/rule.ts'
import { column, filled, requiredColumn, rowSheet, serial } from './column.ts'
import { formula, list, text, unit, word, wordList } from './kinds.ts'
import { BASIS, COMPARATOR, FIRMNESS, STAGE } from './words.ts'

/** 目标 */
export const targetSheet = rowSheet({
  title: '目标',
  noun: 'target',
  presence: 'required',
  caption: '只有计入阶段的行算完成，其余另列。有分母公式的是比率，按合计之比计算。',
  named: 'label',
  columns: {
    serial: serial(),
    label: requiredColumn('指标', text, { width: 24, aliases: ['名称'] }),
    level: column('层级', text, {
      group: '对谁',
      help: '空白为全市；否则该表每行各有一个目标',
      suggest: (policy) => [ROOT, ...policy.entities.map((e) => e.label).filter((label) => label !== ROOT)],
    }),
    entity: requiredColumn('计数对象', text, {
      group: '对谁',
      suggest: (policy) => policy.entities.map((e) => e.label),
    }),
    qualification: column('资格', text, { group: '对谁', help: '空白为不论资格' }),
    measure: requiredColumn('口径公式', formula, { group: '怎么算', width: 28 }),
    denominator: column('分母公式', formula, { group: '怎么算', width: 24 }),
    stages: column('计入阶段', wordList(STAGE), { group: '怎么算' }),
    scope: column('范围', formula, { group: '怎么算', width: 28, aliases: ['适用范围'] }),
    dateField: column('日期字段', text, { group: '哪一年' }),
    from: column('自', formula, { group: '哪一年', help: '年度或日期，含' }),
    to: column('至', formula, { group: '哪一年', help: '年度或日期，含' }),
    comparator: column('比较', word(COMPARATOR), { group: '目标', width: 10, help: '空白为不低于' }),
    value: requiredColumn('目标值', formula, { group: '目标', width: 20 }),
    upper: column('上限值', formula, { group: '目标', help: '仅用于介于' }),
    unit: column('单位', unit, { group: '目标', width: 8 }),
    basis: column('年度或累计', word(BASIS), { group: '目标', width: 10, help: '空白为年度' }),
    strictness: column('刚性', word(FIRMNESS), { group: '目标', width: 8, help: '空白为须' }),
    clauses: column('条款', list, { group: '依据', width: 14, aliases: ['依据'] }),
  },
  flatten: (item: Target) => item,
  build: (row): Target =>
    filled({
      label: row.label,
      level: row.level ?? ROOT,
      entity: row.entity,
      qualification: row.qualification,
      scope: row.scope,
      stages: row.stages ?? [],
      dateField: row.dateField,
      from: row.from,
      to: row.to,
      measure: row.measure,
      denominator: row.denominator,
      comparator: row.comparator ?? '>=',
      value: row.value,
      upper: row.upper,
      unit: row.unit,
      basis: row.basis ?? 'annual',
      strictness: row.strictness ?? 'must',
      clauses: row.clauses ?? [],
    }),
})
