import type { Requirement } from '../../../model/rule.ts'
import { onceSet, qualification } from '../../builders.ts'

/** 三（三）: every enterprise in one of three classes. */
const classified = qualification('企业', '已归类')
const moved = qualification('企业', '腾退安置')
const transformed = qualification('企业', '转型处置')
const rented = qualification('企业', '租转资格')
const supported = qualification('企业', '扶持资格')
const cleared = qualification('企业', '清退管理')
const enforced = qualification('企业', '联合执法')

export const enterprises: readonly Requirement[] = [
  classified.must('三类处置归类', 'OR(处置类型=处置类型清单)', ['三（三）'], {
    message: '企业未归入改造提升、优化转型、整治清退之一',
  }),
  moved.scope('纳入腾退安置', '纳入腾退', ['三（一）1']),
  moved.must('货币或产权安置', 'OR(安置方式={"货币安置","产权安置"})', ['三（一）1'], {
    message: '安置方式未定',
  }),
  transformed.scope('属优化转型', '处置类型="优化转型"', ['三（三）2']),
  transformed.must('优化转型方式', 'OR(转型方式={"要素回购","等价置换","项目受让"})', ['三（三）2'], {
    message: '优化转型方式未定',
  }),
  rented.scope('入驻先租后转', '先租后转', ['三（一）1']),
  rented.must('先租后转年限', '已租年限>=先租后转年限下限', ['三（一）1'], {
    ...onceSet('先租后转年限下限'),
    message: '已租年限不足',
  }),
  rented.must('先租后转税收', '亩均税收>=先租后转税收下限', ['三（一）1'], {
    ...onceSet('先租后转税收下限'),
    message: '亩均税收未达转让要求',
  }),
  supported.scope('在连片区块内', 'NOT(ISBLANK(所属区块))', ['三（四）1']),
  supported.must('扶持区域已认定', '所属区块[已认定]', ['三（四）1', '三（四）5'], {
    quote: '认定作为后期财政扶持奖励区域认定依据',
    message: '所在区块未认定，不属财政扶持奖励区域',
  }),
  cleared.scope('属整治清退', '处置类型="整治清退"', ['三（三）3']),
  cleared.must('清退企业列入清单', '列入清退清单', ['三（三）3'], { message: '整治清退企业未列入清单' }),
  cleared.must('不擅自出租转让', 'NOT(擅自租转)', ['三（三）3'], {
    quote: '严控低端改造、擅自出租转让',
    message: '清退企业擅自出租转让',
  }),
  enforced.scope('拒不配合的清退企业', '联合执法对象', ['三（四）3']),
  enforced.must('已列入执法名单', '列入执法名单', ['三（四）3'], {
    quote: '开发区、各镇（街道）提出名单交办联合执法工作专班',
    message: '拒不配合的清退企业未列入联合执法名单',
  }),
  enforced.must('已分类管理', '金融分类管理', ['三（四）3'], { message: '金融机构未实施分类管理' }),
]
