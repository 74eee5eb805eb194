import { type Entity, ROOT } from '../../../model/field.ts'
import { derived, entity, flag, key, number, text } from '../../builders.ts'
import { block, report } from './block.ts'
import { enterprise } from './enterprise.ts'
import { converted, part, project } from './project.ts'

/** A district's own bar: the city's, unless it sets a higher one. */
const own = (label: string, floor: string) =>
  derived(label, '万元/亩', floor, { minimum: 0, help: '本区可加严，填入高于全市下限的数' })

const district: Entity = entity(
  '市区',
  number('序号', ''),
  key('市区', { aliases: ['区'] }),
  own('本区M1产值', 'M1亩均产值下限'),
  own('本区M0产值', 'M0亩均产值下限'),
  own('本区M1税收', 'M1亩均税收下限'),
  own('本区M0税收', 'M0亩均税收下限'),
  number('附件一占地', '亩', { help: '附件1按区合计（推导）' }),
  derived('占地合计', '亩', 'SUM(区块[占地面积])'),
  derived('试点数', '个', 'COUNTIFS(区块[试点],TRUE)'),
  derived('应选试点', '个', '每区试点数'),
  derived('试点差额', '个', '试点数-每区试点数', { help: '正数为多选，负数为少选' }),
  derived('应计提合计', '万元', 'SUM(转用地块[应计提额])'),
  flag('有实施方案'),
  text('联系人'),
  text('电话'),
)

const sumIn = (column: string, year: string) => `SUMIFS(园区年报[${column}],园区年报[年度],${year})`

const city: Entity = entity(
  ROOT,
  derived('区块数', '个', 'ROWS(区块)'),
  derived('区块占地合计', '亩', 'SUM(区块[占地面积])'),
  derived('区块占城区比例', '%', '区块占地合计/中心城区面积', { decimals: 2 }),
  derived('亩均税收达标园区数', '个', 'COUNTIFS(园区年报[税收达标],TRUE,园区年报[年度],目标年度)'),
  derived('亩均增加值达标园区数', '个', 'COUNTIFS(园区年报[增加值达标],TRUE,园区年报[年度],目标年度)'),
  derived('按亩均推算税收', '亿元', '园区亩均税收目标*区块占地合计', { decimals: 3 }),
  derived('按亩均推算增加值', '亿元', '园区亩均增加值目标*区块占地合计', { decimals: 3 }),
  derived('税收所需亩均', '万元/亩', '税收总目标/区块占地合计', { decimals: 4 }),
  derived('增加值所需亩均', '万元/亩', '增加值总目标/区块占地合计', { decimals: 4 }),
  derived('产值所需亩均', '万元/亩', '规上产值总目标/区块占地合计', { decimals: 4 }),
  derived(
    '单位能耗指数',
    '',
    `${sumIn('能耗', '目标年度')}/${sumIn('工业增加值', '目标年度')}/(${sumIn('能耗', '基期年度')}/${sumIn('工业增加值', '基期年度')})`,
    { minimum: 0, decimals: 6 },
  ),
  derived('能耗指数上限', '', '(100%-能耗年均降幅)^5', { decimals: 10 }),
  derived(
    '废水排放指数',
    '',
    `${sumIn('废水排放', '目标年度')}/${sumIn('废水排放', '基期年度')}*IF(废水口径="单位增加值",${sumIn('工业增加值', '基期年度')}/${sumIn('工业增加值', '目标年度')},1)`,
    { minimum: 0, decimals: 6 },
  ),
  derived('废水指数上限', '', '(100%-废水年均降幅)^5', { decimals: 10 }),
  derived('安置用地需求', '亩', 'SUMIFS(企业[安置用地],企业[处置方式],"转移安置")'),
  derived('基金可用', '万元', '基金年初结余+SUM(转用地块[应计提额])'),
)

export const entities: readonly Entity[] = [
  district,
  block,
  report,
  enterprise,
  project,
  part,
  converted,
  city,
]
