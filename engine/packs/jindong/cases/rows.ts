import type { Row } from '../../rows.ts'

export const town: readonly Row[] = [{ 镇街: '孝顺镇' }]
const here = { 镇街: '孝顺镇' }

/** A firm in order of which nothing is unknown; a case says what is different or missing. */
export const enterprise = (id: string, row: Row): Row => ({
  企业编号: id,
  ...here,
  企业名称: `企业${id}`,
  用地面积: 10,
  年度税收: 100,
  年度销售: 2000,
  土地利用率: 50,
  产能利用率: 50,
  能耗利用率: 50,
  排放利用率: 50,
  评级: 'C',
  涉污: false,
  自有用地: 0,
  未上规年数: 0,
  申报骨干: false,
  数字化改造: false,
  临主干道: false,
  乱象处数: 0,
  门前三包: true,
  三废达标: true,
  垃圾分类: true,
  ...row,
})

/** A finished project of 2021 that meets every condition of entry; a case says what differs. */
export const project = (id: string, row: Row): Row => ({
  项目编号: id,
  ...here,
  土地用途: '工业',
  土地状态: '低效',
  新供地: false,
  处置路径: '不涉及',
  实施年度: 2021,
  阶段: '完成',
  建设内容: '其他',
  列入产业目录: true,
  列入负面清单: false,
  落后产能: false,
  四无企业: false,
  有转让: false,
  市场交易: false,
  司法拍卖: false,
  集中开发: false,
  权属人数: 1,
  年限不一: false,
  连片开发: false,
  ...row,
})

export const block = (id: string, row: Row = {}): Row => ({
  区块编号: id,
  ...here,
  区块名称: `园区${id}`,
  园区类型: '工业园区',
  阶段: '完成',
  ...row,
})

/** The tables that a case is silent about are there and empty: nothing of it is unknown. */
export const tables = (rows: Readonly<Record<string, readonly Row[]>>) => ({
  镇街: town,
  区块: [],
  园区年报: [],
  项目: [],
  企业: [],
  ...rows,
})
