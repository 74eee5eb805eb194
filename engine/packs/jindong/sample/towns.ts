import { TRADES } from '../options.ts'

/** The district's two 街道, eight 镇 and one 乡, in official order; the notice gives none of them a task of its own. */
export const TOWNS = [
  '多湖街道',
  '东孝街道',
  '孝顺镇',
  '傅村镇',
  '曹宅镇',
  '澧浦镇',
  '岭下镇',
  '江东镇',
  '塘雅镇',
  '赤松镇',
  '源东乡',
] as const

export const townRows = TOWNS.map((name, i) => ({ 序号: i + 1, 镇街: name }))

/** 二（二）: the four traditional industries; their tasks stand in the parameters. */
export const industryRows = TRADES.map((name, i) => ({
  序号: i + 1,
  行业: name,
  数据来源: '正式',
}))
