import { type Entity, ROOT } from '../model/field.ts'
import { fold } from './names.ts'

/** Letters, digits and _ of a label, as a ListObject's name may have them. */
const bare = (label: string): string => label.replaceAll(/[^\p{L}\p{N}_]/gu, '_')

/** The ListObject of one of our own sheets. */
export const tableName = (title: string): string => `策算_${bare(title)}`

/** The sheets that people fill in, apart from the data. */
export const INPUT_TITLES: readonly string[] = [
  '首页',
  '参数',
  '参数分档',
  '字段',
  '条件',
  '奖补',
  '目标',
  '额度',
  '方案',
  '兑付台账',
]

/** The sheets that a run writes. */
export const RESULT_TITLES = {
  trial: '试算结果（未定稿）',
  funding: '资金测算表',
  summary: '汇总表',
  progress: '目标进度',
  balance: '资金平衡',
  detail: '项目明细',
  comparison: '方案对比',
  issues: '问题清单',
  inputs: '计算底稿',
} as const

/** A sheet for one row, in a workbook of its own. */
export const NOTICE_TITLE = '告知单'

/** No entity's sheet may take these names. */
const OWN_TITLES: readonly string[] = [...INPUT_TITLES, '选项', ...Object.values(RESULT_TITLES), NOTICE_TITLE]

export interface DataSheet {
  readonly entity: Entity
  readonly title: string
  readonly table: string
}

/** Whether an entity has a sheet: the whole area has one only for what has to be typed. */
export const hasSheet = (entity: Entity): boolean =>
  entity.label !== ROOT || entity.fields.some((field) => field.formula === undefined)

/** The sheet and ListObject of every entity that has one: its label, kept apart from names that are taken. */
export function dataSheets(entities: readonly Entity[]): DataSheet[] {
  const titles = new Set(OWN_TITLES.map(fold))
  const tables = new Set<string>()
  return entities.filter(hasSheet).map((entity) => {
    const wish = entity.label.replaceAll(/[[\]:*?/\\']/g, '_').slice(0, 31)
    const title = free(titles, wish, (n) => `${wish.slice(0, 26)}数据${n === 1 ? '' : n}`)
    const table = free(tables, `数据_${bare(title)}`, (n) => `数据_${bare(title)}_${n}`)
    return { entity, title, table }
  })
}

/** The wish, or the first of the other names that is not taken; case does not tell names apart. */
function free(taken: Set<string>, wish: string, other: (n: number) => string): string {
  let name = wish
  for (let n = 1; taken.has(fold(name)); n++) name = other(n)
  taken.add(fold(name))
  return name
}
