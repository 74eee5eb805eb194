import type { Policy } from '../../model/policy.ts'
import { allotments } from './allotments.ts'
import { entities } from './entities/index.ts'
import { incentives } from './incentives.ts'
import { parameters } from './parameters/index.ts'
import { requirements } from './requirements/index.ts'
import { targets } from './targets.ts'

export const policy: Policy = {
  title: '桐乡市工业园区有机更新攻坚行动计划（2022—2023年）',
  shortTitle: '桐乡·有机更新',
  issuer: '桐乡市人民政府办公室',
  number: '桐政办发〔2022〕11号',
  status: 'issued',
  period: { from: 2022, to: 2023 },
  entities,
  main: { entity: '项目', qualification: '计入考核' },
  area: '镇街',
  parameters,
  requirements,
  incentives,
  targets,
  allotments,
  notes: [
    '奖补标准在上位文件，本文件均未载：各项奖补标准留空、不纳入测算，填写后再纳入。',
    '面积只从项目计；区块的规划面积只用于认定和校验，不与项目面积相加。',
    '连片、零星分别考核，一类超额不抵另一类。',
    '规范管理（三（四）3、4）单独判断，不影响面积计入考核。',
    '“主体”取附件所列11个镇（街道）、开发区。',
  ],
}
