import type { Requirement } from '../../../model/rule.ts'
import { onceSet, qualification } from '../../builders.ts'
import { sizeOf } from '../entities/project.ts'

/** 一（三）, 五: what the notice speaks of at all. */
const inScope = qualification('项目', '范围内项目')
const scope: readonly Requirement[] = [
  inScope.scope('属老旧工业区', 'OR(工业区类型=适用工业区类型)', ['一（三）'], {
    quote: '涵盖经济开发区“一区多园”和各镇（街道）、村（社区）老旧工业区',
  }),
  inScope.scope(
    '近期城市改造范围外',
    'OR(NOT(排除近期改造范围),NOT(近期城市改造范围内),AND(NOT(开发区也排除),工业区类型="开发区园区"))',
    ['一（三）'],
    { quote: '不在近期城市规划改造范围内' },
  ),
  inScope.scope('施行后开工', '开工日期>=施行日期', ['五'], {
    scope: 'AND(NOT(施行前开工可入),NOT(ISBLANK(开工日期)))',
  }),
  inScope.scope('失效前开工', '开工日期<=失效日期', ['五'], {
    scope: 'AND(NOT(ISBLANK(失效日期)),NOT(ISBLANK(开工日期)))',
  }),
]

/** 一（四）: what a project must have to enter the city's plan; waived by 裁定 where the notice says 原则上, 一般 or 基本. */
const entered = qualification('项目', '入盘资格', '裁定')
type Rule = (typeof entered)['must']

/** A rule of one of the four groups, which a reading may leave out. */
const within =
  (group: string, place: string) =>
  (rule: Rule, label: string, test: string, more: Parameters<Rule>[3] = {}): Requirement => {
    const inGroup = `OR("${group}"=入盘条件组)`
    return rule(label, test, [place], {
      ...more,
      scope: more.scope === undefined ? inGroup : `AND(${inGroup},${more.scope})`,
    })
  }

const always: readonly Requirement[] = [
  entered.scope('在适用范围', '范围内项目', ['一（三）']),
  entered.must('有明确产业定位', '产业定位明确', ['一（二）2', '一（四）2'], {
    scope: 'OR("业态规划"=入盘条件组)',
    message: '园区须有明确的产业定位，不能是“大杂烩”',
  }),
  entered.must('保持工业用途', '改造后用途="工业"', ['一（二）3'], {
    scope: 'OR(NOT(公共配套可改用途),改造模式<>"转公共配套")',
    quote: '坚持厂房土地工业规划性质；转为公共服务配套的除外',
    message: '改造后用途不是工业',
  }),
  entered.must('不炒房炒地', 'NOT(炒房炒地)', ['一（二）3'], { message: '有借机炒房炒地行为' }),
  entered.must('临时搭建不列入', 'NOT(临时搭建计入)', ['一（二）3'], { message: '临时搭盖不得列入改造' }),
  entered.must('无新增两违', '新增两违面积=0', ['一（二）3'], { message: '有新增“两违”面积' }),
  entered.must('符合四类规划', '符合规划数>=规划项数下限', ['二（二）'], {
    scope: 'NOT(只差土规)',
    quote: '符合城乡规划、土地利用规划、环境功能区划、产业发展规划',
    message: '所列四类规划未全部符合',
  }),
  entered.inPrinciple('土规调整中', '符合规划数>=规划项数下限', ['二（二）', '三（二）'], {
    scope: '只差土规',
    message: '只差土地利用总体规划，正争取局部调整，调整到位后再纳入',
  }),
]

