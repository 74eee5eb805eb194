import type { Dataset, Table } from '../model/dataset.ts'
import type { Entity, Field } from '../model/field.ts'
import type { Policy, Scenario } from '../model/policy.ts'
import type { Columns, RowSheet } from './column.ts'
import { CURRENT_VALUE } from './currentValue.ts'
import { type DataColumn, dataColumns } from './dataColumns.ts'
import type { Sheet } from './grid.ts'
import { textWidth } from './heights.ts'
import { type Content, TEXT_FORMAT } from './kinds.ts'
import { FIRST_ROW, HEADER_ROW, type LaidColumn, layTable, type Rule, ruleOf } from './layTable.ts'
import type { Lists } from './lists.ts'
import { joinList } from './names.ts'
import {
  SCENARIO_CAPTION,
  SCENARIO_COLUMNS,
  SCENARIO_TITLE,
  SCENARIO_WIDTHS,
  type ScenarioRow,
  scenarioRows,
} from './scenarioSheet.ts'
import { type DataSheet, tableName } from './titles.ts'

/** A sheet of the policy from its items. */
export function writeRows<Out>(
  spec: RowSheet<Out, unknown>,
  items: readonly Out[],
  policy: Policy,
  lists: Lists,
  more: { readonly spare?: number; readonly locked?: (row: number) => boolean } = {},
): Sheet {
  const columns = Object.entries(spec.columns as Columns)
  return layTable(
    {
      name: spec.title,
      table: tableName(spec.title),
      title: `${spec.title}　${policy.title}`,
      caption: spec.caption,
      family: 'policy',
      columns: columns.map(
        ([, c]): LaidColumn => ({ ...c, format: c.kind.format, rule: policyRule(c, policy) }),
      ),
      rows: items.map((item, i) => {
        const values = spec.flatten(item)
        return columns.map(([key, column]) => {
          if (key === 'serial') return { value: i + 1 }
          const value = values[key]
          return value === undefined ? undefined : column.kind.write(value)
        })
      }),
      frozen: columns.findIndex(([key]) => key === spec.named) + 1,
      ...more,
    },
    lists,
  )
}

function policyRule(column: Columns[string], policy: Policy): Rule | undefined {
  if (column.computed) return undefined
  const names = column.suggest?.(policy)
  return names ? { kind: 'list', values: names, strict: false } : ruleOf(column.kind)
}

/** The towns' rows of one entity, with whatever further columns the table carries. */
export function writeData(
  { entity, title, table: tableId }: DataSheet,
  table: Table | undefined,
  others: readonly DataSheet[],
  dataset: Dataset,
  policy: Policy,
  lists: Lists,
): Sheet {
  const fields = dataColumns(entity)
  const own = new Set(entity.fields.map((field) => field.label))
  const extras = Object.keys(table?.columns ?? {}).filter((label) => !own.has(label))
  const numbered = !own.has('序号')
  const columns: LaidColumn[] = [
    ...(numbered ? [{ header: '序号', group: '', width: 5, computed: true, help: '' }] : []),
    ...fields.map((column) => laidField(column, others, dataset)),
    ...extras.map((header) => ({ header, group: '', width: 16, computed: false, help: '' })),
  ]
  const rows = Array.from({ length: table?.length ?? 0 }, (_, i) => [
    ...(numbered ? [{ value: i + 1 }] : []),
    ...fields.map(({ field, kind }) => {
      const value = table?.columns[field.label]?.[i] ?? null
      return value === null ? undefined : kind.write(value)
    }),
    ...extras.map((label) => extraContent(table?.columns[label]?.[i] ?? null)),
  ])
  const key = columns.findIndex(({ header }) => header === entity.fields.find((f) => f.type === 'key')?.label)
  return layTable(
    {
      name: title,
      table: tableId,
      title: `${title}　${policy.title}`,
      caption: dataCaption(entity, dataset),
      family: 'data',
      columns,
      rows,
      frozen: key < 0 ? 0 : key + 1,
    },
    lists,
  )
}

function extraContent(value: Table['columns'][string][number]): Content | undefined {
  if (value === null) return undefined
  if (typeof value === 'number' || typeof value === 'boolean') return { value }
  return { value: typeof value === 'string' ? value : joinList(value), format: TEXT_FORMAT }
}

