import { ROOT } from '../../../model/field.ts'
import type { Requirement } from '../../../model/rule.ts'
import { check } from '../../builders.ts'
import { landBalanced } from '../../counting.ts'

export const checks: readonly Requirement[] = [
  check('镇街')('附件各行合计', '年度任务=连片任务+零星任务', ['附件'], {
    message: '总任务不等于连片与零星之和',
  }),
  check(ROOT)('附件总任务相符', '年度任务合计=全市年度任务', ['二', '附件'], {
    message: '各主体总任务合计与全市数不符',
  }),
  check(ROOT)('附件连片任务相符', '连片任务合计=全市连片任务', ['附件'], {
    message: '各主体连片任务合计与全市数不符',
  }),
  check(ROOT)('附件零星任务相符', '零星任务合计=全市零星任务', ['附件'], {
    message: '各主体零星任务合计与全市数不符',
  }),
  check(ROOT)('总任务等于两类之和', '全市年度任务=全市连片任务+全市零星任务', ['附件'], {
    message: '全市总任务不等于连片与零星之和',
  }),
  landBalanced(['三（二）2']),
  check('区块')('认定程序先后', '方案报送日期<=评审通过日期', ['三（四）1'], {
    scope: 'NOT(OR(ISBLANK(方案报送日期),ISBLANK(评审通过日期)))',
    message: '方案报送日期晚于评审通过日期',
  }),
  check('项目')('其他模式须说明', 'NOT(ISBLANK(模式说明))', ['三（一）'], {
    scope: '改造模式="其他"',
    message: '改造模式为其他，未写明是什么模式',
  }),
  check(ROOT)('点名推进区块', '推进区块数>=2', ['二'], { message: '文件点名推进的区块没有都推进' }),
  check(ROOT)('点名启动区块', '启动区块数>=IF(联合命名拆分,6,4)', ['二'], {
    message: '文件点名启动的区块没有都启动',
  }),
  check(ROOT)('连片为主', '连片占比>连片占比提示线', ['三（三）'], { message: '连片改造不足以为主' }),
  check(ROOT)('工业用地总量锁定', '工业用地总量<=工业用地总量上限', ['三（二）'], {
    message: '工业用地总量超过锁定的总量',
  }),
]
