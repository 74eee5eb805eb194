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
    '两年6000亩、全市年度任务都含连片和零星；园外零星项目也计入。平均容积率以用地加权的全市数为准，镇街、区块和简单平均数另列。',
    '“五个统一”、未来工业社区只作清单，不影响认定；“原则上”同时管宗地面积和容积率，任一不足即待批准。',
    '连片区块的200亩按认定面积看，不按当年实施面积；超出每年2个的区块不计，经批准才计；“连片集聚区以外”取不在任何认定或规划区块内。',
    '“3+X”的X取其他模式并说明；“优势企业”“优质项目”“一定条件”“符合条件”“拒不配合”都没有标准，按填报。',
    '工业用地“总量锁定”未载是上限还是下限，只报增减；政府回购、合作包租的费用，选了处置方式并填了单价才有。',
    '梳理归类没有时限；清退优先于优化转型，优化转型优先于改造提升。重点区块取二所列2022年推进、启动的区块。',
    '退二优二、工改工符合一种即可；社会资本方、参与形式、集体决策事项的清单都以“等”收尾；转让租赁由谁批准未载。银团贷款只列融资来源。',
  ],
}
