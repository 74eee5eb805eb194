import type { Entity } from '../../../model/field.ts'
import {
  choice,
  derived,
  derivedFlag,
  entity,
  flag,
  key,
  multi,
  number,
  provenance,
  reference,
  stage,
  text,
  ticked,
  year,
} from '../../builders.ts'
import { landBalance } from '../../counting.ts'
import { MODES, TEN_QUALITIES, TRAITS } from '../options.ts'

/** 四: what brings a block into scope. The value of a block is its tax over its land, not a mean of its firms. */
const scope = [
  number('规划面积', '亩', { supplier: '资规', decimals: 2, aliases: ['占地面积', '用地面积', '区块面积'] }),
  year('税收年度', { help: '文件未定，取改造前最近一个完整年度' }),
  number('改造前年税收', '万元', { supplier: '税务', confidential: true, decimals: 2 }),
  derived('改造前亩均税收', '万元/亩', '改造前年税收/规划面积', { minimum: 0, supplier: '税务' }),
  ...TRAITS.map((trait) => flag(trait, { supplier: trait === '产业层次低' ? '经信' : '镇街' })),
  derived('特征数', '项', TRAITS.join('+')),
]

/** 五: the five factors are entered; the mode is chosen by a person, and suggested once the limits are set. */
const treatment = [
  choice('规划状况', ['保留工业', '规划调整中', '拟退出']),
  choice('产业现状', ['成链', '分散', '低端']),
  number('容貌评分', '分', { supplier: '镇街' }),
  number('违法建筑占比', '%', { supplier: '镇街' }),
  choice('建议改造方式', MODES, {
    formula:
      'IFS(违法建筑占比>=拆除违建占比下限,"全部拆除式",改造前亩均税收<=拆除亩均税收上限,"全部拆除式",改造前亩均税收>=管理提升亩均税收下限,"管理提升式",TRUE,"梳理式")',
    help: '分类界限文件未载，填参数后给出建议',
  }),
  choice('改造方式', MODES, {
    supplier: '镇街',
    help: '一个区块一种；大的可拆成几块',
  }),
  text('产业定位'),
  flag('产业定位明确', { supplier: '经信' }),
  number('新增低散乱数', '家', { supplier: '镇街' }),
]

const results = [
  number('改造前投资强度', '万元/亩', { supplier: '统计' }),
  number('改造后投资强度', '万元/亩', { supplier: '统计' }),
  number('改造前亩均产值', '万元/亩', { supplier: '统计' }),
  number('改造后亩均产值', '万元/亩', { supplier: '统计' }),
  number('改造后年税收', '万元', { supplier: '税务', confidential: true, decimals: 2 }),
  derived('改造后亩均税收', '万元/亩', '改造后年税收/规划面积', { minimum: 0 }),
  derivedFlag('改造区块', 'AND(纳入范围,阶段="完成")', { help: '实施范围内、改造完成的区块' }),
  derivedFlag('亩均税收达标', '改造后亩均税收>=亩均税收目标'),
  derived('计税权重', '', 'IF(亩均税收口径="加权",规划面积/全市[区块面积合计],1)', { minimum: 0 }),
  derived('提升要求', '', '100%+IF(ISBLANK(显著提升幅度),0,显著提升幅度)', {
    help: '“显著”未载幅度：未填时只要比改造前高',
  }),
  multi('十化', TEN_QUALITIES),
  derived('十化项数', '项', ticked('十化', TEN_QUALITIES)),
]

/** 老旧工业区块. */
export const block: Entity = entity(
  '区块',
  key('区块编号'),
  reference('镇街', '镇街', { required: true }),
  text('区块名称', { required: true }),
  stage({ supplier: '镇街' }),
  number('改造时序', '', { supplier: '镇街', help: '七、1：确定改造提升工作时序' }),
  ...scope,
  ...treatment,
  ...results,
  ...landBalance,
  flag('区块裁定', { help: '效益提升、十化等原则上不符的，是否同意' }),
  provenance,
  text('备注'),
)
