import { numbered } from '../rows.ts'

/** 附件1 in its order: district, name, place, area (亩), land use after, industries now, lead industries after, mode, and how many lead industries the text names (null where it can be read either way). */
type Line = readonly [
  string,
  string,
  string,
  number,
  readonly string[],
  string,
  string,
  readonly string[],
  number | null,
]

const SHOES = '鞋业制造及配套相关产业'
const SHOE_CHAIN = '以鞋业制造为中心，推动鞋业产业链向两端延伸'
const LONGWAN = '鞋服、笔、紧固件、智能装备、数字经济'
const FOUR = '数字经济制造业、时尚产业、新经济产业、生产性服务业'
const BOTH = ['M1', 'M0']
const IMPROVE = ['整治提升']
const PARTLY = ['部分拆除重建']
const REBUILD = ['拆除重建']

// biome-ignore format: a table
const LINES: readonly Line[] = [
  ['鹿城区', '中国鞋都（一期）', '丰门街道', 1872, BOTH, SHOES, SHOE_CHAIN, IMPROVE, 1],
  ['鹿城区', '中国鞋都（二期）', '丰门街道、双屿街道', 1222, BOTH, SHOES, SHOE_CHAIN, IMPROVE, 1],
  ['鹿城区', '沿江工业区', '仰义街道', 1100, BOTH, SHOES, SHOE_CHAIN, IMPROVE, 1],
  ['鹿城区', '炬光园区', '南郊街道', 425, BOTH, '高端先进制造业', '保留部分制造业、同步发展软件和信息服务业等数字经济', IMPROVE, 2],
  ['鹿城区', '德政工业区', '鹿城区牛山北路区域', 100, ['M0'], '仓储、服装', '着重发展软件和信息服务业等数字经济', REBUILD, 1],
  ['龙湾区', '状南工业区', '状元街道', 323, ['M1'], LONGWAN, FOUR, PARTLY, 4],
  ['龙湾区', '农业经济开发区', '蒲州街道', 811, BOTH, LONGWAN, FOUR, PARTLY, 4],
  ['龙湾区', '龙湾中心工业区', '永中街道', 1059, ['M1'], '装备制造、时尚产业、不锈钢产业', '原产业改造提升', IMPROVE, null],
  ['龙湾区', '龙湾石浦村工业点', '永中街道、海滨街道、瑶溪街道', 127, ['M1'], '装备制造业、鞋业、有色金属压延', '生命健康（眼谷）', REBUILD, 1],
  ['龙湾区', '扶贫开发区', '瑶溪街道', 70, ['M0'], '合成革', '数字经济', REBUILD, 1],
  ['龙湾区', '浙南科技城（原温州工业园区）', '瑶溪街道', 795, ['M0'], '化工、合成革、服装等', '生命健康、智能制造、数字经济', ['拆除重建', '整治提升'], 3],
  ['瓯海区', '瓯海经济开发区', '梧田街道', 1935, BOTH, '鞋服眼镜等', '数字经济、科创', IMPROVE, 2],
  ['瓯海区', '瓯海前花工业区', '新桥街道', 246, BOTH, '鞋服眼镜等', '总部经济、时尚产业', IMPROVE, 2],
  ['瓯海区', '瓯海高翔工业区', '新桥街道', 535, BOTH, '鞋服锁眼镜等', '总部和生产性服务、智能装备', IMPROVE, 2],
  ['瓯海区', '瓯海电镀基地', '郭溪街道', 210, ['M2'], '电镀', '电镀', IMPROVE, 1],
  ['瓯海区', '郭溪浦东工业区', '郭溪街道', 237, ['M1'], '锁具、鞋类', '锁具、鞋类', IMPROVE, 2],
  ['瓯海区', '瓯海北村工业区', '梧田街道', 72, ['M1'], '服装电子五金', '生产性服务', IMPROVE, 1],
]

/** The 17 blocks as rows of 区块; nothing but what the annex prints. */
export const blockRows = LINES.map(
  ([district, name, place, area, landUse, industries, lead, mode, count], i) => ({
    区块编号: numbered('QK', i + 1, 2),
    序号: i + 1,
    市区: district,
    区块名称: name,
    地点: place,
    占地面积: area,
    改造后土地功能: landUse,
    目前主要产业: industries,
    改造后主导产业: lead,
    改造方式: mode,
    附件一主导产业数: count,
    数据来源: '正式',
  }),
)

/** Sums of the annex by district; it prints none. */
export const districtRows = [
  { 序号: 1, 市区: '鹿城区', 附件一占地: 4719 },
  { 序号: 2, 市区: '龙湾区', 附件一占地: 3185 },
  { 序号: 3, 市区: '瓯海区', 附件一占地: 3235 },
]

/** The districts alone, for worked cases that are not about the annex. */
export const districts = districtRows.map(({ 市区 }) => ({ 市区 }))
