import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Verdict } from '../../../engine/index.ts'
import { usePane } from '../parts/paneContext.ts'

const useOwnStyles = makeStyles({
  outcome: {
    padding: '0 6px',
    borderRadius: tokens.borderRadiusMedium,
    border: '1px solid currentColor',
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  pass: { color: tokens.colorStatusSuccessForeground1 },
  fail: { color: tokens.colorPaletteRedForeground1 },
  open: { color: tokens.colorStatusWarningForeground1 },
})

/** An outcome in its own words; the colour only repeats it. */
export function OutcomeTag({ of }: { readonly of: Verdict }) {
  const own = useOwnStyles()
  const { words } = usePane()
  const colour = of === 'pass' ? own.pass : of === 'fail' ? own.fail : of === 'notApplicable' ? '' : own.open
  return <span className={mergeClasses(own.outcome, colour)}>{words.outcomes[of]}</span>
}
