import { padEnd, widthOf } from './print/width.ts'
import type { Context, Verb } from './verb.ts'

const indent = '  '

function aligned(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([first]) => widthOf(first)))
  return rows.map(([first, second]) => `${indent}${padEnd(first, width)}${indent}${second}`)
}

const optionRows = (names: readonly string[], text: Context['text']): (readonly [string, string])[] =>
  names.map((name) => [text(`option.${name}`), text(`optionHelp.${name}`)])

/** Every verb with its usage and purpose, the common options, and what the exit status means. */
export function printHelp(verbs: readonly Verb[], text: Context['text']): string[] {
  return [
    text('about'),
    '',
    ...verbs.flatMap((verb) => [
      `${indent}${text(`usage.${verb.name}`)}`,
      `${indent}${indent}${indent}${text(`purpose.${verb.name}`)}`,
    ]),
    '',
    ...aligned(optionRows(['lang', 'help'], text)),
    '',
    text('statuses'),
  ]
}

export function printVerbHelp(verb: Verb, text: Context['text']): string[] {
  const names = [...Object.keys(verb.options), 'lang', 'help']
  return [text(`usage.${verb.name}`), text(`purpose.${verb.name}`), '', ...aligned(optionRows(names, text))]
}
