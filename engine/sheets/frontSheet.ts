import type { Dataset } from '../model/dataset.ts'
import type { Policy } from '../model/policy.ts'
import { type Columns, column, type Row } from './column.ts'
import { date, flag, type Kind, text, word } from './kinds.ts'
import { ORIGIN, STATUS } from './words.ts'

/** 首页: what the notice is, and which scenario and data the workbook holds. One row a property. */
export const FRONT_TITLE = '首页'
export const NOTE_LABEL = '口径说明'

const PERIOD = /^\D*(\d{4})\s*年?(?:\D+(\d{4})\s*年?)?\D*$/u

/** 2022—2023年 */
const period: Kind<{ readonly from: number; readonly to: number }> = {
  format: '@',
  write: ({ from, to }) => ({ value: from === to ? `${from}年` : `${from}—${to}年` }),
  read: (cell, say) => {
    const match = PERIOD.exec(text.read(cell, say) ?? '')
    const [from, to] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])]
    if (match && from <= to) return { from, to }
    if (match) say('period.reversed', { from, to })
    else say('cell.unreadable', { value: String(cell.value), example: '2022—2023年' })
    return undefined
  },
}

const FRONT = {
  title: column('文件名称', text),
  shortTitle: column('简称', text),
  number: column('文号', text),
  issuer: column('发文单位', text),
  status: column('状态', word(STATUS), { aliases: ['文件状态'] }),
  period: column('实施期', period, { help: '如 2022—2023年' }),
  area: column('汇总层级', text, {
    help: '按哪张表的行分列合计',
    suggest: (p) => p.entities.map((e) => e.label),
  }),
  entity: column('主表', text, {
    help: '个数与结论说的是哪张表',
    suggest: (p) => p.entities.map((e) => e.label),
  }),
  qualification: column('主资格', text, {
    help: '个数与结论说的是哪个资格',
    suggest: (p) => [...new Set(p.requirements.map((r) => r.qualification))],
  }),
  current: column('当前方案', text, { help: '空白即各参数的当前值' }),
  asOf: column('数据截止日期', date),
  sample: column('数据来源', word(ORIGIN), { help: '示例数据不得定稿，打印件标题注明' }),
  unit: column('填报单位', text),
  clerk: column('经办人', text),
  phone: column('电话', text),
  roundAreas: column('面积按亩保留两位后比较', flag, {
    help: '空白或否：按精确面积比较，13333㎡（19.9995亩）不足20亩',
  }),
  whole: column('全域称谓', text, { help: '打印时怎么称呼合计的全域：全区、全县；空白为全市' }),
} satisfies Columns

export const frontColumns: Columns = FRONT

/** The properties of 首页 that the policy cannot do without. */
export const FRONT_NEEDED: ReadonlySet<string> = new Set(['title', 'area', 'entity', 'qualification'])

export type FrontValues = Row<typeof FRONT>

/** What 首页 says beside the policy and the data. */
export interface Contact {
  readonly unit?: string
  readonly clerk?: string
  readonly phone?: string
}

export const frontValues = (
  policy: Policy,
  dataset: Dataset,
  contact: Contact & { readonly current?: string },
): FrontValues => ({
  title: policy.title,
  shortTitle: policy.shortTitle,
  number: policy.number,
  issuer: policy.issuer,
  status: policy.status,
  period: policy.period,
  area: policy.area,
  entity: policy.main.entity,
  qualification: policy.main.qualification,
  whole: policy.whole,
  roundAreas: policy.roundAreas,
  asOf: dataset.asOf,
  sample: dataset.sample === undefined ? undefined : dataset.sample ? 'sample' : 'real',
  current: contact.current,
  unit: contact.unit,
  clerk: contact.clerk,
  phone: contact.phone,
})
