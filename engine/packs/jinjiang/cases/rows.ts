import type { Row } from '../../rows.ts'
import * as options from '../options.ts'

/** A town whose averages are given; a null is nobody's entry. */
export const town = (name = '陈埭镇', output: number | null = 500, tax: number | null = 20): Row => ({
  镇街: name,
  类别: '镇',
  镇域亩均产值: output,
  镇域亩均税收: tax,
})

/** A finished park that meets everything; what a case is silent about is in order. */
export const project = (id: string, row: Row = {}): Row => ({
  项目编号: id,
  镇街: '陈埭镇',
  工业区类型: '镇街工业区',
  近期城市改造范围内: false,
  符合规划: options.PLANS,
  实施年度: 2021,
  阶段: '完成',
  策划日期: '2020-04-01',
  开工日期: '2020-06-01',
  完成日期: '2021-06-30',
  用地: 60,
  改造后建筑面积: 80000,
  强链补链: false,
  特殊行业: false,
  厂房最低层数: 4,
  建筑密度: 45,
  符合规划法规: true,
  安全允许: true,
  符合消防规定: true,
  产业定位: '鞋服配套',
  产业定位明确: true,
  规划产业门类数: 2,
  规划入园企业数: 10,
  规划主导企业数: 8,
  引入禁入企业: false,
  未达规模企业数: 0,
  亩均产值: 600,
  亩均税收: 25,
  基础设施: options.INFRASTRUCTURE,
  生活配套: options.LIVING_SERVICES,
  配套同步: options.TOGETHER,
  运营机构独立法人: true,
  运营能力确认: true,
  改造模式: '社会联合',
  改造后用途: '工业',
  炒房炒地: false,
  临时搭建计入: false,
  新增两违面积: 0,
  主攻方向: '鞋服',
  试点: false,
  已列入计划: true,
  有违规用地: false,
  在复垦范围: false,
  保证工程质量: true,
  保证消防安全: true,
  ...row,
})

/** A listed park that may be split and sold. */
export const splitting = (id: string, row: Row): Row =>
  project(id, {
    已列入计划: true,
    申请分割: true,
    已确权登记: true,
    分割单位: '层',
    单元独立封闭: true,
    分割获批: true,
    登记工业建筑面积: 10000,
    ...row,
  })

/** A tenant of a park. */
export const enterprise = (id: string, row: Row = {}): Row => ({
  企业编号: id,
  镇街: '陈埭镇',
  所属项目: 'P',
  企业名称: `企业${id}`,
  ...row,
})

export const times = <T>(n: number, make: (i: number) => T): readonly T[] =>
  Array.from({ length: n }, (_, i) => make(i))

/** A rule's tables with nothing in those that a case does not speak of. */
export const tables = (rows: Readonly<Record<string, readonly Row[]>>) => ({
  镇街: [town()],
  区块: [],
  企业: [],
  空间资源: [],
  责任分工: [],
  ...rows,
})
