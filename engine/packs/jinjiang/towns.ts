/** 各镇（街道）、两区, in the order in which the city lists them. */
const SUBDISTRICTS = ['青阳街道', '梅岭街道', '西园街道', '罗山街道', '新塘街道', '灵源街道']
// biome-ignore format: one list
const TOWNS = ['陈埭镇', '池店镇', '安海镇', '磁灶镇', '内坑镇', '紫帽镇', '东石镇', '永和镇', '英林镇', '金井镇', '龙湖镇', '深沪镇', '西滨镇']
const ZONES = ['经济开发区', '泉州出口加工区']

/** As rows of 镇街; the figures of a town are for its people to supply. */
export const townRows = [
  ...SUBDISTRICTS.map((name) => ({ name, kind: '街道' })),
  ...TOWNS.map((name) => ({ name, kind: '镇' })),
  ...ZONES.map((name) => ({ name, kind: '两区' })),
].map(({ name, kind }, i) => ({ 序号: i + 1, 镇街: name, 类别: kind }))
