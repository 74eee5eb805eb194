import type { Entity } from '../../../model/field.ts'
import { choice, derived, entity, key, number, provenance, reference, text } from '../../builders.ts'
import { FUND_USES } from '../options.ts'

/** A year of 腾笼换鸟专项经费: what it is drawn from, and what was drawn. */
export const fundYear: Entity = entity(
  '年度',
  key('年度', { help: '如 2022' }),
  number('出让收入', '万元', { supplier: '资规', decimals: 2, help: '当年全部土地出让收入' }),
  number('工业出让收入', '万元', { supplier: '资规', decimals: 2 }),
  derived('计提基数', '万元', 'IF(计提基数口径="全部",出让收入,工业出让收入)', { minimum: 0 }),
  derived('应提经费', '万元', '计提基数*专项经费计提比例', { minimum: 0, decimals: 2 }),
  derived('本年提取', '万元', '应提经费', { minimum: 0, decimals: 2, help: '已提的填实数，不填即为应提数' }),
  derived('其他支出', '万元', 'SUM(经费支出[金额])', { minimum: 0, decimals: 2 }),
  derived('本年可用', '万元', '本年提取-其他支出', { decimals: 2, help: '提取数减当年已用于其他用途的数' }),
  provenance,
  text('备注'),
)

/** What the special fund was spent on beside the incentives. */
export const expense: Entity = entity(
  '经费支出',
  key('支出编号'),
  reference('年度', '年度', { required: true }),
  choice('用途', [...FUND_USES, '其他'], { supplier: '财政' }),
  number('金额', '万元', { supplier: '财政', decimals: 2 }),
  text('摘要'),
  provenance,
)
