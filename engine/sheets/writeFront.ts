import type { Dataset } from '../model/dataset.ts'
import type { Policy } from '../model/policy.ts'
import { absoluteRange, linkTo } from './address.ts'
import { type Contact, FRONT_TITLE, frontColumns, frontValues, NOTE_LABEL } from './frontSheet.ts'
import type { Cell, Sheet, StyleKey, Validation } from './grid.ts'
import { withHeights } from './heights.ts'
import { FIRST_ROW, ruleOf } from './layTable.ts'
import type { Lists } from './lists.ts'
import { SCENARIO_TITLE } from './scenarioSheet.ts'

const cell = (value: Cell['value'], style: StyleKey, more: Partial<Cell> = {}): Cell => ({
  value,
  style,
  ...more,
})
const section = (title: string): (Cell | null)[] => [
  cell(title, 'group'),
  cell(null, 'group'),
  cell(null, 'group'),
]

const STEPS = [
  '一、在数据表填写各行，在参数表填写标准；空白即未报、未定，不当作零。',
  '二、在首页选当前方案，或在方案表另列一栏试算。',
  '三、运行测算，看试算结果（未定稿）与问题清单；定稿后再更新汇总表。',
]

/** What each sheet is for, in the contents. */
const PURPOSE: Readonly<Record<string, string>> = {
  参数: '可以调的数',
  参数分档: '按档、按类、按年的取值',
  字段: '各表有哪些列',
  条件: '谁符合',
  奖补: '给多少',
  目标: '到什么时候达到多少',
  额度: '名额和资金',
  方案: '几种方案并列',
  兑付台账: '已经付了的',
}

/** The first page: what the notice is, which scenario and data, the contents, how to work, and the readings taken. */
export function writeFront(
  policy: Policy,
  dataset: Dataset,
  contact: Contact & { readonly current?: string },
  sheets: readonly Sheet[],
  lists: Lists,
): Sheet {
  const form = formRows(policy, dataset, contact)
  const notes = (policy.notes ?? []).map((note) => [
    cell(NOTE_LABEL, 'label'),
    cell(note, 'inputLeft', { format: '@' }),
  ])
  const rows: (Cell | null)[][] = [
    [cell(policy.title, 'title')],
    [cell('黄色为填写，灰色为自动计算，绿色为结果。', 'subtitle')],
    [cell('填写', 'input'), cell('自动计算', 'computed'), cell('结果', 'output')],
    ...form,
    [],
    section('目录'),
    ...sheets.map(contentsRow),
    [],
    section('使用三步'),
    ...STEPS.map((step) => [cell(step, 'subtitle')]),
    [],
    section('口径说明'),
    ...notes,
    [],
    section('更改记录'),
    [cell('日期', 'label'), cell('内容', 'label'), cell('经办人', 'label')],
    ...[0, 1, 2].map(() => [
      cell(null, 'input', { format: 'yyyy-mm-dd' }),
      cell(null, 'input'),
      cell(null, 'input'),
    ]),
  ]
  return withHeights({
    name: FRONT_TITLE,
    rows,
    widths: [18, 70, 40],
    validations: formValidations(policy, lists),
    print: { footer: { left: FRONT_TITLE, center: '第&P页 共&N页' } },
    family: 'policy',
  })
}

const FORM_ROW = 3

function formRows(
  policy: Policy,
  dataset: Dataset,
  contact: Contact & { readonly current?: string },
): Cell[][] {
  const values: Readonly<Record<string, unknown>> = { ...frontValues(policy, dataset, contact) }
  return Object.entries(frontColumns).map(([key, { header, kind, help }]) => {
    const value = values[key]
    const content = value === undefined ? { value: null } : kind.write(value)
    const format = content.format ?? kind.format
    return [
      cell(header, 'label'),
      { ...content, style: 'inputLeft', ...(format ? { format } : {}) },
      cell(help === '' ? null : help, 'note'),
    ]
  })
}

function formValidations(policy: Policy, lists: Lists): Validation[] {
  return Object.values(frontColumns).flatMap((column, i): Validation[] => {
    const range = { top: FORM_ROW + i, left: 1, bottom: FORM_ROW + i, right: 1 }
    const names = column.suggest?.(policy)
    if (names && names.length > 0) return [{ ...lists.offer(names), range, strict: false }]
    const rule = ruleOf(column.kind)
    if (rule === undefined || rule.kind === 'listFrom') return []
    return rule.kind === 'list'
      ? [{ ...lists.offer(rule.values), range, strict: true }]
      : [{ ...rule, range, strict: true }]
  })
}

/** A link to the sheet, what it is for, and how many of its rows are filled: counted by the spreadsheet itself. */
function contentsRow(sheet: Sheet): Cell[] {
  // Current values follow the names of a scenario's rows.
  const named = sheet.name === SCENARIO_TITLE ? 1 : Math.max((sheet.frozen?.columns ?? 1) - 1, 0)
  const bottom = Math.max(sheet.rows.length + 1000, 2000)
  const column = absoluteRange(sheet.name, { top: FIRST_ROW, left: named, bottom, right: named })
  const count = sheet.rows.slice(FIRST_ROW).filter((row) => row[named]?.value != null).length
  return [
    cell(sheet.name, 'link', { link: linkTo(sheet.name) }),
    cell(PURPOSE[sheet.name] ?? '数据', 'plain'),
    cell(count, 'computed', { formula: `COUNTA(${column})`, format: '0"行"' }),
  ]
}
