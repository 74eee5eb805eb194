import type { WorkedCase } from '../../pack.ts'
import { districts } from '../annex.ts'

const converted = (id: string, area: number, share: number | null) => ({
  地块编号: id,
  市区: '鹿城区',
  年度: 2022,
  原用途: '工业用地',
  转后用途: '住宅用地',
  中心城区: true,
  红线内: false,
  转用面积: area,
  区级分成: share,
})
const parcels = {
  市区: districts,
  转用地块: [converted('A', 120, 9000), converted('B', 120, null), converted('C', 90, 9000)],
}
/** Accruals in 万元, and the same as amounts in 元. */
const accruals = (list: Readonly<Record<string, number>>) =>
  Object.entries(list).map(([id, sum]) => {
    const yuan = `${sum}0000`
    return {
      entity: '转用地块',
      id,
      values: { 应计提额: String(sum) },
      outcomes: { 应计提: 'pass' } as const,
      amounts: { 专项基金计提: [yuan, yuan, yuan] as const },
    }
  })

const SCORES: Readonly<Record<string, number>> = { A: 95, B: 92, C: 90, D: 88, E: 85, F: 85, G: 70 }
const candidates = {
  市区: districts,
  区块: Object.keys(SCORES).map((id) => ({ 区块编号: id, 市区: '鹿城区', 区块名称: id, 占地面积: 200 })),
  园区年报: Object.entries(SCORES).map(([id, score]) => ({
    年报编号: id,
    所属区块: id,
    年度: 2022,
    阶段: '完成',
    申报示范: true,
    得分: score,
  })),
}
const demonstration = (name: string, subsidy: number | null, total: string | null): WorkedCase => ({
  id: `WZ-C11-${name}`,
  title: `每年5个示范园区，第5名并列：${name}`,
  clauses: ['五（二）'],
  rows: candidates,
  scenario: { overrides: { 示范补助标准: subsidy }, switches: { 示范园区补助: true } },
  expect: {
    rows: Object.keys(SCORES).map((id) => ({
      entity: '园区年报',
      id,
      outcomes: { 示范园区: 'ABCD'.includes(id) ? 'pass' : 'EF'.includes(id) ? 'manual' : 'notApplicable' },
    })),
    allotments: [{ label: '每年示范园区名额', group: '2022', capacity: '5', demand: '7', tied: ['E', 'F'] }],
    // Not set is never 0: the known part is 0, the total is open.
    incentives: { 示范园区补助: [total ?? '0', total, total] },
  },
})

export const fundCases: readonly WorkedCase[] = [
  {
    id: 'WZ-C10',
    title: '计提按100万元/亩，以区级分成为限',
    clauses: ['五（二）'],
    rows: parcels,
    expect: {
      rows: accruals({ A: 9000, B: 12000, C: 9000 }),
      reported: ['区级分成不足', '区级分成缺失'],
    },
  },
  {
    id: 'WZ-C10-恰够',
    title: '分成恰等于应计提',
    clauses: ['五（二）'],
    rows: { ...parcels, 转用地块: [converted('C', 90, 9000)] },
    expect: { rows: accruals({ C: 9000 }), notReported: ['区级分成不足', '区级分成缺失'] },
  },
  {
    id: 'WZ-C10-不封顶',
    title: '不以区级分成为限',
    clauses: ['五（二）'],
    rows: parcels,
    scenario: { overrides: { 计提封顶: false } },
    expect: { rows: accruals({ A: 12000, B: 12000, C: 9000 }), notReported: ['区级分成不足'] },
  },
  demonstration('标准未定', null, null),
  demonstration('每个200万元', 200, '10000000'),
]
