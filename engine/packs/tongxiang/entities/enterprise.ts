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
  year,
} from '../../builders.ts'
import { TREATMENTS } from '../options.ts'

const traits = [
  flag('符合产业导向', { supplier: '经信' }),
  flag('优质项目', { supplier: '经信' }),
  flag('符合统一规划', { supplier: '资规' }),
  flag('符合一定条件', { help: '“一定条件”文件未列，由镇街判断' }),
  flag('低散乱', { supplier: '镇街' }),
  flag('环境影响大', { supplier: '镇街' }),
  flag('矛盾问题多', { supplier: '镇街' }),
  flag('产出不匹配', {
    formula: '亩均税收<优化转型亩均税收上限',
    help: '产出与要素占用不匹配；标准未定时由镇街判断',
  }),
]

const treatment = [
  derived('清退情形数', '项', 'IF(符合产业导向,0,1)+低散乱+环境影响大+矛盾问题多'),
  derivedFlag('整治清退对象', '清退情形数>=清退情形下限'),
  derivedFlag('改造提升对象', 'AND(符合产业导向,优质项目,符合统一规划,符合一定条件)'),
  choice('处置类型', [...TREATMENTS, '未归类'], {
    formula: 'IFS(整治清退对象,"整治清退",产出不匹配,"优化转型",改造提升对象,"改造提升",TRUE,"未归类")',
    help: '几类同时符合时：整治清退优先于优化转型，优化转型优先于改造提升',
  }),
  choice('转型方式', ['要素回购', '等价置换', '项目受让']),
  derived('等价置换面积', '亩', '用地面积*等价置换比例'),
  flag('列入清退清单'),
  flag('擅自租转'),
  flag('拒不配合', { supplier: '镇街' }),
  derivedFlag('联合执法对象', 'AND(启用联合执法名单,处置类型="整治清退",拒不配合)'),
  flag('列入执法名单', { supplier: '镇街', help: '开发区、各镇（街道）提出名单，交办联合执法工作专班' }),
  flag('金融分类管理', { supplier: '金融办' }),
]

const moving = [
  flag('纳入腾退'),
  choice('安置方式', ['货币安置', '产权安置']),
  derived('产权安置面积', '㎡', '建筑面积*产权置换比例'),
  flag('先租后转'),
  number('租用面积', '㎡'),
  number('已租年限', '年'),
]

/** 存量企业: their treatment class, and what they may be paid. */
export const enterprise: Entity = entity(
  '企业',
  key('企业编号'),
  reference('镇街', '镇街', { required: true }),
  reference('所属区块', '区块'),
  text('企业名称', { required: true }),
  text('统一社会信用代码'),
  choice('企业类别', ['优势企业', '其他企业'], { supplier: '经信' }),
  flag('自有土地'),
  number('用地面积', '亩', { supplier: '资规', decimals: 2 }),
  number('建筑面积', '㎡', { supplier: '资规', decimals: 2, aliases: ['厂房面积'] }),
  number('年度税收', '万元', { supplier: '税务', confidential: true, decimals: 2 }),
  number('年度地方贡献', '万元', { supplier: '税务', confidential: true, decimals: 2 }),
  derived('亩均税收', '万元/亩', '年度税收/用地面积', { minimum: 0 }),
  ...traits,
  ...treatment,
  ...moving,
  year('扶持起始年'),
  flag('失信', { supplier: '经信', help: '投资履约失信' }),
  derived('企业扶持系数', '', 'IF(失信,IF(ISBLANK(失信扶持系数),1,失信扶持系数),1)', {
    help: '失信企业的差别系数文件未载，未填时不打折',
  }),
  provenance,
)
