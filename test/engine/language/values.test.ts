import { describe, expect, test } from 'vitest'
import {
  choice,
  date,
  entity,
  flag,
  key,
  number,
  parameters,
  reference,
  text,
  year,
} from '../../../engine/packs/builders.ts'
import { deskOf } from '../desk.ts'

const threshold = parameters('threshold')
const desk = deskOf({
  entities: [
    entity(
      '项目',
      key('编号'),
      reference('区块', '区块'),
      text('名称'),
      choice('类型', ['连片', '零星']),
      flag('在册'),
      number('用地', '亩'),
      number('证载', '㎡'),
      number('建面', '㎡'),
      number('占比', '%', { maximum: 100 }),
      number('产值', '万元'),
      number('差额', '元', { minimum: undefined }),
      number('租金', '元/㎡·月'),
      number('租期', '年'),
      date('报送日'),
      date('开工'),
      year('年度'),
    ),
    entity('区块', key('区块'), number('面积', '亩'), flag('认定')),
  ],
  parameters: [
    threshold('截止', '2022-12-31', '', [], { type: 'date' }),
    threshold('密度下限', 35, '%', []),
    threshold('三分之一', 0.333, '', []),
    threshold('幅度', null, '万元/亩', [], { category: 'incentive', range: { low: 1, high: 5 } }),
    threshold('标准', null, '万元/亩', [], { category: 'incentive' }),
    threshold('下限', null, '亩', []),
    threshold('分类标准', null, '万元/亩', [], {
      by: ['类型'],
      type: 'number',
      bands: [
        { category: '连片', value: 3 },
        { category: '零星', value: 1 },
      ],
    }),
  ],
  rows: {
    项目: [
      {
        编号: '1',
        区块: '甲（新）',
        名称: '四上企业 ',
        类型: '连片',
        在册: true,
        用地: 30,
        证载: 60000.02,
        建面: 20000,
        占比: 70,
        产值: 133.1,
        差额: -2.5,
        租金: 10,
        租期: 2,
        报送日: '2022-12-31',
        开工: '2022-01-31',
        年度: 2022,
      },
      { 编号: '2', 区块: '乙' },
      { 编号: '3' },
      { 编号: '4', 区块: '没有' },
    ],
    区块: [
      { 区块: '甲(新)', 面积: 300, 认定: true },
      { 区块: '乙', 认定: false },
    ],
  },
})

/** The exact value; the columns may leave it open but never differ. */
function value(formula: string, row = 0): string {
  const exact = desk.value(formula, row)
  expect([exact, '…', '≈']).toContain(desk.column(formula, row))
  return exact
}

const table = (name: string, list: readonly (readonly [string, number, string])[]) =>
  describe(name, () => {
    test.each(list)('%s on row %i is %s', (formula, row, result) => expect(value(formula, row)).toBe(result))
  })

table('never rounded before it is compared', [
  ['建面/用地=1', 0, '是'],
  ['证载/用地<=3', 0, '否'],
  ['证载/用地', 0, '3.000001'],
  ['ROUND(证载/用地,2)<=3', 0, '是'],
  ['建面=用地', 0, '是'],
  ['建面>=用地', 0, '是'],
  ['建面>用地', 0, '否'],
  ['产值/100>=1.1^3', 0, '是'],
  ['1/3*3=1', 0, '是'],
  ['三分之一*3=1', 0, '否'],
  ['0.1+0.2=0.3', 0, '是'],
])

table('a percentage', [
  ['80%=4/5', 0, '是'],
  ['占比>=70', 0, '是'],
  ['占比>=70%', 0, '是'],
  ['占比>=0.7', 0, '是'],
  ['占比>0.7', 0, '是'],
  ['占比<=0.7', 0, '否'],
  ['占比=70%', 0, '是'],
  ['占比*100', 0, '7000'],
  ['占比+5%', 0, '75'],
  ['占比>=密度下限', 0, '是'],
  ['用地*占比', 0, '21'],
  ['用地*占比=21', 0, '是'],
  ['占比*2>=140', 0, '是'],
  ['占比*2=140%', 0, '是'],
  ['占比*占比=0.49', 0, '是'],
  ['占比^2=49%', 0, '是'],
  ['1/占比*7=10', 0, '是'],
  ['占比/占比=1', 0, '是'],
  ['用地*70%=21', 0, '是'],
  ['占比>=1', 1, '未知'],
  ['占比<=100', 1, '是'],
  ['占比>100%', 1, '否'],
])

