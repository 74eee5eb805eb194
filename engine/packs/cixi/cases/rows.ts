import type { Row } from '../../rows.ts'

/** low, value and high of an amount in 元. */
export type Bounds = readonly [string | null, string | null, string | null]
export const exactly = (yuan: string): Bounds => [yuan, yuan, yuan]

/** A town whose plan is approved. */
export const town = (name: string, row: Row = {}): Row => ({
  镇街: name,
  规划批准: true,
  成效认定: false,
  ...row,
})

/** A block in scope but for what a case says about it. */
export const block = (id: string, row: Row = {}): Row => ({
  区块编号: id,
  镇街: '周巷镇',
  区块名称: `区块${id}`,
  阶段: '完成',
  规划面积: 100,
  改造前年税收: 300,
  消防隐患突出: true,
  改造方式: '全部拆除式',
  产业定位明确: true,
  新增低散乱数: 0,
  改造前投资强度: 120,
  改造后投资强度: 350,
  改造前亩均产值: 90,
  改造后亩均产值: 400,
  改造后年税收: 1600,
  ...row,
})

/** A finished, listed project; what a case is silent about is in order. */
export const project = (id: string, row: Row = {}): Row => ({
  项目编号: id,
  镇街: '周巷镇',
  所属区块: 'B',
  实施年度: 2024,
  阶段: '完成',
  完成日期: '2024-06-30',
  列入清单: true,
  改后用途: '工业',
  消防合格: true,
  环保合格: true,
  结构安全: true,
  间距退让合格: true,
  实施主体类型: '区内企业',
  取得方式: '自有',
  合作开发方: ['区内企业'],
  企业自用: false,
  申请联合体: false,
  用于产业引进: true,
  签订全周期协议: true,
  配套用地: 0,
  配套建筑面积: 0,
  指标需求: 0,
  ...row,
})

/** The tables around the projects, so that none is absent. */
export const around = (projects: readonly Row[], townRow: Row = {}) => ({
  镇街: [town('周巷镇', townRow)],
  年度计划: [],
  区块: [block('B')],
  企业: [],
  地块: [],
  成员: [],
  年度: [],
  经费支出: [],
  项目: projects,
})

/** The tables around the firms. */
export const firms = (rows: readonly Row[]) => ({
  ...around([]),
  区块: [block('B'), block('外', { 改造前年税收: 900 })],
  企业: rows.map((row, i) => ({
    企业编号: String.fromCharCode(65 + i),
    镇街: '周巷镇',
    企业名称: `企业${i + 1}`,
    ...row,
  })),
})
