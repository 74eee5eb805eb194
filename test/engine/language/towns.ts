import type { Entity } from '../../../engine/model/field.ts'
import type { Parameter } from '../../../engine/model/parameter.ts'
import {
  choice,
  date,
  derived,
  entity,
  flag,
  key,
  multi,
  number,
  parameters,
  reference,
  text,
  year,
} from '../../../engine/packs/builders.ts'

/** Projects under towns, with enterprises below them; an enterprise may have a parent, and a machine two enterprises. */
export const ENTITIES: readonly Entity[] = [
  entity(
    '项目',
    key('编号'),
    reference('镇街', '镇街'),
    text('名称'),
    choice('类型', ['连片', '零星']),
    multi('模式', ['自改', '收储', '联合']),
    flag('在册'),
    number('用地', '亩'),
    number('建筑面积', '㎡'),
    number('投资', '万元'),
    number('占比', '%'),
    number('层数', '层'),
    number('年限', '年'),
    number('差额', '元', { minimum: undefined }),
    number('建筑面积（改造后）', '㎡'),
    date('开工'),
    date('竣工'),
    year('年度'),
    derived('容积率', '', '建筑面积/用地'),
  ),
  entity('镇街', key('镇街'), number('任务', '亩'), flag('突出')),
  entity(
    '企业',
    key('企业编号'),
    reference('项目', '项目'),
    reference('母公司', '企业'),
    number('厂房', '㎡'),
    flag('规上'),
    text('行业'),
    date('注册'),
  ),
  entity(
    '设备',
    key('设备编号'),
    reference('企业', '企业'),
    reference('原企业', '企业'),
    number('原值', '元'),
  ),
  entity('规划', key('规划编号'), number('指标', '亩')),
]

const threshold = parameters('threshold')
const rate = parameters('incentive')

export const PARAMETERS: readonly Parameter[] = [
  threshold('最小用地', 20, '亩', []),
  threshold('密度下限', 35, '%', []),
  threshold('系数', 1.5, '', []),
  rate('标准', null, '万元/亩', [], { low: 0 }),
  threshold('考核年度', 2022, '', [], { type: 'year' }),
  threshold('截止', '2022-12-31', '', [], { type: 'date' }),
  threshold('口径', '逐项', '', [], { options: ['逐项', '平均'] }),
  threshold('从严', true, '', []),
  threshold('清单', ['连片', '其他'], '', []),
  threshold('分类标准', null, '万元/亩', [], {
    type: 'number',
    by: ['类型'],
    bands: [
      { category: '连片', value: 3 },
      { category: '零星', value: null },
    ],
  }),
  threshold('档次', null, '万元/亩', [], {
    type: 'table',
    bandUnit: '亩',
    bands: [
      { from: 0, to: 20, value: 1 },
      { from: 20, to: 50, value: 2 },
      { from: 50, value: 3 },
    ],
  }),
]
