import type { Entity } from '../../../model/field.ts'
import { derived, entity, flag, key, number, text } from '../../builders.ts'

/** A district's own bar: the city's, unless it sets a higher one. */
const own = (label: string, floor: string) =>
  derived(label, '万元/亩', floor, { minimum: 0, help: '本区可加严，填入高于全市下限的数' })

export const district: Entity = entity(
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
