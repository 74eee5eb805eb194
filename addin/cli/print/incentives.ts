import { amountAbsence, type IncentiveTotal, standardOf } from '../../../engine/index.ts'
import { amount, end, isOpen, orWord, paidFor, tenThousands } from '../../session/wording/format.ts'
import { WORDS } from '../../text/index.ts'
import type { Answer } from './answer.ts'
import { left, printTable, right } from './table.ts'

/** 计奖数量, 应奖, 封顶核减, 就高核减, 核定 of each incentive, left-out ones too. */
export function printIncentives(answer: Answer): string[] {
  const { words, text, report, unset } = answer
  if (report.incentives.length === 0) return []
  const { incomplete } = words.absent
  const why = (i: IncentiveTotal) => words.absent[amountAbsence(i, answer)]
  const money = (pick: (i: IncentiveTotal) => string | null) => (i: IncentiveTotal) =>
    orWord(pick(i), tenThousands, why(i))
  const hasEnds = report.incentives.some((i) => i.included && isOpen(i))
  /** A difference that is nowhere is no column. */
  const difference = (header: string, pick: (i: IncentiveTotal) => string | null) =>
    report.incentives.some((i) => Number(pick(i)) !== 0) ? [right<IncentiveTotal>(header, money(pick))] : []
  const columns = [
    left<IncentiveTotal>(text('incentive'), (i) => i.label),
    left<IncentiveTotal>(text('effect'), (i) => words.effects[i.effect]),
    right<IncentiveTotal>(text('quantity'), (i) => orWord(i.quantity, (q) => paidFor(q, i.unit), incomplete)),
    left<IncentiveTotal>(text('unit'), (i) => i.unit),
    left<IncentiveTotal>(text('standard'), (i) => standardText(answer, i)),
    right<IncentiveTotal>(text('paidRows'), (i) => String(i.count)),
    right<IncentiveTotal>(
      text('due'),
      money((i) => i.due),
    ),
    right<IncentiveTotal>(
      text('capCut'),
      money((i) => i.capCut),
    ),
    right<IncentiveTotal>(
      text('groupCut'),
      money((i) => i.groupCut),
    ),
    ...difference(text('rounding'), (i) => i.rounding),
    ...difference(text('ledger'), (i) => i.ledger),
    right<IncentiveTotal>(text('granted'), (i) =>
      hasEnds ? orWord(i.value, tenThousands, why(i)) : amount(answer, i, i.set),
    ),
    ...(report.incentives.some((i) => Number(i.paid) !== 0)
      ? [
          right<IncentiveTotal>(
            text('paid'),
            money((i) => i.paid),
          ),
          right<IncentiveTotal>(
            text('unpaid'),
            money((i) => i.unpaid),
          ),
        ]
      : []),
    ...(hasEnds
      ? [
          right<IncentiveTotal>(text('lowest'), (i) => end(i.low, words.absent, i.set)),
          right<IncentiveTotal>(text('highest'), (i) => end(i.high, words.absent, i.set)),
        ]
      : []),
    left<IncentiveTotal>(text('remark'), (i) => {
      const open = i.set || i.value !== null ? [] : (unset.get(i.label) ?? [])
      const parts = [
        ...(i.included ? [] : [text('notIncluded')]),
        ...(open.length > 0 ? [text('unset', { list: open.join(text('comma')) })] : []),
      ]
      return parts.join(text('semicolon'))
    }),
  ]
  return ['', text('incentivesTitle'), ...printTable(columns, report.incentives)]
}

/** 50元/㎡, 1–5万元/亩: what an amount is paid by. */
function standardText(answer: Answer, { label, value }: IncentiveTotal): string {
  const { words, policy, text } = answer
  const rule = policy.incentives.find((incentive) => incentive.label === label)
  if (rule === undefined) return ''
  const standard = standardOf(rule, answer, value !== null).text
  // The engine prints what it has no number for in the workbook's language.
  const { absent, cli } = WORDS['zh-CN']
  if (standard === absent.notSet) return words.absent.notSet
  return standard === cli.byFormula ? text('byFormula') : standard
}
