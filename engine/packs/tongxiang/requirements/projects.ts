import type { Requirement } from '../../../model/rule.ts'
import { qualification } from '../../builders.ts'
import { BRANCH_A, BRANCH_B, IN_RENEWAL } from '../entities/project.ts'

/** 三（二）: what counts in the assessment, each project in one of two types. */
const counted = qualification('项目', '计入考核', '裁定')
export const projects: readonly Requirement[] = [
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
    message: '所属区块未认定，或超出每年个数且未获批准',
  }),
  counted.inPrinciple('零星宗地与容积率', BRANCH_A, ['三（二）2'], {
    scope: 'AND(类型="零星",NOT(整合归宗))',
    quote: '宗地面积不少于20亩，改造后容积率达到2.0以上',
    message: '宗地面积或改造后容积率未达下限',
  }),
  counted.inPrinciple('零星归宗重新出让', `OR(${BRANCH_B},${BRANCH_A})`, ['三（二）2'], {
    scope: 'AND(类型="零星",整合归宗)',
    quote: '整合归宗重新出让单宗面积不少于20亩',
    message: '归宗后单宗面积未达下限',
  }),
  counted.inPrinciple('低散乱不自主改造', 'OR(低散乱可自主改造,NOT(实施企业[低散乱]))', ['三（一）2'], {
    scope: 'AND(NOT(ISBLANK(实施企业)),改造模式="企业自主")',
    quote: '低散乱企业以整治腾退为主，原则上严控无序低端改造',
    message: '低散乱企业原则上不得自主改造',
  }),
]
