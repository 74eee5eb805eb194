import type { Requirement } from '../../../model/rule.ts'
import { onceSet, onTime, qualification } from '../../builders.ts'
import { ASSETS } from '../options.ts'

const organised = qualification('镇街', '工作机制')
const plan = onTime('计划报送日期', '计划报送期限')
const planned = qualification('责任分工', '计划报送')
const surveyed = qualification('空间资源', '摸底对象')
const updated = qualification('空间资源', '定期更新')

const kinds = ASSETS.map((kind) => `"${kind}"`).join(',')

export const duties: readonly Requirement[] = [
  organised.must('设立工作机构', '已设工作机构', ['四（一）'], { message: '未设老旧工业区改造提升工作机构' }),
  planned.must('按期报送工作计划', plan.test, ['四（二）'], {
    scope: plan.scope,
    quote: '2020年3月底前将工作计划及相关措施报送领导小组办公室',
    message: '工作计划未按期报送',
  }),
  surveyed.scope('闲置低效空间', `OR(资源类型={${kinds}})`, ['二（一）'], {
    quote: '闲置厂房、低效厂房、闲置土地全方位组织调查',
  }),
  updated.must('资源信息按期更新', '更新日期>=EDATE(基准日,0-资源更新间隔)', ['二（一）'], {
    ...onceSet('资源更新间隔'),
    message: '空间资源信息超过更新间隔',
  }),
]
