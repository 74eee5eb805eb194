import type { Parameter } from '../../../model/parameter.ts'
import { parameters } from '../../builders.ts'
import { countedStages } from '../../counting.ts'
import { GROUPS } from '../options.ts'

const reading = parameters('reading')

/** Where the notice leaves the meaning open: the reading taken, and the others to choose from. */
export const readings: readonly Parameter[] = [
  reading('入盘条件组', GROUPS, '', ['一（四）'], {
    options: GROUPS,
    note: '四个条件都须具备；组内“原则上”“一般”的不足为待批准',
  }),
  reading('公共配套可改用途', true, '', ['一（二）3', '一（二）1'], {
    note: '“坚持工业规划性质”与“转为公共服务配套”并存，取后者不受限',
  }),
  reading('规模口径', '任一', '', ['一（四）1'], {
    options: ['任一', '同时'],
    note: '“50亩或5万平方米”取二者居其一',
  }),
  reading('层数口径', '最低层数', '', ['一（四）1'], {
    options: ['最低层数', '面积占比'],
    note: '未载是每幢还是主要厂房；取各幢中最低的',
  }),
  reading('特殊行业豁免', true, '', ['一（四）1'], {
    note: '括号在下限之后，只豁免容积率下限，不及上限与密度',
  }),
  reading('产业门类层级', '大类', '', ['一（四）2'], {
    options: ['大类', '中类'],
    note: '门类按国民经济行业哪一级未载；取两位大类',
  }),
  reading('效益指标口径', '均须', '', ['一（四）2'], {
    options: ['均须', '任一'],
    note: '“产值、税收等”所列两项都要高于镇域均值，持平不算',
  }),
  reading('镇域均值口径', '企业简单平均', '', ['一（四）2'], {
    options: ['企业简单平均', '按用地加权'],
    note: '“所在镇域平均水平”的算法未载；镇街表填了均值的以所填为准',
  }),
  reading('排除近期改造范围', true, '', ['一（三）'], { note: '近期城市规划改造范围内的不适用' }),
  reading('开发区也排除', true, '', ['一（三）'], {
    note: '“不在近期城市规划改造范围内”取对开发区各园同样适用',
  }),
  reading('施行前开工可入', true, '', ['五'], { note: '施行前已开工的可否纳入未载，取可以' }),
  reading('目标起算日', '2020-01-01', '', ['一（三）'], {
    type: 'date',
    printed: 'absent',
    note: '两年目标从何日起计未载；取2020年初',
  }),
  reading('目标累计口径', '累计', '', ['一（三）'], {
    options: ['累计', '增量'],
    note: '2021年数含2020年数；“增量”为在2020年之外另计',
  }),
  reading('目标计入口径', '范围内项目', '', ['一（三）'], {
    options: ['范围内项目', '入盘项目'],
    note: '目标是否只计具备四项条件的项目未载；取适用范围内的都计',
  }),
  reading('首批面积口径', '试点', '', ['一（三）'], {
    options: ['试点', '全部'],
    note: '60万平方米、与10宗试点同句，取试点项目的面积',
  }),
  reading('首批实施口径', '已开工', '', ['一（三）'], {
    options: ['已开工', '已完成'],
    note: '“实施”取开工及以后，不要求完成',
  }),
  reading('两区计入覆盖', false, '', ['二（二）'], {
    note: '“每个镇域”取各镇、街道，不含开发区、出口加工区',
  }),
  reading('放宽须第三方运营', false, '', ['三（一）'], {
    note: '引进第三方取为鼓励，不是放宽配套用地的条件',
  }),
  reading('贡献奖励口径', '增量', '', ['三（一）'], {
    options: ['增量', '总额'],
    note: '“多作贡献”取比基期增加的地方税收',
  }),
  reading('优先排序口径', '按项数', '', ['三（二）'], {
    options: ['按项数', '按得分'],
    note: '改造项目之间的先后未载；先按优先项数，再按用地大小',
  }),
  countedStages(['三（一）'], '奖补测算只算完成的项目；要看在建、谋划兑现后的支出时改选'),
]
