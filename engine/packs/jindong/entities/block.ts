import type { Entity } from '../../../model/field.ts'
import {
  choice,
  date,
  derived,
  derivedFlag,
  entity,
  flag,
  key,
  multi,
  number,
  provenance,
  reference,
  stage,
  text,
  ticked,
  year,
} from '../../builders.ts'
import * as options from '../options.ts'

const inYear = (column: string, moment: string) => `SUMIFS(园区年报[${column}],园区年报[年度],${moment})`

const identity = [
  key('区块编号', { aliases: ['园区编号'] }),
  reference('镇街', '镇街', { required: true }),
  text('区块名称', { required: true, aliases: ['园区名称', '原区块名称'] }),
  choice('园区类型', ['工业园区', '小微企业园'], { required: true }),
  stage({ help: '小微企业园建成为完成；工业园区为完成' }),
  number('规划面积', '亩', { supplier: '资规', decimals: 2, aliases: ['占地面积', '园区面积'] }),
  flag('老旧园区'),
  flag('有规划', { supplier: '资规' }),
  multi('五项特征', options.FEATURES),
  derived('特征数', '项', ticked('五项特征', options.FEATURES)),
  text('主导产业名称'),
  number('细分主导产业数', '个', { supplier: '经信' }),
]

/** 二（一）（3）. */
const small = [
  choice('小微园类型', options.SMALL_PARKS),
  number('园内产业数', '个', { help: '“一园一业”“一园一品”' }),
  date('建成日期'),
  year('建成年度', { formula: 'YEAR(建成日期)', help: '未建成的填预计年度' }),
  derivedFlag(
    '计入小微园',
    'AND(园区类型="小微企业园",OR(小微园口径="存量",AND(建成年度>=计划起始年,建成年度<=计划截止年)))',
  ),
  flag('政府主导市场运作'),
  number('收回用地面积', '亩', { supplier: '资规', help: '园内利用收回低效用地的面积' }),
]

/** 二（三）（1） and 一、退污进绿. */
const image = [
  flag('循环化改造', { supplier: '经信' }),
  date('循环化完成日期'),
  flag('四化完成'),
  date('四化完成日期', { help: '绿化、美化、亮化、洁化提档改造完成日期' }),
  derivedFlag('四化按期完成', 'IF(四化完成,四化完成日期<=四化期限,FALSE)'),
  number('主干路长度', 'm'),
  number('完好路长', 'm'),
  number('路灯长度', 'm', { help: '两侧合计，全覆盖即主干路长度的两倍' }),
  number('绿化长度', 'm', { help: '两侧合计，全覆盖即主干路长度的两倍' }),
  derived('主干路完好率', '%', '完好路长/主干路长度', { minimum: 0, decimals: 2 }),
  derived('路灯覆盖率', '%', '路灯长度/(2*主干路长度)', { minimum: 0, decimals: 2 }),
  derived('绿化覆盖率', '%', '绿化长度/(2*主干路长度)', { minimum: 0, decimals: 2 }),
  flag('标识清晰'),
  multi('四个一', options.FOUR_ONES),
  derived('四个一项数', '项', ticked('四个一', options.FOUR_ONES)),
  flag('美丽园区'),
]

const services = [
  multi('智慧设施', options.SMART),
  derived('智慧设施数', '项', ticked('智慧设施', options.SMART)),
  multi('服务配套', options.SERVICES),
  derived('服务配套数', '项', ticked('服务配套', options.SERVICES)),
  number('安居房套数', '套'),
]

/** A figure of the parks that are ranked; small parks have none of their own. */
const ranked = (label: string, unit: string, formula: string) =>
  derived(label, unit, `IF(园区类型="工业园区",${formula},0)`, { minimum: 0, decimals: 6 })

/** 一、退劣进优 and 二（四）（1）: this park in its first and last year, and its place among the parks. */
const benefit = [
  derived('基期产值', '万元', inYear('规上产值', '增长基期年'), { minimum: 0 }),
  derived('末年产值', '万元', inYear('规上产值', '计划截止年'), { minimum: 0 }),
  ranked('产值指数', '', '末年产值/基期产值'),
  derivedFlag('增速达标', '末年产值>=基期产值*全市[产值增长倍数]'),
  ranked('末年亩均税收', '万元/亩', `${inYear('税收', '计划截止年')}/${inYear('工业用地', '计划截止年')}`),
  ranked(
    '基期园区亩均税收',
    '万元/亩',
    `${inYear('税收', '增长基期年')}/${inYear('工业用地', '增长基期年')}`,
  ),
  ranked('亩均税收指数', '', '末年亩均税收/基期园区亩均税收'),
  derived('产值位次', '', 'RANK(末年产值,区块[末年产值])'),
  derived('亩均税收位次', '', 'RANK(末年亩均税收,区块[末年亩均税收])'),
  derived(
    '园区排名得分',
    '',
    '100*(产值权重*末年产值/全市[最高园区产值]+产值增速权重*产值指数/全市[最高产值指数]+亩均税收权重*末年亩均税收/全市[最高亩均税收]+亩均税收增速权重*亩均税收指数/全市[最高亩均税收指数])',
    { decimals: 2, help: '各项以最高园区为100；基数与增速的权重文件未载，未填时看两个位次' },
  ),
  number('空间提升得分', '分'),
  number('产业提升得分', '分'),
  number('形象提升得分', '分'),
  number('效益服务得分', '分'),
  derived(
    '综合评价得分',
    '分',
    '空间权重*空间提升得分+产业权重*产业提升得分+形象权重*形象提升得分+效益服务权重*效益服务得分',
    { decimals: 2, help: '四项权重文件未载' },
  ),
]

/** 工业园区、工业功能区 and 小微企业园. */
export const block: Entity = entity(
  '区块',
  ...identity,
  ...small,
  ...image,
  ...services,
  ...benefit,
  flag('园区裁定', { help: '原则上不符的是否同意' }),
  provenance,
)
