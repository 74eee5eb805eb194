import type { Parameter } from '../../../model/parameter.ts'
import { implied, parameters } from '../../builders.ts'
import * as options from '../options.ts'

const threshold = parameters('threshold')

const zoneBars: readonly Parameter[] = [
  threshold('计划起始年', 2022, '', ['标题'], { type: 'year' }),
  threshold('计划截止年', 2026, '', ['标题'], { type: 'year' }),
  threshold('纳入亩均税收上限', 5, '万元/亩', ['四'], {
    low: 1,
    high: 15,
    step: 0.5,
    quote: '亩均税收5万元以下的工业区块',
  }),
  threshold('允许改造方式', options.MODES, '', ['一', '五'], { options: options.MODES }),
  threshold('显著提升幅度', null, '%', ['二、3'], { low: 0, high: 200, step: 5 }),
  threshold('十化下限', null, '项', ['三'], { low: 0, high: 10, step: 1 }),
  threshold('新增低散乱上限', 0, '家', ['八、7'], { quote: '坚决杜绝边治理、边新增“低散乱污”' }),
  threshold('拆除违建占比下限', null, '%', ['五'], { low: 0, high: 100, step: 5 }),
  threshold('拆除亩均税收上限', null, '万元/亩', ['五'], { low: 0, high: 5, step: 0.5 }),
  threshold('管理提升亩均税收下限', null, '万元/亩', ['五'], { low: 0, high: 5, step: 0.5 }),
]

const projectBars: readonly Parameter[] = [
  threshold('容积率下限', 2, '', ['八、1'], { low: 1, high: 4, step: 0.1, quote: '原则上不低于2.0控制' }),
  threshold('容积率上限', null, '', ['八、1'], { low: 1, high: 6, step: 0.1 }),
  threshold('配套用地原上限', 7, '%', ['八、1'], { low: 0, high: 15, step: 1 }),
  threshold('配套用地提高上限', 15, '%', ['八、1'], { low: 7, high: 30, step: 1, quote: '由7%提高到15%' }),
  threshold('配套建面原上限', null, '%', ['八、1'], {
    low: 0,
    high: 30,
    step: 1,
    note: '“相应提高到30%”，提高前的比例文件未载；未填时提高的建筑面积不能确定',
  }),
  threshold('配套建面提高上限', 30, '%', ['八、1'], { low: 7, high: 50, step: 1 }),
  threshold('示范标准项下限', null, '项', ['五、1'], { low: 0, high: 13, step: 1 }),
  threshold('管理提升项下限', null, '项', ['五、3'], { low: 0, high: 4, step: 1 }),
  threshold('一事一议用地下限', 200, '亩', ['八、4'], {
    low: 50,
    high: 500,
    step: 10,
    quote: '面积200亩以上',
  }),
  threshold('重大项目投资下限', null, '万元', ['八、6'], { low: 0, high: 200000, step: 1000 }),
  threshold('管理提升单位成本', null, '万元/亩', ['五、3'], { low: 0, high: 100, step: 1 }),
  threshold('取得土地单位成本', null, '万元/亩', ['五、1'], { low: 0, high: 300, step: 1 }),
  threshold('审批提速天数', null, '天', ['六、12'], { low: 0, high: 100, step: 1 }),
  threshold('并联审批提速天数', null, '天', ['八、8'], { low: 0, high: 100, step: 1 }),
]

const firmBars: readonly Parameter[] = [
  threshold('奖励评价等级', ['A', 'B'], '', ['八、2'], { options: options.GRADES }),
  threshold('主营收入下限', 10000, '万元', ['八、2'], {
    low: 2000,
    high: 50000,
    step: 1000,
    quote: '主营业务收入亿元以上',
  }),
  threshold('倒逼评价等级', ['C', 'D'], '', ['八、5'], { options: options.GRADES }),
  threshold('梳理容积率下限', null, '', ['五、2（一是）'], { low: 0, high: 4, step: 0.1 }),
  threshold('梳理亩均税收下限', null, '万元/亩', ['五、2（一是）'], { low: 0, high: 50, step: 1 }),
  threshold('闲置年限下限', null, '年', ['五、2（三是）'], { low: 0, high: 10, step: 1 }),
  threshold('A类得分下限', null, '分', ['八、5（首句）']),
  threshold('B类得分下限', null, '分', ['八、5（首句）']),
  threshold('C类得分下限', null, '分', ['八、5（首句）']),
  threshold('腾退月数', null, '月', ['八、5'], { low: 1, high: 60, step: 1 }),
  threshold('入园投资强度下限', null, '万元/亩', ['八、7'], { low: 0, high: 1000, step: 10 }),
  threshold('入园容积率下限', null, '', ['八、7'], { low: 0, high: 4, step: 0.1 }),
  threshold('入园建筑密度下限', null, '%', ['八、7'], { low: 0, high: 80, step: 1 }),
  threshold('入园亩均税收下限', null, '万元/亩', ['八、7'], { low: 0, high: 100, step: 1 }),
  threshold('产业负面清单', null, '', ['八、7'], { type: 'list', note: '清单动态调整，未附；未填时不判断' }),
  threshold('用电匹配率下限', null, '%', ['六、15'], { low: 0, high: 100, step: 1 }),
  threshold('优先承接方向', options.TENANCIES, '', ['二、2'], { options: options.TENANCIES }),
  threshold('优先承接权重', null, '分', ['二、2']),
  threshold('兼并联合权重', null, '分', ['五、2']),
  threshold('国资参与权重', null, '分', ['六、13']),
  threshold('梳理采标权重', null, '分', ['五、2']),
]

const dates: readonly Parameter[] = [
  threshold('铺开期限', '2022-12-31', '', ['三'], { type: 'date' }),
  threshold('摸排期限', '2022-04-30', '', ['七、1'], { type: 'date' }),
  threshold('规划期限', '2022-06-30', '', ['七、2'], { type: 'date' }),
  threshold(
    '规划内容项下限',
    options.PLAN_ITEMS.length,
    '项',
    ['七、2'],
    implied('所列产业定位、总体思路、年度目标、项目清单都要有'),
  ),
  threshold('实施起始日', '2022-07-01', '', ['七、3'], { type: 'date' }),
  threshold('实施截止日', '2026-09-30', '', ['七、3'], { type: 'date' }),
]

export const thresholds: readonly Parameter[] = [...zoneBars, ...projectBars, ...firmBars, ...dates]
