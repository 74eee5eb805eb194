import { type Entity, ROOT } from '../../../model/field.ts'
import { derived, entity } from '../../builders.ts'

const count = (label: string, unit: string, formula: string, help?: string) =>
  derived(label, unit, formula, help === undefined ? {} : { help })

export const city: Entity = entity(
  ROOT,
  count('镇域数', '个', 'COUNTIFS(镇街[计入镇域覆盖],TRUE)'),
  count('已策划镇域', '个', 'COUNTIFS(镇街[已策划项目],TRUE,镇街[计入镇域覆盖],TRUE)'),
  count('未策划镇域', '个', '镇域数-已策划镇域'),
  count('闲置厂房面积', '㎡', 'SUMIFS(空间资源[建筑面积],空间资源[资源类型],"闲置厂房")'),
  count('低效厂房面积', '㎡', 'SUMIFS(空间资源[建筑面积],空间资源[资源类型],"低效厂房")'),
  count('闲置土地面积', '亩', 'SUMIFS(空间资源[用地面积],空间资源[资源类型],"闲置土地")'),
  count('供给信息宗数', '宗', 'COUNTIFS(空间资源[对外供给],TRUE)'),
  count('责任条数', '条', 'ROWS(责任分工)'),
  count('牵头部门数', '个', 'COUNTA(UNIQUE(责任分工[牵头部门]))', '“各镇（街道）、两区”计一个'),
  count(
    '用地指标池',
    '亩',
    'IF(ISBLANK(改造预留指标),新增用地指标+批而未供用地+存量建设用地,改造预留指标)',
    '未留专数时，三类用地统筹，改造项目先用',
  ),
  count('首批项均建面', '㎡/宗', '首批建面目标/首批试点目标'),
  count('累计项均建面', '㎡/宗', '累计建面目标/累计项目目标'),
  count('首批项均企业', '', '首批企业目标/首批试点目标'),
  count('累计项均企业', '', '累计企业目标/累计项目目标'),
  count('待出清企业', '家', 'SUM(镇街[小散乱污企业])-SUM(镇街[已出清企业])'),
)
