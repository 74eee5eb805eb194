import type { Requirement } from '../../../model/rule.ts'
import { onceSet, qualification } from '../../builders.ts'

/** 附件4第1行 and 三、一是: how many lead industries. Where 附件1 itself breaks the cap a person decides. */
const lead = qualification('区块', '主导产业布局', '说明裁定')
const leading: readonly Requirement[] = [
  lead.caseByCase('附件一与附件四冲突', '主导产业冲突', ['附件1', '附件4第1行'], {
    message: '附件1所列主导产业多于附件4上限，文件自相矛盾，须裁定',
  }),
  lead.inPrinciple('小园主导产业', '主导产业数<=小园主导产业上限', ['附件4第1行'], {
    scope: 'AND(NOT(大园),NOT(主导产业冲突))',
    quote: '占地200亩以下原则上只能规划一个主导产业',
    message: '小园区的主导产业多于上限',
  }),
  lead.inPrinciple('大园主导产业说明', '主导产业数<=大园主导产业上限', ['三、一是', '附件4第1行'], {
    scope: 'AND(大园,主导产业说明带,NOT(主导产业冲突))',
    message: '超过附件4的上限，但在正文的个数以内，须说明',
  }),
  lead.must(
    '大园主导产业',
    '主导产业数<=IF(主导产业说明带,主导产业基数+主导产业可增数,大园主导产业上限)',
    ['附件4第1行', '三、一是'],
    {
      scope: 'AND(大园,NOT(主导产业冲突))',
      quote: '占地200亩以上不超过两个主导产业',
      message: '主导产业多于允许的个数',
    },
  ),
]

/** 二（二）: bounds included. */
const support = qualification('区块', '配套达标')
const supporting: readonly Requirement[] = [
  support.must('非生产性配套占比', 'AND(配套占比>=配套占比下限,配套占比<=配套占比上限)', ['二（二）'], {
    quote: '建筑面积占总面积的15-25%',
    message: '非生产性配套建筑面积占比不在规定区间',
  }),
  support.must('配套集中合理布局', '配套集中布局', ['二（二）'], { message: '非生产性配套没有集中布局' }),
]

const performing = qualification('园区年报', '绩效达标')
const digital = qualification('区块', '数字化园区')
const measured: readonly Requirement[] = [
  performing.must('园区亩均增加值', '亩均增加值>=园区亩均增加值目标', ['二（一）', '附件4第2行'], {
    message: '园区亩均增加值未达目标',
  }),
  performing.must('园区亩均税收', '亩均税收>=园区亩均税收目标', ['二（一）', '附件4第2行'], {
    message: '园区亩均税收未达目标',
  }),
  digital.must('数字化管理机构', '数字化机构', ['附件4第10行'], { message: '没有数字化管理专门机构' }),
  digital.must('三类数字平台', '数字平台数>=数字平台下限', ['附件4第10行'], {
    message: '大数据、信息发布、智慧应急平台不齐全',
  }),
  digital.must('数字化服务覆盖', '数字化服务覆盖率>=数字化服务覆盖下限', ['附件4第10行'], {
    message: '数字化服务未全覆盖',
  }),
]

/** 附件4, all thirteen rows. */
const built = qualification('区块', '建设标准')
const standard: readonly Requirement[] = [
  built.must('主导企业数占比', '主导企业占比>=主导企业占比下限', ['附件4第1行'], {
    message: '主导及关联企业数占比不足',
  }),
  built.must('主导厂房面积占比', '主导厂房占比>=主导厂房占比下限', ['附件4第1行'], {
    message: '主导及关联厂房面积占比不足',
  }),
  built.must('绩效水平', 'COUNTIFS(园区年报[绩效达标],TRUE,园区年报[年度],目标年度)>=1', ['附件4第2行'], {
    message: '目标年度亩均增加值或亩均税收未达标',
  }),
  built.must('制造工艺', '信息化功能数>=信息化功能下限', ['附件4第3行'], { message: '信息化管理环节不齐全' }),
  built.must('绿色生产', '清洁生产达标率>=清洁生产目标', ['附件4第4行'], {
    message: '有企业未达清洁生产和环保标准',
  }),
  built.must('园区基础设施', '基础设施数>=基础设施下限', ['附件4第5行', '二（二）'], {
    message: '基础设施不齐全',
  }),
  built.must('生产性公共服务', '生产性服务数>=生产性服务下限', ['二（二）'], {
    message: '生产性公共服务不齐全',
  }),
  built.must('园区配套设施', '配套设施数>=配套设施下限', ['附件4第6行'], { message: '配套设施不齐全' }),
  built.must('园区公共服务', 'AND(公共服务数>=公共服务下限,线上线下平台)', ['附件4第7行'], {
    message: '公共服务不齐全或没有线上线下平台',
  }),
  built.must('公益服务覆盖', '公益服务覆盖率>=公益服务覆盖下限', ['附件4第7行'], {
    message: '公益性、低收费服务未覆盖全部企业',
  }),
  built.must('工业社区', '三方共管', ['附件4第8行', '二（三）'], { message: '未建立“三位一体”管理机制' }),
  built.must('运营管理体系', '运营管理数>=运营管理下限', ['附件4第9行'], { message: '运营管理体系不齐全' }),
  built.must('达到数字化园区', '数字化园区', ['附件4第10行', '二（三）'], {
    message: '未达到数字化园区要求',
  }),
  built.must('园区统一规划', '统一规划', ['附件4第11行'], { message: '园区未统一规划' }),
  built.must('环境舒适', '环境评分>=环境评分下限', ['附件4第11行'], {
    ...onceSet('环境评分下限'),
    message: '环境评分不足',
  }),
  built.must('时尚消费', '时尚购物功能', ['附件4第12行'], {
    scope: '在时尚走廊',
    message: '在时尚走廊内，没有时尚购物功能',
  }),
  built.must('工业旅游', '工业旅游线路', ['附件4第13行', '二（四）'], {
    scope: '有工业遗产',
    message: '有工业遗产，没有工业旅游路线',
  }),
]

/** 三、六是: renew all round, or pull down what cannot be brought up to standard. */
const renewed = qualification('区块', '环境提升')
const demolished = qualification('区块', '拆除改造')
const leased = qualification('区块', '统租园区')
const piloted = qualification('区块', '试点园区')
const works: readonly Requirement[] = [
  renewed.scope('属旧工业区块', '旧区块', ['三、六是']),
  renewed.must('全方位改造', '全面改造项数>=全面改造项下限', ['三、六是'], {
    message: '外立面、道路、绿化、室内没有都改造',
  }),
  demolished.scope('无法整治提升', '应予拆除', ['三、六是']),
  demolished.must(
    '整体或大部分拆除',
    'OR(HAS(改造方式,"拆除重建"),拆除占比>=大部拆除占比下限)',
    ['三、六是'],
    { message: '无法整治提升的区块，没有整体或大部分拆除' },
  ),
  leased.scope('实行统一收租', '统一收租', ['三、二是']),
  leased.must('条件允许', '条件允许统租', ['三、二是'], { message: '园区不具备统一收租条件' }),
  piloted.scope('列为试点', '试点', ['四（一）']),
]

export const blocks: readonly Requirement[] = [...leading, ...supporting, ...measured, ...standard, ...works]
