import type { Host } from '../../../addin/session/host.ts'
import { createSession, type Session } from '../../../addin/session/session.ts'
import { type Book, packs, writeBook } from '../../../engine/index.ts'

export const packOf = (id: string) => packs.find((pack) => pack.id === id)!
export const bookOf = (id: string): Book => {
  const { policy, sample, scenarios } = packOf(id)
  return writeBook(policy, sample(), scenarios)
}
/** The same rows, as if they were real. */
export const realBookOf = (id: string): Book => {
  const { policy, sample, scenarios } = packOf(id)
  const dataset = sample()
  const tables = Object.values(dataset.tables).map((table) => {
    const { 数据来源: marks } = table.columns
    const columns = marks ? { ...table.columns, 数据来源: marks.map(() => '正式') } : table.columns
    return [table.entity, { ...table, columns }] as const
  })
  return writeBook(policy, { ...dataset, tables: Object.fromEntries(tables), sample: false }, scenarios)
}

export async function opened(host: Host): Promise<Session> {
  const session = createSession(host, {
    lang: 'zh-CN',
    time: () => '2026-06-15 14:32',
    later: () => () => {},
  })
  await session.open('试验.xlsx')
  return session
}

export const figures = (session: Session) => {
  const { counts, cost, incentives, towns, targets, allotments } = session.runs()!.now.report
  return { counts, cost, incentives, towns, targets, allotments }
}

/** Values that the figures of 桐乡 answer to; elsewhere every number is moved. */
const VALUES: Readonly<Record<string, number>> = { 零星容积率下限: 2.2, 更新奖励标准: 3 }

/** Tries other values, an incentive and a condition the other way round. */
export function moved(session: Session, id: string): void {
  const { policy } = session.state().sound!.read
  for (const { label, value, type, bands, unit } of policy.parameters) {
    if (id === 'tongxiang' && label in VALUES) session.dispatch({ kind: 'set', label, value: VALUES[label]! })
    else if (id !== 'tongxiang' && type === 'number' && bands === undefined && typeof value === 'number')
      session.dispatch({ kind: 'set', label, value: unit === '%' ? value / 2 : value * 1.5 })
  }
  const incentive = policy.incentives.find(({ included }) => included) ?? policy.incentives[0]!
  session.dispatch({ kind: 'switch', label: incentive.label, on: !incentive.included })
  const test = policy.requirements.find(({ enabled, strictness }) => enabled && strictness === 'must')!
  session.dispatch({ kind: 'switch', label: test.label, on: false })
}

export const notice = (session: Session) => session.state().notice
