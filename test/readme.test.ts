import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readXlsx } from '../addin/xlsx/readXlsx.ts'
import { writeXlsx } from '../addin/xlsx/writeXlsx.ts'
import { packs } from '../engine/index.ts'
import { cesuan, type Files } from './addin/cli/memory.ts'
import { typed } from './engine/sheets/edits.ts'

const README = readFileSync('README.md', 'utf8')
const PROMPT = '$ npm run -s cesuan -- '

/** A command of the README and what it prints; a line of … stands for any. */
const EXAMPLES = [...README.matchAll(/```\n(.*?)```/gs)].flatMap(([, block]) => {
  const [command, ...lines] = block!.trimEnd().split('\n')
  return command!.startsWith(PROMPT) ? [{ command: command!.slice(PROMPT.length), lines }] : []
})

/** The workbooks that the examples speak of; in the first three cells are typed over where the README says so. */
async function booksFor(command: string): Promise<Files> {
  const files: Files = new Map()
  for (const { id } of packs)
    for (const [path, bytes] of (await cesuan(['new', id, '-o', `book/${id}.xlsx`])).files)
      files.set(path, bytes)
  if (!command.startsWith('check book/tongxiang')) return files
  const { book } = await readXlsx(files.get('book/tongxiang.xlsx') as Uint8Array)
  const cells = [
    ['项目', 'O7', '约五百'],
    ['项目', 'C8', '开发区'],
    ['条件', 'G20', 'OR(改造摸式=允许改造模式)'],
  ] as const
  const wrong = cells.reduce((all, [sheet, cell, value]) => typed(all, sheet, cell, value), book!)
  return new Map([...files, ['book/tongxiang.xlsx', await writeXlsx(wrong)]])
}

/** Whether the printed lines are those of the example, in their order. */
function follow(printed: readonly string[], lines: readonly string[]): void {
  let at = 0
  let isOpen = false
  for (const line of lines) {
    if (line.trim() === '…') isOpen = true
    else {
      const found = isOpen ? printed.indexOf(line, at) : at
      expect(printed[found]).toBe(line)
      at = found + 1
      isOpen = false
    }
  }
}

test('there are examples', () => expect(EXAMPLES.length).toBeGreaterThan(3))

test.each(EXAMPLES)('$command', async ({ command, lines }) => {
  const { out } = await cesuan(command.split(' '), await booksFor(command))
  follow(out.trimEnd().split('\n'), lines)
})

test('every built-in policy is named, by its id and its title', () => {
  for (const { id, policy } of packs) {
    expect(README).toContain(`\`${id}\``)
    expect(README).toContain(policy.title)
  }
})
