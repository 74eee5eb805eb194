import type { Draw } from '../../random.ts'
import type { Row } from '../../rows.ts'

/** 各镇（街道）、两区, in the order in which the city lists them. */
const SUBDISTRICTS = ['青阳街道', '梅岭街道', '西园街道', '罗山街道', '新塘街道', '灵源街道']
// biome-ignore format: one list
const TOWNS = ['陈埭镇', '池店镇', '安海镇', '磁灶镇', '内坑镇', '紫帽镇', '东石镇', '永和镇', '英林镇', '金井镇', '龙湖镇', '深沪镇', '西滨镇']
const ZONES = ['经济开发区', '泉州出口加工区']

/** As rows of 镇街; the figures of a town are for its people to supply. */
const TOWN_ROWS = [
  ...SUBDISTRICTS.map((name) => ({ name, kind: '街道' })),
  ...TOWNS.map((name) => ({ name, kind: '镇' })),
  ...ZONES.map((name) => ({ name, kind: '两区' })),
].map(({ name, kind }, i) => ({ 序号: i + 1, 镇街: name, 类别: kind }))

/** Made-up projects of each town, in the order of 镇街. */
export const PROJECTS = [4, 4, 6, 8, 6, 7, 13, 9, 14, 14, 10, 4, 10, 10, 9, 8, 9, 8, 3, 12, 2]

/** Towns whose averages nobody has entered: they come from 企业. */
export const UNREPORTED = ['新塘街道', '磁灶镇', '永和镇', '深沪镇', '泉州出口加工区']
const PRODUCTS = [
  '运动鞋服',
  '纺织印染',
  '建材陶瓷',
  '休闲食品',
  '伞业制品',
  '五金机械',
  '新材料',
  '智能装备',
]

/** 万元/亩, where nobody has entered them. */
export const USUAL = { output: 420, tax: 18 }

/** The towns are real, their figures are made up. */
export const townRows = (d: Draw): readonly Row[] =>
  TOWN_ROWS.map((row, i) => {
    const unreported = UNREPORTED.includes(row.镇街)
    const reclaimed = d.chance(0.4) ? d.between(10, 120, 1) : 0
    const sold = reclaimed > 0 && d.chance(0.5) ? d.between(2, reclaimed, 1) : 0
    return {
      ...row,
      镇域亩均产值: unreported ? null : d.between(320, 560),
      镇域亩均税收: unreported ? null : d.between(12, 24, 1),
      主导产品: PRODUCTS[i % PRODUCTS.length]!,
      已设工作机构: d.chance(0.05) ? null : d.chance(0.93),
      已完成摸底: d.chance(0.05) ? null : d.chance(0.85),
      复垦指标: reclaimed,
      收购指标: sold,
    }
  })
