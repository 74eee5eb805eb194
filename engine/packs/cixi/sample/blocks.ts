import type { Draw } from '../../random.ts'
import { EXAMPLE, numbered, type Row } from '../../rows.ts'
import { MODES, TEN_QUALITIES, TRAITS } from '../options.ts'
import { NAMES, planOf } from './towns.ts'

const KINDS = ['老工业区', '五金园', '轻纺园', '轴承园', '家电配件园', '塑料园', '小五金集聚点']

/** 亩, tax before in 万元, and which of the four traits: on each side of a border. */
const BORDERS: readonly (readonly [string, number, number, readonly string[]])[] = [
  ['周巷镇', 100, 500, ['消防隐患突出']],
  ['观海卫镇', 100, 500.01, ['消防隐患突出', '违法建筑多']],
  ['逍林镇', 120, 384, []],
  ['宗汉街道', 150, 420, TRAITS],
]

/** What became of a finished block; the rest have no figures after renewal yet. */
function after(d: Draw, area: number, taxBefore: number, finished: boolean): Row {
  const invested = d.between(90, 220)
  const output = d.between(80, 260)
  const grown = d.between(3, 6, 2)
  const tax = Math.max(taxBefore / area, 2) * grown
  return {
    改造前投资强度: invested,
    改造前亩均产值: output,
    改造后投资强度: finished
      ? Math.round(invested * (d.chance(0.12) ? d.between(0.85, 1, 2) : d.between(1.1, 2.6, 2)))
      : null,
    改造后亩均产值: finished ? Math.round(output * d.between(1.1, 3.4, 2)) : null,
    改造后年税收: finished ? Number((area * Math.min(tax, 24)).toFixed(2)) : null,
    十化: finished ? TEN_QUALITIES.filter(() => d.chance(0.55)) : null,
  }
}

interface Plan {
  readonly town: string
  readonly area: number
  readonly tax: number | null
  readonly traits: readonly string[]
  readonly stage: string
  readonly exact: boolean
}

function row(d: Draw, { town, area, tax, traits, stage, exact }: Plan, n: number): Row {
  const maybe = (value: boolean) => (!exact && d.chance(0.04) ? null : value)
  return {
    区块编号: numbered('QK', n),
    镇街: town,
    区块名称: `示例${town.slice(0, -1)}${d.pick(KINDS)}${n}`,
    阶段: stage,
    改造时序: d.between(1, 5),
    规划面积: area,
    税收年度: 2021,
    改造前年税收: tax,
    ...Object.fromEntries(TRAITS.map((trait) => [trait, maybe(traits.includes(trait))])),
    规划状况: d.pick(['保留工业', '保留工业', '规划调整中']),
    产业现状: d.pick(['成链', '分散', '低端']),
    容貌评分: d.between(35, 85),
    违法建筑占比: d.between(2, 38, 1),
    改造方式: !exact && stage === '谋划' && d.chance(0.06) ? null : d.pick([...MODES.slice(0, 2), ...MODES]),
    产业定位: d.pick(['智能家电', '关键基础件', '汽车零部件', '轴承', '生命健康']),
    产业定位明确: exact || (d.chance(0.04) ? null : d.chance(0.94)),
    新增低散乱数: d.chance(0.05) ? null : d.chance(0.06) ? d.between(1, 3) : 0,
    ...after(d, area, tax ?? area * 3, stage === '完成'),
    ...EXAMPLE,
  }
}

/** About three blocks a town, together more land than its plan asks for. */
export function blockRows(d: Draw): readonly Row[] {
  const plans = NAMES.flatMap((town) => {
    const wanted = Math.max(2, Math.round(planOf(town) / 190))
    const drawn = Array.from({ length: wanted }, (_, i): Plan => {
      const area = d.between(130, 290, 1)
      const stage = ['完成', '在建', '谋划'][(i + NAMES.indexOf(town)) % 3]!
      const perMu = d.chance(0.07) ? d.between(5.2, 9, 2) : d.between(1.4, 4.9, 2)
      return {
        town,
        area,
        tax: stage !== '完成' && d.chance(0.07) ? null : Number((area * perMu).toFixed(2)),
        traits: d.chance(0.06) ? [] : TRAITS.filter(() => d.chance(0.75)),
        stage,
        exact: false,
      }
    })
    const borders = BORDERS.filter(([name]) => name === town).map(
      ([, area, tax, traits]): Plan => ({ town, area, tax, traits, stage: '完成', exact: true }),
    )
    return [...borders, ...drawn]
  })
  return plans.map((plan, i) => row(d, plan, i + 1))
}
