import type { Entity } from '../../../model/field.ts'
import {
  choice,
  date,
  derived,
  derivedFlag,
  entity,
  flag,
  key,
  multi,
  number,
  provenance,
  reference,
  stage,
  text,
  ticked,
  year,
} from '../../builders.ts'
import { countedYear, inEstimate } from '../../counting.ts'
import * as options from '../options.ts'

const land = [
  number('证载用地', '㎡', { supplier: '资规', decimals: 2, aliases: ['宗地面积', '用地面积'] }),
  derived('用地', '亩', '证载用地', { minimum: 0, supplier: '资规', decimals: 2 }),
  number('合同容积率', '', { supplier: '资规', help: '出让合同约定的容积率' }),
  number('改造前建筑面积', '㎡', { supplier: '资规', decimals: 2 }),
  number('改造后建筑面积', '㎡', { supplier: '资规', decimals: 2, aliases: ['建筑面积', '总建筑面积'] }),
  derived('改造后容积率', '', '改造后建筑面积/用地', { minimum: 0, aliases: ['容积率'] }),
  number('建筑密度', '%', { supplier: '资规' }),
  derived(
    '基准建筑面积',
    '㎡',
    'IF(AND(容积率基准口径="合同优先",NOT(ISBLANK(合同容积率))),合同容积率*用地,改造前建筑面积)',
    { minimum: 0 },
  ),
  derived('新增建筑面积', '㎡', 'MAX(0,改造后建筑面积-基准建筑面积)', { minimum: 0 }),
  number('自用建筑面积', '㎡', { help: '部分自用的填面积，减免只给自用部分' }),
  flag('企业自用', { supplier: '镇街' }),
  derived('自用占比', '%', 'IF(ISBLANK(自用建筑面积),IF(企业自用,1,0),自用建筑面积/改造后建筑面积)', {
    minimum: 0,
    maximum: 100,
    decimals: 2,
  }),
  flag('有新建', { formula: '改造方式<>"管理提升式"', help: '管理提升式无新建的，不检容积率' }),
]

const time = [
  year('实施年度', { required: true }),
  stage({ required: true }),
  date('开工日期'),
  date('完成日期'),
  countedYear(options.YEAR_BASES),
  inEstimate,
  derived('完成面积', '亩', '用地', { minimum: 0, help: '完成项目不填即为全部用地' }),
  derived('改造面积', '亩', 'IF(阶段="完成",完成面积,用地)', { minimum: 0 }),
  derivedFlag('提前完成', '完成日期<实施起始日', { help: '计划期内、全面实施之前完成的，仍计入' }),
]

const listing = [
  flag('列入清单', { supplier: '经信', help: '在经批准的五年规划项目清单内' }),
  derivedFlag('入列', 'AND(镇街[规划批准],列入清单)'),
  choice('改造方式', options.MODES, {
    formula: '所属区块[改造方式]',
    supplier: '镇街',
    help: '不填即随区块',
  }),
  choice('主体模式', options.ACTOR_MODELS, { supplier: '镇街' }),
  choice('实施主体类型', options.ACTORS, { supplier: '镇街' }),
  choice('取得方式', options.OBTAINING, { supplier: '资规' }),
  multi('合作开发方', options.PARTNERS),
  derivedFlag(
    '拆除路径一',
    'AND(OR(实施主体类型={"镇街","国资公司"}),OR(取得方式={"拆迁","收储","收购","其他市场方式"}))',
  ),
  derivedFlag(
    '拆除路径二',
    'OR(HAS(合作开发方,"区内企业"),HAS(合作开发方,"国资公司"),HAS(合作开发方,"园区运营单位"))',
  ),
  choice('改后用途', options.USES_AFTER, { supplier: '资规', aliases: ['改造后用途'] }),
  multi('十化', options.TEN_QUALITIES),
  number('三场景项数', '项', { maximum: 3, help: '“三场景”名称文件未列' }),
  derived('示范标准项数', '项', `${ticked('十化', options.TEN_QUALITIES)}+三场景项数`),
  multi('提升内容', options.UPGRADES),
  derived('提升内容项数', '项', ticked('提升内容', options.UPGRADES)),
  derived('提升成本', '万元', 'IF(改造方式="管理提升式",用地*管理提升单位成本,0)', { minimum: 0 }),
  derived('取得成本', '万元', 'IF(AND(改造方式="全部拆除式",拆除路径一),用地*取得土地单位成本,0)', {
    minimum: 0,
  }),
]

const building = [
  flag('消防合格', { aliases: ['符合消防规定'] }),
  flag('环保合格', { supplier: '环保', aliases: ['合环保要求'] }),
  flag('结构安全', { supplier: '住建' }),
  flag('间距退让合格', { supplier: '资规' }),
  number('配套用地', '㎡', {
    aliases: ['服务设施用地'],
    supplier: '资规',
    decimals: 2,
    help: '行政办公及生活服务设施用地',
  }),
  number('配套建筑面积', '㎡', { supplier: '资规', decimals: 2 }),
  number('宿舍用地', '㎡', { decimals: 2, help: '宿舍型保障性租赁住房' }),
  number('宿舍建筑面积', '㎡', { decimals: 2 }),
  derived('配套用地占比', '%', '配套用地/用地', { minimum: 0, decimals: 4 }),
  derived('配套建面占比', '%', '配套建筑面积/改造后建筑面积', { minimum: 0, decimals: 4 }),
  derivedFlag('可提高配套', 'AND(入列,OR(NOT(配套提高须自用),企业自用))'),
  derived('配套用地上限', '%', 'IF(可提高配套,配套用地提高上限,配套用地原上限)', { minimum: 0 }),
  derived('配套建面上限', '%', 'IF(可提高配套,配套建面提高上限,配套建面原上限)', {
    minimum: 0,
    help: '未入列的按提高前的比例，文件未载',
  }),
  derived('提高用地', '㎡', 'MAX(0,配套用地-配套用地原上限*用地)', { minimum: 0 }),
  derived('提高建筑面积', '㎡', 'MAX(0,配套建筑面积-配套建面原上限*改造后建筑面积)', { minimum: 0 }),
]

