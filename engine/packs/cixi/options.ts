/** Lists that the notice names, each used by a column, a parameter or a formula. */
export const MODES = ['全部拆除式', '梳理式', '管理提升式']
export const TRAITS = ['消防隐患突出', '违法建筑多', '产业层次低', '环境脏乱差']
export const TEN_QUALITIES = [
  '场地标准化',
  '厂房数字化',
  '消防智能化',
  '仓储立体化',
  '运输无尘化',
  '能耗低碳化',
  '用水循环化',
  '园区公园化',
  '建筑城市化',
  '生活社区化',
]
export const ACTOR_MODELS = ['国资参与', '企业自主', '社会力量联合', '其他']
export const ACTORS = ['镇街', '国资公司', '区内企业', '村集体', '专业机构', '其他企业']
export const OBTAINING = ['拆迁', '收储', '收购', '租赁', '其他市场方式', '自有']
export const PARTNERS = ['区内企业', '国资公司', '园区运营单位']
export const UPGRADES = ['基础设施', '公共服务配套', '环境更新', '数字化管理']
export const THEMES = ['战略性新兴产业', '重大强链补链特色产业', '一般产业']
export const USES_AFTER = ['工业', '商服', '住宅', '其他']
export const PLAN_ITEMS = ['产业定位', '总体思路', '年度目标', '项目清单']
export const GRADES = ['A', 'B', 'C', 'D']
export const DIFFICULTIES = ['易', '中', '难']
export const TREATMENTS = ['淘汰', '专项整治', '指导提升']
export const TENANCIES = ['龙头配套', '成长扩产', '强链补链']
export const EXCHANGES = ['土地置换建筑面积', '租赁', '购买', '货币补偿']
export const DESTINATIONS = ['国资小微企业园', '其他工业集聚区', '其他']
export const FINANCES = ['绿色信贷', '中长期贷款']
export const FUND_USES = ['盘活工业用地', '企业整治提升', '宿舍型保障性租赁住房', '产业园区配套设施']
/** Where an award may be paid from. */
export const FUND = '腾笼换鸟专项经费'
export const BUDGET = '财政奖补预算'

/** What may put a project into a year. */
export const YEAR_BASES = {
  完成年度: 'IF(阶段="完成",YEAR(完成日期),实施年度)',
  实施年度: '实施年度',
}
