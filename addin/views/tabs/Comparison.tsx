import { Button } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { Scenario } from '../../../engine/index.ts'
import { type ComparedLine, compareScenarios } from '../../session/comparison.ts'
import type { Session } from '../../session/session.ts'
import { NO_TRIAL, type State } from '../../session/state.ts'
import type { SoundWorkbook } from '../../session/workbook.ts'
import { moneySpan, moneyText, signedCount, signedDifference, signedMoneyText } from '../parts/format.ts'
import { type PaneContext, usePane } from '../parts/paneContext.ts'
import { type Column, DataTable } from './DataTable.tsx'
import { useStyles } from './styles.ts'

interface Props {
  readonly session: Session
  readonly state: State
  readonly workbook: SoundWorkbook
  readonly scenarios: readonly Scenario[]
  readonly trying: Scenario | null
}

/** Scenarios side by side; below each figure by how much it differs from the first. */
export function Comparison({ session, state, workbook, scenarios, trying }: Props) {
  const styles = useStyles()
  const pane = usePane()
  const { text } = pane
  const all = trying ? [...scenarios, trying] : scenarios
  const key = JSON.stringify(all)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is made anew each time, what it says is the key
  const compared = useMemo(
    () => (all.length > 1 ? compareScenarios(workbook, all) : null),
    [workbook.model, key],
  )
  if (!compared) return <p className={styles.quiet}>{text('scenarios.compareHelp')}</p>
  const column = ({ label }: Scenario, i: number): Column<ComparedLine> => ({
    key: label,
    header: label,
    cell: (line) => {
      const change = i === 0 ? null : changeText(line, i, pane)
      return (
        <>
          {valueText(line, i, pane)}
          {change !== null && (
            <>
              <br />
              <span className={styles.quiet}>{change}</span>
            </>
          )}
        </>
      )
    },
    numeric: true,
  })
  const write = () =>
    session.compare([
      ...scenarios.map(({ label }) => ({ scenario: label, trial: NO_TRIAL })),
      ...(trying ? [{ scenario: state.scenario, trial: state.trial }] : []),
    ])
  return (
    <section className={styles.section}>
      <DataTable
        caption={text('scenarios.compareOf', { label: compared.scenarios[0]?.label ?? '' })}
        columns={[
          { key: '', header: text('scenarios.measure'), cell: (line) => nameOf(line, pane) },
          ...compared.scenarios.map(column),
        ]}
        rows={compared.lines}
        rowKey={(line) => nameOf(line, pane)}
      />
      <div className={styles.line}>
        <Button size="small" disabled={state.busy !== null} onClick={() => void write()}>
          {text('compare.button')}
        </Button>
        <span className={styles.quiet}>{text('compare.help')}</span>
      </div>
      {compared.refused.length > 0 && (
        <p className={styles.bad}>
          {text('scenarios.refusedList', { list: compared.refused.join(text('listComma')) })}
        </p>
      )}
    </section>
  )
}

function nameOf(line: ComparedLine, { text, unit }: PaneContext): string {
  if (line.kind === 'count') return text('scenarios.count', { outcome: text(`short.${line.outcome}`) })
  if (line.kind === 'outlay') return text('scenarios.outlay', { unit: text(`unit.${unit}`) })
  return text('scenarios.completion', { label: line.label, year: line.year })
}

function valueText(line: ComparedLine, i: number, { words, unit }: PaneContext): string {
  if (line.kind === 'count') return String(line.values[i])
  if (line.kind === 'completion') return line.values[i] ?? words.absent.notSet
  const range = line.values[i]!
  if (!line.set[i]) return words.absent.notSet
  if (range.value !== null) return moneyText(range.value, unit)
  return moneySpan(range, unit) ?? words.absent.incomplete
}

/** null where one of the two is not known. */
function changeText(line: ComparedLine, i: number, { unit }: PaneContext): string | null {
  if (line.kind === 'count') return signedCount(line.changes[i]!)
  if (line.kind === 'completion') return signedDifference(line.values[i]!, line.values[0]!)
  const change = line.set[i] && line.set[0] ? line.changes[i]! : null
  return change === null ? null : signedMoneyText(change, unit)
}
