/** Lists that the notice names, each used by a column, a parameter or a formula. */
export const TRADES = ['五金工量具', '塑棉制品', '建筑建材', '食品加工']
export const ROUTES = ['收回', '改造', '转让']
export const RECOVERIES = ['依法收回', '协商收回']
export const CONTIGUOUS = ['原址整治提升', '收回改用途重新出让', '收回复垦']
export const UPGRADES = ['招商', '技改', '重组']
export const PRESSURES = ['税务稽查', '差别化电价', '银行提醒']
export const EMERGING = ['高端制造', '新能源汽车', '节能环保', '新一代信息技术']
export const JIANGLING = ['新能源汽车', '新能源汽车配套', '先进装备制造']
export const DUOHU = ['工业设计', '技术创新', '生产性服务业', '都市型工业']
/** What a project may be in; the notice leaves room for others (等). */
export const INDUSTRIES = [...new Set([...EMERGING, ...JIANGLING, ...DUOHU, ...TRADES]), '其他']
export const CLASSES = ['A', 'B', 'C', 'D']
export const DOUBLINGS = ['零地技改', '提高容积率', '其他']
export const ACQUIRERS = ['国家级领航企业', '单项冠军企业', '专精特新“小巨人”企业', '行业龙头企业']
export const SMALL_PARKS = ['小而专', '小而精', '小而特', '小而新']
export const FEATURES = ['主导产业突出', '基础设施完善', '创新要素集聚', '形象明显提升', '体制机制灵活']
export const FOUR_ONES = ['特色路口', '示范线路', '标识系统', '服务配套']
export const SMART = ['光纤宽带网', '移动通信网', '无线局域网', '数字化平台']
export const SERVICES = ['全程代理', '餐饮', '住宿', '休闲', '安居房']
export const FUND_USES = ['土地收回', '基础设施', '公共服务配套']
export const WORKS_FIRST = ['保基本', '保重点', '保民生']
/** 二（三）（1）: the two zones that come first in 2021. */
export const FIRST_PARKS = ['孝顺低田工业功能区', '曹宅镇工业功能区']
/** 二（二）（1）: the bodies whose parks build on what they have. */
export const STRENGTHENED = ['东孝街道', '孝顺镇', '傅村镇', '曹宅镇', '塘雅镇']
export const JIANGLING_PARK = '江岭高新智造区'
export const DUOHU_PARK = '多湖中央未来区'

/** What may put a project into a year. */
export const YEAR_BASES = {
  实施年度: '实施年度',
  开工年度: 'YEAR(开工日期)',
  完成年度: 'YEAR(完成日期)',
}
