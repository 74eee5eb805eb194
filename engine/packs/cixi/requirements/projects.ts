import type { Requirement } from '../../../model/rule.ts'
import { qualification } from '../../builders.ts'

/** Whose area counts: a listed project in a block in scope, in one of the three modes. A late one may still count. */
const counted = qualification('项目', '计入改造')
const counting: readonly Requirement[] = [
  counted.scope('计划期内', 'AND(计入年度>=计划起始年,计入年度<=计划截止年)', ['标题'], {
    quote: '2022-2026',
  }),
  counted.scope('截止日前完成', 'OR(改造截止口径="年底",ISBLANK(完成日期),完成日期<=实施截止日)', [
    '三',
    '七、3',
  ]),
  counted.scope('计入面积的改造方式', 'OR(改造方式=计入面积方式)', ['五、3']),
  counted.must('三类改造方式', 'OR(改造方式=允许改造方式)', ['一', '五'], {
    message: '改造方式不是拆除式、梳理式、管理提升式之一',
  }),
  counted.must('区块在实施范围', '所属区块[纳入范围]', ['四'], {
    message: '所属区块不在实施范围（亩均税收或特征不符）',
  }),
  counted.must('规划经批准', '镇街[规划批准]', ['七、2'], {
    quote: '经批准同意后分年度实施',
    message: '镇（街道、园区）的五年规划未经批准',
  }),
  counted.must('列入项目清单', '列入清单', ['七、2', '八、1'], { message: '不在批准规划的项目清单内' }),
]

/** 八、1: what a listed project must meet to have the support of the plan. */
const supported = qualification('项目', '入列支持', '裁定')
const NEW_BUILDING = 'AND(有新建,消防合格,环保合格,结构安全,间距退让合格)'
const support: readonly Requirement[] = [
  supported.scope('支持期内', 'AND(计入年度>=计划起始年,计入年度<=计划截止年)', ['标题']),
  supported.must('列入改造提升项目', '计入改造', ['八、1'], {
    message: '未列入老旧工业区块改造提升项目',
  }),
  supported.must('所属区块产业定位', '所属区块[定位明确]', ['二、2'], {
    message: '所属区块没有明确的产业定位',
  }),
  supported.inPrinciple('容积率', '改造后容积率>=容积率下限', ['八、1'], {
    scope: NEW_BUILDING,
    quote: '容积率能高则高，原则上不低于2.0控制',
    message: '改造后容积率未达下限',
  }),
  supported.must('容积率不超上限', '改造后容积率<=容积率上限', ['八、1'], {
    scope: 'AND(有新建,NOT(ISBLANK(容积率上限)))',
    message: '改造后容积率超过上限',
  }),
  supported.inPrinciple('退二优二', '改后用途="工业"', ['二、3'], {
    quote: '以“退二优二”为主攻方向',
    message: '改造后不再作工业用途',
  }),
]

/** 五: each mode has its own way. */
const demolished = qualification('项目', '拆除式路径')
const exemplary = qualification('项目', '示范社区标准')
const managed = qualification('项目', '管理提升内容')
const windowed = qualification('项目', '实施窗口')
const ways: readonly Requirement[] = [
  qualification('项目', '主体模式适当').encouraged(
    '改造主体模式',
    'OR(主体模式={"国资参与","企业自主","社会力量联合"})',
    ['二、1'],
  ),
  qualification('项目', '国资支持').encouraged('国资公司参与', '实施主体类型="国资公司"', ['六、13']),
  demolished.scope('属全部拆除式', '改造方式="全部拆除式"', ['五、1']),
  demolished.must('拆除式实施路径', 'OR(拆除路径一,拆除路径二)', ['五、1'], {
    message: '既不是镇街或国资取得土地后开发，也没有合作开发方',
  }),
  exemplary.must('十化三场景', '示范标准项数>=示范标准项下限', ['五、1'], {
    scope: 'AND(改造方式="全部拆除式",NOT(ISBLANK(示范标准项下限)))',
    quote: '应结合“十化三场景”工业示范社区标准要求实施',
    message: '“十化三场景”项数不足',
  }),
  exemplary.encouraged('梳理式采用示范标准', '示范标准项数>=1', ['五、2'], { scope: '改造方式="梳理式"' }),
  managed.scope('属管理提升式', '改造方式="管理提升式"', ['五、3']),
  managed.must('管理提升项目', '提升内容项数>=IF(ISBLANK(管理提升项下限),1,管理提升项下限)', ['五、3'], {
    quote: '基础设施、公共服务配套设施和环境更新完善，数字化管理',
    message: '没有管理提升的内容',
  }),
  windowed.scope('已完成', '阶段="完成"', ['七、3']),
  windowed.must('全面实施期', 'AND(完成日期>=实施起始日,完成日期<=实施截止日)', ['七、3'], {
    quote: '2022年7月至2026年9月底前',
    message: '不在全面实施期内完成；计划期内的仍计入面积',
  }),
]

