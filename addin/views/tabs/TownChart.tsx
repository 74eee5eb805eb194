import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type ReactElement, useId } from 'react'
import { barsOf, type TargetGroup } from '../../session/townTable.ts'
import { targetTexts } from '../../session/wording/target.ts'
import { usePane } from '../parts/paneContext.ts'
import { useStyles } from './styles.ts'

const useOwnStyles = makeStyles({
  // Room for half of a line at the end.
  chart: { display: 'block', width: 'calc(100% - 2px)', overflow: 'visible' },
  text: { fill: tokens.colorNeutralForeground1, fontSize: '12px' },
  rate: { fill: tokens.colorNeutralForeground2, fontSize: '12px', fontVariantNumeric: 'tabular-nums' },
  done: { fill: tokens.colorBrandBackground, stroke: tokens.colorBrandStroke1 },
  underWay: { stroke: tokens.colorBrandStroke1 },
  stripe: { stroke: tokens.colorBrandStroke1, strokeWidth: '2px' },
  planned: { fill: 'none', stroke: tokens.colorNeutralStrokeAccessible, strokeDasharray: '3 2' },
  task: { stroke: tokens.colorNeutralForeground1, strokeWidth: '2px' },
  legend: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', color: tokens.colorNeutralForeground2 },
  key: { display: 'inline-flex', alignItems: 'center', columnGap: '4px', whiteSpace: 'nowrap' },
})

const ROW = 36
const BAR = 12
const percent = (share: number) => `${(share * 100).toFixed(3)}%`

interface Props {
  readonly group: TargetGroup
  readonly title: string
}

/** What is done, under way and planned of each town's task: by filling, stripes and outline, not by colour alone. */
export function TownChart({ group, title }: Props) {
  const { text, words } = usePane()
  const styles = useStyles()
  const own = useOwnStyles()
  const stripes = useId()
  const lines = group.towns.map(({ town, target }) => ({
    town,
    ...targetTexts(words, target, group.isStaged),
    isRate: /^\d/.test(target.completion ?? ''),
  }))
  const said = lines.map(({ town, task, done, underWay, planned, rate }) =>
    text('results.bar', {
      town,
      target: task,
      done,
      underWay: group.isStaged ? underWay : '',
      planned: group.isStaged ? planned : '',
      rate,
    }),
  )
  return (
    <figure className={mergeClasses(styles.section, styles.plain)}>
      <svg
        role="img"
        aria-label={`${title}${text('results.barJoint')}${said.join(text('results.barJoint'))}`}
        className={own.chart}
        height={lines.length * ROW}
      >
        <defs>
          <Stripes id={stripes} className={own.stripe} />
        </defs>
        {barsOf(group).map(({ town, done, underWay, planned, task }, i) => {
          const [top, bar] = [i * ROW, i * ROW + 18]
          const { rate, isRate } = lines[i]!
          return (
            <g key={town}>
              <text x="0" y={top + 13} className={own.text}>
                {town || text('results.noTown')}
              </text>
              <text x="100%" y={top + 13} textAnchor="end" className={own.rate}>
                {isRate ? text('results.percent', { rate }) : rate}
              </text>
              <rect x="0" y={bar} height={BAR} width={percent(done)} className={own.done} />
              {underWay > 0 && (
                <rect
                  x={percent(done)}
                  y={bar}
                  height={BAR}
                  width={percent(underWay)}
                  fill={`url(#${stripes})`}
                  className={own.underWay}
                />
              )}
              {planned > 0 && (
                <rect
                  x={percent(done + underWay)}
                  y={bar}
                  height={BAR}
                  width={percent(planned)}
                  className={own.planned}
                />
              )}
              {task !== null && (
                <line
                  x1={percent(task)}
                  x2={percent(task)}
                  y1={bar - 1}
                  y2={bar + BAR + 4}
                  className={own.task}
                />
              )}
            </g>
          )
        })}
      </svg>
      <figcaption className={own.legend}>
        <Key name={text('results.done')} shape={<rect {...BOX} className={own.done} />} />
        {group.isStaged && (
          <>
            <Key
              name={text('results.underWay')}
              shape={<rect {...BOX} fill={`url(#${stripes})`} className={own.underWay} />}
            />
            <Key name={text('results.planned')} shape={<rect {...BOX} className={own.planned} />} />
          </>
        )}
        <Key name={text('results.task')} shape={<line x1="8" x2="8" y1="0" y2="12" className={own.task} />} />
      </figcaption>
    </figure>
  )
}

const BOX = { x: 1, y: 1, width: 14, height: 10 }

function Stripes({ id, className }: { readonly id: string; readonly className: string }) {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line x1="0" x2="0" y1="0" y2="5" className={className} />
    </pattern>
  )
}

function Key({ name, shape }: { readonly name: string; readonly shape: ReactElement }) {
  const own = useOwnStyles()
  return (
    <span className={own.key}>
      <svg width="16" height="12" aria-hidden="true">
        {shape}
      </svg>
      {name}
    </span>
  )
}
