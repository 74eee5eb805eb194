import type { Draw } from '../../random.ts'
import { ANNEX } from '../annex.ts'
import { blockRows, type Row } from './blocks.ts'

const NAMES = ['恒泰', '永盛', '华源', '新光', '嘉禾', '振兴', '金桥', '东方', '宏达', '丰利', '瑞祥', '万通']
const TRADES = ['纺织', '羽绒制品', '化纤', '皮革', '机械', '电子', '包装', '家居']

/** Yes with the given probability, and blank for about one in twenty. */
const maybe = (d: Draw, yes: number): boolean | null => (d.chance(0.03) ? null : d.chance(yes))

function enterprise(d: Draw, town: string, n: number): Row {
  const blocks = blockRows.filter((row) => row.镇街 === town)
  const strong = d.chance(0.3)
  const weak = !strong && d.chance(0.2)
  const area = d.between(6, 45, 2)
  const tax = Number((area * d.between(strong ? 15 : 2, strong ? 40 : 14, 1)).toFixed(2))
  const leaving = d.chance(0.15)
  const transforming = !strong && !weak && d.chance(0.3)
  return {
    企业编号: `QY${String(n).padStart(3, '0')}`,
    镇街: town,
    所属区块: d.chance(0.55) ? (d.pick(blocks)?.区块编号 ?? null) : null,
    企业名称: `示例${d.pick(NAMES)}${d.pick(TRADES)}${n}厂`,
    企业类别: strong ? '优势企业' : '其他企业',
    自有土地: maybe(d, 0.85),
    用地面积: area,
    建筑面积: Math.round(area * 667 * d.between(0.6, 1.4, 2)),
    年度税收: d.chance(0.05) ? null : tax,
    年度地方贡献: Number((tax * 0.4).toFixed(2)),
    符合产业导向: maybe(d, weak ? 0.4 : 0.95),
    优质项目: maybe(d, strong ? 0.95 : 0.5),
    符合统一规划: maybe(d, 0.85),
    符合一定条件: maybe(d, 0.85),
    低散乱: maybe(d, weak ? 0.8 : 0.02),
    环境影响大: maybe(d, weak ? 0.3 : 0.02),
    矛盾问题多: maybe(d, weak ? 0.2 : 0.01),
    产出不匹配: maybe(d, transforming ? 1 : 0.03),
    转型方式: transforming ? d.pick(['要素回购', '等价置换', '项目受让']) : null,
    列入清退清单: weak,
    拒不配合: weak ? maybe(d, 0.2) : false,
    纳入腾退: leaving,
    安置方式: leaving ? d.pick(['货币安置', '货币安置', '产权安置']) : null,
    先租后转: d.chance(0.08),
    租用面积: d.between(1000, 6000),
    已租年限: d.between(0, 6),
    扶持起始年: d.pick([2022, 2023]),
    失信: maybe(d, 0.03),
    数据来源: '示例',
  }
}

/** About a hundred enterprises, by the size of each body's task. */
export function enterpriseRows(d: Draw): readonly Row[] {
  const towns = ANNEX.flatMap(([town, total]) => Array.from({ length: Math.round(total / 30) }, () => town))
  return towns.map((town, i) => enterprise(d, town, i + 1))
}
