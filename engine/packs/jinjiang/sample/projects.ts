import type { Draw } from '../../random.ts'
import { cents, dayOf, EXAMPLE, numbered, type Row, SQUARE_METRES } from '../../rows.ts'
import { BORDERS } from './borders.ts'
import { FAULTLESS, projectDetails } from './details.ts'
import { PROJECTS, USUAL } from './towns.ts'

const TRADES = ['鞋服', '织造', '印染', '食品', '建材', '伞业', '机械', '新材料', '智能装备']

/** 老旧工业区 of every town, three parks of the development zone among them. */
export function blockRows(d: Draw, towns: readonly Row[]): readonly Row[] {
  const rows = towns.flatMap((town, i) =>
    Array.from(
      { length: Math.max(1, Math.round(PROJECTS[i]! / 4)) },
      (_, n): Row => ({
        镇街: town.镇街!,
        区块名称: `示例${town.镇街}${['东部', '西部', '南部', '北部'][n % 4]}工业区`,
        工业区类型: town.类别 === '两区' ? '开发区园区' : d.pick(['镇街工业区', '镇街工业区', '村级工业区']),
        近期城市改造范围内: d.chance(0.06),
        规划面积: 480 + d.between(0, 300),
        ...EXAMPLE,
      }),
    ),
  )
  return rows.map((row, i) => ({ 区块编号: numbered('QK', i + 1, 2), ...row }))
}

const day = (year: number, from: number, to: number, at: number, d: Draw) =>
  dayOf(year, d.between(from, to), at)

/** Towns that planned nothing before 2021. */
const LATE = ['梅岭街道', '紫帽镇', '西滨镇']

/** A town's projects in turn; the late towns have finished nothing. */
const STAGES = ['完成', '在建', '谋划', '完成', '在建', '谋划', '在建']

/** Stage and dates; the first project of ten towns is a pilot, and one of them began too late for 2020. */
function timed(d: Draw, pilot: boolean, town: Row, n: number): Row {
  if (pilot) {
    const done = d.chance(0.5)
    return {
      阶段: done ? '完成' : '在建',
      实施年度: 2020,
      策划日期: '2020-03-20',
      开工日期: town.镇街 === '永和镇' ? '2021-01-08' : day(2020, 5, 11, 18, d),
      完成日期: done ? day(2021, 3, 8, 28, d) : null,
      计划完成日期: done ? null : '2021-12-20',
    }
  }
  const late = LATE.includes(String(town.镇街))
  const stage = late ? STAGES[1 + (n % 2)]! : STAGES[n % STAGES.length]!
  const unfinished = { 阶段: stage, 完成日期: null }
  if (stage === '谋划') {
    const year = late || d.chance(0.4) ? 2021 : 2020
    const planned = d.chance(0.2) ? null : day(2022, 3, 12, 30, d)
    return {
      ...unfinished,
      实施年度: 2022,
      策划日期: day(year, 4, 8, 10, d),
      开工日期: null,
      计划完成日期: planned,
    }
  }
  if (stage === '在建') {
    const planned = d.chance(0.05) ? null : d.chance(0.4) ? day(2021, 10, 12, 30, d) : day(2022, 1, 9, 28, d)
    const [begun, year] = late ? ['2021-07-15', 2021] : [day(2020, 8, 12, 15, d), 2020]
    return {
      ...unfinished,
      实施年度: 2021,
      策划日期: day(year, 3, 6, 10, d),
      开工日期: begun,
      计划完成日期: planned,
    }
  }
  const early = d.chance(0.5)
  return {
    阶段: stage,
    实施年度: early ? 2020 : 2021,
    策划日期: day(2020, 3, 4, 10, d),
    开工日期: day(2020, 5, 6, 15, d),
    完成日期: early ? day(2020, 10, 12, 20, d) : day(2021, 1, 9, 20, d),
    计划完成日期: null,
  }
}

/** Land and floor: mostly above the bars, some between the two, a few below both. */
function sized(d: Draw, stage: unknown): Row {
  const small = d.chance(0.28)
  const land = small ? d.between(24, 49.5, 2) : d.between(50, 82, 2)
  const ratio = small
    ? d.between(1.45, 1.95, 2)
    : d.chance(0.07)
      ? d.between(1.2, 1.49, 2)
      : d.between(1.5, 2.2, 2)
  const square = land * SQUARE_METRES
  const byDeed = d.chance(0.4)
  const floor = Math.round(square * (d.chance(0.03) ? d.between(3.01, 3.3, 2) : ratio))
  return {
    证载用地: byDeed ? Number(square.toFixed(2)) : null,
    用地: byDeed ? null : land,
    改造前建筑面积: Math.round(square * d.between(0.5, 1.1, 2)),
    改造后建筑面积: stage === '谋划' && d.chance(0.08) ? null : floor,
    强链补链: d.chance(0.05) ? null : d.chance(small ? 0.75 : 0.35),
    特殊行业: d.chance(0.02) ? null : d.chance(0.06),
    厂房最低层数: d.chance(0.02) ? null : d.chance(0.05) ? 2 : d.between(3, 6),
    建筑密度: d.chance(0.03) ? null : d.chance(0.05) ? d.between(60.1, 66, 1) : d.between(36, 59.5, 1),
  }
}

