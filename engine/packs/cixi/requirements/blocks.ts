import type { Requirement } from '../../../model/rule.ts'
import { onceSet, qualification } from '../../builders.ts'

/** 四: low tax per mu and at least some of the four traits. */
const inScope = qualification('区块', '纳入范围')
const scope: readonly Requirement[] = [
  inScope.scope('全市工业区块', 'NOT(ISBLANK(镇街))', ['四'], { quote: '全市范围内的工业区块' }),
  inScope.must('区块亩均税收', '改造前亩均税收<=纳入亩均税收上限', ['四'], {
    quote: '亩均税收5万元以下',
    message: '改造前亩均税收高于纳入上限',
  }),
  inScope.must('区块特征', '特征数>=特征项数下限', ['四'], {
    quote: '消防安全隐患突出、违法建筑多、产业层次低、环境脏乱差',
    message: '具备的特征不够项数',
  }),
]

const positioned = qualification('区块', '定位明确')
const better = qualification('区块', '效益提升', '区块裁定')
const qualities = qualification('区块', '十化园区', '区块裁定')
const orderly = qualification('区块', '区块管控')
const later: readonly Requirement[] = [
  positioned.must('区块产业定位', '产业定位明确', ['二、2'], {
    quote: '每个区块必须要有明确的产业定位',
    message: '区块没有明确的产业定位',
  }),
  better.scope('区块改造完成', '阶段="完成"', ['二、3']),
  better.inPrinciple('投资强度提升', '改造后投资强度>改造前投资强度*提升要求', ['二、3'], {
    message: '单位用地投资强度没有比改造前提高',
  }),
  better.inPrinciple('亩均产值提升', '改造后亩均产值>改造前亩均产值*提升要求', ['二、3'], {
    message: '亩均产值没有比改造前提高',
  }),
  better.inPrinciple('亩均税收提升', '改造后亩均税收>改造前亩均税收*提升要求', ['二、3'], {
    message: '亩均税收没有比改造前提高',
  }),
  qualities.inPrinciple('十化项数', '十化项数>=十化下限', ['三'], {
    ...onceSet('十化下限'),
    message: '达到的“十化”项数不足',
  }),
  orderly.must('不新增低散乱', '新增低散乱数<=新增低散乱上限', ['八、7'], {
    quote: '坚决杜绝边治理、边新增“低散乱污”',
    message: '治理期间又新增了低散乱企业',
  }),
]

export const blocks: readonly Requirement[] = [...scope, ...later]
