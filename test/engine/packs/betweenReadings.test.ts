import { describe, expect, it } from 'vitest'
import {
  CURRENT,
  compile,
  createSimulator,
  datasetOf,
  packs,
  reportOf,
  type Scenario,
} from '../../../engine/index.ts'

type Rows = Parameters<typeof datasetOf>[0]

/** What a pack says of rows that lie between two readings. */
const judge = (id: string, rows: Rows, overrides: Scenario['overrides'] = {}) => {
  const { policy } = packs.find((pack) => pack.id === id)!
  return reportOf(createSimulator(compile(policy), datasetOf(rows)).run({ ...CURRENT, overrides }), {
    rows: true,
  })
}

describe('桐乡: two names joined by 和', () => {
  const started = ['梧桐百桃', '屠甸荣翔', '河山百利达', '崇福石马']
  const rows = {
    镇街: [{ 镇街: '崇福镇', 年度任务: 3000, 连片任务: 2000, 零星任务: 1000 }],
    区块: started.map((name, i) => ({
      区块编号: `B${i}`,
      镇街: '崇福镇',
      区块名称: name,
      阶段: '启动',
    })),
    项目: [],
    企业: [],
  }
  const reported = (split: boolean) =>
    judge('tongxiang', rows, { 联合命名拆分: split }).diagnostics.some(
      (d) => d.values.label === '点名启动区块',
    )

  it('are two blocks each, so that four started ones are two short; or one', () => {
    expect([reported(true), reported(false)]).toEqual([true, false])
  })
})

describe('温州: lead industries between the text and 附件4', () => {
  const outcome = (count: number, explained: boolean) =>
    judge(
      'wenzhou',
      {
        市区: [{ 市区: '鹿城区' }],
        区块: [{ 区块编号: 'B', 市区: '鹿城区', 区块名称: 'B', 占地面积: 300, 主导产业数: count }],
      },
      { 主导产业说明带: explained },
    ).rows!.find((row) => row.id === 'B')!.qualifications.主导产业布局

  it.each([
    [2, 'pass', 'pass'],
    [3, 'waivable', 'fail'],
    [4, 'fail', 'fail'],
  ])('%d of them: %s where an explanation is heard, else %s', (count, heard, not) => {
    expect([outcome(count, true), outcome(count, false)]).toEqual([heard, not])
  })
})

describe('温州: what has to be pulled down', () => {
  const outcome = (defects: number) =>
    judge(
      'wenzhou',
      {
        市区: [{ 市区: '鹿城区' }],
        区块: [
          {
            区块编号: 'B',
            市区: '鹿城区',
            区块名称: 'B',
            占地面积: 300,
            改造方式: ['整治提升'],
            建筑质量差: true,
            存在环保问题: false,
            存在安全隐患: false,
            无法整治达标: true,
          },
        ],
      },
      { 拆除情形下限: defects, 大部拆除占比下限: 50 },
    ).rows!.find((row) => row.id === 'B')!.qualifications.拆除改造

  it('is a block with one defect that nothing else can cure, or with two', () => {
    expect([outcome(1), outcome(2)]).toEqual(['unknown', 'notApplicable'])
  })
})
