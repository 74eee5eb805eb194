import type { FieldType, Stage } from '../model/field.ts'
import type { Outcome } from '../model/outcome.ts'
import type { ParameterCategory, ParameterType, Printed } from '../model/parameter.ts'
import type { PolicyStatus, Scenario } from '../model/policy.ts'
import type { Allotment, Comparator, Effect, Excess, Requirement, Target } from '../model/rule.ts'
import { fold } from './names.ts'

/** A two-way table between the model's keys and the words of the sheets. */
export interface Words<K extends string> {
  readonly wordOf: (key: K) => string
  readonly keyOf: (word: string) => K | undefined
  /** The words in the order of the table, for a list to choose from. */
  readonly options: readonly string[]
}

function words<K extends string>(table: Readonly<Record<K, string>>, also: Readonly<Record<string, K>> = {}) {
  const pairs = Object.entries(table) as [K, string][]
  const byWord = new Map(pairs.map(([key, word]) => [fold(word), key]))
  for (const [word, key] of Object.entries(also)) byWord.set(fold(word), key)
  const result: Words<K> = {
    wordOf: (key) => table[key],
    keyOf: (word) => byWord.get(fold(word)),
    options: pairs.map(([, word]) => word),
  }
  return result
}

export const STATUS = words<PolicyStatus>({ draft: '征求意见稿', review: '送审稿', issued: '印发' })

export const FIELD_TYPE = words<FieldType>(
  {
    key: '编号',
    reference: '引用',
    number: '数值',
    year: '年度',
    date: '日期',
    text: '文本',
    choice: '单选',
    multi: '多选',
    flag: '是否',
    stage: '阶段',
  },
  { 数字: 'number', 年份: 'year', 文字: 'text', '是/否': 'flag' },
)

export const PARAMETER_TYPE = words<ParameterType>(
  {
    number: '数值',
    year: '年度',
    date: '日期',
    flag: '是否',
    choice: '单选',
    list: '清单',
    table: '分档表',
  },
  { 数字: 'number', 年份: 'year', '是/否': 'flag', 分档: 'table' },
)

export const CATEGORY = words<ParameterCategory>({
  threshold: '条件门槛',
  incentive: '奖补标准',
  target: '目标任务',
  fund: '资金',
  reading: '口径',
})

export const PRINTED = words<Printed>({ printed: '已定', range: '区间', absent: '未载' })
export const TIGHTEN = words<'up' | 'down'>({ up: '只可调高', down: '只可调低' })

export const STRICTNESS = words<Requirement['strictness']>({
  scope: '范围',
  must: '必须',
  inPrinciple: '原则上',
  encouraged: '鼓励',
  caseByCase: '一事一议',
  check: '校验',
  consistency: '自洽',
})

export const EFFECT = words<Effect>({ outlay: '支出', forgone: '减收', receipt: '收入' })
export const ROUNDING: readonly string[] = ['分', '角', '元', '十元', '百元', '千元', '万元']

export const COMPARATOR = words<Comparator>(
  { '>=': '不低于', '<=': '不超过', '=': '等于', between: '介于' },
  { '>=': '>=', '≥': '>=', '<=': '<=', '≤': '<=', 不高于: '<=', '=': '=' },
)
export const STAGE = words<Stage>({ done: '完成', underWay: '在建', planned: '谋划' })
export const BASIS = words<Target['basis']>({ annual: '年度', cumulative: '累计' })
export const FIRMNESS = words<Target['strictness']>({ must: '须', aim: '力争' })
export const SHARING = words<Allotment['sharing']>({ queue: '排队', proRata: '同比例', priority: '优先' })
export const SCENARIO_STATUS = words<Scenario['status']>({ trial: '试算', final: '定稿' })
export const SWITCH = words<'on' | 'off'>({ on: '启用', off: '停用' }, { 是: 'on', 否: 'off' })
export const LOCK = words<'locked' | 'open'>({ locked: '锁定', open: '未锁定' })
export const ORIGIN = words<'sample' | 'real'>({ sample: '示例', real: '正式' }, { 示例数据: 'sample' })

/** What people read for an outcome; a shortened form is accepted. */
export const OUTCOME = words<Outcome>(
  {
    pass: '直接符合',
    waivable: '待批准',
    unknown: '资料不全',
    fail: '不符合',
    manual: '一事一议',
    notApplicable: '不适用',
  },
  { '待批准（原则上不符）': 'waivable', 符合: 'pass' },
)

export const EXCESS = words<Excess>({
  waivable: '待批准',
  fail: '不符合',
  notApplicable: '不适用',
  manual: '一事一议',
})

const FLAGS = words<'yes' | 'no'>(
  { yes: '是', no: '否' },
  {
    true: 'yes',
    false: 'no',
    '√': 'yes',
    '✓': 'yes',
    '✔': 'yes',
    '×': 'no',
    '✗': 'no',
    '✘': 'no',
    '1': 'yes',
    '0': 'no',
  },
)
export const FLAG_WORDS = FLAGS.options
export const flagWord = (flag: boolean): string => FLAGS.wordOf(flag ? 'yes' : 'no')

/** 是/否, TRUE/FALSE, √/×, 1/0; undefined for anything else. */
export function flagOf(text: string): boolean | undefined {
  const key = FLAGS.keyOf(text)
  return key === undefined ? undefined : key === 'yes'
}

/** Columns that people keep beside the rows of any table: carried along, of no meaning, and in need of no mention. */
export const NOTE_COLUMNS: ReadonlySet<string> = new Set(['审核意见', '经办人', '备注'])

/** A parameter whose value a scenario takes away. */
export const NOT_SET = '未定'
/** A list that was settled as empty, as against one that is not set. */
export const EMPTY_LIST = '（空）'

/** Names that sum up rows and can be no row's key: 合计, 本页小计, 濮院镇合计（亩）. */
const TOTAL = /^(?:全[市区县域]|.*(?:合计|小计|总计|共计))(?:\(.*\))?$/u
export const isTotal = (text: string): boolean => TOTAL.test(text.normalize('NFKC').replaceAll(/[\s:]/gu, ''))