const joint = [
  derived('权利人数', '个', 'COUNTA(UNIQUE(地块[土地权利人]))', { minimum: 0 }),
  flag('申请联合体'),
  date('合并终止日期', { formula: 'MAX(地块[终止日期])', help: '土地使用年限以最长为准（到期日最晚）' }),
  number('约定份额总数', '', { formula: '1', help: '份额按份数填的（如1:1:1）填总份数' }),
  derived('份额合计', '', 'SUM(成员[份额])'),
]

const state = [
  number('收购用地', '亩', { supplier: '资规', decimals: 2 }),
  number('收购建筑面积', '㎡', { supplier: '资规', decimals: 2 }),
  choice('园区主题', options.THEMES, { supplier: '经信' }),
  flag('用于产业引进', { supplier: '经信' }),
  derivedFlag(
    '一事一议情形',
    'AND(实施主体类型="国资公司",取得方式="收购",收购用地>=一事一议用地下限,OR(园区主题={"战略性新兴产业","重大强链补链特色产业"}))',
  ),
  derivedFlag(
    '国资奖励情形',
    'AND(实施主体类型="国资公司",OR(取得方式={"收购","租赁","其他市场方式"}),用于产业引进)',
  ),
  choice('国资路径', ['一事一议', '国资奖励', '无'], {
    formula: 'IFS(一事一议情形,"一事一议",国资奖励情形,"国资奖励",TRUE,"无")',
  }),
  number('一事一议金额', '万元', { decimals: 2, help: '市政府一事一议确定的支持金额' }),
  flag('一事一议裁定', { help: '市政府是否同意' }),
]

const services = [
  number('总投资', '万元', { decimals: 2 }),
  flag('重大招引', { formula: '总投资>=重大项目投资下限', supplier: '经信' }),
  number('工投基金投资', '万元', { help: '股权投资，不是补助，不进支出' }),
  multi('金融支持', options.FINANCES),
  number('银行贷款', '万元', { aliases: ['银团贷款', '改造贷款'] }),
  number('指标需求', '亩', { aliases: ['用地指标需求'], supplier: '资规', help: '需要的土地指标' }),
  flag('符合审批条件'),
  derivedFlag('审批快速通道', '入列'),
  derivedFlag('承诺备案并联审批', '符合审批条件'),
  flag('规划已调整', { supplier: '资规' }),
  flag('规划调整已明确', { supplier: '资规' }),
  derivedFlag('模拟审批', 'AND(NOT(规划已调整),规划调整已明确)'),
  derived('审批节省天数', '天', 'IF(审批快速通道,审批提速天数,0)+IF(承诺备案并联审批,并联审批提速天数,0)', {
    minimum: 0,
  }),
  flag('签订全周期协议', { supplier: '经信', help: '工业用地全生命周期管理' }),
  derived(
    '优先得分',
    '分',
    'IF(实施主体类型="国资公司",国资参与权重,0)+IF(AND(改造方式="梳理式",示范标准项数>=1),梳理采标权重,0)',
    { help: '权重文件未载，填参数后排序' },
  ),
]

const reward = [
  choice('难度等级', options.DIFFICULTIES, { supplier: '经信', help: '分级文件未载' }),
  number('核定单价', '万元/亩', { supplier: '财政', help: '按推进难易核定，须在1至5万元/亩之间' }),
  derivedFlag('核定单价有效', 'AND(NOT(ISBLANK(核定单价)),核定单价>=镇街奖励下限,核定单价<=镇街奖励上限)'),
  derived(
    '奖励单价',
    '万元/亩',
    'IF(核定单价有效,核定单价,SWITCH(镇街奖励定价,"统一",镇街奖励标准,"按难度",SWITCH(难度等级,"易",难度易奖励标准,"中",难度中奖励标准,"难",难度难奖励标准),SWITCH(改造方式,"全部拆除式",全部拆除式奖励标准,"梳理式",梳理式奖励标准,"管理提升式",管理提升式奖励标准)))',
    { minimum: 0, help: '未核定的为区间；超出区间的核定单价不采用，并报错' },
  ),
]

/** The one entity from which areas and floors are counted. */
export const project: Entity = entity(
  '项目',
  key('项目编号'),
  reference('镇街', '镇街', { required: true }),
  reference('所属区块', '区块', { aliases: ['区块'] }),
  text('项目名称'),
  text('实施主体'),
  text('信用代码', { aliases: ['统一社会信用代码'] }),
  ...listing,
  ...land,
  ...time,
  ...building,
  ...joint,
  ...state,
  ...services,
  ...reward,
  flag('裁定', { help: '原则上不符但经批准的，填是' }),
  text('裁定文号'),
  provenance,
  text('备注'),
)
