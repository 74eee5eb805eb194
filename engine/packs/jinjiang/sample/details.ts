import type { Draw } from '../../random.ts'
import type { Row } from '../../rows.ts'
import * as options from '../options.ts'

/** How often a cell is blank that decides. */
const BLANK = 0.008

/** All of a list, or all but its last. */
const most = (d: Draw, list: readonly string[], all: number) => (d.chance(all) ? list : list.slice(0, -1))

/** What can be said against no park. */
export const FAULTLESS: Row = {
  符合规划: options.PLANS,
  厂房最低层数: 4,
  建筑密度: 45,
  符合规划法规: true,
  安全允许: true,
  符合消防规定: true,
  产业定位明确: true,
  基础设施: options.INFRASTRUCTURE,
  生活配套: options.LIVING_SERVICES,
  配套同步: options.TOGETHER,
  运营机构独立法人: true,
  运营能力确认: true,
  运营经验: 5,
  炒房炒地: false,
  临时搭建计入: false,
  新增两违面积: 0,
  保证工程质量: true,
  保证消防安全: true,
  已报实施方案: true,
}

/** Who renews, how, and with what services. */
function conducted(d: Draw): Row {
  const mode = d.pick(['企业自主', '企业自主', '社会联合', '社会联合', '政府征收', '转公共配套', '其他'])
  const actor = d.pick(options.ACTORS)
  const planned = d.between(6, 16)
  return {
    符合规划: d.chance(0.02) ? null : most(d, options.PLANS, 0.97),
    符合规划法规: d.maybe(0.985, BLANK),
    安全允许: d.maybe(0.99, BLANK),
    符合消防规定: d.maybe(0.98, BLANK),
    产业定位明确: d.maybe(0.97, BLANK),
    规划产业门类数: d.chance(0.07) ? 4 : d.between(1, 3),
    规划入园企业数: planned,
    规划主导企业数: d.chance(0.02) ? null : Math.min(planned, Math.round(planned * d.between(0.72, 0.95, 2))),
    基础设施: most(d, options.INFRASTRUCTURE, 0.97),
    生活配套: most(d, options.LIVING_SERVICES, 0.97),
    配套同步: most(d, options.TOGETHER, 0.95),
    公共服务平台: options.PLATFORM_SERVICES.slice(0, d.chance(0.4) ? d.between(1, 8) : 0),
    运营机构: '示例园区运营公司',
    运营机构独立法人: d.maybe(0.97, BLANK),
    运营能力确认: d.maybe(0.97, 0.03),
    运营经验: d.chance(0.04) ? null : d.between(1, 12),
    管理方式: [d.pick(options.MANAGEMENT)],
    智慧园区系统: options.SMART_SYSTEMS.slice(0, d.chance(0.3) ? 6 : d.between(0, 4)),
    改造模式: d.chance(0.03) ? null : mode,
    模式说明: mode === '其他' ? '示例：村企联建' : null,
    牵头层级: d.pick(options.ACTOR_LEVELS),
    实施主体类型: actor,
    取得方式: d.pick(['收购', '自有', '自有', '租赁', '合作']),
    出资方式: d.pick(['土地入股', '货币出资', '货币出资']),
    引进上下游企业: d.maybe(0.6, BLANK),
    第三方运营: d.maybe(0.35, BLANK),
    优质工业地产商: actor === '工业地产商' ? d.maybe(0.7, BLANK) : false,
    改造后用途: mode === '转公共配套' ? '公共服务' : '工业',
    炒房炒地: d.maybe(0.01, BLANK),
    临时搭建计入: d.maybe(0.01, BLANK),
    新增两违面积: d.chance(0.01) ? null : d.chance(0.015) ? 120 : 0,
  }
}

/** Whether nothing plain stands against a project; those are the ones that the city lists. */
const orderly = (row: Row): boolean =>
  ['符合规划法规', '符合消防规定', '产业定位明确', '运营机构独立法人', '运营能力确认'].every(
    (label) => row[label] === true,
  ) &&
  [row.基础设施, row.生活配套].every((list) => Array.isArray(list) && list.length === 5) &&
  [row.配套同步].every((list) => Array.isArray(list) && list.length === 3) &&
  Number(row.规划产业门类数) <= 3 &&
  Number(row.厂房最低层数) >= 3 &&
  Number(row.建筑密度) <= 60

