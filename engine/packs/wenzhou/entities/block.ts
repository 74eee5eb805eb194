import type { Entity } from '../../../model/field.ts'
import {
  derived,
  derivedFlag,
  entity,
  flag,
  key,
  multi,
  number,
  provenance,
  reference,
  text,
  ticked,
  year,
} from '../../builders.ts'
import * as options from '../options.ts'

/** 附件1. */
const printed = [
  key('区块编号'),
  number('序号', ''),
  reference('市区', '市区', { required: true }),
  text('区块名称', { required: true, aliases: ['原区块名称'] }),
  text('地点'),
  number('占地面积', '亩', { required: true, aliases: ['规划面积'] }),
  multi('改造后土地功能', options.LAND_USES),
  text('目前主要产业', { aliases: ['目前主要产业类型'] }),
  text('改造后主导产业', { aliases: ['改造后园区主导产业'] }),
  multi('改造方式', options.MODES),
  number('附件一主导产业数', '个', { help: '按附件1文字数出；读法不定的留空' }),
]

/** 附件4 row 1: the cap by area, and whether 附件1 names more than it allows. */
const lead = [
  derived('主导产业数', '个', '附件一主导产业数', { minimum: 0 }),
  derivedFlag(
    '大园',
    'OR(占地面积>主导产业分界面积,AND(占地面积=主导产业分界面积,主导产业边界口径="按大园"))',
  ),
  derived('附件四上限', '个', 'IF(大园,大园主导产业上限,小园主导产业上限)'),
  derivedFlag('主导产业冲突', 'AND(NOT(ISBLANK(附件一主导产业数)),附件一主导产业数>附件四上限)'),
  derived('主导企业占比', '%', 'COUNTIFS(企业[主导或关联],TRUE)/ROWS(企业)', { decimals: 2 }),
  derived('主导厂房占比', '%', 'SUMIFS(企业[厂房面积],企业[主导或关联],TRUE)/SUM(企业[厂房面积])', {
    decimals: 2,
  }),
  derived('主导增加值占比', '%', 'SUMIFS(企业[企业增加值],企业[主导产业企业],TRUE)/SUM(企业[企业增加值])', {
    decimals: 2,
  }),
]

const works = [
  flag('已建成', { help: '建成都市型工业园区' }),
  year('建成年度'),
  flag('试点'),
  number('工业用地面积', '亩', { supplier: '资规' }),
  derived('亩均分母', '亩', 'IF(亩均分母口径="占地面积",占地面积,工业用地面积)'),
  number('配套建筑面积', '㎡', { help: '非生产性公共配套' }),
  number('总建筑面积', '㎡'),
  derived('配套占比', '%', '配套建筑面积/总建筑面积', { minimum: 0, decimals: 4 }),
  flag('配套集中布局'),
  flag('条件允许统租'),
  flag('统一收租'),
  number('统租面积', '㎡'),
  number('统租月数', '月'),
  derivedFlag('旧区块', 'NOT(HAS(改造方式,"拆除重建"))', { help: '旧区块未定义，取拆除重建以外的区块' }),
  multi('全面改造项', options.RENOVATION),
  derived('全面改造项数', '项', ticked('全面改造项', options.RENOVATION)),
  number('外立面面积', '㎡'),
  flag('建筑质量差'),
  flag('存在环保问题'),
  flag('存在安全隐患'),
  flag('无法整治达标'),
  derivedFlag('应予拆除', 'AND(建筑质量差+存在环保问题+存在安全隐患>=拆除情形下限,无法整治达标)'),
  number('拆除占比', '%'),
  flag('循环化改造'),
  number('非法加工点数', '个'),
  number('已取缔加工点数', '个'),
]

/** What 附件4 rows 3 to 13 ask to see. */
const standards = [
  multi('信息化功能', options.INFORMATION),
  derived('信息化功能数', '项', ticked('信息化功能', options.INFORMATION)),
  derived('清洁生产达标率', '%', 'COUNTIFS(企业[清洁环保],TRUE)/ROWS(企业)', { decimals: 2 }),
  multi('基础设施', options.INFRASTRUCTURE),
  derived('基础设施数', '项', ticked('基础设施', options.INFRASTRUCTURE)),
  multi('生产性服务', options.PRODUCER_SERVICES),
  derived('生产性服务数', '项', ticked('生产性服务', options.PRODUCER_SERVICES)),
  multi('配套设施', options.SUPPORT),
  derived('配套设施数', '项', ticked('配套设施', options.SUPPORT)),
  multi('公共服务', options.PUBLIC_SERVICES),
  derived('公共服务数', '项', ticked('公共服务', options.PUBLIC_SERVICES)),
  flag('线上线下平台'),
  derived('公益服务覆盖率', '%', 'COUNTIFS(企业[享受公益服务],TRUE)/ROWS(企业)', { decimals: 2 }),
  flag('三方共管'),
  multi('运营管理', options.OPERATION),
  derived('运营管理数', '项', ticked('运营管理', options.OPERATION)),
  flag('数字化机构'),
  multi('数字平台', options.DIGITAL_PLATFORMS),
  derived('数字平台数', '项', ticked('数字平台', options.DIGITAL_PLATFORMS)),
  number('数字化服务覆盖率', '%'),
  flag('统一规划'),
  number('环境评分', '分'),
  flag('在时尚走廊'),
  flag('时尚购物功能'),
  flag('有工业遗产'),
  flag('工业旅游线路'),
]

/** One of the 17 都市型工业园区. */
export const block: Entity = entity(
  '区块',
  ...printed,
  ...lead,
  ...works,
  ...standards,
  flag('说明裁定', { help: '主导产业数需说明或文件自相矛盾时，是否同意' }),
  provenance,
)
