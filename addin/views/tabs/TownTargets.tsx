import { Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { TargetTotal } from '../../../engine/index.ts'
import type { Session } from '../../session/session.ts'
import type { TargetGroup, TownTable } from '../../session/townTable.ts'
import { type TargetTexts, targetTexts } from '../../session/wording/target.ts'
import { usePane } from '../parts/paneContext.ts'
import { type Column, DataTable } from './DataTable.tsx'
import { useStyles } from './styles.ts'
import { TownChart } from './TownChart.tsx'

interface Props {
  readonly session: Session
  readonly table: TownTable
  readonly area: string
}

type Line = { readonly town: string; readonly target: TargetTotal; readonly isTotal: boolean }

/** One target of the towns at a time, drawn and in figures. */
export function TownTargets({ session, table: { groups }, area }: Props) {
  const pane = usePane()
  const { text } = pane
  const styles = useStyles()
  const [chosen, choose] = useState('')
  const group = groups.find(({ key }) => key === chosen) ?? groups[0]
  if (!group) return <p className={styles.quiet}>{text('results.noTargets')}</p>
  const { name, year, unit } = group
  const title = text('results.chart', { area, name, year, unit })
  const lines: Line[] = [
    ...group.towns.map((line) => ({ ...line, isTotal: false })),
    ...(group.total ? [{ town: text('results.total'), target: group.total, isTotal: true }] : []),
  ]
  return (
    <div className={styles.section}>
      {groups.length > 1 && (
        <Select
          size="small"
          aria-label={text('results.choose')}
          value={group.key}
          onChange={(_, data) => choose(data.value)}
        >
          {groups.map((g) => (
            <option key={g.key} value={g.key}>
              {text('results.option', { label: g.name, year: g.year })}
            </option>
          ))}
        </Select>
      )}
      <TownChart group={group} title={title} />
      <DataTable
        caption={title}
        columns={[
          {
            key: 'town',
            header: area,
            cell: ({ town, isTotal }) =>
              isTotal || town === '' ? (
                town || text('results.noTown')
              ) : (
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => void session.show({ entity: area, id: town })}
                >
                  {town}
                </button>
              ),
          },
          ...figureColumns(pane, group),
        ]}
        rows={lines}
        rowKey={({ town, isTotal }) => `${isTotal}|${town}`}
        isTotal={({ isTotal }) => isTotal}
      />
    </div>
  )
}

/** 目标, 已完成, 在建, 谋划, 完成率, 尚缺; where it has no stages, without these. */
export function figureColumns<Row extends { readonly target: TargetTotal }>(
  pane: ReturnType<typeof usePane>,
  { isStaged, stagedOf = () => isStaged }: StagedColumns<Row>,
): Column<Row>[] {
  const column = (key: keyof TargetTexts): Column<Row> => ({
    key,
    header: pane.text(`results.${key}`),
    cell: (row) => targetTexts(pane.words, row.target, stagedOf(row))[key],
    numeric: true,
  })
  return [
    column('task'),
    column('done'),
    column('rate'),
    column('gap'),
    ...(isStaged ? [column('underWay'), column('planned')] : []),
  ]
}

interface StagedColumns<Row> extends Pick<TargetGroup, 'isStaged'> {
  readonly stagedOf?: (row: Row) => boolean
}
