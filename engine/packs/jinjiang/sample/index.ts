import { type Dataset, datasetOf } from '../../../model/dataset.ts'
import { draw } from '../../random.ts'
import { assetRows, enterpriseRows } from './enterprises.ts'
import { blockRows, projectRows } from './projects.ts'
import { responsibilityRows } from './responsibilities.ts'
import { townRows } from './towns.ts'

const SEED = 20_210_930

/** The responsibility notes are the notice's; every zone, project, firm and figure is made up and marked 示例. */
export function sample(): Dataset {
  const d = draw(SEED)
  const towns = townRows(d)
  const blocks = blockRows(d, towns)
  const projects = projectRows(d, towns, blocks)
  return {
    ...datasetOf({
      镇街: towns,
      区块: blocks,
      项目: projects,
      企业: enterpriseRows(d, projects),
      空间资源: assetRows(d, blocks),
      责任分工: responsibilityRows,
    }),
    asOf: '2021-09-30',
    sample: true,
  }
}