/** Title, land quota and the other matters of 三. */
function privileged(d: Draw, row: Row): Row {
  const splits = row.阶段 === '完成' && d.chance(0.4)
  const registered = d.between(8000, 40000)
  const needs = d.chance(0.2)
  const odd = d.chance(0.15)
  const violated = d.chance(0.08)
  const reclaimed = d.chance(0.06)
  const base = d.between(80, 300)
  return {
    申请分割: splits ? true : null,
    已确权登记: d.maybe(splits ? 0.95 : 0.7, BLANK),
    分割单位: splits ? d.pick(['幢', '幢', '层', '层', '层', '层', '间']) : null,
    单元独立封闭: splits ? d.maybe(0.95, 0.05) : null,
    分割获批: splits ? d.maybe(0.85, BLANK) : null,
    登记工业建筑面积: splits ? registered : null,
    自留工业建筑面积: splits ? Math.round(registered * d.between(0.36, 0.7, 2)) : null,
    转让价款: splits ? d.between(1200, 9000) : null,
    统建生活设施: d.maybe(0.6, BLANK),
    服务设施用地: d.chance(0.3) ? d.between(3000, 11000) : null,
    用地指标需求: needs ? d.between(3, 40, 1) : null,
    连片改造: odd ? d.maybe(0.8, BLANK) : false,
    边角地面积: odd ? d.between(0.5, 6, 1) : 0,
    边角地符合土规: odd ? d.maybe(0.5, BLANK) : null,
    边角地属建设用地: odd ? d.maybe(0.6, BLANK) : null,
    有违规用地: violated,
    违规已处置: violated ? d.maybe(0.8, BLANK) : null,
    合国土空间规划: violated ? d.maybe(0.9, BLANK) : null,
    合产业用地政策: violated ? d.maybe(0.95, BLANK) : null,
    合项目准入: violated ? d.maybe(0.95, BLANK) : null,
    合环保要求: violated ? d.maybe(0.9, BLANK) : null,
    在复垦范围: reclaimed,
    复垦形成指标: reclaimed ? d.between(2, 20, 1) : null,
    指标用途: reclaimed ? d.pick([...options.QUOTA_USES, options.OTHER]) : null,
    三旧改造用地: reclaimed ? d.maybe(0.2, BLANK) : null,
    基期地方税收: base,
    地方税收: Math.round(base * d.between(0.9, 1.8, 2)),
    改造贷款: d.chance(0.5) ? d.between(500, 8000) : 0,
    担保金额: d.chance(0.2) ? d.between(200, 2000) : 0,
    保证工程质量: d.maybe(0.98, BLANK),
    保证消防安全: d.maybe(0.97, BLANK),
    已报实施方案: row.阶段 === '谋划' ? d.maybe(0.5, BLANK) : d.maybe(0.96, BLANK),
  }
}

export const projectDetails = (d: Draw, row: Row, pilot: boolean): Row => {
  const applies = pilot || (row.阶段 !== '谋划' && d.chance(0.06))
  const ready = pilot ? 1 : 0.7
  const manner = conducted(d)
  const matters = privileged(d, row)
  const splits = matters.申请分割 === true
  const likely = orderly({ ...row, ...manner }) ? (splits ? 0.9 : 0.5) : splits ? 0.2 : 0.01
  const listed = pilot || d.maybe(likely, BLANK)
  return {
    ...manner,
    ...matters,
    已列入计划: listed,
    申报试点: applies ? true : null,
    试点: pilot,
    业主意愿强烈: applies ? d.chance(ready) : null,
    投运模式明晰: applies ? d.chance(ready) : null,
    资金来源明晰: applies ? d.chance(ready) : null,
    试点工作机构: pilot ? d.chance(0.9) : null,
    试点议定金额: pilot && d.chance(0.6) ? d.between(50, 300) : null,
    试点裁定: pilot && d.chance(0.5) ? true : null,
    // Who is listed has been let in where the conditions leave it to somebody.
    裁定: d.chance(0.06) ? d.chance(0.7) : listed === true ? true : null,
    // Two finished parks in three were put in order before they were finished.
    ...(row.阶段 === '完成' && d.chance(0.66) ? FAULTLESS : {}),
  }
}
