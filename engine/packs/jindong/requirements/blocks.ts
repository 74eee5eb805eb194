import type { Requirement } from '../../../model/rule.ts'
import { qualification } from '../../builders.ts'
import * as at from '../places.ts'

const INDUSTRIAL = '园区类型="工业园区"'

const planned = qualification('区块', '园区规划')
const featured = qualification('区块', '主体功能区', '园区裁定')
const led = qualification('区块', '主导产业明晰')
const small = qualification('区块', '小微园特色', '园区裁定')
const space: readonly Requirement[] = [
  planned.scope('属老旧园区', '老旧园区', [at.PLANNING]),
  planned.must('补齐规划', '有规划', [at.PLANNING], { message: '老旧园区缺规划' }),
  featured.scope('工业园区特征', INDUSTRIAL, ['一、总体目标']),
  featured.inPrinciple('具备五项特征', '特征数>=五项特征下限', ['一、总体目标'], {
    message: '五项特征未齐备',
  }),
  led.scope('工业园区主导产业', INDUSTRIAL, [at.UPWARD]),
  led.must('有细分主导产业', '细分主导产业数>=细分主导产业下限', [at.UPWARD], {
    message: '未培育形成细分主导产业',
  }),
  led.must('主导产业不超上限', '细分主导产业数<=细分主导产业上限', [at.UPWARD], {
    scope: '主导产业超限处理="不符"',
    message: '细分主导产业多于上限',
  }),
  small.scope('属小微企业园', '园区类型="小微企业园"', [at.SMALL]),
  small.inPrinciple('一园一业', '园内产业数<=小微园产业上限', [at.SMALL], {
    quote: '坚持“一园一业”、“一园一品”原则',
    message: '小微企业园产业多于上限',
  }),
  small.must('四类特色', 'OR(小微园类型=小微园类型清单)', [at.SMALL], {
    message: '不属“专、精、特、新”四类特色',
  }),
  small.encouraged('政府主导市场运作', '政府主导市场运作', [at.SMALL]),
  small.encouraged('利用收回低效用地', '收回用地面积>0', [at.SMALL]),
]

/** 二（三）（1）, 二（四）（3）, 二（四）（4）. */
const roads = qualification('区块', '市政设施')
const four = qualification('区块', '四个一标配')
const smart = qualification('区块', '智慧园区')
const served = qualification('区块', '服务完善')
const image: readonly Requirement[] = [
  roads.scope('工业园区道路', INDUSTRIAL, [at.FOUR]),
  roads.must('主干路平整无破损', '主干路完好率>=道路完好覆盖目标', [at.FOUR], { message: '主干路有破损' }),
  roads.must('两侧路灯全覆盖', '路灯覆盖率>=道路完好覆盖目标', [at.FOUR], {
    message: '道路两旁路灯未全覆盖',
  }),
  roads.must('两侧绿化全覆盖', '绿化覆盖率>=道路完好覆盖目标', [at.FOUR], {
    message: '道路两旁绿化未全覆盖',
  }),
  roads.must('标识清晰明了', '标识清晰', [at.FOUR], { message: '园区标识不清晰' }),
  four.scope('工业园区标配', INDUSTRIAL, [at.FOUR]),
  four.must('四个一齐全', '四个一项数>=四个一下限', [at.FOUR], { message: '“四个一”标配不齐全' }),
  smart.scope('工业园区智慧化', INDUSTRIAL, [at.SMART]),
  smart.must('网络与平台', '智慧设施数>=智慧设施下限', [at.SMART], {
    message: '网络基础设施或数字化平台不齐全',
  }),
  served.scope('工业园区服务', INDUSTRIAL, [at.SERVICE]),
  served.encouraged('服务配套齐全', '服务配套数>=服务配套下限', [at.SERVICE]),
]

const rewarded = qualification('镇街', '突出奖励')
const towns: readonly Requirement[] = [
  rewarded.scope('成效突出', '绩效等次="突出"', [at.REVIEW], { quote: '对工作成效突出的给予一定奖励' }),
]

export const blocks: readonly Requirement[] = [...space, ...image, ...towns]
