import type { Allotment } from '../model/rule.ts'
import { column, filled, requiredColumn, rowSheet, serial } from './column.ts'
import { flag, formula, list, percentFormula, text, word } from './kinds.ts'
import { EXCESS, SHARING } from './words.ts'

/** 额度: quotas and funds. */
export const allotmentSheet = rowSheet({
  title: '额度',
  noun: 'allotment',
  presence: 'expected',
  caption: '名额：对象的行按排序竞争容量。资金：不填对象，需求是写明该资金来源的奖补。并列的由人裁定。',
  named: 'label',
  columns: {
    serial: serial(),
    label: requiredColumn('名称', text, { width: 24, aliases: ['额度名称'] }),
    entity: column('对象', text, {
      group: '对谁',
      help: '空白即为资金',
      suggest: (policy) => policy.entities.map((e) => e.label),
    }),
    qualification: column('资格', text, { group: '对谁' }),
    group: column('年度或分组', list, {
      group: '对谁',
      width: 16,
      aliases: ['分组'],
      help: '字段名称，可多个',
    }),
    capacity: column('容量公式', formula, {
      group: '多少',
      width: 28,
      aliases: ['容量', '本年筹集'],
      help: '资金填了计提基数和比例的可空',
    }),
    demand: column('需求公式', formula, { group: '多少', width: 24, help: '空白为每行 1' }),
    yearly: column('年度表', text, {
      group: '资金',
      help: '按年筹集的，填一行一年的表名；容量、基数、比例取该年',
      suggest: (policy) => policy.entities.map((e) => e.label),
    }),
    opening: column('年初结余', formula, { group: '资金', help: '首年之前的结余' }),
    base: column('计提基数', formula, { group: '资金', width: 20 }),
    share: column('比例（%）', percentFormula, {
      group: '资金',
      width: 16,
      help: '填 5 即 5%；也可填参数或公式',
    }),
    order: column('排序依据', formula, { group: '怎么分', width: 20 }),
    descending: column('降序', flag, { group: '怎么分', width: 6 }),
    sharing: column('不足时', word(SHARING), { group: '怎么分', width: 10, help: '空白为排队' }),
    excess: column('超出者', word(EXCESS), { group: '怎么分', width: 10 }),
    decision: column('裁定字段', text, { group: '怎么分', help: '超出者由此是否列定' }),
    carryOver: column('可结转', flag, { group: '怎么分', width: 8 }),
    clauses: column('条款', list, { group: '依据', width: 14, aliases: ['依据'] }),
    note: column('说明', text, { group: '依据', width: 28, aliases: ['备注'] }),
  },
  flatten: (item: Allotment) => item,
  build: (row): Allotment =>
    filled({
      label: row.label,
      entity: row.entity,
      qualification: row.qualification,
      group: row.group ?? [],
      capacity: row.capacity,
      yearly: row.yearly,
      opening: row.opening,
      base: row.base,
      share: row.share,
      demand: row.demand,
      order: row.order,
      descending: row.descending,
      sharing: row.sharing ?? 'queue',
      excess: row.excess,
      decision: row.decision,
      carryOver: row.carryOver,
      clauses: row.clauses ?? [],
      note: row.note,
    }),
})
