import { EXAMPLE, numbered, type Row } from '../../rows.ts'
import { COMMUNITY_FEATURES, UNIFICATIONS } from '../options.ts'

/** Town, name, stage, planned area (亩), year of recognition (null: not yet). Areas are made up. */
// biome-ignore format: a table
const BLOCKS: readonly (readonly [string, string, string, number, number | null])[] = [
  ['崇福镇', '崇福东兴羽绒', '推进', 286, 2022],
  ['崇福镇', '崇福石马', '启动', 231.5, 2022],
  ['石门镇', '石门羔羊', '推进', 318, 2022],
  ['梧桐街道', '梧桐百桃', '启动', 264, 2022],
  ['屠甸镇', '屠甸荣翔', '启动', 208, 2022],
  ['屠甸镇', '屠甸老工业', '启动', 245, 2022],
  ['河山镇', '河山百利达', '启动', 212, 2022],
  ['河山镇', '河山亿宏', '启动', 223, 2022],
  ['开发区（高桥街道）', '开发区示例一', '推进', 412, 2022],
  ['开发区（高桥街道）', '开发区示例二', '推进', 356, 2022],
  ['开发区（高桥街道）', '开发区示例三', '启动', 240, 2022],
  ['凤鸣街道', '凤鸣示例', '启动', 200, 2022],
  ['濮院镇', '濮院示例一', '推进', 305, 2022],
  ['濮院镇', '濮院示例二', '启动', 260, 2023],
  ['洲泉镇', '洲泉示例', '启动', 274, 2022],
  ['乌镇镇', '乌镇示例一', '推进', 388, 2022],
  ['乌镇镇', '乌镇示例二', '谋划', 198.5, 2023],
  ['大麻镇', '大麻示例', '启动', 215, 2022],
  ['洲泉镇', '洲泉谋划示例', '谋划', 230, null],
]

/** 区块 with every column that recognition reads; one is under 200亩, one not recognised, one a third in its year. */
export const blockRows: readonly Row[] = BLOCKS.map(([town, name, stage, area, year], i) => ({
  区块编号: numbered('QK', i + 1, 2),
  镇街: town,
  区块名称: name,
  阶段: stage,
  规划面积: area,
  所在位置: town.startsWith('开发区') ? '开发区' : '镇街工业园区',
  方案报送日期: year === null ? null : `${year}-0${(i % 5) + 2}-10`,
  评审通过日期: year === null ? null : `${year}-0${(i % 5) + 3}-05`,
  认定文号: year === null ? null : `示例认〔${year}〕${i + 1}号`,
  认定日期: year === null ? null : `${year}-0${(i % 5) + 3}-20`,
  四至明确: year === null ? null : true,
  企业数: year === null ? null : 6 + ((i * 7) % 19),
  改造前亩均税收: 6 + ((i * 13) % 17) / 2,
  改造前容积率: (7 + ((i * 11) % 9)) / 10,
  五统一落实: UNIFICATIONS.slice(0, i % 4 === 0 ? 4 : 5),
  未来社区特征: COMMUNITY_FEATURES.slice(0, 2 + (i % 5)),
  ...EXAMPLE,
}))