/** 八、1: the raised share of offices and services; a breach does not sink the project. */
const raised = qualification('项目', '配套提高')
const allowances: readonly Requirement[] = [
  raised.scope('有配套设施', 'OR(配套用地>0,配套建筑面积>0)', ['八、1']),
  raised.must('配套用地占比', '配套用地占比<=配套用地上限', ['八、1'], {
    quote: '由7%提高到15%',
    message: '行政办公及生活服务设施用地占比超过上限',
  }),
  raised.must('配套建筑面积占比', '配套建面占比<=配套建面上限', ['八、1'], {
    quote: '建筑面积占比上限相应提高到30%',
    message: '行政办公及生活服务设施建筑面积占比超过上限',
  }),
  raised.must('提高用地建宿舍', '宿舍用地>=提高用地*宿舍专用比例', ['八、1'], {
    scope: '提高用地>0',
    quote: '提高部分用于建设宿舍型保障性租赁住房',
    message: '提高的用地没有全部用于宿舍型保障性租赁住房',
  }),
  raised.must('提高建面建宿舍', '宿舍建筑面积>=提高建筑面积*宿舍专用比例', ['八、1'], {
    scope: 'AND(NOT(ISBLANK(配套建面原上限)),提高建筑面积>0)',
    message: '提高的建筑面积没有全部用于宿舍型保障性租赁住房',
  }),
]

/** 八、1: for a firm's own use nothing is charged for the raised ratio. */
const exempt = qualification('项目', '自用减免')
const joint = qualification('项目', '联合体改造')
const merged = qualification('地块', '地块合并')
const stateLed = qualification('项目', '国资奖励资格', '一事一议裁定')
const awards: readonly Requirement[] = [
  exempt.scope('企业自用部分', '自用占比>0', ['八、1'], { quote: '企业自用的' }),
  exempt.must('自用项目已入列', '入列', ['八、1'], { message: '未列入改造提升项目，不享受减免' }),
  joint.scope('申请以联合体改造', '申请联合体', ['八、3']),
  joint.must('多个土地权利人', '权利人数>=联合体权利人下限', ['八、3'], {
    quote: '涉及多个土地权属人',
    message: '只有一个土地权利人，不适用联合体',
  }),
  merged.scope('联合体项目的地块', '所属项目[申请联合体]', ['八、3']),
  merged.must('项目可用联合体', '所属项目[联合体改造]', ['八、3'], { message: '所属项目不适用联合体改造' }),
  stateLed.scope(
    '国资公司市场交易取得',
    'AND(实施主体类型="国资公司",OR(取得方式={"收购","租赁","其他市场方式"}))',
    ['八、4'],
    { quote: '通过市场交易（收购或租赁）等方式获得土地和厂房' },
  ),
  stateLed.must('用于产业引进', '用于产业引进', ['八、4'], {
    scope: 'NOT(一事一议情形)',
    message: '取得的土地厂房未用于产业引进',
  }),
  stateLed.caseByCase('收购二百亩以上特色园', '一事一议情形', ['八、4'], {
    quote: '报市政府“一事一议”',
    message: '国资收购达到面积、建特色产业园区，报市政府一事一议',
  }),
]

/** Where the town reward is paid, what draws on the quota, and what is only looked after. */
const rewarded = qualification('项目', '镇街奖励资格')
const quota = qualification('项目', '用地指标优先')
const financed = qualification('项目', '金融重点支持')
const supervised = qualification('项目', '用地监管')
const rest: readonly Requirement[] = [
  rewarded.scope('在获奖镇街', '镇街[获奖镇街]', ['八、10']),
  rewarded.must('奖励面积已计入', '计入改造', ['八、10'], { message: '未计入改造面积' }),
  quota.scope('有指标需求', '指标需求>0', ['八、1']),
  quota.must('指标项目已入列', '入列', ['八、1'], { message: '未列入改造提升项目，不优先保障指标' }),
  financed.encouraged('工投基金重点支持', '重大招引', ['八、6']),
  financed.encouraged('绿色信贷与中长期贷款', 'OR(HAS(金融支持,"绿色信贷"),HAS(金融支持,"中长期贷款"))', [
    '八、6',
  ]),
  supervised.must('全生命周期管理', '签订全周期协议', ['八、7'], {
    quote: '开展工业用地全生命周期管理',
    message: '未签订工业用地全生命周期管理协议',
  }),
]

export const projects: readonly Requirement[] = [
  ...counting,
  ...support,
  ...ways,
  ...allowances,
  ...awards,
  ...rest,
]
