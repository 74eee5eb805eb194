import type { AllotmentTotal, Decimals, FundYear, Range } from '../../../engine/index.ts'
import type { FundLine, IncentiveTable } from '../../session/incentiveTable.ts'
import { count } from '../../session/wording/format.ts'
import { Money } from '../parts/Money.tsx'
import { usePane } from '../parts/paneContext.ts'
import { type Column, DataTable } from './DataTable.tsx'
import { useStyles } from './styles.ts'

/** What funds have, owe and lack, a line a year; and how many places quotas have. */
export function Funds({ funds, quotas }: Pick<IncentiveTable, 'funds' | 'quotas'>) {
  const styles = useStyles()
  if (funds.length + quotas.length === 0) return null
  return (
    <section className={styles.section}>
      {funds.length > 0 && <FundTable funds={funds} />}
      {quotas.length > 0 && <QuotaTable quotas={quotas} />}
    </section>
  )
}

function FundTable({ funds }: Pick<IncentiveTable, 'funds'>) {
  const { text, words, unit } = usePane()
  const due = ({ absence }: FundLine) => words.absent[absence === 'ranged' ? 'ranged' : 'incomplete']
  const why = (line: FundLine) =>
    line.absence === 'notSet' || line.allotment.fund?.available.value === null
      ? words.absent.notSet
      : due(line)
  const money = (key: string, pick: (fund: FundYear) => Range): Column<FundLine> => ({
    key,
    header: text(`results.${key}`),
    cell: (line) => {
      const range = line.allotment.fund && pick(line.allotment.fund)
      return range && <Money of={range.value} range={range} absent={why(line)} />
    },
    numeric: true,
  })
  const hasYears = funds.some(({ allotment }) => allotment.year !== '')
  return (
    <DataTable
      caption={text('results.fundsTitle', { unit: text(`unit.${unit}`) })}
      columns={[
        { key: 'name', header: text('results.fundName'), cell: ({ allotment }) => allotment.label },
        ...(hasYears
          ? [
              {
                key: 'year',
                header: text('results.year'),
                cell: ({ allotment }: FundLine) => allotment.year,
              },
            ]
          : []),
        money('available', (fund) => fund.available),
        money('fundDue', (fund) => fund.due),
        money('shortfall', (fund) => fund.shortfall),
      ]}
      rows={funds}
      rowKey={({ allotment }) => keyOf(allotment)}
    />
  )
}

const keyOf = ({ id, group, year }: AllotmentTotal) => `${id}|${group}|${year}`

function QuotaTable({ quotas }: Pick<IncentiveTable, 'quotas'>) {
  const { text, words } = usePane()
  const figure = (key: string, pick: (a: AllotmentTotal) => Decimals): Column<AllotmentTotal> => ({
    key,
    header: text(`results.${key}`),
    cell: (a) => {
      const decimal = pick(a)
      return decimal === null ? words.absent[a.set ? 'incomplete' : 'notSet'] : count(decimal)
    },
    numeric: true,
  })
  const named = (key: string, pick: (a: AllotmentTotal) => string): Column<AllotmentTotal>[] =>
    quotas.some((a) => pick(a) !== '') ? [{ key, header: text(`results.${key}`), cell: pick }] : []
  return (
    <DataTable
      caption={text('results.quotasTitle')}
      columns={[
        { key: 'name', header: text('results.quotaName'), cell: ({ label }) => label },
        ...named('group', ({ group }) => group),
        ...named('year', ({ year }) => year),
        figure('capacity', (a) => a.capacity),
        figure('demand', (a) => a.demand),
        figure('balance', (a) => a.balance),
        ...named('tied', ({ tied }) => tied.join(text('results.listComma'))),
      ]}
      rows={quotas}
      rowKey={keyOf}
    />
  )
}
