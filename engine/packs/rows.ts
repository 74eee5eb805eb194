import type { CellValue } from '../model/dataset.ts'

/** A row of a table as cases and samples write it: values by the labels of its columns. */
export type Row = Readonly<Record<string, CellValue>>

/** ㎡ in one 亩. */
export const SQUARE_METRES = 2000 / 3

/** What a made-up row carries. */
export const EXAMPLE = { 数据来源: '示例' } as const

/** XM001, XM002 … */
export const numbered = (prefix: string, n: number, width = 3): string =>
  `${prefix}${String(n).padStart(width, '0')}`

export const cents = (x: number): number => Math.round(x * 100) / 100

/** yyyy-mm-dd */
export const dayOf = (year: number, month: number, date: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`

/** Made-up names of firms; what they make follows. */
export const FIRM_NAMES = [
  '恒泰',
  '永盛',
  '华源',
  '新光',
  '嘉禾',
  '振兴',
  '金桥',
  '东方',
  '宏达',
  '丰利',
  '瑞祥',
  '万通',
] as const
