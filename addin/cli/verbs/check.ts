import {
  type Diagnostic,
  diagnostic,
  hasErrors,
  type ReadBook,
  rowsFlippedByRounding,
  type Scenario,
} from '../../../engine/index.ts'
import { withFigures } from '../../session/results/figures.ts'
import { BOOK_OPTIONS, type Loaded, loadBook } from '../book.ts'
import { printCount, printDiagnostics } from '../print/diagnostics.ts'
import { chooseScenario } from '../settings.ts'
import type { Context, Verb } from '../verb.ts'

/** Everything that is wrong or doubtful in a workbook, one line each, and a closing count. */
export const checkVerb: Verb = {
  name: 'check',
  operands: 1,
  options: BOOK_OPTIONS,
  run: async (context) => {
    const { io, lang, text } = context
    const loaded = await loadBook(context, context.operands[0]!)
    const { locate } = loaded
    const diagnostics = [...loaded.diagnostics, ...runFindings(context, loaded)]
    const lines = printDiagnostics(lang, diagnostics, locate)
    if (lines.length === 0) lines.push(text('checked'))
    io.out(`${[...lines, printCount(lang, diagnostics, locate)].join('\n')}\n`)
    return hasErrors(diagnostics) ? 1 : 0
  },
}

/** What only a run can find: checks that fail, a document against itself, ties. */
function runFindings(context: Context, { read, simulator }: Loaded): readonly Diagnostic[] {
  if (read === undefined || simulator === undefined) return []
  const { scenario } = chooseScenario(context, read)
  const simulation = simulator.run(scenario)
  const found = withFigures(context.words, simulation, simulation.diagnostics())
  return [...found, ...roundingFindings(read, scenario)]
}

/** How many rows come out otherwise when areas are compared at two decimals of 亩, whichever reading the policy takes. */
function roundingFindings({ policy, dataset }: ReadBook, scenario: Scenario): readonly Diagnostic[] {
  const rows = rowsFlippedByRounding(policy, dataset, scenario)
  if (rows.length === 0) return []
  const at = { kind: 'item', noun: 'policy', label: policy.title, property: 'roundAreas' } as const
  return [diagnostic('notice', 'areasFlipped', at, { count: rows.length, rows: rows.slice(0, 5).join('、') })]
}
