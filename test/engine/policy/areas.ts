import { datasetOf, type Policy } from '../../../engine/index.ts'

/** One requirement on an area in 亩 that is derived from ㎡. */
export const policy: Policy = {
  title: '面积口径',
  status: 'issued',
  entities: [
    { label: '镇街', fields: [{ label: '镇街', type: 'key' }] },
    {
      label: '项目',
      fields: [
        { label: '编号', type: 'key' },
        { label: '镇街', type: 'reference' },
        { label: '证载用地', type: 'number', unit: '㎡', minimum: 0 },
        { label: '用地', type: 'number', unit: '亩', formula: '证载用地' },
      ],
    },
  ],
  main: { entity: '项目', qualification: '入列' },
  area: '镇街',
  parameters: [],
  requirements: [
    {
      label: '面积',
      enabled: true,
      entity: '项目',
      qualification: '入列',
      test: '用地>=20',
      strictness: 'must',
      clauses: ['一'],
    },
  ],
  incentives: [],
  targets: [],
  allotments: [],
}

/** 13,333㎡ is 19.9995亩 and prints as 20.00; 13,330㎡ is 19.995亩, which rounds up; 13,329㎡ is 19.9935亩. */
export const dataset = datasetOf({
  镇街: [{ 镇街: '甲' }],
  项目: [13333, 13330, 13329, 13334].map((area, i) => ({ 编号: `P${i + 1}`, 镇街: '甲', 证载用地: area })),
})
