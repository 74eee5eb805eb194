import { ROOT } from '../../../model/field.ts'
import type { Requirement } from '../../../model/rule.ts'
import { check, onceSet, qualification } from '../../builders.ts'
import { BLOCK_BAR } from '../entities/block.ts'
import { BRANCH_A, BRANCH_B, IN_RENEWAL } from '../entities/project.ts'
import { implementation } from './implementation.ts'

/** 三（四）1, 三（二）1: what makes a block a recognised one; the yearly number of them is an allotment. */
const recognised = qualification('区块', '已认定', '认定裁定')
const recognition: readonly Requirement[] = [
  recognised.must('连片区块面积', BLOCK_BAR, ['三（二）1'], {
    quote: '200亩以上的相对连片集聚区',
    message: '连片区块规划面积须达200亩',
  }),
  recognised.must('连片区块位置', 'OR(所在位置=连片允许位置)', ['三（二）1'], {
    message: '连片区块须在开发区或镇（街道）工业园区内',
  }),
  recognised.must('评审通过并发文', 'OR(NOT(须发文认定),NOT(ISBLANK(认定文号)))', ['三（四）1'], {
    quote: '经评审通过发文认定',
    message: '未见认定文号',
  }),
  recognised.must('四至边界明确', '四至明确', ['三（四）1'], { message: '认定区块须明确四至边界' }),
  recognised.must('企业清单', '企业数>=企业清单下限', ['三（四）1'], { message: '认定区块须有企业清单' }),
]

const unified = qualification('区块', '五统一')
const community = qualification('区块', '未来社区')
const features: readonly Requirement[] = [
  unified.encouraged('五个统一', '统一项数>=五统一下限', ['一']),
  community.encouraged('未来工业社区', '社区特征数>=未来社区特征下限', ['三（二）1']),
]

/** 三（二）: what counts in the assessment, each project in one of two types. */
const counted = qualification('项目', '计入考核', '裁定')
const counting: readonly Requirement[] = [
  counted.scope('实施期', 'AND(计入年度>=计划起始年,计入年度<=计划截止年)', ['文首']),
  counted.must('退二优二或工改工', IN_RENEWAL, ['三（二）'], {
    quote: '纳入考核区域必须为“退二优二”或“工改工”',
    message: '转换类型不是退二优二或工改工',
  }),
  counted.inPrinciple('园区内存量改造', 'OR(园区外可计入,AND(在园区内,存量用地))', ['二'], {
    message: '不在园区内或不是存量用地',
  }),
  counted.must('零星须在连片区外', 'OR(零星可在连片区内,ISBLANK(所属区块))', ['三（二）2', '附件'], {
    scope: '类型="零星"',
    message: '在连片区块内的项目不能按零星计，面积不重复计算',
  }),
  counted.must('连片须在认定区块', '所属区块[已认定]', ['三（二）1', '三（四）1'], {
    scope: '类型="连片"',
    message: '所属区块未认定，或超出每年2个且未获批准',
  }),
  counted.inPrinciple('零星宗地与容积率', BRANCH_A, ['三（二）2'], {
    scope: 'AND(类型="零星",NOT(整合归宗))',
    quote: '宗地面积不少于20亩，改造后容积率达到2.0以上',
    message: '宗地面积不足20亩或改造后容积率不足2.0',
  }),
  counted.inPrinciple('零星归宗重新出让', `OR(${BRANCH_B},${BRANCH_A})`, ['三（二）2'], {
    scope: 'AND(类型="零星",整合归宗)',
    quote: '整合归宗重新出让单宗面积不少于20亩',
    message: '归宗后单宗面积不足20亩',
  }),
  counted.inPrinciple('低散乱不自主改造', 'OR(低散乱可自主改造,NOT(实施企业[低散乱]))', ['三（一）2'], {
    scope: 'AND(NOT(ISBLANK(实施企业)),改造模式="企业自主")',
    quote: '低散乱企业以整治腾退为主，原则上严控无序低端改造',
    message: '低散乱企业原则上不得自主改造',
  }),
]

/** 三（三）: every enterprise in one of three classes. */
const classified = qualification('企业', '已归类')
const moved = qualification('企业', '腾退安置')
const transformed = qualification('企业', '转型处置')
const rented = qualification('企业', '租转资格')
const supported = qualification('企业', '扶持资格')
const treatment: readonly Requirement[] = [
  classified.must('三类处置归类', 'OR(处置类型=处置类型清单)', ['三（三）'], {
    message: '企业未归入改造提升、优化转型、整治清退之一',
  }),
  moved.scope('纳入腾退安置', '纳入腾退', ['三（一）1']),
  moved.must('货币或产权安置', 'OR(安置方式={"货币安置","产权安置"})', ['三（一）1']),
  transformed.scope('属优化转型', '处置类型="优化转型"', ['三（三）2']),
  transformed.must('优化转型方式', 'OR(转型方式={"要素回购","等价置换","项目受让"})', ['三（三）2']),
  rented.scope('入驻先租后转', '先租后转', ['三（一）1']),
  rented.must('先租后转年限', '已租年限>=先租后转年限下限', ['三（一）1'], {
    ...onceSet('先租后转年限下限'),
  }),
  rented.must('先租后转税收', '亩均税收>=先租后转税收下限', ['三（一）1'], {
    ...onceSet('先租后转税收下限'),
  }),
  supported.scope('在连片区块内', 'NOT(ISBLANK(所属区块))', ['三（四）1']),
  supported.must('扶持区域已认定', '所属区块[已认定]', ['三（四）1', '三（四）5'], {
    quote: '认定作为后期财政扶持奖励区域认定依据',
  }),
]

const checks: readonly Requirement[] = [
  check('镇街')('附件各行合计', '年度任务=连片任务+零星任务', ['附件']),
  check(ROOT)('附件总任务相符', '年度任务合计=全市年度任务', ['二', '附件']),
  check(ROOT)('附件连片任务相符', '连片任务合计=全市连片任务', ['附件']),
  check(ROOT)('附件零星任务相符', '零星任务合计=全市零星任务', ['附件']),
  check(ROOT)('总任务等于两类之和', '全市年度任务=全市连片任务+全市零星任务', ['附件']),
  check('区块')('项目面积不超区块', '差额>=0', ['三（二）2'], {
    message: '区块内项目用地合计超过区块规划面积',
  }),
  check('区块')('认定程序先后', '方案报送日期<=评审通过日期', ['三（四）1'], {
    scope: 'NOT(OR(ISBLANK(方案报送日期),ISBLANK(评审通过日期)))',
  }),
  check('项目')('其他模式须说明', 'NOT(ISBLANK(模式说明))', ['三（一）'], { scope: '改造模式="其他"' }),
  check(ROOT)('点名推进区块', '推进区块数>=2', ['二']),
  check(ROOT)('点名启动区块', '启动区块数>=IF(联合命名拆分,6,4)', ['二']),
  check(ROOT)('连片为主', '连片占比>连片占比提示线', ['三（三）']),
  check(ROOT)('工业用地总量锁定', '工业用地总量<=工业用地总量上限', ['三（二）']),
]

export const requirements: readonly Requirement[] = [
  ...recognition,
  ...features,
  ...counting,
  ...implementation,
  ...treatment,
  ...checks,
]
