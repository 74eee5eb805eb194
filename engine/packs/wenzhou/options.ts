/** Lists that the notice names, each used by a column, a parameter or a formula. */
export const LAND_USES = ['M1', 'M0', 'M2']
export const MODES = ['整治提升', '部分拆除重建', '拆除重建']
export const SECTIONS = ['C', 'G', 'I', 'M']
export const SECTORS = ['时尚产业', '智能装备', '数字经济', '生产性服务业', '其他都市型新兴产业']
export const FASHION = ['鞋业', '服装', '眼镜']
export const EQUIPMENT = ['仪器仪表', '智能锁具', '食药机械', '印刷包装机械']
export const DIGITAL = ['软件业', '互联网平台', '大数据应用', '信息系统集成', '文化数字内容']
export const SERVICES = ['现代物流', '科技服务', '工业设计']
export const STAGES_FIRST = ['研发', '创意', '设计', '中试', '检测', '无污染生产']
export const PROJECT_TYPES = ['产业头部', '科技创新', '四新经济']
export const PLATFORMS = ['浙南产业集聚区', '瓯江口产业集聚区']
export const FUND_USES = ['基础设施', '集聚升级', '服务平台']
export const TREATMENTS = ['淘汰关停', '转移安置', '保留培育']
export const RENOVATION = ['外立面', '道路', '绿化', '室内']
/** 附件4, rows 3, 5, 6, 7, 9 and 10, and 二（二). */
export const INFORMATION = ['计划', '调度', '物料', '执行', '统计', '分析']
export const INFRASTRUCTURE = ['道路', '供电', '供气', '供热', '供排水管网']
export const SUPPORT = ['租赁公寓', '食堂', '超市', '文化娱乐', '商务中心', '党群服务中心']
export const PRODUCER_SERVICES = ['政策咨询', '政务代办', '审计评估', '项目融资', '人才培训', '法律税务']
export const PUBLIC_SERVICES = [
  '政策咨询',
  '政务代办',
  '投融资',
  '创新支持',
  '人才招聘',
  '专家服务',
  '创业辅导',
  '员工培训',
]
export const OPERATION = [
  '独立运营机构',
  '质量体系',
  '制度收费',
  '服务台账',
  '规划目标',
  '投诉处理',
  '应急响应',
]
export const DIGITAL_PLATFORMS = ['大数据平台', '信息发布平台', '智慧应急平台']
