import { ROOT } from '../../../model/field.ts'
import type { Requirement } from '../../../model/rule.ts'
import { check, consistency, onceSet } from '../../builders.ts'
import { landBalanced } from '../../counting.ts'

const data: readonly Requirement[] = [
  check('项目')('其他模式须说明', 'NOT(ISBLANK(模式说明))', ['一（二）1'], {
    scope: '改造模式="其他"',
    message: '改造模式为其他，未写明是什么模式',
  }),
  check('项目')('产业定位须写明', 'NOT(ISBLANK(产业定位))', ['一（二）2', '一（四）2'], {
    scope: '产业定位明确',
    message: '已确认产业定位明确，但未填写定位内容',
  }),
  check('项目')('列入计划须具备条件', '入盘资格', ['一（四）'], {
    scope: '已列入计划',
    message: '已列入全市计划盘子，但四项条件未全部具备',
  }),
  check('项目')('开工前报实施方案', '已报实施方案', ['二（二）'], {
    scope: 'OR(阶段={"在建","完成"})',
    message: '已开工，但未编制改造提升实施方案',
  }),
  check('项目')('层数与容积率相符', '平均层数>=1', ['一（四）1'], {
    message: '容积率除以建筑密度不足1层，容积率、密度或面积有误',
  }),
  check('项目')('边角地面积上限', '边角地面积<=边角地上限', ['三（二）'], {
    message: '边角地、夹心地、插花地面积超过上限',
  }),
  check('项目')('自留面积不超登记', '自留工业建筑面积<=登记工业建筑面积', ['三（一）'], {
    message: '自留面积大于登记面积，填报有误',
  }),
  landBalanced(['一（三）']),
  check('企业')('目录版本一致', '目录版本=产业目录版本', ['一（四）2'], {
    ...onceSet('目录版本'),
    message: '目录类别所依版本与参数不一致',
  }),
  check('企业')('规上与销售额相符', 'OR(规上,应税销售额<规上销售额标准)', ['一（四）2'], {
    message: '应税销售额已达规上标准，规上却为否',
  }),
  check('镇街')('推进不滞后', '推进率>=推进滞后线', ['四（三）'], { message: '工作进展缓慢，列入约谈' }),
  check(ROOT)('责任条数相符', '责任条数=责任条数应为', ['四（二）'], { message: '责任分工的条数与文件不符' }),
]

/** The notice against itself. */
const contradictions: readonly Requirement[] = [
  consistency(ROOT)('两年项均建面一致', '首批项均建面=累计项均建面', ['一（三）'], {
    message: '两个年度目标隐含的每宗建筑面积不一致',
  }),
  consistency(ROOT)('两年项均企业一致', '首批项均企业=累计项均企业', ['一（三）'], {
    message: '两个年度目标隐含的每宗企业数不一致',
  }),
  consistency(ROOT)('用地门槛起作用', '规模用地下限*容积率下限<规模建面下限', ['一（四）1'], {
    message: '容积率达下限的园区，用地满门槛时建筑面积也已满门槛，单独提高用地门槛不改变结果（特殊行业除外）',
  }),
]

export const checks: readonly Requirement[] = [...data, ...contradictions]
