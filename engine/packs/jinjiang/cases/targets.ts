import type { TargetExpectation, WorkedCase } from '../../pack.ts'
import { enterprise, project, tables, times } from './rows.ts'

/** Ten pilots of 60,000㎡ under way at the end of 2020, and 99 firms by then. */
const endOf2020 = tables({
  项目: times(10, (i) =>
    project(`S${i}`, {
      试点: true,
      阶段: '在建',
      开工日期: '2020-12-31',
      完成日期: null,
      新建建筑面积: 60000,
    }),
  ),
  企业: times(99, (i) => enterprise(`E${i}`, { 所属项目: 'S0', 中小企业: true, 入园日期: '2020-12-31' })),
})

/** 59 finished projects, 3,600,000㎡ together, and 612 firms by the end of 2021. */
const endOf2021 = tables({
  项目: times(59, (i) =>
    project(`W${i}`, {
      试点: false,
      开工日期: '2021-01-10',
      完成日期: '2021-12-31',
      新建建筑面积: i === 0 ? 3600000 - 58 * 61000 : 61000,
    }),
  ),
  企业: times(612, (i) => enterprise(`E${i}`, { 所属项目: 'W0', 中小企业: true, 入园日期: '2021-12-31' })),
})

const targets = (id: string, title: string, rows: WorkedCase['rows'], list: readonly TargetExpectation[]) =>
  ({ id, title, clauses: ['一（三）'], rows, expect: { targets: list } }) satisfies WorkedCase

export const targetCases: readonly WorkedCase[] = [
  targets('JJ-C18-2020', '2020年底：试点和面积达到，企业差1家', endOf2020, [
    { label: '首批试点项目', counted: '10', target: '10', coverage: '100.00', gap: '0', met: true },
    { label: '首批厂房及配套面积', counted: '60', target: '60', coverage: '100.00', gap: '0', met: true },
    { label: '首批入园中小企业', done: '99', target: '100', coverage: '99.00', gap: '1', met: false },
  ]),
  targets('JJ-C18-2021', '2021年底累计：项目差1宗，面积、企业达到', endOf2021, [
    { label: '累计完成项目', done: '59', target: '60', coverage: '98.33', gap: '1', met: false },
    { label: '累计厂房及配套面积', done: '360', target: '360', coverage: '100.00', gap: '0', met: true },
    { label: '累计入园中小企业', done: '612', target: '600', coverage: '102.00', gap: '0', met: true },
  ]),
  {
    ...targets('JJ-C18-增量', '增量口径：70宗、420万平方米、700家', endOf2021, [
      { label: '累计完成项目', done: '59', target: '70', coverage: '84.29', gap: '11', met: false },
      { label: '累计厂房及配套面积', done: '360', target: '420', gap: '60', met: false },
      { label: '累计入园中小企业', done: '612', target: '700', gap: '88', met: false },
    ]),
    scenario: { overrides: { 目标累计口径: '增量' } },
  },
]