/** Output and tax, planned before completion and actual after it, about the town's average and above. */
function yields(d: Draw, row: Row, town: Row): Row {
  const land = Number(row.用地 ?? Number(row.证载用地) / SQUARE_METRES)
  const level = d.chance(0.05) ? d.between(0.7, 0.99, 2) : d.between(1.08, 1.7, 2)
  const output = Math.round(land * Number(town.镇域亩均产值 ?? USUAL.output) * level)
  const tax = Math.round(land * Number(town.镇域亩均税收 ?? USUAL.tax) * level * d.between(0.97, 1.2, 2))
  const done = row.阶段 === '完成'
  return {
    预期产值: output,
    预期税收: tax,
    年度产值: done ? output : null,
    年度税收: done && !d.chance(0.04) ? tax : null,
    总投资: Math.round(land * d.between(180, 420)),
  }
}

function project(d: Draw, town: Row, blocks: readonly Row[], pilot: boolean, n: number): Row {
  const time = timed(d, pilot, town, n)
  const size = pilot
    ? {
        ...sized(d, '完成'),
        证载用地: null,
        用地: 52 + d.between(0, 12),
        改造后建筑面积: d.between(54000, 66000),
      }
    : sized(d, time.阶段)
  const trade = d.pick(TRADES)
  const row: Row = {
    镇街: town.镇街!,
    所属区块: d.pick(blocks).区块编号!,
    项目名称: `示例${town.镇街}${trade}产业园`,
    实施主体: `示例${town.镇街}${trade}园区公司`,
    ...time,
    ...size,
    产业定位: `${trade}及配套`,
    主攻方向: d.chance(0.05) ? null : trade,
  }
  return { ...row, ...yields(d, row, town), ...projectDetails(d, row, pilot) }
}

/** About 190 projects: those of the towns, and rows that stand on a border. */
export function projectRows(d: Draw, towns: readonly Row[], blocks: readonly Row[]): readonly Row[] {
  const rows = towns.flatMap((town, i) => {
    const own = blocks.filter((block) => block.镇街 === town.镇街)
    const inside = own.filter((block) => block.近期城市改造范围内 === false)
    const drawn = Array.from({ length: PROJECTS[i]! }, (_, n) => {
      const pilot = n === 0 && i >= 6 && i <= 15 && inside.length > 0
      return project(d, town, pilot ? inside : own, pilot, n)
    })
    const borders = BORDERS.filter((border) => border.镇街 === town.镇街).map(
      (border): Row => ({ ...sound(town), ...border }),
    )
    return [...drawn, ...borders]
  })
  return rows.map((row, i) => ({
    项目编号: numbered('XM', i + 1),
    ...row,
    项目名称: `${row.项目名称}${i + 1}`,
    ...EXAMPLE,
  }))
}

/** A park without a fault, for the borders. */
function sound(town: Row): Row {
  return {
    镇街: town.镇街!,
    项目名称: `示例${town.镇街}边界项目`,
    工业区类型: '镇街工业区',
    近期城市改造范围内: false,
    阶段: '在建',
    实施年度: 2021,
    策划日期: '2020-05-20',
    开工日期: '2020-10-08',
    计划完成日期: '2021-12-31',
    用地: 60,
    改造前建筑面积: 30000,
    改造后建筑面积: 80000,
    强链补链: false,
    特殊行业: false,
    产业定位: '鞋服配套',
    主攻方向: '鞋服',
    规划产业门类数: 3,
    规划入园企业数: 10,
    规划主导企业数: 8,
    亩均产值: cents(Number(town.镇域亩均产值 ?? USUAL.output) * 1.5),
    亩均税收: cents(Number(town.镇域亩均税收 ?? USUAL.tax) * 1.5),
    改造模式: '社会联合',
    牵头层级: '专业机构',
    改造后用途: '工业',
    试点: false,
    已列入计划: null,
    有违规用地: false,
    在复垦范围: false,
    ...FAULTLESS,
  }
}
