import type { Requirement } from '../../../model/rule.ts'
import { onceSet, qualification } from '../../builders.ts'
import { PROFIT_USES } from '../options.ts'

/** 二（四）: who may be a pilot; what a pilot gets is settled one by one. */
const candidate = qualification('项目', '试点资格')
const piloted = qualification('项目', '试点支持', '试点裁定')
const pilots: readonly Requirement[] = [
  candidate.scope('申报首批试点', 'AND(NOT(ISBLANK(申报试点)),申报试点)', ['二（四）']),
  candidate.must('业主改造意愿强烈', '业主意愿强烈', ['二（四）'], { message: '业主改造意愿不强烈' }),
  candidate.must('试点产业定位明晰', '产业定位明确', ['二（四）'], { message: '产业定位不明晰' }),
  candidate.must('投资运营模式明晰', '投运模式明晰', ['二（四）'], { message: '投资运营模式不明晰' }),
  candidate.must('试点资金来源明晰', '资金来源明晰', ['二（四）'], { message: '资金来源不明晰' }),
  piloted.must('设专门工作机构', '试点工作机构', ['二（四）'], {
    scope: '试点',
    message: '试点须逐个建立专门的工作机构',
  }),
  piloted.caseByCase('试点一事一议', '试点', ['二（四）'], {
    quote: '采取一事一议的原则',
    message: '试点的支持逐个议定',
  }),
]

/** 三（一）: these open or close an option; a breach does not sink the project. */
const splitting = qualification('项目', '可分割')
const keeping = qualification('项目', '自留达标')
const serving = qualification('项目', '服务用地达标')
const rights: readonly Requirement[] = [
  splitting.scope('申请分割转让', 'AND(NOT(ISBLANK(申请分割)),申请分割)', ['三（一）']),
  splitting.must('分割项目列入计划', '已列入计划', ['三（一）'], { message: '未纳入全市计划盘子' }),
  splitting.must('工业建筑已确权', '已确权登记', ['三（一）'], { message: '工业建筑未确权登记' }),
  splitting.must('分割不改变用途', '改造后用途="工业"', ['三（一）'], {
    message: '分割转让不得改变工业用途',
  }),
  splitting.must('按幢按层分割', 'OR(分割单位=允许分割单位)', ['三（一）'], {
    message: '不是允许的分割单位',
  }),
  splitting.must('分割单元独立封闭', '单元独立封闭', ['三（一）'], {
    message: '分割单元不能独立使用、权属界线不封闭',
  }),
  splitting.must('分割经批准', '分割获批', ['三（一）'], { message: '分割登记、转让未经批准' }),
  keeping.scope('已准分割', '可分割', ['三（一）']),
  keeping.must('自留工业面积占比', '自留占比>=自留比例下限', ['三（一）'], {
    quote: '自留的工业功能建筑面积占比不得低于40%',
    message: '原权利人自留低于规定比例',
  }),
  serving.scope('有服务设施用地', 'AND(NOT(ISBLANK(服务设施用地)),服务设施用地>0)', ['三（一）']),
  serving.must('放宽后服务用地占比', '服务用地占比<=服务用地上限', ['三（一）'], {
    scope: '服务用地放宽',
    quote: '公共生活服务设施用地面积占比放宽至30%',
    message: '公共生活服务设施用地占比超过上限',
  }),
  serving.must('未放宽服务用地占比', '服务用地占比<=服务用地基准', ['三（一）'], {
    scope: 'AND(NOT(ISBLANK(服务用地基准)),NOT(服务用地放宽))',
    message: '公共生活服务设施用地占比超过放宽前的上限',
  }),
]

