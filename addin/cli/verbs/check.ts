import { type Diagnostic, hasErrors } from '../../../engine/index.ts'
import { type Loaded, loadBook } from '../book.ts'
import { withFigures } from '../figures.ts'
import { printCount, printDiagnostics } from '../print/diagnostics.ts'
import { chooseScenario } from '../settings.ts'
import type { Context, Verb } from '../verb.ts'

/** Everything that is wrong or doubtful in a workbook, one line each, and a closing count. */
export const checkVerb: Verb = {
  name: 'check',
  operands: 1,
  options: {},
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
  return withFigures(context.words, simulation, simulation.diagnostics())
}
