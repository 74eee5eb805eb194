import { Switch } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { Outcome, TownTotal } from '../../../engine/index.ts'
import { incentiveTable } from '../../session/incentiveTable.ts'
import type { Runs } from '../../session/runs.ts'
import type { Session } from '../../session/session.ts'
import { type TownTable, townTable } from '../../session/townTable.ts'
import { Money } from '../parts/Money.tsx'
import { usePane } from '../parts/paneContext.ts'
import { useRuns, useSession } from '../useSession.ts'
import { DataTable } from './DataTable.tsx'
import { Funds } from './Funds.tsx'
import { IncentiveCosts } from './IncentiveCosts.tsx'
import { useStyles } from './styles.ts'
import { figureColumns, TownTargets } from './TownTargets.tsx'
import type { ViewProps } from './view.ts'

/** Towns and their targets, what the incentives cost, what the funds can pay. */
export function Results({ session }: ViewProps) {
  const runs = useRuns(session)
  return runs && <Sheets session={session} runs={runs} />
}

function Sheets({ session, runs }: { readonly session: Session; readonly runs: Runs }) {
  const styles = useStyles()
  const towns = useMemo(() => townTable(runs), [runs])
  const incentives = useMemo(() => incentiveTable(runs), [runs])
  const { area } = runs.workbook.read.policy
  return (
    <div className={styles.view}>
      <LiveSwitch session={session} />
      <TownTargets session={session} table={towns} area={area} />
      <Whole table={towns} />
      <IncentiveCosts {...incentives} />
      <Funds {...incentives} />
      <Towns session={session} table={towns} area={area} runs={runs} />
    </div>
  )
}

/** Whether the sheet of a trial follows what is shown; the official tables never do. */
function LiveSwitch({ session }: ViewProps) {
  const styles = useStyles()
  const { text } = usePane()
  const { live } = useSession(session)
  const help = [
    text('live.help', { sheet: session.liveSheet.name }),
    ...(session.liveSheet.keepsHistory ? [] : [text('live.helpHistory')]),
  ].join('')
  return (
    <Switch
      className={styles.compact}
      checked={live}
      label={text('live.switch')}
      title={help}
      onChange={(_, { checked }) => session.dispatch({ kind: 'live', on: checked })}
    />
  )
}

function Whole({ table: { name, whole } }: { readonly table: TownTable }) {
  const pane = usePane()
  const { text } = pane
  if (whole.length === 0) return null
  return (
    <DataTable
      caption={text('results.wholeTitle', { whole: name })}
      columns={[
        {
          key: 'label',
          header: text('results.target'),
          cell: ({ target, year }) => text('results.option', { label: target.label, year }),
        },
        ...figureColumns<(typeof whole)[number]>(pane, {
          isStaged: whole.some(({ isStaged }) => isStaged),
          stagedOf: ({ isStaged }) => isStaged,
        }),
        { key: 'unit', header: text('results.unit'), cell: ({ target }) => target.unit },
      ]}
      rows={whole}
      rowKey={({ target }) => `${target.id}|${target.year}`}
    />
  )
}

const SHOWN: readonly Outcome[] = ['pass', 'waivable', 'unknown', 'fail', 'manual']

interface TownsProps {
  readonly session: Session
  readonly table: TownTable
  readonly area: string
  readonly runs: Runs
}

/** Outcomes and outlay by town. */
function Towns({ session, table: { towns }, area, runs }: TownsProps) {
  const { text, unit, words } = usePane()
  const styles = useStyles()
  const { counts, cost, incentives } = runs.now.report
  if (towns.length === 0) return null
  const own = incentives.filter((i) => i.included && i.effect === 'outlay')
  const isSet = own.length > 0 && own.every((i) => i.set || i.value !== null)
  const total: TownTotal = { town: text('results.total'), counts, cost, targets: [] }
  return (
    <DataTable
      caption={text('results.townsTitle', { area, unit: text(`unit.${unit}`) })}
      columns={[
        {
          key: 'town',
          header: area,
          cell: (t) =>
            t === total || t.town === '' ? (
              t.town || text('results.noTown')
            ) : (
              <button
                type="button"
                className={styles.link}
                onClick={() => void session.show({ entity: area, id: t.town })}
              >
                {t.town}
              </button>
            ),
        },
        {
          key: 'outlay',
          header: text('results.outlay'),
          cell: ({ cost: { outlay } }) =>
            isSet ? <Money of={outlay.value} range={outlay} /> : words.absent.notSet,
          numeric: true,
        },
        ...SHOWN.filter((o) => counts[o] > 0).map((o) => ({
          key: o,
          header: text(`short.${o}`),
          cell: (t: TownTotal) => t.counts[o],
          numeric: true,
        })),
      ]}
      rows={[...towns, total]}
      rowKey={(t) => (t === total ? '=' : t.town)}
      isTotal={(t) => t === total}
    />
  )
}
