import { INCENTIVE_KINDS } from '../incentives/index.ts'
import type { Incentive } from '../model/rule.ts'
import { column, type Defaults, filled, requiredColumn, rowSheet, serial } from './column.ts'
import { CITY, readBearers, readSchedule, TOWN, writeBearers, writeSchedule } from './instalments.ts'
import { choice, flag, formula, list, text, word } from './kinds.ts'
import { fold } from './names.ts'
import { EFFECT, ROUNDING } from './words.ts'

/** What an argument of the kinds is called; several kinds share a column. */
const argument = (key: 'base' | 'rate' | 'tierBy'): string =>
  INCENTIVE_KINDS.flatMap((kind) => kind.arguments).find((a) => a.key === key)?.label ?? key

const KINDS = INCENTIVE_KINDS.map((kind) => kind.label)

/** 奖补 */
export const incentiveSheet = rowSheet({
  title: '奖补',
  noun: 'incentive',
  presence: 'required',
  caption: '金额＝基数×标准，先保底、再封顶、再就高，最后取整一次。标准未定的不计入总额。',
  named: 'label',
  columns: {
    serial: serial(),
    included: column('纳入测算', flag, { width: 8, help: '空白视为否' }),
    label: requiredColumn('奖补事项', text, { width: 24, aliases: ['事项', '名称'] }),
    recipient: column('兑付对象', text, { group: '对谁' }),
    entity: requiredColumn('计奖对象', text, {
      group: '对谁',
      suggest: (policy) => policy.entities.map((e) => e.label),
    }),
    qualification: column('资格', text, { group: '对谁', help: '空白：主表按主资格，其他表不论资格' }),
    scope: column('适用范围', formula, { group: '对谁', width: 28 }),
    kind: requiredColumn('计奖方式', choice(KINDS), { group: '怎么算' }),
    base: column(argument('base'), formula, { group: '怎么算', width: 28 }),
    rate: column(argument('rate'), formula, { group: '怎么算', width: 24 }),
    tierBy: column(argument('tierBy'), formula, { group: '怎么算', width: 16, help: '空白即按计奖基数分档' }),
    cap: column('封顶', formula, { group: '怎么算', width: 16 }),
    floor: column('保底', formula, { group: '怎么算', width: 16 }),
    group: column('就高组', text, { group: '怎么算' }),
    rounding: column('取整', text, {
      suggest: () => ROUNDING,
      group: '怎么算',
      width: 8,
      help: '空白为分',
    }),
    effect: column('性质', word(EFFECT), { group: '钱从哪来', width: 8, help: '空白为支出' }),
    city: column('市级承担', formula, { group: '钱从哪来', help: '份数或百分比' }),
    town: column('镇级承担', formula, { group: '钱从哪来', help: '份数或百分比' }),
    others: column('其他承担', text, { group: '钱从哪来', help: '如 省级:1、企业:2' }),
    schedule: column('拨付进度', text, {
      group: '什么时候给',
      width: 20,
      help: '如 开工:30、竣工:40、验收:30，或 逐年:补助年限',
    }),
    dateField: column('归属日期', text, { group: '什么时候给', help: '按哪个日期或年度字段计入年度' }),
    fund: column('资金来源', text, {
      group: '什么时候给',
      help: '额度表里的资金；几种口径的，填给出资金名称的选项参数',
      suggest: (policy) => policy.allotments.filter((a) => a.entity === undefined).map((a) => a.label),
    }),
    clauses: column('条款', list, { group: '依据', width: 14, aliases: ['政策依据', '依据'] }),
    quote: column('原文', text, { group: '依据', width: 40 }),
  },
  flatten: ({ qualification, ...item }: Incentive) => ({
    ...item,
    qualification: qualification === '' ? undefined : qualification,
    ...writeBearers(item.bearers),
    schedule: item.schedule && writeSchedule(item.schedule),
  }),
  build: (row, at, defaults): Incentive => {
    const bearers = readBearers(row.city, row.town, row.others)
    if (bearers === null)
      at('others')('cell.unreadable', { value: row.others ?? '', example: `${CITY}:1、${TOWN}:1` })
    const schedule = row.schedule === undefined ? undefined : readSchedule(row.schedule)
    if (schedule === null)
      at('schedule')('cell.unreadable', { value: row.schedule ?? '', example: '开工:30、竣工:70' })
    return filled({
      label: row.label,
      included: row.included ?? false,
      entity: row.entity,
      qualification: row.qualification ?? (isMain(row.entity, defaults) ? defaults.qualification : ''),
      recipient: row.recipient,
      scope: row.scope,
      kind: row.kind,
      base: row.base,
      rate: row.rate,
      tierBy: row.tierBy,
      floor: row.floor,
      cap: row.cap,
      group: row.group,
      rounding: row.rounding ?? '分',
      effect: row.effect ?? 'outlay',
      bearers: bearers ?? undefined,
      schedule: schedule ?? undefined,
      dateField: row.dateField,
      fund: row.fund,
      clauses: row.clauses ?? [],
      quote: row.quote,
    })
  },
})

const isMain = (entity: string, defaults: Defaults): boolean => fold(entity) === fold(defaults.entity)
