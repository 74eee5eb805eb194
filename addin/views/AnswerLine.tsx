import { makeStyles, tokens } from '@fluentui/react-components'
import type { AnsweredRow } from '../session/answer.ts'
import { answerText, rowMoneyText } from '../session/wording/answer.ts'
import { usePane } from './parts/paneContext.ts'

const useStyles = makeStyles({
  money: { color: tokens.colorNeutralForeground2, marginInlineStart: '8px' },
})

/** Why a row is in or is not, and the money that it gets. */
export function AnswerLine({ of }: { readonly of: AnsweredRow }) {
  const styles = useStyles()
  const pane = usePane()
  const money = rowMoneyText(pane, of.money, pane.unit)
  return (
    <>
      {answerText(pane, of)} {money !== '' && <span className={styles.money}>{money}</span>}
    </>
  )
}
