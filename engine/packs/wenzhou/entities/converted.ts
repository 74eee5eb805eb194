import type { Entity } from '../../../model/field.ts'
import { choice, derived, entity, flag, key, number, provenance, reference, year } from '../../builders.ts'

/** 转用地块: industrial land that became residential or commercial, and pays into the fund. */
export const converted: Entity = entity(
  '转用地块',
  key('地块编号'),
  reference('市区', '市区', { required: true }),
  year('年度'),
  choice('原用途', ['工业用地', '其他'], { supplier: '资规' }),
  choice('转后用途', ['住宅用地', '商服用地', '新型产业用地M0', '其他'], { supplier: '资规' }),
  number('转用面积', '亩', { supplier: '资规', decimals: 2 }),
  flag('中心城区', { supplier: '资规' }),
  flag('红线内', { supplier: '资规' }),
  number('区级分成', '万元', { decimals: 2, help: '出让收入的区级分成部分' }),
  derived('按亩计提', '万元', '基金计提标准*转用面积', { minimum: 0 }),
  derived(
    '应计提额',
    '万元',
    'IF(应计提,IF(AND(计提封顶,NOT(ISBLANK(区级分成))),MIN(按亩计提,区级分成),按亩计提),0)',
    { minimum: 0 },
  ),
  provenance,
)
