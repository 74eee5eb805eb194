import { type Entity, ROOT } from '../../../model/field.ts'
import { derived, derivedFlag, entity } from '../../builders.ts'
import { FINISHED } from './town.ts'

const areas = [
  derived('计划面积总计', '亩', 'SUM(镇街[计划面积合计])'),
  derivedFlag('计划覆盖目标', '计划面积总计>=改造面积目标'),
  derived('改造完成总面积', '亩', `SUMIFS(项目[改造面积],${FINISHED})`),
  derived('范围内区块总数', '个', 'COUNTIFS(区块[纳入范围],TRUE)'),
  derived('范围内区块面积', '亩', 'SUMIFS(区块[规划面积],区块[纳入范围],TRUE)'),
  derived('新增规上合计', '家', 'COUNTIFS(企业[改造区块新增规上],TRUE)'),
  derived('退规合计', '家', 'COUNTIFS(企业[改造区块退规],TRUE)'),
  derived('净增规上合计', '家', '新增规上合计-退规合计'),
  derived('改造完成区块数', '个', 'COUNTIFS(区块[改造区块],TRUE)'),
  derived('亩均税收达标区块数', '个', 'COUNTIFS(区块[改造区块],TRUE,区块[亩均税收达标],TRUE)'),
  derived('简单平均亩均税收', '万元/亩', 'AVERAGEIFS(区块[改造后亩均税收],区块[改造区块],TRUE)', {
    decimals: 4,
  }),
  derived('区块面积合计', '亩', 'SUM(区块[规划面积])'),
  derived('用电匹配率', '%', 'COUNTIFS(企业[用电户名匹配],TRUE)/ROWS(企业)', { decimals: 2 }),
]

const money = [
  derived('累计提取', '万元', 'SUM(年度[本年提取])', { minimum: 0, decimals: 2 }),
  derived('经费已支出', '万元', 'SUM(经费支出[金额])', { minimum: 0, decimals: 2 }),
  derived('累计可用', '万元', '累计提取-经费已支出', { decimals: 2, help: '减去已用于其他用途的数' }),
  derived('目标奖励低限', '万元', '改造面积目标*镇街奖励下限', { help: '1万亩全部按低限' }),
  derived('目标奖励高限', '万元', '改造面积目标*镇街奖励上限', { help: '1万亩全部按高限' }),
  derivedFlag('经费够付低限', '累计可用>=目标奖励低限'),
  derivedFlag('经费够付高限', '累计可用>=目标奖励高限'),
  derived('保本奖励单价', '万元/亩', '累计可用/改造完成总面积', {
    decimals: 4,
    help: '累计可用刚好够付已完成面积的镇街奖励时每亩可给的数',
  }),
  derived('目标保本单价', '万元/亩', '累计可用/改造面积目标', {
    decimals: 4,
    help: '累计可用刚好够付1万亩的镇街奖励时每亩可给的数',
  }),
  derived('高限所需年收入', '亿元/年', '目标奖励高限/专项经费计提比例/(计划截止年-计划起始年+1)', {
    decimals: 2,
    help: '按高限付完1万亩，每年需要的土地出让收入',
  }),
]

export const city: Entity = entity(ROOT, ...areas, ...money)
