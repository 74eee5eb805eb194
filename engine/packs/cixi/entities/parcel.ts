import type { Entity } from '../../../model/field.ts'
import {
  date,
  derived,
  derivedFlag,
  entity,
  flag,
  key,
  number,
  provenance,
  reference,
  text,
  year,
} from '../../builders.ts'

/** 八、3: a holder's parcel in a project of several; it goes back to the latest end among them. */
export const parcel: Entity = entity(
  '地块',
  key('地块编号'),
  reference('所属项目', '项目', { required: true }),
  text('土地权利人', { supplier: '资规' }),
  number('面积', '㎡', { supplier: '资规', decimals: 2, aliases: ['证载用地'] }),
  date('终止日期', { supplier: '资规', help: '土地使用权到期日' }),
  derived('差额年限', '年', 'YEARFRAC(终止日期,所属项目[合并终止日期])', {
    minimum: 0,
    decimals: 4,
    help: '距合并后到期日的年数（30/360）',
  }),
  number('评估补缴价款', '万元', { decimals: 2 }),
  year('办理年度', { formula: '所属项目[计入年度]' }),
  flag('闲置', { formula: '闲置年限>=闲置年限下限', supplier: '资规' }),
  number('闲置年限', '年', { supplier: '资规' }),
  derivedFlag('加快开发', '闲置', { help: '五、2（三是）：加快推进闲置地块开发建设' }),
  provenance,
)

/** 八、3: a member of the consortium and its agreed share. */
export const member: Entity = entity(
  '成员',
  key('成员编号'),
  reference('所属项目', '项目', { required: true }),
  text('成员名称'),
  number('份额', '', { help: '再开发方案约定的比例或份数' }),
  derived('分得建筑面积', '㎡', '分摊(项目[改造后建筑面积],份额,2)', { decimals: 2 }),
  provenance,
)
