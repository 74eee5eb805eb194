import { type Dataset, datasetOf } from '../../../model/dataset.ts'
import { draw } from '../../random.ts'
import { EXAMPLE, type Row } from '../../rows.ts'
import { FUND_USES } from '../options.ts'
import { blockRows } from './blocks.ts'
import { enterpriseRows } from './enterprises.ts'
import { memberRows, parcelRows } from './parcels.ts'
import { projectRows } from './projects.ts'
import { planRows, townRows } from './towns.ts'

const SEED = 20_241_231

/** Land-transfer income (万元) and what was drawn of it; the last two years are a forecast. All made up. */
const years: readonly Row[] = (
  [
    ['2022', 720000, 126000, 3600, null],
    ['2023', 615000, 98000, 2900, null],
    ['2024', 486000, 84500, null, null],
    ['2025', 500000, 90000, null, '预测'],
    ['2026', 500000, 90000, null, '预测'],
  ] as const
).map(([year, income, industrial, drawn, note]) => ({
  年度: year,
  出让收入: income,
  工业出让收入: industrial,
  本年提取: drawn,
  ...EXAMPLE,
  备注: note,
}))

const expenses: readonly Row[] = (
  [
    ['2022', FUND_USES[0]!, 620],
    ['2022', FUND_USES[3]!, 480],
    ['2023', FUND_USES[1]!, 755.5],
    ['2023', FUND_USES[2]!, 900],
    ['2024', FUND_USES[3]!, 640],
    ['2024', '其他', 85],
  ] as const
).map(([year, use, sum], i) => ({
  支出编号: `ZC${i + 1}`,
  年度: year,
  用途: use,
  金额: sum,
  摘要: `示例支出${i + 1}`,
  ...EXAMPLE,
}))

/** The towns are real; all that is said of them, and every other row, is made up and marked 示例. */
export function sample(): Dataset {
  const d = draw(SEED)
  const blocks = blockRows(d)
  const projects = projectRows(d, blocks)
  return {
    ...datasetOf({
      镇街: townRows,
      年度计划: planRows,
      区块: blocks,
      项目: projects,
      地块: parcelRows(d, projects),
      成员: memberRows(projects),
      企业: enterpriseRows(d, blocks),
      年度: years,
      经费支出: expenses,
    }),
    asOf: '2024-12-31',
    sample: true,
  }
}