const standard = within('建设标准', '一（四）1')
const construction: readonly Requirement[] = [
  standard(entered.inPrinciple, '园区规模', sizeOf('适用用地下限', '适用建面下限'), {
    quote: '占地不少于50亩或建筑面积不少于5万平方米；强链补链的30亩或3万平方米',
    message: '用地和建筑面积都未达到规模门槛',
  }),
  standard(
    entered.inPrinciple,
    '厂房层数',
    'IF(层数口径="最低层数",厂房最低层数>=厂房层数下限,多层厂房占比>=多层占比下限)',
    { quote: '建筑厂房一般应达到3层及以上', message: '厂房层数低于下限' },
  ),
  standard(entered.inPrinciple, '容积率不低于下限', '改造后容积率>=容积率下限', {
    scope: 'NOT(AND(特殊行业豁免,特殊行业))',
    quote: '一般不低于1.5（特殊行业除外）',
    message: '容积率低于下限，又不是特殊行业',
  }),
  standard(entered.inPrinciple, '容积率不高于上限', '改造后容积率<=容积率上限', {
    quote: '不高于3.0',
    message: '容积率高于上限',
  }),
  standard(entered.inPrinciple, '建筑密度区间', 'AND(建筑密度>=密度下限,建筑密度<=密度上限)', {
    quote: '建筑密度一般不低于35%、不高于60%',
    message: '建筑密度不在下限与上限之间',
  }),
  standard(entered.must, '规划法规允许', '符合规划法规', { message: '不符合规划及相关法律法规' }),
  standard(entered.must, '安全前提', '安全允许', { message: '安全上不允许' }),
  standard(entered.must, '消防规定', '符合消防规定', { message: '厂房结构设计不符合消防安全规定' }),
]

const business = within('业态规划', '一（四）2')
const higher = (what: string) => `亩均${what}>镇街[镇域亩均${what}]*镇域均值倍数`
const trades: readonly Requirement[] = [
  business(entered.must, '不引入禁入企业', 'NOT(引入禁入企业)', {
    quote: '不得引入目录限制、淘汰、禁止类以及工艺落后、环保安全不达标的项目',
    message: '园内有不得引入的企业',
  }),
  business(entered.inPrinciple, '产业门类个数', '产业门类数<=产业门类上限', {
    quote: '入园产业门类一般不超过3个',
    message: '入园产业门类超过上限',
  }),
  business(entered.must, '主导企业七成', '主导企业占比>=主导占比下限', {
    quote: '主导行业及上下游关联企业数达到70%以上',
    message: '主导行业及上下游关联企业占比低于下限',
  }),
  business(
    entered.must,
    '效益高于镇域均值',
    `IF(效益指标口径="均须",AND(${higher('产值')},${higher('税收')}),OR(${higher('产值')},${higher('税收')}))`,
    { quote: '亩均产值、税收等高于所在镇域平均水平', message: '亩均产值或亩均税收未高于所在镇域平均' },
  ),
  business(entered.inPrinciple, '入园企业达规模', '未达规模企业数=0', {
    quote: '入园企业原则上应是规上企业或承诺达产两年后达到',
    message: '有入园企业既非规上，也未承诺达产后按期达到规上应税销售额',
  }),
]

const serviced = within('服务配套', '一（四）3')
const managed = within('园区管理', '一（四）4')
const support: readonly Requirement[] = [
  serviced(entered.must, '基础设施五类', '基础设施数>=基础设施下限', {
    message: '道路、通讯、给排水、环保、消防未配齐',
  }),
  serviced(entered.must, '生活配套五类', '生活配套数>=生活配套下限', {
    message: '办公、宿舍、食堂、仓储物流、休闲未配齐',
  }),
  serviced(entered.inPrinciple, '配套三同时', '配套同步数>=配套同步下限', {
    quote: '基本实现同时设计、同时施工、同时投入使用',
    message: '配套设施未与主体工程三同时',
  }),
  managed(entered.must, '运营机构法人', '运营机构独立法人', { message: '没有独立法人资格的运营机构' }),
  managed(entered.must, '运营团队能力', '运营能力确认', { message: '运营团队能力未获确认' }),
  managed(entered.must, '运营团队经验', '运营经验>=运营经验下限', onceSet('运营经验下限')),
]

export const projects: readonly Requirement[] = [...scope, ...always, ...construction, ...trades, ...support]
