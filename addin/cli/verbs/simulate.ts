import {
  areaFigures,
  type Diagnostic,
  openFigures,
  type Policy,
  packs,
  reportOf,
  resultSheets,
} from '../../../engine/index.ts'
import { withFigures } from '../../session/results/figures.ts'
import { resultsOf } from '../../session/results/index.ts'
import { unsetParameters } from '../../session/results/unset.ts'
import type { Locate } from '../../text/index.ts'
import { updateXlsx } from '../../xlsx/updateXlsx.ts'
import { BOOK_OPTIONS, openBook, runScenario, settingsFirst } from '../book.ts'
import { jsonReport } from '../json.ts'
import { checkOutputs, writeOutput } from '../output.ts'
import { printCount, printWarnings } from '../print/diagnostics.ts'
import { printReport } from '../print/report.ts'
import { chooseScenario } from '../settings.ts'
import type { Context, OptionValue, Verb } from '../verb.ts'

/** Eligible projects, costs and coverage by town: on the screen, as JSON, or as the workbook's result sheets. */
export const simulateVerb: Verb = {
  name: 'simulate',
  operands: 1,
  options: {
    ...BOOK_OPTIONS,
    scenario: { type: 'string' },
    set: { type: 'string', multiple: true },
    output: { type: 'string', short: 'o' },
    json: { type: 'string' },
    rows: { type: 'boolean' },
    force: { type: 'boolean' },
  },
  run: async (context) => {
    const { io, lang, words, text, options, operands } = context
    const path = operands[0]!
    const output = fileOf(options.output)
    const json = fileOf(options.json)
    await checkOutputs(
      context,
      [path],
      [output, json].flatMap((p) => (p === undefined || p === '-' ? [] : [p])),
    )
    const book = await openBook(context, path)
    const { policy, dataset, borrowed } = book
    const locate = settingsFirst(context, book.locate)
    const { scenario, changes, doubts } = chooseScenario(context, book)
    const simulation = runScenario(context, book, scenario)
    const found = withFigures(words, simulation, simulation.diagnostics())
    const diagnostics = [...book.diagnostics, ...doubts, ...found]
    const whole = reportOf(simulation, { rows: options.rows === true })
    const report = { ...(borrowed && !borrowed.isOwn ? openFigures(whole, simulation) : whole), diagnostics }
    if (output !== undefined) {
      const results = resultsOf(context, book, simulation, changes, diagnostics)
      await writeOutput(context, output, await updateXlsx(book.bytes, resultSheets(book.grid, results)))
    }
    const printed = `${JSON.stringify(jsonReport(report, scenario, idOf(policy), lang, locate), null, 2)}\n`
    if (json === '-') {
      io.out(printed)
      return 0
    }
    if (json !== undefined) await writeOutput(context, json, printed)
    const unset = unsetParameters(simulation)
    const figures = areaFigures(simulation)
    const answer = { lang, words, text, policy, scenario, changes, dataset, report, unset, figures, borrowed }
    io.out(`${printReport(answer).join('\n')}\n`)
    if (diagnostics.length > 0) io.err(`${more(context, diagnostics, locate).join('\n')}\n`)
    return 0
  },
}

/** The kinds of warnings, and where all of them are listed; what the rows lack for another policy stands in the answer. */
function more(
  { lang, text, operands, options }: Context,
  list: readonly Diagnostic[],
  locate: Locate,
): string[] {
  const own = list.filter(({ code }) => !code.startsWith('borrowed'))
  const pack = typeof options.policy === 'string' ? options.policy : ''
  return [
    ...printWarnings(lang, own, locate),
    text('more', { count: printCount(lang, list, locate), path: operands[0]!, pack }),
  ]
}

const fileOf = (option: OptionValue): string | undefined => (typeof option === 'string' ? option : undefined)

/** A built-in policy by its name, another by its title. */
const idOf = ({ title }: Policy): string => packs.find((pack) => pack.policy.title === title)?.id ?? title