/** 三（二）. */
const allotted = qualification('项目', '用地指标保障')
const regular = qualification('项目', '补办用地手续')
const reclaimed = qualification('项目', '复垦指标使用')
const disposed = qualification('镇街', '复垦指标处置')
const profit = PROFIT_USES.map((use) => `"${use}"`).join(',')
const land: readonly Requirement[] = [
  allotted.scope('有用地指标需求', 'AND(NOT(ISBLANK(用地指标需求)),用地指标需求>0)', ['三（二）']),
  allotted.must('指标项目具备条件', '入盘资格', ['三（二）'], { message: '未具备一（四）的条件' }),
  regular.scope('有历史违规用地', '有违规用地', ['三（二）']),
  regular.must('依法处置到位', '违规已处置', ['三（二）'], { message: '违规用地未依法处置到位' }),
  regular.must('符合国土空间规划', '合国土空间规划', ['三（二）'], { message: '不符合国土空间规划' }),
  regular.must('符合产业用地政策', '合产业用地政策', ['三（二）'], { message: '不符合产业用地政策' }),
  regular.must('符合项目准入', '合项目准入', ['三（二）'], { message: '不符合项目准入要求' }),
  regular.must('符合环保要求', '合环保要求', ['三（二）'], { message: '不符合环保要求' }),
  reclaimed.scope('在拆旧复垦范围', '在复垦范围', ['三（二）']),
  reclaimed.must('复垦指标所列用途', 'OR(指标用途=复垦指标用途)', ['三（二）'], {
    quote: '用于与商业、商住、娱乐等经营性用地报批，也可安排城镇新增建设用地',
    message: '复垦指标用于所列以外的用途',
  }),
  reclaimed.must('经营性用地不含三旧', 'NOT(三旧改造用地)', ['三（二）'], {
    scope: `OR(指标用途={${profit}})`,
    message: '“三旧”改造用地不能用复垦指标报批',
  }),
  disposed.scope('有复垦指标', '复垦指标>0', ['三（二）']),
  disposed.must('留用收购不超指标', '留用指标>=0', ['三（二）'], { message: '收购与留用合计超过复垦指标' }),
  disposed.must('收购价不低于市价', '收购单价>=复垦指标市场价', ['三（二）'], {
    quote: '不低于市场交易价格优先收购',
    scope: 'AND(NOT(ISBLANK(复垦指标市场价)),收购指标>0)',
    message: '收购单价低于市场交易价格',
  }),
]

/** 三（四）. */
const fast = qualification('项目', '绿色通道')
const service: readonly Requirement[] = [
  fast.must('确保工程质量', '保证工程质量', ['三（四）'], { message: '不能确保建筑工程质量安全' }),
  fast.must('确保消防安全', '保证消防安全', ['三（四）'], { message: '不能确保消防安全' }),
]

/** 一（二）3: as far as possible above the general level, which the notice does not state. */
const general = qualification('项目', '高于一般水平')
const output: readonly Requirement[] = [
  general.inPrinciple('投资强度高于一般', '投资强度>一般投资强度', ['一（二）3'], {
    ...onceSet('一般投资强度'),
    message: '投资强度不高于一般水平',
  }),
  general.inPrinciple('亩均产值高于一般', '亩均产值>一般亩均产值', ['一（二）3'], {
    ...onceSet('一般亩均产值'),
    message: '亩均产值不高于一般水平',
  }),
  general.inPrinciple('亩均税收高于一般', '亩均税收>一般亩均税收', ['一（二）3'], {
    ...onceSet('一般亩均税收'),
    message: '亩均税收不高于一般水平',
  }),
]

/** Preferences and encouragements: they order, they never exclude. */
const merit = qualification('项目', '鼓励事项')
const encouraged: readonly Requirement[] = [
  merit.encouraged('所列改造模式', 'OR(改造模式=列举改造模式)', ['一（二）1']),
  merit.encouraged('牵头主体五类', 'NOT(ISBLANK(牵头层级))', ['一（二）1']),
  merit.encouraged('公共服务平台', '平台服务数>=平台服务下限', ['一（四）3']),
  merit.encouraged('所列管理方式', '列举管理方式数>=1', ['一（四）4']),
  merit.encouraged('智慧园区', '智慧系统数>=智慧系统下限', ['一（四）4']),
  merit.encouraged('国企商会收购改造', '国企商会收购', ['二（三）']),
  merit.encouraged('龙头整合盘活', '龙头整合', ['二（三）']),
  merit.encouraged('以地入股合作', '土地入股合作', ['二（三）'], {
    scope: 'OR(实施主体类型={"村集体","土地权属人"})',
  }),
  merit.encouraged('优选工业地产商', '优质工业地产商', ['二（三）'], { scope: '实施主体类型="工业地产商"' }),
  merit.encouraged('第三方统一运营', '第三方运营', ['三（一）']),
]

const directed = qualification('项目', '产业方向')
const direction: readonly Requirement[] = [
  directed.must('明确主攻方向', 'NOT(ISBLANK(主攻方向))', ['二（五）'], {
    message: '镇街未明确本项目的主攻方向',
  }),
]

export const privileges: readonly Requirement[] = [
  ...pilots,
  ...rights,
  ...land,
  ...service,
  ...output,
  ...encouraged,
  ...direction,
]
