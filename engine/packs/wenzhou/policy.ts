import type { Policy } from '../../model/policy.ts'
import { allotments } from './allotments.ts'
import { entities } from './entities/index.ts'
import { incentives } from './incentives.ts'
import { parameters } from './parameters/index.ts'
import { requirements } from './requirements/index.ts'
import { targets } from './targets.ts'

export const policy: Policy = {
  title: '温州市中心城区工业区块发展都市型工业园区指导意见（征求意见稿）',
  shortTitle: '温州·都市型工业园区',
  status: 'draft',
  period: { from: 2020, to: 2025 },
  entities,
  main: { entity: '项目', qualification: '准入' },
  area: '市区',
  parameters,
  requirements,
  incentives,
  targets,
  allotments,
  notes: [
    '征求意见稿，尚未施行；文内未署发文机关和文号。',
    '除专项基金计提标准外，各项补助金额均未载：留空、不纳入测算。',
    '附件1三个区块所列主导产业多于附件4上限，按文件自相矛盾列出，由人裁定。',
    '“以上”“不低于”“15-25%”均含本数。',
    '规上、税收、增加值目标按2025年当年数，不累计。',
  ],
}
