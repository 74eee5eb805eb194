import type { Dataset } from '../../../engine/model/dataset.ts'
import { datasetOf } from '../../../engine/model/dataset.ts'
import type { Policy } from '../../../engine/model/policy.ts'
import {
  choice,
  date,
  derived,
  derivedFlag,
  entity,
  flag,
  incentive,
  key,
  multi,
  number,
  parameters,
  qualification,
  reference,
  target,
  text,
} from '../../../engine/packs/builders.ts'

const { must, inPrinciple } = qualification('项目', '可奖', '裁定')
const threshold = parameters('threshold')
const rate = parameters('incentive')

/** The policy that other rows are judged by. */
export const JUDGE: Policy = {
  title: '甲市办法',
  status: 'draft',
  area: '镇街',
  main: { entity: '项目', qualification: '可奖' },
  entities: [
    entity('镇街', key('镇街'), number('任务', '亩')),
    entity(
      '项目',
      key('项目编号'),
      reference('镇街', '镇街', { required: true }),
      text('项目名称', { required: true }),
      choice('类型', ['连片', '零星']),
      multi('用途', ['生产', '研发']),
      number('用地', '亩'),
      number('建筑面积', '㎡', { aliases: ['总建筑面积'] }),
      number('亩均税收', '万元/亩'),
      date('完成日期'),
      flag('已开工'),
      derivedFlag('低效', '亩均税收<低效线'),
      derived('容积率', '', '建筑面积/用地', { minimum: 0 }),
      flag('裁定'),
      text('联系人'),
    ),
    entity('车间', key('车间编号'), reference('所属项目', '项目'), number('面积', '㎡')),
  ],
  parameters: [
    threshold('低效线', 5, '万元/亩', ['一']),
    threshold('容积率下限', 2, '', ['一']),
    rate('单价', 100, '元/㎡', ['二']),
  ],
  requirements: [
    must('已完成', 'NOT(ISBLANK(完成日期))', ['一']),
    must('用地达标', '用地>=30', ['一']),
    must('不是零星', '类型<>"零星"', ['一']),
    inPrinciple('不低效', 'NOT(低效)', ['一']),
    must('容积率达标', '容积率>=容积率下限', ['一'], { scope: '已开工' }),
    must('做研发', 'HAS(用途,"研发")', ['一']),
    { ...must('车间面积', 'SUM(车间[面积])>=100', ['一']), qualification: '有车间' },
  ],
  incentives: [
    incentive({
      label: '车间补助',
      entity: '车间',
      qualification: '',
      base: '面积',
      rate: '单价',
      included: true,
      clauses: ['二'],
    }),
  ],
  targets: [
    target({
      label: '完成用地',
      level: '镇街',
      entity: '项目',
      measure: '用地',
      value: '任务',
      unit: '亩',
      clauses: ['三'],
    }),
    target({
      label: '车间总面积',
      level: '全市',
      entity: '车间',
      measure: '面积',
      value: '100',
      unit: '㎡',
      clauses: ['三'],
    }),
  ],
  allotments: [],
}

/** The policy of the workbook: other names, other units, other words. */
export const OWN: Policy = {
  title: '乙市办法',
  status: 'issued',
  area: '市区',
  main: { entity: '项目', qualification: '入列' },
  entities: [
    entity('市区', key('市区')),
    entity(
      '项目',
      key('编号'),
      reference('所在区', '市区'),
      text('项目名称'),
      choice('类型', ['连片', '零星', '散户']),
      multi('用途', ['生产', '研发', '仓储']),
      number('用地', '㎡'),
      number('楼面', '㎡', { aliases: ['总建筑面积'] }),
      number('年税收', '万元'),
      derived('亩均税收', '万元/亩', '年税收/用地'),
      flag('低效'),
      flag('裁定'),
      number('投资额', '万元'),
    ),
  ],
  parameters: [],
  requirements: [],
  incentives: [incentive({ label: '楼面奖', entity: '项目', qualification: '', clauses: ['四'] })],
  targets: [],
  allotments: [],
}

export const ROWS: Dataset = datasetOf({
  市区: [{ 市区: '东区' }, { 市区: '西区' }],
  项目: [
    {
      编号: 'P1',
      所在区: '东区',
      项目名称: '一号',
      类型: '连片',
      用途: ['生产', '研发'],
      // 20,000㎡ are 30亩 exactly; 19,999㎡ are 29.9985亩.
      用地: 20_000,
      楼面: 40_000,
      年税收: 300,
      低效: true,
      裁定: true,
      投资额: 1,
    },
    {
      编号: 'P2',
      所在区: '西区',
      项目名称: '二号',
      类型: '散户',
      用途: ['研发', '仓储'],
      用地: 19_999,
      楼面: null,
      年税收: 30,
      低效: false,
      裁定: null,
      投资额: null,
    },
  ],
})
