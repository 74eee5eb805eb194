import type { Requirement } from '../../../model/rule.ts'
import { qualification } from '../../builders.ts'
import { BLOCK_BAR } from '../entities/block.ts'

/** 三（四）1, 三（二）1: what makes a block a recognised one; the yearly number of them is an allotment. */
const recognised = qualification('区块', '已认定', '认定裁定')
const recognition: readonly Requirement[] = [
  recognised.must('连片区块面积', BLOCK_BAR, ['三（二）1'], {
    quote: '200亩以上的相对连片集聚区',
    message: '连片区块规划面积未达下限',
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

export const blocks: readonly Requirement[] = [...recognition, ...features]
