import type { Decimals } from '../../../engine/index.ts'
import type { IncentiveLine, IncentiveTable } from '../../session/incentiveTable.ts'
import { paidFor } from '../../session/wording/format.ts'
import { Clauses } from '../parts/Clauses.tsx'
import { moneySpan, moneyText } from '../parts/format.ts'
import { Money } from '../parts/Money.tsx'
import { usePane } from '../parts/paneContext.ts'
import { type Column, DataTable } from './DataTable.tsx'
import { useStyles } from './styles.ts'

/** From what is due to what is granted, by incentive; what is left out stands below. */
export function IncentiveCosts({ included, left }: Pick<IncentiveTable, 'included' | 'left'>) {
  const { text, unit } = usePane()
  const styles = useStyles()
  const values = { unit: text(`unit.${unit}`) }
  const isApart = included.some(({ total }) => total.effect !== 'outlay')
  return (
    <section className={styles.section}>
      {included.length === 0 ? (
        <p className={styles.plain}>{text('results.noIncentives')}</p>
      ) : (
        <Lines caption={text('results.incentivesTitle', values)} lines={included} />
      )}
      {isApart && <p className={styles.quiet}>{text('results.apart')}</p>}
      {left.length > 0 && <Lines caption={text('results.leftTitle', values)} lines={left} />}
    </section>
  )
}

function Lines({ caption, lines }: { readonly caption: string; readonly lines: readonly IncentiveLine[] }) {
  const { text, words, unit } = usePane()
  const styles = useStyles()
  const absent = (line: IncentiveLine) => words.absent[wordOf(line)]
  const money = (key: string, pick: (line: IncentiveLine) => Decimals): Column<IncentiveLine> => ({
    key,
    header: text(`results.${key}`),
    cell: (line) => <Money of={pick(line)} absent={absent(line)} />,
    numeric: true,
  })
  /** A difference that is nowhere is no column. */
  const difference = (key: string, pick: (line: IncentiveLine) => Decimals) =>
    lines.some((line) => Number(pick(line) ?? 0) !== 0) ? [money(key, pick)] : []
  const hasOthers = lines.some(({ total }) => total.effect !== 'outlay')
  const columns: Column<IncentiveLine>[] = [
    {
      key: 'incentive',
      header: text('results.incentive'),
      cell: ({ total, clauses, unset }) => (
        <>
          {total.label} <Clauses of={clauses} />
          {unset.length > 0 && total.value === null && (
            <span className={styles.quiet}>
              <br />
              {text('results.unsetOf', { list: unset.join(text('results.listComma')) })}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'granted',
      header: text('results.granted'),
      cell: (line) => {
        const { low, value, high } = line.total
        const span = moneySpan(line.total, unit)
        const isOpen = value === null || low !== value || high !== value
        return (
          <>
            {value === null ? absent(line) : moneyText(value, unit)}
            {isOpen && line.total.set && span && (
              <>
                <br />
                <span className={styles.quiet}>{span}</span>
              </>
            )}
          </>
        )
      },
      numeric: true,
    },
    money('due', ({ total }) => total.due),
    ...difference('capCut', ({ total }) => total.capCut),
    ...difference('groupCut', ({ total }) => total.groupCut),
    ...difference('rounding', ({ total }) => total.rounding),
    ...difference('ledger', ({ total }) => total.ledger),
    { key: 'count', header: text('results.count'), cell: ({ total }) => total.count, numeric: true },
    {
      key: 'quantity',
      header: text('results.quantity'),
      cell: ({ total }) =>
        total.quantity === null
          ? words.absent.incomplete
          : `${paidFor(total.quantity, total.unit)}${total.unit}`,
      numeric: true,
    },
    { key: 'standard', header: text('results.standard'), cell: ({ standard }) => standard },
    ...(hasOthers
      ? [
          {
            key: 'effect',
            header: text('results.effect'),
            cell: ({ total }: IncentiveLine) => words.effects[total.effect],
          },
        ]
      : []),
    { key: 'fund', header: text('results.fund'), cell: ({ total }) => total.fund ?? '' },
  ]
  return <DataTable caption={caption} columns={columns} rows={lines} rowKey={({ total }) => total.id} />
}

/** 未定, 区间, 资料不全: why a figure is not there. */
const wordOf = ({ absence }: IncentiveLine): 'notSet' | 'ranged' | 'incomplete' =>
  absence === 'notSet' || absence === 'ranged' ? absence : 'incomplete'
