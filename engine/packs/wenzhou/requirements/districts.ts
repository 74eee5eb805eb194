import type { Requirement } from '../../../model/rule.ts'
import { qualification } from '../../builders.ts'

const prepared = qualification('市区', '工作方案')

export const districts: readonly Requirement[] = [
  prepared.must('细化工作方案', '有实施方案', ['五（三）'], {
    quote: '鹿城区、龙湾区、瓯海区要细化工作方案',
    message: '未细化工作方案',
  }),
]
