import type { Draw } from '../../random.ts'
import { dayOf, EXAMPLE, numbered, type Row } from '../../rows.ts'
import { FEATURES, FOUR_ONES, SERVICES, SMALL_PARKS, SMART } from '../options.ts'
import { TOWNS } from './towns.ts'

/** Town, name, planned area (亩), output of 2020 (万元), what it multiplied to by 2023. Names as the notice has them, where it names them; all figures are made up. */
// biome-ignore format: a table
const PARKS: readonly (readonly [string, string, number, number, number, string])[] = [
  ['江东镇', '江岭高新智造区', 3200, 412000, 1.46, '新能源汽车'],
  ['多湖街道', '多湖中央未来区', 1150, 96000, 1.18, '工业设计'],
  ['东孝街道', '东孝工业园区', 1480, 215000, 1.36, '五金工量具'],
  ['孝顺镇', '孝顺工业园区', 2360, 338000, 1.34, '塑棉制品'],
  ['孝顺镇', '孝顺低田工业功能区', 760, 88000, 1.29, '五金工量具'],
  ['孝顺镇', '鞋塘工业园区', 1320, 156000, 1.331, '塑棉制品'],
  ['傅村镇', '傅村工业园区', 1540, 172000, 1.38, '建筑建材'],
  ['曹宅镇', '曹宅镇工业功能区', 1080, 124000, 1.31, '塑棉制品'],
  ['曹宅镇', '杜宅工业区', 640, 61000, 1.25, '五金工量具'],
  ['塘雅镇', '塘雅工业园区', 1260, 148000, 1.35, '建筑建材'],
  ['岭下镇', '岭下工业园区', 820, 79000, 1.33, '食品加工'],
  ['江东镇', '江东工业园区', 990, 102000, 1.3, '塑棉制品'],
  ['澧浦镇', '澧浦示例工业区', 560, 52000, 1.22, '食品加工'],
  ['赤松镇', '赤松示例工业区', 480, 45000, 1.4, '五金工量具'],
  ['源东乡', '源东示例工业点', 210, 14000, 1.12, '食品加工'],
]
const SHARE_OF_YEAR: Readonly<Record<number, number>> = { 2020: 0, 2021: 0.3, 2022: 0.64, 2023: 1 }
const SMALL = 30

function industrialPark(d: Draw, i: number): Row {
  const [town, name, area, , , trade] = PARKS[i]!
  const road = d.between(18, 60) * 100
  const tidy = i !== 8 && i !== 14
  return {
    区块编号: numbered('YQ', i + 1, 2),
    镇街: town,
    区块名称: name,
    园区类型: '工业园区',
    阶段: '完成',
    规划面积: area,
    老旧园区: i % 3 !== 0,
    有规划: i === 12 ? null : i !== 14,
    五项特征: FEATURES.slice(0, i % 4 === 3 ? 4 : 5),
    主导产业名称: trade,
    细分主导产业数: i === 3 ? 3 : i === 14 ? 0 : 1 + (i % 2),
    循环化改造: i < 12,
    循环化完成日期: i < 12 ? (i === 7 ? '2023-12-31' : dayOf(2023, (i % 9) + 3, 20)) : null,
    四化完成: tidy,
    四化完成日期: tidy ? (i % 5 === 4 ? '2022-05-30' : '2021-12-20') : null,
    主干路长度: road,
    完好路长: i % 4 === 1 ? road - 150 : road,
    路灯长度: i === 10 ? null : 2 * road,
    绿化长度: i % 6 === 5 ? 2 * road - 300 : 2 * road,
    标识清晰: i !== 13,
    四个一: FOUR_ONES.slice(0, i % 5 === 2 ? 3 : 4),
    美丽园区: i === 11 ? null : i < 13,
    智慧设施: SMART.slice(0, i % 3 === 0 ? 4 : 3),
    服务配套: SERVICES.slice(0, 2 + (i % 4)),
    安居房套数: i % 4 === 0 ? 60 + 20 * i : 0,
    空间提升得分: d.between(70, 96),
    产业提升得分: d.between(68, 95),
    形象提升得分: d.between(75, 98),
    效益服务得分: d.between(70, 95),
    ...EXAMPLE,
  }
}

/** 小微企业园: most built in the three years, some under way or planned, one of them before. */
function smallPark(d: Draw, i: number): Row {
  const town = TOWNS[(i * 3) % TOWNS.length]!
  const stage = i < 24 ? '完成' : i < 28 ? '在建' : '谋划'
  const year = i === 23 ? 2020 : stage === '完成' ? [2021, 2021, 2022, 2022, 2023][i % 5]! : 2023
  return {
    区块编号: numbered('XW', i + 1, 2),
    镇街: town,
    区块名称: `示例${town.slice(0, 2)}小微企业园${i + 1}`,
    园区类型: '小微企业园',
    阶段: stage,
    规划面积: d.between(20, 90, 1),
    老旧园区: false,
    小微园类型: i === 9 ? null : SMALL_PARKS[i % 4]!,
    园内产业数: i % 7 === 6 ? 2 : 1,
    建成日期: stage === '完成' ? dayOf(year, (i % 11) + 2, 10) : null,
    建成年度: stage === '完成' ? null : year,
    政府主导市场运作: true,
    收回用地面积: i % 2 === 0 ? d.between(10, 45, 1) : 0,
    安居房套数: 0,
    ...EXAMPLE,
  }
}

export const blockRows = (d: Draw): readonly Row[] => [
  ...PARKS.map((_, i) => industrialPark(d, i)),
  ...Array.from({ length: SMALL }, (_, i) => smallPark(d, i)),
]

/** Four years of each industrial park, the year before the plan first. */
export const reportRows = (d: Draw): readonly Row[] =>
  PARKS.flatMap(([, , area, output, growth], i) => {
    const perMu = d.between(6, 13, 2)
    return Object.entries(SHARE_OF_YEAR).map(([year, share]) => {
      const factor = 1 + (growth - 1) * share
      return {
        年报编号: `${numbered('YQ', i + 1, 2)}-${year}`,
        所属区块: numbered('YQ', i + 1, 2),
        年度: Number(year),
        规上产值: Math.round(output * factor),
        税收: i === 4 && year === '2021' ? null : Math.round(area * 0.7 * perMu * (1 + 0.26 * share)),
        工业用地: Math.round(area * 0.7 * (1 + 0.03 * share)),
        ...EXAMPLE,
      }
    })
  })
