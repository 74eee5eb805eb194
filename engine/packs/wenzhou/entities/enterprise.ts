import type { Entity } from '../../../model/field.ts'
import {
  choice,
  derived,
  derivedFlag,
  entity,
  flag,
  key,
  number,
  provenance,
  reference,
  text,
} from '../../builders.ts'
import * as options from '../options.ts'

const LISTED =
  'OR(AND(产业="时尚产业",OR(细分产业=时尚产业细分)),AND(产业="智能装备",OR(细分产业=智能装备细分)),AND(产业="数字经济",OR(细分产业=数字经济细分)),AND(产业="生产性服务业",OR(细分产业=生产性服务细分)))'

const entry = [
  text('行业代码', { supplier: '统计' }),
  text('行业门类', { formula: 'LEFT(行业代码,1)' }),
  text('统计门类', { formula: '行业门类', supplier: '统计' }),
  text('税务门类', { formula: '行业门类', supplier: '税务' }),
  flag('失信黑名单'),
  flag('拟设新公司'),
  reference('母公司', '企业', { help: '控股方；拟设新公司按母公司判断' }),
  choice('用房方式', ['自有用地', '租赁', '分割受让']),
]

const trade = [
  choice('产业', options.SECTORS),
  text('细分产业'),
  choice('生产环节', [...options.STAGES_FIRST, '一般生产', '销售']),
  derivedFlag('鼓励产业', 'OR(产业=鼓励产业清单)'),
  derivedFlag('列入细分方向', LISTED),
  derivedFlag('优先环节', 'OR(生产环节=优先环节清单)'),
  flag('规上', { supplier: '统计' }),
  flag('主导产业企业'),
  derivedFlag('主导或关联', '主导产业企业', { help: '关联产业企业直接填是' }),
  number('厂房面积', '㎡', { aliases: ['建筑面积'] }),
  number('企业增加值', '万元', { supplier: '统计', confidential: true, aliases: ['工业增加值'] }),
  number('亩均产值', '万元/亩', { supplier: '统计', confidential: true }),
  flag('享受公益服务'),
]

const treatment = [
  flag('高能耗'),
  flag('高噪声'),
  flag('重污染'),
  flag('低产出', { formula: '亩均产值<低产出亩均产值上限' }),
  derived('关停情形数', '项', '高能耗+高噪声+重污染+低产出'),
  derivedFlag('关停对象', '关停情形数>=关停情形下限'),
  flag('已关停'),
  flag('优质企业'),
  flag('发展空间不足'),
  flag('不适合都市发展'),
  derivedFlag('安置对象', 'AND(优质企业,OR(发展空间不足,不适合都市发展))'),
  choice('处置方式', options.TREATMENTS, {
    formula: 'IFS(关停对象,"淘汰关停",安置对象,"转移安置",TRUE,"保留培育")',
  }),
  choice('安置平台', options.PLATFORMS),
  number('安置用地', '亩'),
  derivedFlag('保留培育', '处置方式="保留培育"'),
  flag('清洁生产'),
  flag('环保达标'),
  flag('涉污'),
  flag('已完成整治'),
  flag('智能化改造'),
  flag('时尚化改造'),
  flag('绿色化改造'),
  flag('服务化改造'),
]

export const enterprise: Entity = entity(
  '企业',
  key('企业编号'),
  reference('所属区块', '区块'),
  text('企业名称', { required: true }),
  text('统一社会信用代码'),
  ...entry,
  ...trade,
  ...treatment,
  provenance,
)
