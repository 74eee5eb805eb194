import type { Parameter } from '../../../model/parameter.ts'
import { parameters } from '../../builders.ts'
import { countedStages, yearReading } from '../../counting.ts'
import { BUDGET, FUND, MODES, YEAR_BASES } from '../options.ts'

const reading = parameters('reading')

const scope: readonly Parameter[] = [
  reading('特征项数下限', 1, '项', ['四'], {
    low: 0,
    high: 4,
    step: 1,
    note: '四种特征与亩均税收以顿号、逗号并列；取税收达线且至少有1种，4为全部，0为只看税收',
  }),
  yearReading(YEAR_BASES, ['标题'], '完成项目按完成日期的年度，其余按实施年度'),
  reading('改造截止口径', '年底', '', ['三', '七、3'], {
    options: ['年底', '九月底'],
    note: '“到2026年”取年底；七、3的全面实施到2026年9月底',
  }),
  reading('计入面积方式', MODES, '', ['五、3'], {
    options: MODES,
    note: '三类都是改造，都计入1万亩和镇街奖励；去掉管理提升式即只算另两类',
  }),
  reading('新增规上口径', '新增', '', ['三'], {
    options: ['新增', '净增'],
    note: '“新增”取升规和新入园的家数；净增为扣除退规',
  }),
  reading('亩均税收口径', '加权', '', ['三'], {
    options: ['加权', '简单平均'],
    note: '取改造完成区块税收合计除以面积合计；逐区块达标个数在全市表',
  }),
]

const support: readonly Parameter[] = [
  reading('容积率基准口径', '合同优先', '', ['八、1'], {
    options: ['合同优先', '现状建筑'],
    note: '“提高的容积率”以出让合同容积率为基准，无合同的按现状建筑面积',
  }),
  reading('配套费减免口径', '新增部分', '', ['八、1'], {
    options: ['新增部分', '全部建筑面积'],
    note: '“同时免征”随提高部分，取新增建筑面积',
  }),
  reading('配套提高须自用', false, '', ['八、1'], { note: '“并允许”之前为句号，取只须列入项目' }),
  reading('宿舍专用比例', 100, '%', ['八、1'], {
    low: 0,
    high: 100,
    step: 5,
    note: '“提高部分用于建设宿舍型保障性租赁住房”未留余地，取全部',
  }),
  reading('联合体权利人下限', 2, '个', ['八、3'], { note: '“多个土地权属人”取2个以上' }),
  reading('补缴口径', '按年线性', '', ['八、3'], {
    options: ['按年线性', '市场评估'],
    note: '补缴办法未载；市场评估的填评估补缴价款',
  }),
  reading('一事一议口径', '替代', '', ['八、4'], {
    options: ['替代', '叠加'],
    note: '报市政府一事一议的，不再按一般国资奖励',
  }),
  reading('国资奖励基数', '收购用地', '', ['八、4'], {
    options: ['收购用地', '收购建筑面积'],
    note: '“一定奖励”的计算基数未载，取收购（租赁）用地',
  }),
]

const firms: readonly Parameter[] = [
  reading('低效及隐患口径', '任一', '', ['五、2（二是）'], {
    options: ['任一', '同时'],
    note: '“低效及安全隐患突出企业”取任一；低效为评价C、D类',
  }),
  reading('归类次序', '从严', '', ['五、2'], {
    options: ['从严', '从宽'],
    note: '几类同时符合时，从严为淘汰、专项整治、指导提升',
  }),
  reading('营收条件适用', 'A类和B类', '', ['八、2'], {
    options: ['A类和B类', '仅B类'],
    note: '括号在“A类、B类的优势企业”之后，取两类都要',
  }),
  reading('兼并奖励计法', null, '', ['八、2'], {
    type: 'choice',
    options: ['全额分档', '超额累进'],
    note: '分档是全额还是累进未载',
  }),
  reading('换房面积口径', '换入面积', '', ['八、5'], {
    options: ['换入面积', '腾退面积'],
    note: '“以土地置换建筑面积”所换得的面积',
  }),
  reading('其他集聚区须国资建设', false, '', ['八、5'], { note: '“国资公司开发建设的”只修饰小微企业园区' }),
]

const paidFrom = (label: string, clause: string): Parameter =>
  reading(label, BUDGET, '', [clause, '八、9'], {
    options: [BUDGET, FUND],
    note: '列支渠道未载，取一般预算；专项经费的四项用途后有“等”',
  })

const money: readonly Parameter[] = [
  countedStages(['八、10'], '镇街奖励、国资奖励和减免只算完成的项目；要看在建、谋划兑现后的数时改选'),
  reading('镇街奖励定价', '统一', '', ['八、10'], {
    options: ['统一', '按难度', '按改造方式'],
    note: '“视实际工作的推进难易程度”未分级；项目填了核定单价的按核定单价。难度易、中、难为测算假设',
  }),
  paidFrom('镇街奖励列支', '八、10'),
  paidFrom('换房奖励列支', '八、5'),
  paidFrom('兼并奖励列支', '八、2'),
  paidFrom('国资奖励列支', '八、4'),
  reading('计提基数口径', '全部', '', ['八、9'], {
    options: ['全部', '工业用地'],
    note: '取全部土地出让收入（毛收入）',
  }),
  reading('指标挂钩口径', '按比例', '', ['六、3', '八、10'], {
    options: ['按比例', '按亩挂钩'],
    note: '挂钩办法未载；按比例为按改造完成面积分指标池，按亩挂钩为完成面积×挂钩比例',
  }),
]

/** Where the notice leaves the meaning open: the reading taken, and the others to choose from. */
export const readings: readonly Parameter[] = [...scope, ...support, ...firms, ...money]
