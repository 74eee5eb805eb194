import type { Lack } from '../../../engine/index.ts'
import { sentence } from '../../text/index.ts'
import type { Answer } from './answer.ts'
import { left, printTable } from './table.ts'

/** What heads every result of one policy's rows under another: whose data, whose rules, and how much is missing. */
export function printBorrowed({ lang, text, policy, borrowed }: Borrowed): string[] {
  if (borrowed?.isOwn) return [text('borrowed.own', { policy: policy.title })]
  return (borrowed?.diagnostics ?? []).slice(0, 1).map((d) => sentence(lang, d))
}

type Borrowed = Pick<Answer, 'lang' | 'text' | 'policy' | 'borrowed'>

/** Rules named in a line; the others are counted. */
const MOST_RULES = 4

/** The tables and columns that the rows lack, in the order of the tables, with the rules that read them. */
export function printLacking({ text, borrowed, policy }: Answer): string[] {
  if (borrowed === undefined) return []
  const { tables, columns } = borrowed.lacks
  const decisive = [...tables, ...columns].filter(({ label, rules }) => label === '' || rules.length > 0)
  const idle = tables.length + columns.length - decisive.length
  const order = policy.entities.map(({ label }) => label)
  const rows = order.flatMap((entity) => decisive.filter((lack) => lack.entity === entity))
  const rulesOf = ({ rules }: Lack): string => {
    const list = rules.slice(0, MOST_RULES).join(text('comma'))
    return rules.length > MOST_RULES ? text('andMore', { list, count: rules.length }) : list
  }
  const shown = [
    left<Lack>(text('lackingTable'), ({ entity }) => entity),
    left<Lack>(text('lackingColumn'), ({ label }) => label || text('wholeTable')),
    left<Lack>(text('lackingRules'), rulesOf),
  ]
  return [
    ...(rows.length > 0 ? ['', text('lackingTitle'), ...printTable(shown, rows)] : []),
    ...(idle > 0 ? [text('lackingIdle', { count: idle })] : []),
  ]
}
