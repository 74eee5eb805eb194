import {
  type Dataset,
  explainRow,
  fold,
  layNotice,
  nearestName,
  type Policy,
  ROOT,
} from '../../../engine/index.ts'
import { noticeOf } from '../../session/notice/index.ts'
import { writeXlsx } from '../../xlsx/writeXlsx.ts'
import { BOOK_OPTIONS, openBook, runScenario, settingsFirst } from '../book.ts'
import { checkOutputs, writeOutput } from '../output.ts'
import { printWarnings } from '../print/diagnostics.ts'
import { printExplanation } from '../print/explanation.ts'
import { printHead } from '../print/head.ts'
import { chooseScenario } from '../settings.ts'
import { stop } from '../stop.ts'
import type { Context, Verb } from '../verb.ts'

/** Every rule for one row: clause, values, gap, what is missing; and its amounts. */
export const explainVerb: Verb = {
  name: 'explain',
  operands: 1,
  options: {
    ...BOOK_OPTIONS,
    row: { type: 'string' },
    scenario: { type: 'string' },
    set: { type: 'string', multiple: true },
    sheet: { type: 'boolean' },
    output: { type: 'string', short: 'o' },
    force: { type: 'boolean' },
  },
  run: async (context) => {
    const { io, lang, text, words, options, operands } = context
    const asked = options.row
    if (typeof asked !== 'string')
      throw stop(2, text('needsOption', { option: '--row', usage: text('usage.explain') }))
    const path = operands[0]!
    const output = noticeFile(context)
    await checkOutputs(context, [path], output === undefined ? [] : [output])
    const book = await openBook(context, path)
    const chosen = chooseScenario(context, book)
    const { entity, id } = findRow(context, book.policy, book.dataset, asked)
    const simulation = runScenario(context, book, chosen.scenario)
    const found = explainRow(simulation, entity, id)!
    if (output !== undefined) {
      const sheet = layNotice(noticeOf(words, book, chosen, simulation, found))
      await writeOutput(context, output, await writeXlsx({ sheets: [sheet] }))
    }
    const head = printHead({ lang, words, text, ...book, ...chosen })
    io.out(`${[...head, '', ...printExplanation(words, book.policy, found)].join('\n')}\n`)
    const doubts = printWarnings(lang, chosen.doubts, settingsFirst(context, book.locate))
    if (doubts.length > 0) io.err(`${doubts.join('\n')}\n`)
    return 0
  },
}

/** Where 告知单 goes, if one is asked for: `--sheet` and `-o` belong together. */
function noticeFile({ text, options: { sheet, output } }: Context): string | undefined {
  const usage = text('usage.explain')
  if (sheet && typeof output !== 'string') throw stop(2, text('needsOption', { option: '-o', usage }))
  if (!sheet && output !== undefined) throw stop(2, text('needsOption', { option: '--sheet', usage }))
  return typeof output === 'string' ? output : undefined
}

/** A row by its id, and by what else it is called. */
interface Named {
  readonly entity: string
  readonly id: string
  readonly names: readonly string[]
}

/** The row of that id, otherwise the only one that has the words in one of its texts. Stops (2) where there is none, or several. */
function findRow({ text }: Context, policy: Policy, dataset: Dataset, asked: string): Named {
  const rows = namedRows(policy, dataset)
  const byId = rows.find(({ id }) => fold(id) === fold(asked))
  if (byId) return byId
  if (fold(asked) === fold(ROOT)) return { entity: ROOT, id: ROOT, names: [] }
  const whole = rows.filter(({ names }) => names.some((name) => fold(name) === fold(asked)))
  const called = rows.filter(({ names }) => names.some((name) => fold(name).includes(fold(asked))))
  for (const only of [whole, called]) if (only.length === 1) return only[0]!
  if (called.length > 1) {
    const list = called.slice(0, MOST_NAMED).map(({ id, names }) => {
      // What it is found by may be another's name: who carries it out.
      const found = names.filter((name, i) => i > 0 && fold(name).includes(fold(asked)))
      return [id, names[0], ...found].join(' ')
    })
    const more = called.length > MOST_NAMED ? MOST_NAMED : ''
    throw stop(2, text('manyRows', { name: asked, count: called.length, more, list: list.join('\n  ') }))
  }
  const near = nearestName(
    asked,
    rows.map(({ id }) => id),
  )
  throw stop(2, text('noRow', { name: asked, near: near ?? '' }))
}

const MOST_NAMED = 20

/** The rows of the main entity first, then those of the others in the policy's order. */
function namedRows({ entities, main }: Policy, { tables }: Dataset): Named[] {
  const isMain = ({ label }: { readonly label: string }) => label === main.entity
  return [...entities.filter(isMain), ...entities.filter((e) => !isMain(e))].flatMap(({ label, fields }) => {
    const columns = tables[label]?.columns ?? {}
    const texts = fields.filter(({ type }) => type === 'text').map((field) => columns[field.label] ?? [])
    const keys = columns[fields.find(({ type }) => type === 'key')?.label ?? ''] ?? []
    return keys.flatMap((key, row): Named[] => {
      const names = texts.map((column) => column[row]).filter((name) => typeof name === 'string')
      return key === null ? [] : [{ entity: label, id: String(key), names }]
    })
  })
}
