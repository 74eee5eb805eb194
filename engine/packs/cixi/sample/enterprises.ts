import type { Draw } from '../../random.ts'
import { EXAMPLE, FIRM_NAMES, numbered, type Row } from '../../rows.ts'
import { DESTINATIONS, EXCHANGES, TENANCIES } from '../options.ts'

const TRADES = ['电器', '轴承', '塑料', '五金', '汽配', '纺织', '模具', '紧固件']

/** Firms on each side of a border: grade and income of a merging firm. */
const MERGERS: readonly Row[] = [
  { 亩均评价: 'A', 主营业务收入: 10000, 兼并土地面积: 50 },
  { 亩均评价: 'A', 主营业务收入: 9999.99, 兼并土地面积: 34.2 },
  { 亩均评价: 'B', 主营业务收入: 26800, 兼并土地面积: 49.99 },
  { 亩均评价: 'C', 主营业务收入: 15200, 兼并土地面积: 28 },
  { 亩均评价: 'A', 主营业务收入: 41500, 兼并土地面积: 120 },
]

function merging(d: Draw, n: number): Row {
  const border = MERGERS[n % 31 === 7 ? Math.floor(n / 31) : MERGERS.length]
  if (border) return { ...border, 兼并周边低效: true, 实施改造: true, 联合开发: false }
  const merges = d.chance(0.08)
  const strong = merges && d.chance(0.65)
  return {
    ...(strong ? { 亩均评价: d.pick(['A', 'B']), 主营业务收入: d.between(10200, 62000) } : {}),
    兼并周边低效: merges,
    兼并土地面积: merges ? d.between(8, 95, 2) : 0,
    实施改造: merges ? d.chance(0.8) : null,
    联合开发: d.chance(0.1),
  }
}

/** A firm that leaves, and what it takes for its land. */
function moving(d: Draw, floor: number): Row {
  const leaves = d.chance(0.24)
  if (!leaves) return { 腾退搬迁: false }
  const taken = Math.round(floor * d.between(0.5, 1, 2))
  return {
    腾退搬迁: true,
    置换方式: d.chance(0.04) ? null : d.pick([...EXCHANGES, EXCHANGES[0]!, EXCHANGES[0]!, EXCHANGES[0]!]),
    去向: d.pick([...DESTINATIONS.slice(0, 2), ...DESTINATIONS.slice(0, 2), '其他']),
    国资建设: d.chance(0.85),
    换入建筑面积: taken,
    腾退建筑面积: floor,
    置换年度: d.pick([2022, 2023, 2023, 2024, 2024]),
  }
}

function enterprise(d: Draw, block: Row | undefined, town: string, n: number): Row {
  const maybe = (yes: number) => d.maybe(yes, 0.03)
  const grade = d.pick(['A', 'B', 'B', 'B', 'C', 'C', 'D'])
  const area = d.between(4, 38, 2)
  const weak = grade === 'C' || grade === 'D'
  const tax = Number((area * d.between(weak ? 0.6 : 4, weak ? 5 : 26, 1)).toFixed(2))
  const output = Math.round(area * d.between(weak ? 60 : 180, weak ? 190 : 720))
  const floor = Math.round(area * 667 * d.between(0.7, 1.8, 2))
  const large = output > 2000
  const grown = large && d.chance(block?.阶段 === '完成' ? 0.9 : 0.3)
  return {
    企业编号: numbered('QY', n),
    镇街: town,
    所属区块: block?.区块编号 ?? null,
    企业名称: `示例${d.pick(FIRM_NAMES)}${d.pick(TRADES)}${n}厂`,
    行业代码: d.pick(['C3385', 'C3451', 'C2929', 'C3670', 'C1781', 'C3525']),
    用地面积: area,
    建筑面积: floor,
    建筑密度: d.between(30, 62, 1),
    年度产值: d.chance(0.04) ? null : output,
    年度税收: d.chance(0.05) ? null : tax,
    主营业务收入: Math.round(output * d.between(0.8, 1.1, 2)),
    投资强度: d.between(90, 480),
    规上: large,
    升规日期: grown
      ? `${d.pick([2021, 2022, 2022, 2023, 2023, 2024])}-${d.pick(['02', '06', '10'])}-15`
      : null,
    退规日期: large && d.chance(0.05) ? '2024-03-01' : null,
    评价年度: 2023,
    评价得分: d.between(weak ? 20 : 60, weak ? 59 : 98),
    亩均评价: d.chance(0.03) ? null : grade,
    符合产业导向: maybe(weak ? 0.75 : 0.98),
    高耗高污低产: maybe(weak ? 0.18 : 0.01),
    用电量: Math.round(output * d.between(60, 160)),
    用水量: Math.round(output * d.between(0.5, 2.5, 1)),
    落后产能: maybe(weak ? 0.12 : 0.01),
    安全隐患突出: maybe(weak ? 0.35 : 0.06),
    符合产业规划: maybe(weak ? 0.7 : 0.95),
    用能需求: d.chance(0.3) ? d.between(60, 900) : 0,
    引入方向: d.chance(0.2) ? d.pick([...TENANCIES, '其他']) : null,
    消防合格: maybe(0.93),
    环保能耗合格: maybe(0.95),
    ...moving(d, floor),
    ...merging(d, n),
    用电户名匹配: maybe(0.86),
    ...EXAMPLE,
  }
}

/** About 240 firms: some four a block, and a few outside. */
export function enterpriseRows(d: Draw, blocks: readonly Row[]): readonly Row[] {
  const places = blocks.flatMap((block) => Array.from({ length: d.between(2, 5) }, () => block))
  return places.map((block, i) =>
    enterprise(d, d.chance(0.07) ? undefined : block, String(block.镇街), i + 1),
  )
}
