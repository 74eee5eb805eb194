import { ROOT } from '../../../model/field.ts'
import type { WorkedCase } from '../../pack.ts'
import { block, tables } from './rows.ts'

/** Output of all parks in 亿元, in the base year and in the last. */
const output = (first: number, last: number) =>
  tables({
    区块: [block('A'), block('B')],
    园区年报: [
      [2020, first],
      [2023, last],
    ].flatMap(([year, sum]) =>
      ['A', 'B'].map((id) => ({
        年报编号: `${id}-${year}`,
        所属区块: id,
        年度: year!,
        // 亿元 as 万元; one park has a fifth of it, the other the rest.
        规上产值: sum! * (id === 'A' ? 2000 : 8000),
      })),
    ),
  })

export const growthCases: readonly WorkedCase[] = [
  {
    id: 'JD-C13',
    title: '产值三年由100亿到133.1亿：恰为1.1的三次方',
    clauses: ['一、退劣进优'],
    rows: output(100, 133.1),
    expect: {
      rows: [
        {
          entity: ROOT,
          id: ROOT,
          values: { 产值增长倍数: '1.331', 园区产值指数: '1.331', 园区产值年均增速: '10.00' },
        },
      ],
      targets: [{ label: '园区产值增长', done: '133.1', target: '133.1', gap: '0', met: true }],
    },
  },
  {
    id: 'JD-C13-差一点',
    title: '产值三年由100亿到133亿：年均9.97%，未达',
    clauses: ['一、退劣进优'],
    rows: output(100, 133),
    expect: {
      rows: [{ entity: ROOT, id: ROOT, values: { 园区产值年均增速: '9.97' } }],
      targets: [{ label: '园区产值增长', done: '133', target: '133.1', gap: '0.1', met: false }],
    },
  },
  {
    id: 'JD-C13-简单平均',
    title: '改按简单平均：130亿即达',
    clauses: ['一、退劣进优'],
    rows: output(100, 133),
    scenario: { overrides: { 年均增速口径: '简单平均' } },
    expect: { targets: [{ label: '园区产值增长', done: '133', target: '130', met: true }] },
  },
]
