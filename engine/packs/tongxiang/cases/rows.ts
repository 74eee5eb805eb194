import type { Row } from '../../rows.ts'
import { townRows } from '../annex.ts'
import { APPRAISALS } from '../options.ts'

export const town = (name: string): readonly Row[] => townRows.filter((row) => row.镇街 === name)

/** A recognised block but for what a case says about it. */
export const block = (id: string, row: Row): Row => ({
  区块编号: id,
  镇街: '崇福镇',
  区块名称: `区块${id}`,
  阶段: '推进',
  所在位置: '开发区',
  认定文号: '2022-01',
  认定年度: 2022,
  四至明确: true,
  企业数: 12,
  ...row,
})

/** A finished project of 2022 in a park; what a case is silent about is in order. */
export const project = (id: string, row: Row): Row => ({
  项目编号: id,
  镇街: '崇福镇',
  转换类型: '工改工',
  实施年度: 2022,
  阶段: '完成',
  在园区内: true,
  存量用地: true,
  认定边界内: true,
  改造模式: '社会资本',
  实施主体类型: '国有经济组织',
  新项目: false,
  有转让租赁: false,
  炒作用地: false,
  退低进低: false,
  事项类型: '其他',
  论证维度: APPRAISALS,
  ...row,
})
/** Outside every block, as the parcel stands. */
export const scattered = (id: string, row: Row): Row => project(id, { 类型: '零星', 整合归宗: false, ...row })
