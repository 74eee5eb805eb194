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
import { inEstimate } from '../../counting.ts'
import * as options from '../options.ts'
import { privileges } from './projectPrivileges.ts'

const place = [
  choice('工业区类型', [...options.ZONES, options.OTHER], {
    formula: '所属区块[工业区类型]',
    supplier: '镇街',
  }),
  flag('近期城市改造范围内', { formula: '所属区块[近期城市改造范围内]', supplier: '资规' }),
  multi('符合规划', options.PLANS, { supplier: '资规' }),
  derived('符合规划数', '项', ticked('符合规划', options.PLANS)),
  flag('申请土规调整', { supplier: '资规', help: '按三（二）向泉州市争取土地利用总体规划局部调整的，填是' }),
  derivedFlag('只差土规', 'AND(申请土规调整,NOT(HAS(符合规划,"土地利用规划")),符合规划数+1>=规划项数下限)'),
]

const time = [
  year('实施年度', { required: true }),
  stage({ required: true }),
  derivedFlag('已开工', 'OR(阶段={"在建","完成"})'),
  date('策划日期', { supplier: '镇街' }),
  date('开工日期'),
  date('完成日期'),
  date('计划完成日期', { supplier: '镇街', help: '在建、谋划项目预计哪天完成' }),
  date('计入完成日期', { formula: 'IF(阶段="完成",完成日期,计划完成日期)' }),
  inEstimate,
]

/** 一（四）1: size, storeys, plot ratio, density. Floor is what stands after the renovation, without sheds. */
const standard = [
  number('证载用地', '㎡', { supplier: '资规', decimals: 2 }),
  derived('用地', '亩', '证载用地', {
    minimum: 0,
    supplier: '资规',
    decimals: 2,
    aliases: ['宗地面积', '用地面积', '占地面积'],
  }),
  number('改造前建筑面积', '㎡', { supplier: '资规', decimals: 2 }),
  number('改造后建筑面积', '㎡', { supplier: '资规', decimals: 2, aliases: ['建筑面积'] }),
  number('临时搭建面积', '㎡', { supplier: '镇街', decimals: 2, help: '含在改造后建筑面积内的，予以扣除' }),
  derived(
    '有效建筑面积',
    '㎡',
    'IF(ISBLANK(临时搭建面积),改造后建筑面积,MAX(0,改造后建筑面积-临时搭建面积))',
    { minimum: 0 },
  ),
  derived('计容建筑面积', '㎡', '有效建筑面积', { minimum: 0, supplier: '资规', help: '层高加倍计容的另填' }),
  derived('改造后容积率', '', '计容建筑面积/用地', { minimum: 0, help: '资规核定的容积率可直接填' }),
  derived('新建建筑面积', '㎡', '有效建筑面积', {
    minimum: 0,
    help: '新建或改扩建的标准厂房及配套；不填即按改造后全部建筑面积',
  }),
  derived('新增建筑面积', '㎡', '有效建筑面积-改造前建筑面积'),
  number('自用建筑面积', '㎡', { help: '满足自身生产需求的面积' }),
  flag('强链补链', { supplier: '经信', help: '引进业态对传统优势产业强链补链有积极意义；认定部门文件未载' }),
  derived('适用用地下限', '亩', 'IF(强链补链,强链用地下限,规模用地下限)'),
  derived('适用建面下限', '㎡', 'IF(强链补链,强链建面下限,规模建面下限)'),
  derivedFlag('用地达规模', '用地>=适用用地下限'),
  derivedFlag('建面达规模', '有效建筑面积>=适用建面下限'),
  choice('规模依据', ['一般门槛', '强链放宽', '未达'], {
    formula: `IFS(${sizeOf('规模用地下限', '规模建面下限')},"一般门槛",AND(强链补链,${sizeOf('强链用地下限', '强链建面下限')}),"强链放宽",TRUE,"未达")`,
  }),
  number('厂房最低层数', '层', { supplier: '资规', help: '各幢厂房中层数最少的' }),
  number('多层厂房占比', '%', { supplier: '资规', help: '达到层数下限的厂房建筑面积占全部厂房' }),
  flag('特殊行业', { supplier: '经信', help: '容积率可低于下限的行业；文件未列名单' }),
  number('建筑占地面积', '㎡', { supplier: '资规', decimals: 2 }),
  derived('建筑密度', '%', '建筑占地面积/用地', { minimum: 0, supplier: '资规', decimals: 2 }),
  derived('平均层数', '', '改造后容积率/建筑密度', { decimals: 2 }),
  flag('符合规划法规', { supplier: '资规' }),
  flag('安全允许', { supplier: '镇街' }),
  flag('符合消防规定', { supplier: '镇街', help: '厂房结构设计；是否满足生产需要由审核人判断' }),
]

/** The size test of 一（四）1 against two bars. */
export function sizeOf(land: string, floor: string): string {
  return `IF(规模口径="任一",OR(用地>=${land},有效建筑面积>=${floor}),AND(用地>=${land},有效建筑面积>=${floor}))`
}

