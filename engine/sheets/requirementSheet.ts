import type { Requirement } from '../model/rule.ts'
import { column, filled, requiredColumn, rowSheet, serial } from './column.ts'
import { flag, formula, list, text, wholeNumber, word } from './kinds.ts'
import { STRICTNESS } from './words.ts'

/** 条件 */
export const requirementSheet = rowSheet({
  title: '条件',
  noun: 'requirement',
  presence: 'required',
  caption: '一行一条。判定公式照 Excel 写法，直接用字段和参数的名称，不加等号。',
  named: 'label',
  columns: {
    serial: serial(),
    enabled: column('启用', flag, { width: 6, help: '空白视为启用' }),
    label: requiredColumn('条件名称', text, { width: 24, aliases: ['名称', '条件'] }),
    entity: requiredColumn('适用对象', text, {
      group: '对谁',
      suggest: (policy) => [...policy.entities.map((e) => e.label)],
    }),
    qualification: column('资格', text, {
      group: '对谁',
      help: '空白为首页的主资格；其他规则可把它当是否列引用',
    }),
    scope: column('适用范围', formula, { group: '判定', width: 28, help: '空白为全部适用' }),
    test: requiredColumn('判定公式', formula, { group: '判定', width: 36, aliases: ['公式'] }),
    strictness: requiredColumn('刚性', word(STRICTNESS), { group: '判定', width: 10 }),
    decision: column('裁定字段', text, { group: '判定', help: '待批准、一事一议由此是否列定' }),
    clauses: column('条款', list, { group: '依据', width: 14, aliases: ['依据'] }),
    quote: column('原文', text, { group: '依据', width: 40 }),
    message: column('不符合告知语', text, { group: '依据', width: 28, aliases: ['告知语'] }),
    counts: column('各结论个数', wholeNumber, { computed: true, width: 12 }),
  },
  flatten: (item: Requirement) => item,
  build: (row, _at, defaults): Requirement =>
    filled({
      label: row.label,
      enabled: row.enabled ?? true,
      entity: row.entity,
      qualification: row.qualification ?? defaults.qualification,
      scope: row.scope,
      test: row.test,
      strictness: row.strictness,
      decision: row.decision,
      clauses: row.clauses ?? [],
      quote: row.quote,
      message: row.message,
    }),
})
