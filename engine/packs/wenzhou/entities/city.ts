import { type Entity, ROOT } from '../../../model/field.ts'
import { derived, entity } from '../../builders.ts'

const sumIn = (column: string, year: string) => `SUMIFS(园区年报[${column}],园区年报[年度],${year})`

export const city: Entity = entity(
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
