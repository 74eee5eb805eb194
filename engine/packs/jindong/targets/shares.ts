import { ROOT } from '../../../model/field.ts'
import type { Target } from '../../../model/rule.ts'
import { target } from '../../builders.ts'
import * as at from '../places.ts'

const lastYear = { from: '计划截止年', to: '计划截止年' } as const

/** A share of rows, whatever their stage; `of` weighs them, one a row where absent. */
function share(
  label: string,
  entity: string,
  parts: {
    readonly scope?: string
    readonly met: string
    readonly of?: string
    readonly value: string
    readonly clause: string
    readonly aim?: boolean
    readonly level?: string
    readonly until?: string
  },
): Target {
  const of = parts.of ?? '1'
  return target({
    label,
    level: parts.level ?? ROOT,
    entity,
    ...(parts.scope === undefined ? {} : { scope: parts.scope }),
    stages: ['done', 'underWay', 'planned'],
    measure: `IF(${parts.met},${of},0)`,
    denominator: of,
    value: parts.value,
    unit: '%',
    basis: 'cumulative',
    strictness: parts.aim ? 'aim' : 'must',
    clauses: [parts.clause],
    ...(parts.until === undefined ? lastYear : { from: parts.until, to: parts.until }),
  })
}

const WEIGHT = 'IF(入园率口径="按企业数",1,年度产值)'
const SURVEYED = 'OR(占比统计口径="全部工业",规上)'
const firms: readonly Target[] = [
  share('工业企业入园率', '企业', {
    scope: '在营',
    met: '在园区内',
    of: WEIGHT,
    value: '入园率目标',
    clause: at.IN_PARKS,
  }),
  share('规上企业入园率', '企业', {
    scope: 'AND(在营,规上)',
    met: '在园区内',
    of: WEIGHT,
    value: '规上入园率目标',
    clause: at.IN_PARKS,
  }),
  share('涉污企业处置率', '企业', {
    scope: 'AND(涉污,在退出区域,NOT(涉污豁免))',
    met: '涉污按期处置',
    value: '涉污处置率目标',
    clause: at.GREEN,
    aim: true,
    until: 'YEAR(涉污处置期限)',
  }),
  share('规上涉污清洁生产', '企业', {
    scope: 'AND(规上,涉污)',
    met: '清洁生产',
    value: '清洁生产目标',
    clause: at.GREEN,
  }),
  share('低散乱整治覆盖', '企业', {
    scope: '低散乱',
    met: '低散乱按期整治',
    value: '低散乱整治率目标',
    clause: at.UPWARD,
    until: 'YEAR(低散乱整治期限)',
  }),
  share('僵尸企业出清率', '企业', {
    scope: '僵尸企业',
    met: '按期出清',
    value: '僵尸出清率目标',
    clause: at.UPWARD,
    aim: true,
    until: 'YEAR(僵尸出清期限)',
  }),
  share('新兴产业增加值占比', '企业', {
    scope: SURVEYED,
    met: '新兴产业',
    of: '工业增加值',
    value: '新兴产业占比目标',
    clause: at.UPWARD,
  }),
  share('高新产业增加值占比', '企业', {
    scope: SURVEYED,
    met: '高新产业',
    of: '工业增加值',
    value: '高新产业占比目标',
    clause: at.UPWARD,
  }),
  target({
    label: '研发支出占比',
    level: ROOT,
    entity: '企业',
    scope: SURVEYED,
    measure: '研发支出',
    denominator: '主营业务收入',
    value: '研发占比目标',
    unit: '%',
    basis: 'cumulative',
    clauses: [at.BETTER],
    ...lastYear,
  }),
  share('合格小微企业入园率', '企业', {
    scope: 'AND(小微企业,原在园区外,符合入园条件)',
    met: '在园区内',
    value: '合格小微入园率目标',
    clause: at.SMALL,
    aim: true,
  }),
  share('主干道围墙通透率', '企业', {
    scope: '临主干道',
    met: '围墙按期通透',
    of: 'IF(围墙口径="按企业",1,围墙长度)',
    value: '围墙通透目标',
    clause: at.FOUR,
    aim: true,
    until: 'YEAR(围墙期限)',
  }),
  share('规上五美创建率', '企业', {
    scope: '规上',
    met: 'OR(五美状态="已通过",AND(五美口径="创建",五美状态="创建中"))',
    value: '五美创建率目标',
    clause: at.TIDY,
    aim: true,
  }),
]

const industrial = { scope: '园区类型="工业园区"' } as const
const parks: readonly Target[] = [
  share('主体功能区建成率', '区块', {
    ...industrial,
    met: '主体功能区',
    value: '主体功能区目标',
    clause: '一、总体目标',
    aim: true,
  }),
  share('园区循环化改造率', '区块', {
    ...industrial,
    met: 'IF(循环化改造,循环化完成日期<=循环化期限,FALSE)',
    value: '循环化改造目标',
    clause: at.GREEN,
    until: 'YEAR(循环化期限)',
  }),
  share('主导产业达标率', '区块', {
    ...industrial,
    met: '主导产业明晰',
    value: '主导产业达标目标',
    clause: at.UPWARD,
  }),
  share('增速达标园区占比', '区块', {
    ...industrial,
    met: '增速达标',
    value: '增速达标园区目标',
    clause: at.BETTER,
    aim: true,
  }),
  share('市政设施达标率', '区块', {
    ...industrial,
    met: '市政设施',
    value: '道路完好覆盖目标',
    clause: at.FOUR,
  }),
  share('四个一标配率', '区块', { ...industrial, met: '四个一标配', value: '四个一目标', clause: at.FOUR }),
  share('重点园区四化提档', '区块', {
    scope: 'OR(区块名称=四化重点园区清单)',
    met: '四化按期完成',
    value: '四化覆盖目标',
    clause: at.FOUR,
    aim: true,
    until: 'YEAR(四化期限)',
  }),
  share('四化改造覆盖率', '区块', {
    ...industrial,
    met: '四化按期完成',
    value: '四化覆盖目标',
    clause: at.FOUR,
    aim: true,
    until: 'YEAR(四化期限)',
  }),
  share('美丽园区创建率', '区块', {
    ...industrial,
    met: '美丽园区',
    value: '美丽园区目标',
    clause: at.FOUR,
  }),
  share('智慧园区建成率', '区块', {
    ...industrial,
    met: '智慧园区',
    value: '智慧园区目标',
    clause: at.SMART,
    aim: true,
  }),
]

const projects: readonly Target[] = [
  share('标准地承诺覆盖率', '项目', {
    scope: '新供地',
    met: '标准地承诺',
    value: '标准地覆盖目标',
    clause: at.SUPPORT,
  }),
  target({
    label: '政策投入重点用途占比',
    level: ROOT,
    entity: ROOT,
    measure: '重点投入合计',
    denominator: '财政投入合计',
    value: '重点用途占比目标',
    unit: '%',
    basis: 'cumulative',
    strictness: 'aim',
    clauses: [at.SUPPORT],
    from: '计划起始年',
    to: '计划截止年',
  }),
]

/** Everything that the notice states as a share. */
export const shares: readonly Target[] = [...firms, ...parks, ...projects]
