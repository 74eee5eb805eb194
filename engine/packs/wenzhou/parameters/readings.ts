import type { Parameter } from '../../../model/parameter.ts'
import { parameters } from '../../builders.ts'

const reading = parameters('reading')

/** Where the notice leaves the meaning open: the reading taken, and the others to choose from. */
export const readings: readonly Parameter[] = [
  reading('亩均分母口径', '占地面积', '', ['二（一）'], {
    options: ['占地面积', '工业用地'],
    note: '亩均以附件1占地面积计，逐园判断',
  }),
  reading('主导产业边界口径', '按小园', '', ['附件4第1行'], {
    options: ['按小园', '按大园'],
    note: '恰为200亩时“以下”“以上”都含，取较严的1个',
  }),
  reading('主导产业说明带', true, '', ['三、一是', '附件4第1行'], {
    note: '正文“最多增加1-2个”即至多3个，附件4限1或2个；取附件4为准、3个须说明',
  }),
  reading('关停情形下限', 1, '项', ['三、二是'], { note: '能耗高、噪音大、污染重、产出低取任一' }),
  reading('拆除情形下限', 1, '项', ['三、六是'], { note: '任一缺陷且无法整治达标' }),
  reading('单一主体要求', true, '', ['附件3第1条'], { note: '“原则上”只约束单一主体，黑名单为必须' }),
  reading('门类认定口径', '任一', '', ['附件3第2条'], {
    options: ['统计', '税务', '任一'],
    note: '统计或税务，取任一即可',
  }),
  reading('废水口径', '单位增加值', '', ['三、三是'], {
    options: ['单位增加值', '总量'],
    note: '“单位工业增加值”是否也管废水排放未载，取单位增加值',
  }),
  reading('计提封顶', true, '', ['五（二）'], {
    note: '区级分成低于100万元/亩时以分成为限；缺分成的按标准计并提示',
  }),
  reading('允许重复入选', true, '', ['五（二）'], { note: '每年5个，五年25个多于17个，须允许重复' }),
]
