import type { Entity } from '../../../model/field.ts'
import {
  choice,
  date,
  derived,
  derivedFlag,
  entity,
  flag,
  key,
  multi,
  number,
  text,
  ticked,
} from '../../builders.ts'
import { PLAN_ITEMS } from '../options.ts'

/** Where a filing stands as of 基准日. */
const standing = (day: string, due: string) =>
  `IF(ISBLANK(${day}),IF(基准日>${due},"逾期未报","未到期"),IF(${day}<=${due},"按期","逾期上报"))`

const STANDINGS = ['按期', '逾期上报', '逾期未报', '未到期']

/** Finished work that counts. */
export const FINISHED = '项目[计入改造],TRUE,项目[阶段],"完成"'

const filings = [
  date('摸排上报日', { supplier: '镇街' }),
  choice('摸排状态', STANDINGS, { formula: standing('摸排上报日', '摸排期限') }),
  date('规划报送日', { supplier: '镇街' }),
  choice('规划状态', STANDINGS, { formula: standing('规划报送日', '规划期限') }),
  multi('规划内容', PLAN_ITEMS, { supplier: '镇街' }),
  derived('规划内容项数', '项', ticked('规划内容', PLAN_ITEMS)),
  flag('规划批准', { supplier: '经信', help: '五年规划经领导小组（办公室）批准同意' }),
]

const results = [
  derived('计划面积合计', '亩', 'SUM(年度计划[计划面积])'),
  derived('本年计划面积', '亩', 'SUMIFS(年度计划[计划面积],年度计划[年度],考核年度)'),
  derived('范围内区块数', '个', 'COUNTIFS(区块[纳入范围],TRUE)'),
  derived('铺开项目数', '个', 'COUNTIFS(项目[开工日期],"<="&铺开期限,项目[列入清单],TRUE)'),
  derived('改造完成面积', '亩', `SUMIFS(项目[改造面积],${FINISHED})`),
  derived('完成率', '%', '改造完成面积/计划面积合计', { minimum: 0, decimals: 2 }),
  derived('完成率位次', '', 'RANK(完成率,镇街[完成率])'),
  derivedFlag('拟表彰', '完成率位次<=表彰镇街数'),
  derived('截至考核年度计划', '亩', 'SUMIFS(年度计划[计划面积],年度计划[年度],"<="&考核年度)'),
  derived('进度比', '%', '改造完成面积/截至考核年度计划', { minimum: 0, decimals: 2 }),
  derived('新增规上数', '家', 'COUNTIFS(企业[改造区块新增规上],TRUE)'),
  derived(
    '改造后区块亩均税收',
    '万元/亩',
    'SUMIFS(区块[改造后年税收],区块[改造区块],TRUE)/SUMIFS(区块[规划面积],区块[改造区块],TRUE)',
    { minimum: 0, decimals: 4 },
  ),
  derived(
    '考核得分',
    '分',
    '完成率*面积考核分值+新增规上数/全市[新增规上合计]*规上考核分值+改造后区块亩均税收/亩均税收目标*税收考核分值',
    { help: '指标和分值文件未载，填参数后计算' },
  ),
  flag('成效认定', { supplier: '经信', help: '“成效突出”文件未定标准，由领导小组认定' }),
  derivedFlag(
    '成效突出',
    'IF(OR(ISBLANK(成效得分下限),ISBLANK(面积考核分值),ISBLANK(规上考核分值),ISBLANK(税收考核分值)),成效认定,考核得分>=成效得分下限)',
    { help: '分值和得分下限都定了的按考核得分，否则按认定' },
  ),
  derived(
    '新增用地指标',
    '亩',
    'IF(指标挂钩口径="按比例",分摊(新增用地指标池,改造完成面积,2),改造完成面积*挂钩比例)',
    { decimals: 2, help: '改造与新增供地挂钩' },
  ),
]

export const town: Entity = entity(
  '镇街',
  number('序号', ''),
  key('镇街', { aliases: ['镇（街道、园区）', '镇（街道）', '属地'] }),
  text('代码'),
  ...filings,
  ...results,
  text('联系人'),
  text('电话'),
)
