import type { Contact } from '../frontSheet.ts'
import type { Sheet } from '../grid.ts'
import { NOTICE_TITLE } from '../titles.ts'
import { type Captioned, leftOf, rightOf, titleOf } from './captions.ts'
import { type Block, layPrinted, type PrintCell, type PrintColumn } from './frame.ts'

/** What is said of one condition, worded. */
export interface NoticeCondition {
  readonly clauses: string
  readonly condition: string
  /** 我方数值, 标准 and 还差, a line each comparison. */
  readonly own: string
  readonly standard: string
  readonly short: string
  readonly outcome: string
}

/** A qualification with its outcome and what decided it. */
export interface NoticeSection {
  readonly qualification: string
  readonly outcome: string
  /** Several lines a condition: those after the first leave clauses, condition and outcome blank. */
  readonly conditions: readonly NoticeCondition[]
}

export interface NoticeAmount {
  readonly clauses: string
  readonly incentive: string
  readonly quantity: string
  readonly rate: string
  /** 万元 */
  readonly amount: string
  /** 已付, 待付, 待批准 … */
  readonly status: string
}

/** What is missing, and who has to supply it. */
export interface NoticeLack {
  readonly label: string
  readonly where: string
  readonly supplier: string
  readonly kind: string
  readonly affects: string
}

/** Everything that 告知单 of one row says. */
export interface Notice extends Captioned {
  /** At most six. */
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly sections: readonly NoticeSection[]
  readonly amounts: readonly NoticeAmount[]
  readonly lacks: readonly NoticeLack[]
  readonly notes: readonly string[]
  readonly contact?: Contact
  readonly code: string
}

/** Six columns that all tables of the page share. */
const WIDTHS = [12, 26, 23, 21, 10, 26]

const columnsOf = (headers: readonly string[]): PrintColumn[] =>
  headers.map((header, i) => ({ header, width: WIDTHS[i]!, kind: i === 1 || i === 5 ? 'text' : 'word' }))

const textsOf = (texts: readonly string[]): PrintCell[] => texts.map((value) => ({ value, format: '@' }))

/** 告知单: one page for one row, in a workbook of its own, so that nobody else's figures go out with it. */
export function layNotice(notice: Notice): Sheet {
  const blocks = [
    { ...factsBlock(notice), title: '基本情况' },
    ...notice.sections.map((section, i) => ({ ...sectionBlock(section), headless: i > 0 })),
    { ...amountsBlock(notice), title: '奖补金额' },
    { ...lacksBlock(notice), title: '需要补充的资料' },
  ].filter(({ rows }) => rows.length > 0)
  return layPrinted(
    {
      name: NOTICE_TITLE,
      title: titleOf(notice, NOTICE_TITLE),
      left: leftOf(notice),
      right: rightOf(['万元']),
      notes: notice.notes,
      signature: signatures(notice.contact),
      code: notice.code,
      alone: true,
      portrait: true,
      onePage: true,
    },
    blocks.map((block, i) => ({ ...block, title: `${numeral(i + 1)}、${block.title}` })),
  )
}

const DIGITS = '一二三四五六七八九'
/** 一 … 九十九 */
const numeral = (n: number): string => {
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  return (tens > 1 ? DIGITS[tens - 1]! : '') + (tens > 0 ? '十' : '') + (ones > 0 ? DIGITS[ones - 1]! : '')
}

const signatures = (contact: Contact = {}): string[] => [
  `告知单位（盖章）：${contact.unit ?? ''}`,
  `经办人：${contact.clerk ?? ''}`,
  `联系电话：${contact.phone ?? ''}`,
  '签收人：',
  '日期：',
]

const factsBlock = ({ facts }: Notice): Block => ({
  columns: columnsOf(facts.map(({ label }) => label)),
  rows: [textsOf(facts.map(({ value }) => value))],
})

const sectionBlock = ({ qualification, outcome, conditions }: NoticeSection) => ({
  title: `${qualification}：${outcome}`,
  columns: columnsOf(['条款', '条件', '我方数值', '标准', '结论', '还差']),
  rows: conditions.map((c) => textsOf([c.clauses, c.condition, c.own, c.standard, c.outcome, c.short])),
})

const amountsBlock = ({ amounts }: Notice): Block => ({
  columns: columnsOf(['条款', '奖补事项', '计奖数量', '标准', '金额', '状态']),
  rows: amounts.map((a) => textsOf([a.clauses, a.incentive, a.quantity, a.rate, a.amount, a.status])),
})

const lacksBlock = ({ lacks }: Notice): Block => ({
  columns: columnsOf(['序号', '资料', '所在表和编号', '由谁提供', '类别', '影响']),
  rows: lacks.map((lack, i) => [
    { value: i + 1 },
    ...textsOf([lack.label, lack.where, lack.supplier, lack.kind, lack.affects]),
  ]),
})
