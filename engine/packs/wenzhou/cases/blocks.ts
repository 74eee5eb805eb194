import { ROOT } from '../../../model/field.ts'
import type { WorkedCase } from '../../pack.ts'
import type { Row } from '../../rows.ts'
import { blockRows, districtRows, districts } from '../annex.ts'

const block = (id: string, row: Row): Row => ({ 区块编号: id, 市区: '鹿城区', 区块名称: id, ...row })

const twoParks = {
  市区: districts,
  区块: [block('A', { 占地面积: 200, 主导产业数: 1 }), block('B', { 占地面积: 200, 主导产业数: 2 })],
}
const lead = (
  id: string,
  cap: string,
  outcome: 'pass' | 'waivable',
): NonNullable<WorkedCase['expect']['rows']>[number] => ({
  entity: '区块',
  id,
  values: { 附件四上限: cap },
  outcomes: { 主导产业布局: outcome },
})

const shares: readonly (readonly [string, number, number, string | null, 'pass' | 'fail' | 'unknown'])[] = [
  ['A', 30000, 200000, '15', 'pass'],
  ['B', 50000, 200000, '25', 'pass'],
  ['C', 29999, 200000, '14.9995', 'fail'],
  ['D', 50001, 200000, '25.0005', 'fail'],
  ['E', 1000, 0, null, 'unknown'],
]

export const blockCases: readonly WorkedCase[] = [
  {
    id: 'WZ-C01',
    title: '恰为200亩：按较严的1个主导产业',
    clauses: ['附件4第1行'],
    rows: twoParks,
    expect: { rows: [lead('A', '1', 'pass'), lead('B', '1', 'waivable')] },
  },
  {
    id: 'WZ-C01-按大园',
    title: '恰为200亩：改按大园2个',
    clauses: ['附件4第1行'],
    rows: twoParks,
    scenario: { overrides: { 主导产业边界口径: '按大园' } },
    expect: { rows: [lead('A', '2', 'pass'), lead('B', '2', 'pass')] },
  },
  {
    id: 'WZ-C03',
    title: '状南工业区：附件1列4个，附件4限2个，文件自相矛盾',
    clauses: ['附件1', '附件4第1行'],
    rows: { 市区: districts, 区块: blockRows.filter((row) => row.区块名称 === '状南工业区') },
    expect: {
      rows: [
        {
          entity: '区块',
          id: 'QK06',
          values: { 主导产业数: '4', 附件四上限: '2', 主导产业冲突: '是' },
          outcomes: { 主导产业布局: 'manual' },
        },
      ],
      reported: ['附件一与附件四主导产业数'],
    },
  },
  {
    id: 'WZ-C13',
    title: '试点总数对、各区不对',
    clauses: ['四（一）'],
    rows: {
      市区: districts,
      区块: ['鹿城区', '鹿城区', '鹿城区', '龙湾区', '瓯海区', '瓯海区'].map((name, i) =>
        block(`P${i}`, { 市区: name, 试点: true }),
      ),
    },
    expect: {
      rows: [
        { entity: '市区', id: '鹿城区', values: { 试点差额: '1' } },
        { entity: '市区', id: '龙湾区', values: { 试点差额: '-1' } },
        { entity: '市区', id: '瓯海区', values: { 试点差额: '0' } },
      ],
      targets: [
        { label: '全市试点区块', done: '6', target: '6', met: true },
        { label: '各区试点区块', area: '鹿城区', done: '3', target: '2', met: false },
        { label: '各区试点区块', area: '龙湾区', done: '1', target: '2', met: false },
        { label: '各区试点区块', area: '瓯海区', done: '2', target: '2', met: true },
      ],
    },
  },
  {
    id: 'WZ-C15',
    title: '17个园区都到亩均目标，税收总额仍差15.444亿元',
    clauses: ['二', '二（一）', '附件1'],
    rows: {
      市区: districtRows,
      区块: blockRows,
      园区年报: blockRows.map((row) => ({
        年报编号: `${row.区块编号}-2025`,
        所属区块: row.区块编号,
        年度: 2025,
        阶段: '完成',
        税收: row.占地面积 * 40,
        工业增加值: row.占地面积 * 200,
      })),
    },
    expect: {
      rows: [
        {
          entity: ROOT,
          id: ROOT,
          values: { 亩均税收达标园区数: '17', 税收所需亩均: '53.8648', 增加值所需亩均: '179.5493' },
        },
      ],
      targets: [
        { label: '税收总额', done: '44.556', target: '60', gap: '15.444', met: false },
        { label: '工业增加值总额', done: '222.78', target: '200', met: true },
      ],
      reported: ['亩均税收与税收总额'],
      notReported: ['亩均增加值与增加值总额', '区块个数', '附件一按区占地'],
    },
  },
  {
    id: 'WZ-C16',
    title: '配套占比：上下限含本数，按准确比例比较',
    clauses: ['二（二）'],
    rows: {
      市区: districts,
      区块: shares.map(([id, support, total]) =>
        block(id, { 配套建筑面积: support, 总建筑面积: total, 配套集中布局: true }),
      ),
    },
    expect: {
      rows: shares.map(([id, , , share, outcome]) => ({
        entity: '区块',
        id,
        values: { 配套占比: share },
        outcomes: { 配套达标: outcome },
      })),
    },
  },
]