table('zero, blank and not set', [
  ['0*用地', 1, '0'],
  ['用地*标准*0', 1, '0'],
  ['用地', 1, '[0, ]'],
  ['差额', 1, '未知'],
  ['占比', 1, '[0, 100]'],
  ['用地+1>0', 1, '是'],
  ['用地>=0', 1, '是'],
  ['用地=0', 1, '未知'],
  ['名称=""', 1, '未知'],
  ['ISBLANK(名称)', 1, '是'],
  ['ISBLANK(名称)', 0, '否'],
  ['ISBLANK(用地)', 1, '是'],
  ['ISBLANK(标准)', 0, '是'],
  ['ISBLANK(幅度)', 0, '是'],
  ['ISBLANK(密度下限)', 0, '否'],
  ['ISBLANK(分类标准)', 0, '否'],
  ['用地/(用地-30)', 0, '未知'],
  ['1/用地', 1, '[0, ]'],
  ['用地*幅度', 0, '[30, 150]'],
  ['用地*标准', 0, '[0, ]'],
  ['用地*标准>=0', 0, '是'],
  ['分类标准', 0, '3'],
  ['用地>=下限', 0, '未知'],
])

table('units', [
  ['建面*分类标准', 0, '90'],
  ['建面*分类标准>=90', 0, '是'],
  ['用地*分类标准', 0, '90'],
  ['租金*建面*租期', 0, '4800000'],
  ['租金*建面*租期-差额', 0, '4800002.5'],
  ['建面-用地', 0, '0'],
  ['用地+建面', 0, '60'],
  ['建面+用地', 0, '40000'],
])

table('texts', [
  ['名称="四上企业"', 0, '是'],
  ['名称=" 四上企业"', 0, '是'],
  ['名称<>"四上企业"', 0, '否'],
  ['名称="四下企业"', 0, '否'],
  ['"Ａ１"="a1"', 0, '是'],
  ['"（新）"="(新)"', 0, '是'],
  ['类型="连片"', 0, '是'],
  ['类型="连片"', 1, '未知'],
  ['LEFT(名称,2)="四上"', 0, '是'],
  ['LEFT(名称,0-1)="四上"', 0, '未知'],
  ['名称&"园"', 0, '四上企业 园'],
  ['名称&"园"="x"', 1, '未知'],
  ['IF(用地>10,类型,"连片")="连片"', 0, '是'],
  ['IF(用地>100,类型,"连片")=类型', 0, '是'],
  ['IF(用地>100,"零星",类型)=IF(用地>10,"连片",名称)', 0, '是'],
  ['IF(用地>10,"连片",类型)<>"连片"', 0, '否'],
])

table('another row', [
  ['区块[面积]', 0, '300'],
  ['区块[面积]>=200', 0, '是'],
  ['区块[认定]', 1, '否'],
  ['区块[面积]', 1, '[0, ]'],
  ['区块[面积]', 2, '未知'],
  ['区块[认定]', 2, '未知'],
  ['区块[认定]', 3, '未知'],
  ['ISBLANK(区块[面积])', 1, '是'],
  ['ISBLANK(区块[面积])', 0, '否'],
  ['ISBLANK(区块[面积])', 3, '未知'],
])

test('why another row cannot be read', () => {
  expect(desk.causes('区块[面积]>=200', 1)).toEqual(['blank 面积'])
  expect(desk.causes('区块[面积]>=200', 2)).toEqual(['blank 区块'])
  expect(desk.causes('区块[面积]>=200', 3)).toEqual(['orphan 区块'])
  expect(desk.causes('用地*标准>100')).toEqual(['notSet 标准'])
  expect(desk.causes('用地*幅度>100')).toEqual(['ranged 幅度'])
})

table('dates', [
  ['报送日<=截止', 0, '是'],
  ['报送日<截止', 0, '否'],
  ['报送日>截止', 0, '否'],
  ['EDATE(开工,1)', 0, '2022-02-28'],
  ['EDATE(开工,租期)', 0, '2024-01-31'],
  ['EDATE(开工,1)', 1, '未知'],
  ['YEAR(报送日)=年度', 0, '是'],
  ['YEAR(报送日)=2022', 0, '是'],
  ['报送日-开工', 0, '334'],
  ['报送日-开工>=365', 0, '否'],
  ['年度+1=2023', 0, '是'],
  ['年度-2020>=2', 0, '是'],
  ['MIN(报送日,开工)', 0, '2022-01-31'],
  ['IF(在册,年度,2020)>=2022', 0, '是'],
  ['DATE(年度,12,31)=截止', 0, '是'],
  ['AND(NOT(ISBLANK(报送日)),报送日<=截止)', 0, '是'],
  ['AND(NOT(ISBLANK(报送日)),报送日<=截止)', 1, '否'],
])

test('beyond the calendar nothing is known', () => {
  expect(desk.value('EDATE(开工,100000000)')).toBe('未知')
  expect(desk.value('DATE(99999999,1,1)')).toBe('未知')
  expect(desk.column('DATE(99999999,1,1)')).toBe('…')
})
