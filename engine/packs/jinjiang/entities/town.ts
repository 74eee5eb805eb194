import type { Entity } from '../../../model/field.ts'
import { choice, derived, derivedFlag, entity, flag, key, number, text } from '../../builders.ts'

/** The town's firms that are no tenants of a renewed park: what a park is measured against. */
const mean = (perMu: string, total: string) =>
  `SWITCH(镇域均值口径,"企业简单平均",AVERAGEIFS(企业[${perMu}],企业[计入镇域均值],TRUE),"按用地加权",SUMIFS(企业[${total}],企业[计入镇域均值],TRUE)/SUMIFS(企业[用地面积],企业[计入镇域均值],TRUE))`

const average = (label: string, perMu: string, total: string) =>
  derived(label, '万元/亩', mean(perMu, total), {
    minimum: 0,
    supplier: '统计',
    help: '填统计部门的镇域平均数；不填则按企业表计算',
  })

const IN_SCOPE = '项目[范围内项目],TRUE'

export const town: Entity = entity(
  '镇街',
  number('序号', ''),
  key('镇街', { aliases: ['镇（街道）', '主体'] }),
  text('代码'),
  choice('类别', ['街道', '镇', '两区']),
  derivedFlag('计入镇域覆盖', 'OR(两区计入覆盖,类别<>"两区")'),
  average('镇域亩均产值', '亩均产值', '年度产值'),
  average('镇域亩均税收', '亩均税收', '年度税收'),
  text('主导产品', { supplier: '镇街', help: '一镇一品或一镇多品' }),
  flag('已设工作机构', { supplier: '镇街' }),
  flag('已完成摸底', { supplier: '镇街' }),
  derived('资源宗数', '宗', 'ROWS(空间资源)'),
  derived('项目宗数', '宗', `COUNTIFS(${IN_SCOPE})`),
  derived('完成宗数', '宗', `COUNTIFS(${IN_SCOPE},项目[阶段],"完成")`),
  derivedFlag('已策划项目', '项目宗数>=镇域项目下限'),
  derivedFlag(
    '已铺开',
    `COUNTIFS(${IN_SCOPE},项目[已开工],TRUE,项目[开工日期],"<"&EDATE(铺开起始日,12))>=1`,
    { help: '2022年底前已有项目开工' },
  ),
  derived('推进率', '%', '完成宗数/项目宗数', { decimals: 2, help: '完成宗数占项目宗数' }),
  derived('推进位次', '', 'RANK(推进率,镇街[推进率])'),
  derived('登记入园企业', '家', 'COUNTIFS(企业[计入入园],FALSE)+入园中小企业'),
  derived('入园中小企业', '家', 'COUNTIFS(企业[计入入园],TRUE)'),
  derived('小散乱污企业', '家', 'COUNTIFS(企业[倒逼处置],"整治出清")'),
  derived('已出清企业', '家', 'COUNTIFS(企业[已出清],TRUE)'),
  derived(
    '考核得分',
    '分',
    '完成宗数/项目宗数*项目考核分值+入园中小企业/登记入园企业*企业考核分值+IF(已完成摸底,1,0)*摸底考核分值',
    { help: '考核指标与分值文件未载，填参数后计算' },
  ),
  number('复垦指标', '亩', { supplier: '资规', decimals: 2, help: '城镇建设用地规模边界外复垦形成' }),
  number('收购指标', '亩', { supplier: '资规', decimals: 2, help: '由市政府优先收购的部分' }),
  derived('留用指标', '亩', '复垦指标*镇街留用比例-收购指标', { help: '负数为收购超出复垦形成的指标' }),
  derived('收购单价', '万元/亩', '复垦指标市场价', { minimum: 0, supplier: '资规' }),
  text('联系人'),
  text('电话'),
)