/** 一（四）2: counted from 企业 where tenants are registered, planned figures otherwise. */
const trades = [
  text('产业定位', { supplier: '镇街' }),
  flag('产业定位明确', { supplier: '经信' }),
  text('主攻方向', { supplier: '镇街', help: '一镇一品或一镇多品中本项目的重点方向' }),
  derived('登记企业数', '家', 'ROWS(企业)'),
  number('规划产业门类数', '个', { supplier: '镇街' }),
  derived(
    '产业门类数',
    '个',
    'IF(登记企业数>0,IF(产业门类层级="大类",COUNTA(UNIQUE(企业[行业大类])),COUNTA(UNIQUE(企业[行业中类]))),规划产业门类数)',
    { minimum: 0 },
  ),
  number('规划入园企业数', '家', { supplier: '镇街' }),
  number('规划主导企业数', '家', { supplier: '镇街', help: '主导行业及上下游关联企业' }),
  derived('入园企业数', '家', 'IF(登记企业数>0,登记企业数,规划入园企业数)', { minimum: 0 }),
  derived('主导企业数', '家', 'IF(登记企业数>0,COUNTIFS(企业[主导或关联],TRUE),规划主导企业数)', {
    minimum: 0,
  }),
  derived('主导企业占比', '%', '主导企业数/入园企业数', { minimum: 0, decimals: 2 }),
  derived('禁入企业数', '家', 'COUNTIFS(企业[入园门槛],FALSE)'),
  flag('引入禁入企业', { formula: '禁入企业数>0', supplier: '镇街' }),
  derived('未达规模企业数', '家', 'COUNTIFS(企业[达规模承诺],FALSE)', { minimum: 0 }),
  number('预期产值', '万元', { supplier: '镇街', decimals: 2 }),
  number('预期税收', '万元', { supplier: '镇街', decimals: 2 }),
  number('年度产值', '万元', { supplier: '统计', confidential: true, decimals: 2 }),
  number('年度税收', '万元', { supplier: '税务', confidential: true, decimals: 2 }),
  derived('亩均产值', '万元/亩', 'IF(阶段="完成",年度产值,预期产值)/用地', {
    minimum: 0,
    help: '完成前按预期，完成后按实际',
  }),
  derived('亩均税收', '万元/亩', 'IF(阶段="完成",年度税收,预期税收)/用地', { minimum: 0 }),
  number('总投资', '万元', { decimals: 2 }),
  derived('投资强度', '万元/亩', '总投资/用地', { minimum: 0 }),
]

/** 一（四）3 and 4. */
const services = [
  multi('基础设施', options.INFRASTRUCTURE, { supplier: '镇街' }),
  derived('基础设施数', '项', ticked('基础设施', options.INFRASTRUCTURE)),
  multi('生活配套', options.LIVING_SERVICES, { supplier: '镇街', help: '园内自有或与周边共享的均可' }),
  derived('生活配套数', '项', ticked('生活配套', options.LIVING_SERVICES)),
  multi('配套同步', options.TOGETHER),
  derived('配套同步数', '项', ticked('配套同步', options.TOGETHER)),
  multi('公共服务平台', options.PLATFORM_SERVICES),
  derived('平台服务数', '项', ticked('公共服务平台', options.PLATFORM_SERVICES)),
  text('运营机构'),
  flag('运营机构独立法人', { supplier: '镇街' }),
  multi('管理方式', [...options.MANAGEMENT, options.OTHER]),
  derived('列举管理方式数', '项', ticked('管理方式', options.MANAGEMENT)),
  flag('运营能力确认', { supplier: '经信', help: '管理水平、双创服务经验和公益服务，由审核人确认' }),
  number('运营经验', '年'),
  multi('智慧园区系统', options.SMART_SYSTEMS),
  derived('智慧系统数', '项', ticked('智慧园区系统', options.SMART_SYSTEMS)),
]

const manner = [
  choice('改造模式', [...options.MODES, options.OTHER], { supplier: '镇街' }),
  text('模式说明'),
  choice('牵头层级', options.ACTOR_LEVELS, { supplier: '镇街' }),
  multi('参与主体', options.ACTOR_LEVELS),
  choice('实施主体类型', [...options.ACTORS, options.OTHER], { supplier: '镇街' }),
  choice('取得方式', ['收购', '自有', '租赁', '合作']),
  choice('出资方式', ['土地入股', '货币出资', options.OTHER]),
  flag('引进上下游企业'),
  flag('第三方运营', { help: '引进综合实力较强的第三方统一开发、招商和运营' }),
  flag('优质工业地产商', { supplier: '经信', help: '实力雄厚、招商资源丰富，由审核人判断' }),
  choice('改造后用途', ['工业', '公共服务', options.OTHER], { supplier: '资规' }),
  flag('炒房炒地', { supplier: '镇街' }),
  flag('临时搭建计入', { supplier: '镇街', help: '把临时搭盖列入改造' }),
  number('新增两违面积', '㎡', { supplier: '资规' }),
]

/** Renewal projects; a park and its project are one row. */
export const project: Entity = entity(
  '项目',
  key('项目编号'),
  reference('镇街', '镇街', { required: true }),
  reference('所属区块', '区块'),
  text('项目名称'),
  text('实施主体'),
  text('信用代码'),
  ...place,
  ...time,
  ...standard,
  ...trades,
  ...services,
  ...manner,
  ...privileges,
  flag('裁定', { help: '原则上不符但经批准纳入的，填是' }),
  text('裁定文号'),
  provenance,
  text('备注'),
)
