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
    '“中心城区”以附件2为界，取是否在17个区块内；工业红线内不得转为住宅、商服。实施期取四所列三个阶段。',
    '税收总额与亩均税收两个目标不相等，都检验，差额列出；主导产业的增加值、企业数、厂房面积三个70%分别检验。',
    '附件1“原产业改造提升”的主导产业数未列，待起草人定；一格两种改造方式的都算，各占多少未载。',
    '准入的产值、税收为入驻承诺数；M1、M0未分列面积的从严按M0；M1不变的和M2用地没有投资强度门槛。“拆除重建”只修饰转为M0的，不约束新增M0。',
    '拟设新公司按母公司检验；统计、税务门类不一致的任一符合即可。“国内先进”不检验；不在时尚走廊、没有工业遗产的园区，相应各条不适用。',
    '公共服务以附件4所列八类为准，二（二）所列六类另检。试点每区2个，全市6个为推算；示范园区可重复入选，候选不足5个的全选。',
    '新增产业用地M0不计提基金；基金用途“主要用于”之外的只提示。',
    '工业增加值取全部工业，“规上”只管总产值；配套占比只算非生产性配套；保留企业只检验智能化改造。附件3并列的两数，先M1、后M0。',
    '鼓励产业、细分产业、优先环节、优先招引的清单都以“等”收尾，只作优先，不排除其他；安置到哪个平台未载分工。',
  ],
}
