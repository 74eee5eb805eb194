import type { Policy } from '../../model/policy.ts'
import { allotments } from './allotments.ts'
import { entities } from './entities/index.ts'
import { incentives } from './incentives.ts'
import { parameters } from './parameters/index.ts'
import { requirements } from './requirements/index.ts'
import { targets } from './targets.ts'

export const policy: Policy = {
  title: '慈溪市老旧工业区块改造提升攻坚行动计划（2022-2026）（试行）（征求意见稿）',
  shortTitle: '慈溪·老旧区块改造',
  status: 'draft',
  period: { from: 2022, to: 2026 },
  entities,
  main: { entity: '项目', qualification: '入列支持' },
  area: '镇街',
  parameters,
  requirements,
  incentives,
  targets,
  allotments,
  notes: [
    '征求意见稿、试行，印发稿的数字可能不同；文内未署文号。',
    '减免（不增收地价、免征配套费）是少收的钱，与现金支出分列，不相加。',
    '“以上”“以下”“不低于”“上限”均含本数：亩均税收恰为5万元在范围内，恰为15万元达标。',
    '区块亩均税收为税收合计除以区块面积，不是企业亩均的平均；年度取改造前（后）最近一个完整年度。',
    '容积率没有上限；管理提升式无新建的不检容积率。容积率不足的项目待批准，但面积仍计入1万亩。',
    '镇街奖励按完成面积一次性计，未核定单价的为1至5万元/亩的区间；超出区间的核定单价不采用。',
    '国资收购、兼并改造、差别化价格等标准均未载：留空、不纳入测算。',
    '专项经费结余可否结转未载，取可结转；提取基数取全部土地出让收入（毛收入）。',
    '规划由领导小组（办公室）批准；“列入项目”指在批准规划的项目清单内。',
    '土地合并后的年限取到期日最晚的一宗，不是原出让年限最长的一宗。',
    '“主体”取各镇（街道）；文件所称园区未具名，需要时在镇街表加行。',
    '亩均评价等级由经信填报；分数线在其他文件，未载。',
  ],
}
