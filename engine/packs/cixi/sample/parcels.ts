import type { Draw } from '../../random.ts'
import { EXAMPLE, type Row } from '../../rows.ts'

const joint = (projects: readonly Row[]) => projects.filter((row) => row.申请联合体 === true)

/** Two or three holders a consortium, one of them with a single holder; terms end in different years. */
export function parcelRows(d: Draw, projects: readonly Row[]): readonly Row[] {
  return joint(projects).flatMap((project, i) =>
    Array.from({ length: i === 4 ? 1 : d.between(2, 3) }, (_, n) => ({
      地块编号: `${project.项目编号}-${n + 1}`,
      所属项目: project.项目编号!,
      土地权利人: `示例权利人${i + 1}${'甲乙丙'[n]}`,
      面积: d.between(4000, 16000),
      终止日期: d.chance(0.04) ? null : `${d.between(2043, 2068)}-06-30`,
      闲置年限: d.chance(0.1) ? d.between(1, 4) : 0,
      闲置: d.chance(0.06),
      ...EXAMPLE,
    })),
  )
}

/** Agreed shares; those of one consortium are a hundredth short of the whole. */
export function memberRows(projects: readonly Row[]): readonly Row[] {
  const splits = [
    [0.5, 0.3, 0.2],
    [0.6, 0.4],
    [0.55, 0.45],
    [0.5, 0.3, 0.19],
  ]
  return joint(projects).flatMap((project, i) =>
    splits[i === 3 ? 3 : i % 3]!.map((share, n) => ({
      成员编号: `${project.项目编号}-${'甲乙丙'[n]}`,
      所属项目: project.项目编号!,
      成员名称: `示例成员${i + 1}${'甲乙丙'[n]}`,
      份额: share,
      ...EXAMPLE,
    })),
  )
}
