import type { Draw } from '../../random.ts'
import { dayOf, EXAMPLE, numbered, type Row } from '../../rows.ts'
import * as options from '../options.ts'
import { UNREPORTED, USUAL } from './towns.ts'

const NAMES = ['恒达', '安顺', '华昌', '新晋', '嘉鑫', '振源', '金泉', '东盛', '宏远', '丰海', '瑞达', '万晋']
/** Four-digit codes by their first two digits: a park draws on few of them. */
const CODES = [
  ['1951', '1952', '1954', '1959'],
  ['1810', '1821', '1829'],
  ['1751', '1761', '1783'],
  ['3071', '3073'],
  ['1421', '1431', '1499'],
  ['3521', '3551'],
]
const LAST_DAY = Date.UTC(2021, 8, 30)
const DAY = 86_400_000
const dateOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** What every firm has, in a park or not. */
function common(d: Draw, town: string): Row {
  const area = d.between(2, 14, 2)
  const output = Math.round(area * USUAL.output * d.between(0.6, 1.5, 2))
  return {
    镇街: town,
    企业名称: `示例${d.pick(NAMES)}${d.pick(['鞋业', '服饰', '织造', '食品', '机械', '材料'])}公司`,
    用地面积: area,
    建筑面积: Math.round(area * 667 * d.between(0.8, 2.2, 2)),
    年度产值: output,
    年度税收: Math.round(output * d.between(0.03, 0.055, 3)),
    专精特新: d.blank(0.04, d.chance(0.35)),
    小散乱污: d.blank(0.03, d.chance(0.08)),
    已出清: false,
    产业类别: d.pick([...options.SECTORS, options.OTHER]),
    精品工厂: d.blank(0.04, d.chance(0.25)),
    ...EXAMPLE,
  }
}

/** A tenant: when it came, its trade, and whether it may come at all. */
function tenant(d: Draw, park: Row, codes: readonly string[], leading: number): Row {
  const opened = park.完成日期 === null ? null : Date.parse(String(park.完成日期))
  const came = opened === null || d.chance(0.1) ? null : Math.min(opened + d.between(0, 60) * DAY, LAST_DAY)
  const above = d.chance(0.5)
  const start = dayOf(2021, d.between(1, 9), 30).replace('02-30', '02-28')
  const late = d.chance(0.05)
  return {
    ...common(d, String(park.镇街)),
    所属项目: park.项目编号!,
    入园日期: came === null ? null : dateOf(came),
    中小企业: d.blank(0.02, d.chance(0.94)),
    行业代码: d.pick(codes),
    主导或关联: d.blank(0.004, d.chance(leading)),
    目录类别: d.blank(0.003, d.chance(0.003) ? '限制' : d.pick(['鼓励', '允许', '允许'])),
    目录版本: 2019,
    工艺落后: d.chance(0.002),
    浪费资源: d.chance(0.001),
    单位能耗高: d.chance(0.002),
    单位能耗: d.blank(0.05, d.between(0.02, 0.3, 3)),
    环保达标: d.blank(0.003, !d.chance(0.002)),
    安全达标: !d.chance(0.001),
    消防达标: d.blank(0.03, !d.chance(0.02)),
    规上: d.blank(0.003, above),
    应税销售额: d.blank(0.05, above ? d.between(2000, 9000) : d.between(300, 1900)),
    达产日期: above ? null : start,
    承诺达规日期: above ? null : start.replace('2021', late ? '2024' : d.pick(['2022', '2023'])),
    科创孵化: d.chance(0.06),
    入驻目的: d.pick([...options.PURPOSES, options.OTHER]),
    项目类型: d.pick([...options.PROJECT_TYPES, options.OTHER]),
    引进渠道: d.pick(['行业协会', '产业龙头', '工业地产运营机构', '三创园', '洪山文创园']),
    投资额: d.between(300, 6000),
    研发占比: d.blank(0.05, d.between(0.5, 6, 1)),
    租赁面积: d.chance(0.7) ? d.between(800, 5000) : 0,
    租赁月数: 12,
    租金单价: d.between(8, 18, 1),
    示范企业: d.chance(0.05),
  }
}

/** Large plots that yield less: 420万元/亩 as a plain mean, 390 weighted by land. */
const uneven = (n: number): Row => {
  const [area, perMu] = n % 2 === 0 ? [4, 480] : [12, 360]
  return { 用地面积: area, 年度产值: area * perMu, 年度税收: area * 16 }
}

/** The tenants of two finished parks in three, and firms outside the parks in towns without an average of their own. */
export function enterpriseRows(d: Draw, projects: readonly Row[]): readonly Row[] {
  const parks = projects.filter((row) => row.阶段 === '完成' && d.chance(0.8))
  const inside = parks.flatMap((park) => {
    const codes = [d.pick(CODES), d.pick(CODES), ...(d.chance(0.1) ? [CODES[3]!, CODES[4]!] : [])].flat()
    const leading = d.chance(0.1) ? 0.65 : 0.95
    return Array.from({ length: d.between(5, 10) }, () => tenant(d, park, codes, leading))
  })
  const outside = UNREPORTED.slice(0, 4).flatMap((town, i) =>
    Array.from(
      { length: 12 },
      (_, n): Row => ({
        ...common(d, town),
        ...(i === 0 ? uneven(n) : {}),
        // One town's average waits for one firm's tax.
        ...(i === 3 && n === 4 ? { 年度税收: null } : {}),
      }),
    ),
  )
  return [...inside, ...outside].map((row, i) => ({
    企业编号: numbered('QY', i + 1),
    ...row,
    已出清: row.小散乱污 === true && i % 3 !== 0,
    企业名称: `${row.企业名称}${i + 1}`,
  }))
}

/** 空间资源: idle and inefficient space, not all of it brought up to date. */
export function assetRows(d: Draw, blocks: readonly Row[]): readonly Row[] {
  return Array.from({ length: 64 }, (_, i): Row => {
    const block = d.pick(blocks)
    const kind = d.pick(options.ASSETS)
    const area = d.between(3, 40, 1)
    return {
      资源编号: numbered('ZY', i + 1, 2),
      镇街: block.镇街!,
      所属区块: block.区块编号!,
      资源类型: kind,
      用地面积: area,
      建筑面积: kind === '闲置土地' ? 0 : Math.round(area * 667 * d.between(0.5, 1.2, 2)),
      亩均税收: kind === '低效厂房' ? d.blank(0.06, d.between(0.5, 6, 1)) : null,
      更新日期: d.blank(0.05, `2021-0${d.between(1, 9)}-05`),
      对外供给: d.blank(0.05, d.chance(0.6)),
      ...EXAMPLE,
    }
  })
}
