import { runReading } from './run.ts'

/** What sheets are called, by their ids, and what is expected to change of it. */
export interface SheetNames {
  readonly of: (id: string) => string | undefined
  /** Asks Excel. True where something is not as it was known to be. */
  readonly refresh: () => Promise<boolean>
  /** Asks Excel after a write of ours that added or took away sheets. True where anything else has changed as well. */
  readonly expect: (added: readonly string[], gone: readonly string[]) => Promise<boolean>
}

export async function openSheetNames(onWait: (isWaiting: boolean) => void): Promise<SheetNames> {
  let names = await ask(onWait)
  const isOther = (expected: ReadonlySet<string>): boolean => {
    const now = [...names.values()]
    return now.length !== expected.size || now.some((name) => !expected.has(name))
  }
  return {
    of: (id) => names.get(id),
    refresh: async () => {
      const before = names
      names = await ask(onWait)
      return names.size !== before.size || [...names].some(([id, name]) => before.get(id) !== name)
    },
    expect: async (added, gone) => {
      const expected = new Set([...names.values(), ...added])
      for (const name of gone) expected.delete(name)
      names = await ask(onWait)
      return isOther(expected)
    },
  }
}

const ask = (onWait: (isWaiting: boolean) => void): Promise<ReadonlyMap<string, string>> =>
  runReading(
    async (context) => {
      const { worksheets } = context.workbook
      worksheets.load('items/id,items/name')
      await context.sync()
      return new Map(worksheets.items.map(({ id, name }) => [id, name]))
    },
    // A person may be typing into a cell while the pane opens.
    { onWait },
  )
