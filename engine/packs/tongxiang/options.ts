/** Lists that the notice names, each used by a column, a parameter or a formula. */
export const CONVERSIONS = ['退二优二', '工改工']
export const MODES = ['政府主导', '企业自主', '社会资本', '其他']
export const IMPLEMENTERS = ['土地权利人', '国有经济组织', '其他市场主体']
export const LOCATIONS = ['开发区', '镇街工业园区', '园区外']
export const TREATMENTS = ['改造提升', '优化转型', '整治清退']
export const DECISION_MATTERS = ['整治清退', '退二优二', '等价置换', '新项目导入']
export const UNIFICATIONS = ['规划布局', '产业定位', '连片改造', '招商准入', '管理服务']
export const COMMUNITY_FEATURES = ['主导产业集聚', '智能智造', '智慧管理', '生态多元', '社交活跃', '辨识度高']
export const APPRAISALS = ['资产资金投入', '资源消耗', '环境影响', '预期效果']
export const ADVANCED_2022 = ['崇福东兴羽绒', '石门羔羊']
export const STARTED_2022 = ['梧桐百桃', '屠甸荣翔', '屠甸老工业', '河山百利达', '河山亿宏', '崇福石马']

/** What may put a project into a year. */
export const YEAR_BASES = {
  实施年度: '实施年度',
  开工年度: 'YEAR(开工日期)',
  完成年度: 'YEAR(完成日期)',
  认定年度: '所属区块[认定年度]',
}
