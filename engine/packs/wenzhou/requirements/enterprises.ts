import type { Requirement } from '../../../model/rule.ts'
import { qualification } from '../../builders.ts'

/** 二（四）, 三、一是 to 三、三是: what enterprises must be, and what becomes of them. */
const clean = qualification('企业', '清洁环保')
const preferred = qualification('企业', '优先引入')
const closed = qualification('企业', '淘汰关停')
const resettled = qualification('企业', '转移安置')
export const enterprises: readonly Requirement[] = [
  clean.must('符合清洁生产', '清洁生产', ['二（四）', '附件4第4行'], { message: '不符合清洁生产标准' }),
  clean.must('符合环保标准', '环保达标', ['二（四）', '附件4第4行'], { message: '不符合环保标准' }),
  preferred.encouraged('鼓励发展的产业', '鼓励产业', ['二（一）']),
  preferred.encouraged('细分方向', '列入细分方向', ['三、一是']),
  preferred.encouraged('优先引进的环节', '优先环节', ['附件3第2条']),
  closed.scope('属淘汰关停对象', '处置方式="淘汰关停"', ['三、二是']),
  closed.must('淘汰关停到位', '已关停', ['三、二是'], {
    quote: '对能耗高、噪音大、污染重、产出低的企业，予以淘汰关停',
    message: '淘汰关停对象尚未关停',
  }),
  resettled.scope('属转移安置对象', '处置方式="转移安置"', ['三、二是']),
  resettled.must('安置到两大平台', 'OR(安置平台=安置平台清单)', ['三、二是'], {
    message: '未安置到两大产业平台',
  }),
]
