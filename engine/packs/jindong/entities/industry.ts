import type { Entity } from '../../../model/field.ts'
import { derived, entity, key, number, provenance } from '../../builders.ts'
import { TRADES } from '../options.ts'

const byTrade = (goal: string): string =>
  `SWITCH(行业,${TRADES.map((trade) => `"${trade}",${trade}${goal}`).join(',')})`

/** 二（二）: the four traditional industries, their tasks of 2023 and how far they are. */
export const industry: Entity = entity(
  '行业',
  number('序号', ''),
  key('行业'),
  derived('规上任务', '家', byTrade('规上家数目标')),
  derived('产值任务', '亿元', byTrade('产值目标')),
  derived('户均产值任务', '万元/家', '产值任务/规上任务', {
    decimals: 2,
    help: '推导：产值目标除以家数目标',
  }),
  derived('规上企业数', '家', 'COUNTIFS(企业[计入规上],TRUE)'),
  derived('行业产值', '亿元', 'SUMIFS(企业[年度产值],企业[计入行业产值],TRUE)', { decimals: 4 }),
  derived('规上尚缺', '家', 'MAX(0,规上任务-规上企业数)'),
  derived('产值尚缺', '亿元', 'MAX(0,产值任务-行业产值)', { decimals: 4 }),
  provenance,
)
