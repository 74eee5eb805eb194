import { type Dataset, datasetOf } from '../../../model/dataset.ts'
import { draw } from '../../random.ts'
import { townRows } from '../annex.ts'
import { blockRows } from './blocks.ts'
import { enterpriseRows } from './enterprises.ts'
import { projectRows } from './projects.ts'

const SEED = 20_221_231

/** The annex is the notice's; every block, enterprise and project is made up and marked 示例. */
export function sample(): Dataset {
  const d = draw(SEED)
  const towns = townRows.map((row) => {
    const before = d.between(2500, 9000)
    return { ...row, 工业用地基期: before, 工业用地现状: before + d.between(-20, 5) }
  })
  const enterprises = enterpriseRows(d)
  const projects = projectRows(d, enterprises)
  return {
    ...datasetOf({ 镇街: towns, 区块: blockRows, 项目: projects, 企业: enterprises }),
    asOf: '2023-06-30',
    sample: true,
  }
}