function dataCaption(entity: Entity, dataset: Dataset): string {
  const source = dataset.sample ? '示例数据，非真实项目。' : ''
  const asOf = dataset.asOf ? `数据截止 ${dataset.asOf}。` : ''
  const computed = entity.fields.some((field) => field.formula !== undefined)
  return `${source}${asOf}黄色为填写${computed ? '，灰色空白时自动计算，填了以填的为准' : ''}。空白即未报，不当作零。`
}

function laidField(
  { field, header, kind, group, width }: DataColumn,
  others: readonly DataSheet[],
  dataset: Dataset,
) {
  const rule =
    field.type === 'reference' ? referenceRule(field, others, dataset) : boundedRule(ruleOf(kind), field)
  const help = [field.required ? '必填' : '', field.help ?? ''].filter((part) => part !== '').join('。')
  return { header, group, width, computed: field.formula !== undefined, format: kind.format, help, rule }
}

const boundedRule = (rule: Rule | undefined, { minimum, maximum }: Field): Rule | undefined =>
  rule?.kind === 'number' ? { ...rule, minimum: minimum ?? rule.minimum, maximum } : rule

/** The keys of the table that a reference points to, as they stand in its sheet. */
function referenceRule(field: Field, others: readonly DataSheet[], dataset: Dataset): Rule | undefined {
  const target = others.find(({ entity }) => entity.label === field.to)
  const rows = dataset.tables[field.to ?? '']?.length ?? 0
  const key = target?.entity.fields.findIndex(({ type }) => type === 'key') ?? -1
  if (target === undefined || key < 0 || rows === 0) return undefined
  const column = key + (target.entity.fields.some(({ label }) => label === '序号') ? 0 : 1)
  const source = { top: FIRST_ROW, left: column, bottom: HEADER_ROW + rows, right: column }
  return { kind: 'listFrom', sheet: target.title, source, strict: false }
}

/** What holds now, by a formula: it must not stay behind when somebody changes 参数. */
function currentContent({ from, current }: ScenarioRow, name: string): Content | undefined {
  if (from === undefined) return current
  const { format, ...content } = current ?? { value: '' }
  return { ...content, formula: CURRENT_VALUE[from](name), ...(format === TEXT_FORMAT ? {} : { format }) }
}

/** 方案: one column a scenario. */
export function writeScenarios(policy: Policy, scenarios: readonly Scenario[], lists: Lists): Sheet {
  const laid = scenarioRows(policy, scenarios)
  const heads = SCENARIO_COLUMNS.map((header, i) => ({
    header,
    group: '',
    width: SCENARIO_WIDTHS[i]!,
    computed: true,
    help: '',
  }))
  const sheet = layTable(
    {
      name: SCENARIO_TITLE,
      table: tableName(SCENARIO_TITLE),
      title: `${SCENARIO_TITLE}　${policy.title}`,
      caption: SCENARIO_CAPTION,
      family: 'policy',
      columns: [
        ...heads,
        ...scenarios.map(({ label }) => ({
          header: label,
          group: '各方案',
          width: Math.max(16, Math.min(textWidth(label) + 4, 30)),
          computed: false,
          help: '',
        })),
      ],
      rows: laid.map((row, i) => [
        { value: row.group },
        { value: row.name, format: TEXT_FORMAT },
        row.unit === undefined ? undefined : { value: row.unit, format: TEXT_FORMAT },
        currentContent(row, `$B${FIRST_ROW + i + 1}`),
        ...row.cells,
      ]),
      frozen: SCENARIO_COLUMNS.length,
    },
    lists,
  )
  const right = SCENARIO_COLUMNS.length + scenarios.length - 1
  const validations = laid.flatMap(({ choices }, i) => {
    if (choices === undefined || choices.length === 0 || scenarios.length === 0) return []
    const range = { top: FIRST_ROW + i, left: SCENARIO_COLUMNS.length, bottom: FIRST_ROW + i, right }
    return [{ ...lists.offer(choices), range, strict: false }]
  })
  return { ...sheet, validations }
}
