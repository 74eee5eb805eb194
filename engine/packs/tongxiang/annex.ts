/** 附件 2022年度有机更新任务分解表, in its order: body, total, contiguous, scattered (亩). */
export const ANNEX: readonly (readonly [string, number, number, number])[] = [
  ['开发区（高桥街道）', 650, 440, 210],
  ['梧桐街道', 260, 170, 90],
  ['凤鸣街道', 100, 60, 40],
  ['濮院镇', 360, 240, 120],
  ['屠甸镇', 150, 100, 50],
  ['崇福镇', 360, 240, 120],
  ['洲泉镇', 250, 170, 80],
  ['大麻镇', 100, 60, 40],
  ['河山镇', 160, 110, 50],
  ['乌镇镇', 360, 240, 120],
  ['石门镇', 250, 170, 80],
]

/** The annex as rows of 镇街. */
export const townRows = ANNEX.map(([name, total, contiguous, scattered], i) => ({
  序号: i + 1,
  镇街: name,
  年度任务: total,
  连片任务: contiguous,
  零星任务: scattered,
}))
