import type { Draw } from '../../random.ts'
import { EXAMPLE, FIRM_NAMES, numbered, type Row } from '../../rows.ts'
import { ANNEX } from '../annex.ts'
import { blockRows } from './blocks.ts'

const TRADES = ['纺织', '羽绒制品', '化纤', '皮革', '机械', '电子', '包装', '家居']

function enterprise(d: Draw, town: string, n: number): Row {
  const blocks = blockRows.filter((row) => row.镇街 === town)
  const strong = d.chance(0.3)
  const weak = !strong && d.chance(0.2)
  const area = d.between(6, 45, 2)
  const tax = Number((area * d.between(strong ? 15 : 2, strong ? 40 : 14, 1)).toFixed(2))
  const leaving = d.chance(0.15)
  const transforming = !strong && !weak && d.chance(0.3)
  return {
    企业编号: numbered('QY', n),
    镇街: town,
    所属区块: d.chance(0.55) ? (d.pick(blocks)?.区块编号 ?? null) : null,
    企业名称: `示例${d.pick(FIRM_NAMES)}${d.pick(TRADES)}${n}厂`,
    企业类别: strong ? '优势企业' : '其他企业',
    自有土地: d.maybe(0.85, 0.03),
    用地面积: area,
    建筑面积: Math.round(area * 667 * d.between(0.6, 1.4, 2)),
    年度税收: d.chance(0.05) ? null : tax,
    年度地方贡献: Number((tax * 0.4).toFixed(2)),
    符合产业导向: d.maybe(weak ? 0.4 : 0.95, 0.03),
    优质项目: d.maybe(strong ? 0.95 : 0.5, 0.03),
    符合统一规划: d.maybe(0.85, 0.03),
    符合一定条件: d.maybe(0.85, 0.03),
    低散乱: d.maybe(weak ? 0.8 : 0.02, 0.03),
    环境影响大: d.maybe(weak ? 0.3 : 0.02, 0.03),
    矛盾问题多: d.maybe(weak ? 0.2 : 0.01, 0.03),
    产出不匹配: d.maybe(transforming ? 1 : 0.03, 0.03),
    转型方式: transforming ? d.pick(['要素回购', '等价置换', '项目受让']) : null,
    拒不配合: weak ? d.maybe(0.2, 0.03) : false,
    纳入腾退: leaving,
    安置方式: leaving ? d.pick(['货币安置', '货币安置', '产权安置']) : null,
    先租后转: d.chance(0.08),
    租用面积: d.between(1000, 6000),
    已租年限: d.between(0, 6),
    扶持起始年: d.pick([2022, 2023]),
    失信: d.maybe(0.03, 0.03),
    ...EXAMPLE,
  }
}

/** What becomes of a firm that is to go: now and then it is not listed, lets its land, or is not dealt with. */
function cleared(row: Row, n: number): Row {
  const goes =
    row.低散乱 === true || row.环境影响大 === true || row.矛盾问题多 === true || row.符合产业导向 === false
  if (!goes) return row
  return {
    ...row,
    列入清退清单: n % 6 !== 0,
    擅自租转: n % 7 === 0,
    列入执法名单: n % 3 !== 0,
    金融分类管理: n % 4 !== 0,
  }
}

/** About a hundred enterprises, by the size of each body's task. */
export function enterpriseRows(d: Draw): readonly Row[] {
  const towns = ANNEX.flatMap(([town, total]) => Array.from({ length: Math.round(total / 30) }, () => town))
  return towns.map((town, i) => cleared(enterprise(d, town, i + 1), i + 1))
}
