import type { Entity } from '../../../model/field.ts'
import {
  derived,
  derivedFlag,
  entity,
  flag,
  key,
  number,
  provenance,
  reference,
  stage,
} from '../../builders.ts'

/** 园区年报: a park's figures of one year, and its bid to be a demonstration park. */
export const report: Entity = entity(
  '园区年报',
  key('年报编号'),
  reference('所属区块', '区块', { required: true }),
  { label: '年度', type: 'year', required: true },
  stage({ required: true, help: '实绩为完成，预测为谋划' }),
  number('规上总产值', '万元', { supplier: '统计', decimals: 2, aliases: ['规上产值'] }),
  number('工业增加值', '万元', { supplier: '统计', decimals: 2 }),
  number('税收', '万元', { supplier: '税务', decimals: 2 }),
  number('能耗', '吨标煤', { supplier: '统计' }),
  number('废水排放', '吨'),
  derived('亩均增加值', '万元/亩', '工业增加值/所属区块[亩均分母]', { minimum: 0 }),
  derived('亩均税收', '万元/亩', '税收/所属区块[亩均分母]', { minimum: 0 }),
  derivedFlag('税收达标', '亩均税收>=园区亩均税收目标'),
  derivedFlag('增加值达标', '亩均增加值>=园区亩均增加值目标'),
  flag('申报示范'),
  flag('曾入选'),
  number('得分', '分'),
  flag('入选裁定', { help: '得分并列时由人裁定' }),
  provenance,
)
