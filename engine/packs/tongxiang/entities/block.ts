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
  provenance,
  reference,
  text,
  ticked,
  year,
} from '../../builders.ts'
import { landBalance } from '../../counting.ts'
import { COMMUNITY_FEATURES, LOCATIONS, UNIFICATIONS } from '../options.ts'

/** 200亩以上 includes 200 unless the reading says otherwise. */
export const BLOCK_BAR = 'IF(连片面积含本数,规划面积>=连片面积下限,规划面积>连片面积下限)'

const MEASURED = '项目[纳入改造],TRUE,项目[阶段],"完成"'

/** 连片改造区块: the planned area is what is recognised; what is renewed in a year stands in 项目. */
export const block: Entity = entity(
  '区块',
  key('区块编号'),
  reference('镇街', '镇街', { required: true }),
  text('区块名称', { required: true }),
  choice('阶段', ['推进', '启动', '谋划'], { supplier: '镇街' }),
  number('规划面积', '亩', { supplier: '镇街', decimals: 2, aliases: ['占地面积'] }),
  choice('所在位置', LOCATIONS, { supplier: '资规' }),
  date('方案报送日期'),
  date('评审通过日期'),
  text('认定文号', { supplier: '经信' }),
  date('认定日期', { supplier: '经信' }),
  year('认定年度', { formula: 'YEAR(认定日期)', supplier: '经信', help: '以认定发文年度为准' }),
  flag('四至明确', { supplier: '资规' }),
  text('四至'),
  number('企业数', '家', { supplier: '镇街', aliases: ['企业清单数'] }),
  number('改造前亩均税收', '万元/亩', { supplier: '税务', confidential: true }),
  number('改造前容积率', '', { supplier: '资规' }),
  multi('五统一落实', UNIFICATIONS),
  derived('统一项数', '项', ticked('五统一落实', UNIFICATIONS)),
  multi('未来社区特征', COMMUNITY_FEATURES),
  derived('社区特征数', '项', ticked('未来社区特征', COMMUNITY_FEATURES)),
  flag('规模效应核验', { help: '四（四）：规模化效应明显并经审核验收' }),
  derivedFlag('面积达标', BLOCK_BAR),
  derivedFlag('规模面积达标', '规划面积>=规模面积下限'),
  derivedFlag('点名推进', 'AND(OR(区块名称=推进区块清单),阶段="推进")'),
  derivedFlag('点名启动', 'AND(OR(区块名称=启动区块清单),阶段="启动")'),
  ...landBalance,
  derived('区块平均容积率', '', `SUMIFS(项目[改造后建筑面积],${MEASURED})/SUMIFS(项目[用地],${MEASURED})`, {
    decimals: 4,
  }),
  derived('亩均税收位次', '', 'RANK(改造前亩均税收,区块[改造前亩均税收],1)'),
  derived('容积率位次', '', 'RANK(改造前容积率,区块[改造前容积率],1)'),
  derived('低效优先序', '', 'IF(优先排序指标="亩均税收",亩均税收位次,容积率位次)', {
    help: '土地利用效率越低越优先',
  }),
  flag('认定裁定', { help: '超出每年名额、原则上不符的区块是否批准' }),
  provenance,
)
