import type { Field } from '../../../model/field.ts'
import { choice, derived, derivedFlag, flag, number } from '../../builders.ts'
import * as options from '../options.ts'

const pilot = [
  flag('申报试点', { help: '不申报的可留空' }),
  flag('试点', { supplier: '经信', help: '选定的首批试点项目' }),
  flag('业主意愿强烈', { supplier: '镇街' }),
  flag('投运模式明晰', { supplier: '镇街' }),
  flag('资金来源明晰', { supplier: '镇街' }),
  flag('试点工作机构'),
  number('试点议定金额', '万元', { decimals: 2, help: '一事一议议定的支持，人工填写' }),
  flag('试点裁定', { help: '一事一议是否议定' }),
]

/** 三（一）: the registered floor is that before the split; successive transfers add up. */
const split = [
  flag('已列入计划', { supplier: '经信', help: '已列入全市计划盘子' }),
  flag('申请分割', { help: '不申请分割转让的可留空' }),
  flag('已确权登记', { supplier: '资规' }),
  choice('分割单位', [...options.SPLIT_UNITS, '间'], { supplier: '资规' }),
  flag('单元独立封闭', { supplier: '资规' }),
  flag('分割获批', { supplier: '资规' }),
  number('登记工业建筑面积', '㎡', { supplier: '资规', decimals: 2, help: '分割转让前已确权登记的' }),
  number('自留工业建筑面积', '㎡', { supplier: '资规', decimals: 2, help: '历次转让后原权利人自留的' }),
  derived('自留占比', '%', '自留工业建筑面积/登记工业建筑面积', { decimals: 4 }),
  derived('可转让上限', '㎡', '(100%-自留比例下限)*登记工业建筑面积', { decimals: 2 }),
  derived('超转面积', '㎡', 'MAX(0,登记工业建筑面积-自留工业建筑面积-可转让上限)', { decimals: 2 }),
  flag('统建生活设施', { help: '园区统一建设公共生活服务设施' }),
  number('服务设施用地', '㎡', {
    supplier: '资规',
    decimals: 2,
    help: '园区公共生活服务设施用地，没有的可留空',
  }),
  derived('服务用地占比', '%', '服务设施用地/用地', { minimum: 0, decimals: 4 }),
  derivedFlag('服务用地放宽', 'AND(已列入计划,统建生活设施,OR(NOT(放宽须第三方运营),第三方运营))'),
]

const land = [
  number('用地指标需求', '亩', { supplier: '资规', decimals: 2, help: '不申请的可留空' }),
  flag('连片改造'),
  number('边角地面积', '亩', { supplier: '资规', decimals: 2, help: '边角地、夹心地、插花地' }),
  flag('边角地符合土规', { supplier: '资规' }),
  flag('边角地属建设用地', { supplier: '资规' }),
  derivedFlag('须争取规划调整', 'AND(连片改造,边角地面积>0,NOT(边角地符合土规))'),
  derivedFlag('优先新增指标', 'AND(连片改造,边角地面积>0,NOT(边角地属建设用地))'),
  flag('有违规用地', { supplier: '资规' }),
  flag('违规已处置', { supplier: '资规' }),
  flag('合国土空间规划', { supplier: '资规' }),
  flag('合产业用地政策', { supplier: '资规' }),
  flag('合项目准入', { supplier: '经信' }),
  flag('合环保要求', { supplier: '镇街' }),
  flag('在复垦范围', { supplier: '资规' }),
  number('复垦形成指标', '亩', { supplier: '资规', decimals: 2 }),
  choice('指标用途', [...options.QUOTA_USES, options.OTHER], { supplier: '资规' }),
  flag('三旧改造用地', { supplier: '资规' }),
  flag('指标裁定', { help: '用地指标不足时是否仍予安排' }),
]

/** Who is served first; a weight counts only where the project has the merit. */
const merits: readonly (readonly [label: string, formula: string, weight: string])[] = [
  ['国企商会收购', 'AND(OR(实施主体类型={"市属国企","行业协会商会"}),取得方式="收购")', '国企商会收购权重'],
  ['龙头整合', 'AND(实施主体类型="行业龙头",引进上下游企业)', '龙头整合权重'],
  [
    '土地入股合作',
    'AND(OR(实施主体类型={"村集体","土地权属人"}),出资方式="土地入股",第三方运营)',
    '土地入股权重',
  ],
]
const score = [
  ...merits.map(([label, , weight]) => [label, weight] as const),
  ['优质工业地产商', '地产商权重'] as const,
  ['第三方运营', '第三方运营权重'] as const,
]

const priority = [
  ...merits.map(([label, formula]) => derivedFlag(label, formula)),
  derived('优先项数', '', score.map(([flagged]) => flagged).join('+')),
  derived('优先得分', '', score.map(([flagged, weight]) => `IF(${flagged},${weight},0)`).join('+'), {
    help: '权重文件未载，填参数后计算',
  }),
  derived('优先排序值', '', 'IF(优先排序口径="按项数",优先项数,优先得分)*1000+用地/规模用地下限', {
    help: '先按优先项数或得分，再按用地大小',
  }),
]

/** Quantities that the other benefits of 三 are reckoned from. */
const benefits = [
  number('转让价款', '万元', { supplier: '税务', confidential: true, decimals: 2 }),
  number('地方税收', '万元', { supplier: '税务', confidential: true, decimals: 2 }),
  number('基期地方税收', '万元', { supplier: '税务', confidential: true, decimals: 2 }),
  derived('运营年数', '年', '运营补助年数', { minimum: 0, help: '本次测算计几年的运营补助' }),
  number('改造贷款', '万元', { decimals: 2 }),
  number('担保金额', '万元', { decimals: 2 }),
  flag('保证工程质量', { supplier: '镇街' }),
  flag('保证消防安全', { supplier: '镇街' }),
  derived('预计压缩天数', '天', 'IF(绿色通道,压缩审批天数,0)'),
  derivedFlag('简化办证', 'AND(阶段="完成",NOT(已确权登记))', { help: '改造提升后未办妥不动产权的' }),
  flag('已报实施方案', { supplier: '镇街', help: '规模、方向、建筑形态和配套功能' }),
]

/** What a project may ask for, apart from its place in the plan. */
export const privileges: readonly Field[] = [...pilot, ...split, ...land, ...priority, ...benefits]
