import type { Requirement } from '../../../model/rule.ts'
import { onceSet, qualification } from '../../builders.ts'

/** 一（四）2: what a park may not take in. */
const admitted = qualification('企业', '入园门槛')
const scaled = qualification('企业', '规模承诺', '入园裁定')
const tenants: readonly Requirement[] = [
  admitted.scope('入驻园区', '在园', ['一（四）2']),
  admitted.must('非目录禁限类', 'AND(目录类别<>禁入目录类别)', ['一（四）2'], {
    quote: '不得引入目录限制类、淘汰类、禁止类项目',
    message: '属产业结构调整指导目录限制、淘汰或禁止类',
  }),
  admitted.must('工艺不落后', 'NOT(工艺落后)', ['一（四）2'], { message: '属工艺技术落后的产业项目' }),
  admitted.must('不严重浪费资源', 'NOT(浪费资源)', ['一（四）2'], { message: '属严重浪费资源的产业项目' }),
  admitted.must('单位能耗不高', 'NOT(单位能耗高)', ['一（四）2'], { message: '单位能耗大' }),
  admitted.must('单位能耗数值', '单位能耗<=单位能耗上限', ['一（四）2'], {
    ...onceSet('单位能耗上限'),
    message: '单位能耗超过上限',
  }),
  admitted.must('企业环保达标', '环保达标', ['一（四）2'], { message: '达不到环保规定' }),
  admitted.must('企业安全达标', '安全达标', ['一（四）2'], { message: '达不到安全规定' }),
  scaled.scope('入驻园区企业', '在园', ['一（四）2']),
  scaled.scope('非科创孵化', 'NOT(科创孵化)', ['一（四）2'], { quote: '科创项目孵化企业除外' }),
  scaled.inPrinciple('规上或承诺', 'OR(规上,承诺达规日期<=EDATE(达产日期,承诺达规年限))', ['一（四）2'], {
    quote: '规上企业或承诺入驻达产两年后达到规上应税销售额',
    message: '非规上，且未承诺达产后按期达到规上应税销售额',
  }),
]

/** 二（五）: the guideline's bars wait for their figures. */
const guided = qualification('企业', '入园指引')
const guideline: readonly Requirement[] = [
  guided.scope('指引适用企业', '在园', ['二（五）']),
  guided.must('指引企业规模', '应税销售额>=入园销售额下限', ['二（五）'], {
    ...onceSet('入园销售额下限'),
    message: '应税销售额低于入园门槛',
  }),
  guided.must('指引投资强度', '投资额/用地面积>=入园投资强度下限', ['二（五）'], {
    ...onceSet('入园投资强度下限'),
    message: '投资强度低于入园门槛',
  }),
  guided.must('指引容积率', '所属项目[改造后容积率]>=入园容积率下限', ['二（五）'], {
    ...onceSet('入园容积率下限'),
    message: '所在园区容积率低于入园门槛',
  }),
  guided.must('指引建筑密度', '所属项目[建筑密度]>=入园密度下限', ['二（五）'], {
    ...onceSet('入园密度下限'),
    message: '所在园区建筑密度低于入园门槛',
  }),
  guided.must('指引亩产效益', '亩均税收>=入园亩均税收下限', ['二（五）'], {
    ...onceSet('入园亩均税收下限'),
    message: '亩均税收低于入园门槛',
  }),
  guided.must('指引技术创新', '研发占比>=入园研发占比下限', ['二（五）'], {
    ...onceSet('入园研发占比下限'),
    message: '研发占比低于入园门槛',
  }),
  guided.must('指引消防安全', '消防达标', ['二（五）'], { message: '消防不达标' }),
  guided.must('指引安全生产', '安全达标', ['二（五）'], { message: '安全生产不达标' }),
  guided.must('指引环保能耗', 'AND(环保达标,NOT(单位能耗高))', ['二（五）'], {
    message: '环保不达标或单位能耗大',
  }),
]

const preferred = qualification('企业', '优先引进')
const preferences: readonly Requirement[] = [
  preferred.encouraged('优先承接三类', '优先承接', ['一（二）2'], { scope: '在园' }),
  preferred.encouraged('精品工厂优先', '优先精品工厂', ['一（四）2'], { scope: '在园' }),
  preferred.encouraged('专精特新优先', '专精特新', ['一（四）2'], { scope: '在园' }),
  preferred.encouraged('重点引进项目', '重点引进', ['二（五）'], { scope: '在园' }),
]

/** 三（五）: who is to be put in order or cleared. */
const cleared = qualification('企业', '整治出清')
const clearing: readonly Requirement[] = [
  cleared.scope('属整治出清', '倒逼处置="整治出清"', ['三（五）']),
  cleared.must('整治出清到位', '已出清', ['三（五）'], {
    quote: '整治、出清一批“小散乱污”企业',
    message: '“小散乱污”企业尚未整治、出清',
  }),
]

/** Those who may share in what 三（一） and 三（三） announce. */
const supported = qualification('企业', '企业扶持')
const support: readonly Requirement[] = [
  supported.scope('园内企业', '在园', ['三（一）']),
  supported.must('企业符合入园门槛', '入园门槛', ['三（一）', '一（四）2'], {
    message: '企业不符合入园门槛',
  }),
  supported.must('所在园区具备条件', '所属项目[入盘资格]', ['三（一）'], {
    message: '所在园区不具备列入全市计划盘子的条件',
  }),
]

export const enterprises: readonly Requirement[] = [
  ...tenants,
  ...guideline,
  ...preferences,
  ...clearing,
  ...support,
]
