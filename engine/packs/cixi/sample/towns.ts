import { EXAMPLE, numbered, type Row } from '../../rows.ts'
import { PLAN_ITEMS } from '../options.ts'

/** The nineteen towns; areas of their five-year plans (亩), filing days and findings are made up. */
// biome-ignore format: a table
const TOWNS: readonly (readonly [string, number, string | null, string | null, boolean | null, boolean | null])[] = [
  // town, plan, 摸排上报日, 规划报送日, 规划批准, 成效认定
  ['龙山镇', 880, '2022-04-26', '2022-06-28', true, true],
  ['掌起镇', 520, '2022-04-29', '2022-06-30', true, false],
  ['观海卫镇', 920, '2022-04-22', '2022-06-24', true, true],
  ['附海镇', 460, '2022-04-30', '2022-06-29', true, true],
  ['桥头镇', 430, '2022-04-28', '2022-06-30', true, false],
  ['匡堰镇', 380, '2022-05-06', '2022-07-04', true, false],
  ['逍林镇', 640, '2022-04-27', '2022-06-27', true, true],
  ['新浦镇', 450, '2022-04-29', '2022-06-30', true, false],
  ['胜山镇', 440, '2022-04-25', '2022-06-29', true, false],
  ['横河镇', 690, '2022-04-28', '2022-06-28', true, true],
  ['崇寿镇', 450, '2022-04-30', '2022-06-30', true, null],
  ['庵东镇', 540, '2022-05-10', '2022-07-12', true, false],
  ['长河镇', 460, '2022-04-29', '2022-06-30', true, false],
  ['周巷镇', 900, '2022-04-21', '2022-06-22', true, true],
  ['白沙路街道', 400, '2022-04-29', '2022-06-30', true, false],
  ['古塘街道', 430, '2022-04-28', '2022-06-29', true, false],
  ['浒山街道', 260, null, '2022-08-15', false, false],
  ['宗汉街道', 620, '2022-04-27', '2022-06-27', true, true],
  ['坎墩街道', 530, '2022-04-29', '2022-06-28', null, false],
]

/** 2022 to 2026, in hundredths of a plan. */
const SHARES = [5, 20, 25, 30, 20]

export const NAMES = TOWNS.map(([name]) => name)
export const planOf = (town: string): number => TOWNS.find(([name]) => name === town)![1]

export const townRows: readonly Row[] = TOWNS.map(([name, , surveyed, filed, approved, outstanding], i) => ({
  序号: i + 1,
  镇街: name,
  摸排上报日: surveyed,
  规划报送日: filed,
  规划内容: name === '庵东镇' ? PLAN_ITEMS.slice(0, 3) : PLAN_ITEMS,
  规划批准: approved,
  成效认定: outstanding,
}))

export const planRows: readonly Row[] = TOWNS.flatMap(([name, total], i) =>
  SHARES.map((share, n) => ({
    计划编号: `${numbered('JH', i + 1, 2)}-${2022 + n}`,
    镇街: name,
    年度: 2022 + n,
    计划面积: (total * share) / 100,
    ...EXAMPLE,
  })),
)
