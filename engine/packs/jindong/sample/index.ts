import { type Dataset, datasetOf } from '../../../model/dataset.ts'
import { draw } from '../../random.ts'
import { EXAMPLE } from '../../rows.ts'
import { blockRows, reportRows } from './blocks.ts'
import { enterpriseRows } from './enterprises.ts'
import { projectRows } from './projects.ts'
import { industryRows, townRows } from './towns.ts'

const SEED = 20_231_231

/** Value added, energy (吨标煤), tax and land of all industry, tax and land of firms above scale (万元, 亩); made up. */
// biome-ignore format: a table
const YEARS: readonly (readonly [number, number, number, number, number, number, number])[] = [
  [2020, 520000, 208000, 118500, 23700, 84600, 9400],
  [2021, 563000, 215600, 121800, 23900, 92300, 9520],
  [2022, 601000, 219300, 124100, 24050, 100900, 9700],
  [2023, 652000, 224300, 129380, 24320, 115200, 9850],
]
const yearRows = YEARS.map(([year, value, energy, tax, land, aboveTax, aboveLand]) => ({
  年度编号: String(year),
  年度: year,
  全区增加值: value,
  全区能耗: energy,
  全区工业税收: tax,
  全区工业用地: land,
  规上税收: aboveTax,
  规上用地: aboveLand,
  ...EXAMPLE,
}))

const SCORES = [86, 91, 94, 90, 83, 78, 85, 92, 88, 81, 74]
const RANKS = ['一般', '一般', '突出', '一般', '一般', '不力', '一般', '突出', '一般', '一般', '不力']

/** Towns and trades are real; every park's figures, firm, project and year is made up and marked 示例. */
export function sample(): Dataset {
  const d = draw(SEED)
  const parks = blockRows(d)
  const firms = enterpriseRows(d, parks)
  const { projects, remediated } = projectRows(d, firms, parks)
  return {
    ...datasetOf({
      镇街: townRows.map((row, i) => ({ ...row, 督查得分: SCORES[i]!, 绩效等次: RANKS[i]! })),
      区块: parks,
      园区年报: reportRows(d),
      项目: projects,
      企业: firms.map((row) => ({ ...row, 低效整治日期: remediated.get(row) ?? null })),
      行业: industryRows,
      年度指标: yearRows,
    }),
    asOf: '2023-12-31',
    sample: true,
  }
}
