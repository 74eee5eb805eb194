import { isBlank, type Sheet } from '../grid.ts'
import { RESULT_TITLES } from '../titles.ts'
import { SCENARIO_STATUS } from '../words.ts'
import { fileState, rightOf, titleOf } from './captions.ts'
import { CODE_LINE, type ComparedRun, type ComparisonResults } from './comparison.ts'
import { figuresBlock } from './comparisonFigures.ts'
import { movedBlock, movementBlock } from './comparisonMoves.ts'
import { layPrinted, signatureOf } from './frame.ts'

/** 方案对比: the figures side by side, which outcomes change, and the rows that change with the reason. */
export function layComparison(results: ComparisonResults): Sheet {
  const { base, others, size, code } = results
  const isFinal = [base, ...others].every(({ scenario }) => scenario.status === 'final')
  const several = others.length > 1
  const of = ({ scenario }: ComparedRun) => (several ? `：${scenario.label}` : '')
  return layPrinted(
    {
      name: RESULT_TITLES.comparison,
      title: titleOf(results, `${RESULT_TITLES.comparison}${isFinal ? '' : '（试算，未定稿）'}`),
      left: leftOf(results),
      right: rightOf(['万元', size?.unit ?? '', ...base.report.targets.map(({ unit }) => unit)]),
      notes: notesOf(results),
      ...(isFinal ? { signature: signatureOf(results.contact) } : {}),
      code,
      warning: '本表不随数据和参数变动，改动后请重新写入对比表',
    },
    [
      { ...figuresBlock(results), title: '一、指标' },
      ...others.map((run) => ({ ...movementBlock(run, results), title: `二、结论变动${of(run)}` })),
      ...others.map((run) => ({ ...movedBlock(run, results), title: `三、变动名单${of(run)}` })),
    ],
  )
}

/** Whether a sheet under the title of 方案对比 is one that was laid here, or holds nothing. */
export const isComparison = ({ rows }: Sheet): boolean =>
  rows.some((row) => row[0]?.value === CODE_LINE) || rows.every((row) => row.every((cell) => isBlank(cell)))

/** 基准：当前方案（试算）　对比：方案一（定稿 2022-06-30）　数据截止：2022-06-30　文件：印发（2022—2023年） */
const leftOf = ({ policy, dataset, base, others }: ComparisonResults): string =>
  [
    `基准：${named(base)}`,
    `对比：${others.map(named).join('、')}`,
    `数据截止：${dataset.asOf ?? '未填'}`,
    `文件：${fileState(policy)}`,
  ].join('　')

function named({ scenario, changes }: ComparedRun): string {
  const word = SCENARIO_STATUS.wordOf(scenario.status)
  const status = scenario.date ? `${word} ${scenario.date}` : word
  return `${scenario.label}（${[status, ...(changes.length > 0 ? [`另改 ${changes.join('、')}`] : [])].join('；')}）`
}

const notesOf = ({ base, others, policy }: ComparisonResults): string[] => [
  `增减是各方案减去“${base.scenario.label}”；完成率的增减是百分点。有一方未定或资料不全的，增减写明，不当作零。`,
  '支出增减按测算数，资料不全、待批准的行不在其内，见最低、最高；两个方案下同样未知的金额不算变动。',
  '退出直接符合：原为直接符合、现为其他结论的都算，没有未过条件的也算。',
  ...(others.some(({ movement }) => movement.repriced.count > 0)
    ? [`结论不变、只有金额变动的${policy.main.entity}不列入名单。`]
    : []),
  ...[base, ...others].flatMap(leftOut),
  `${CODE_LINE}与按该方案写出的各张结果表相同。`,
]

/** What the money of a scenario leaves out. */
function leftOut({ scenario, report: { incentives, excluded } }: ComparedRun): string[] {
  const notSet = incentives.filter((i) => i.included && !i.set && i.value === null).length
  const left = [
    ...(notSet > 0 ? [`标准未定${notSet}项`] : []),
    ...(excluded.notIncluded > 0 ? [`未纳入测算${excluded.notIncluded}项`] : []),
  ]
  return left.length > 0 ? [`“${scenario.label}”金额不含：${left.join('，')}。`] : []
}
