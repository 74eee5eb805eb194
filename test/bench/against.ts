import { execFile, execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { tableText } from './print.ts'
import { quartiles } from './statistics.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const PROBE = join('test', 'bench', 'probe.ts')
const run = promisify(execFile)
const git = (...args: string[]) =>
  execFileSync('git', ['-C', ROOT, ...args], { encoding: 'utf8', stdio: 'pipe' })

type Probe = Readonly<Record<string, number>>

async function probe(tree: string, quick: boolean): Promise<Probe> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', PROBE, ...(quick ? ['--quick'] : [])], {
    cwd: tree,
  })
  return JSON.parse(stdout)
}

async function compareTrees(there: string, name: string, quick: boolean): Promise<void> {
  const pairs: { readonly here: Probe; readonly there: Probe }[] = []
  for (let i = 0; i < (quick ? 3 : 7); i++)
    pairs.push({ there: await probe(there, quick), here: await probe(ROOT, quick) })
  const operations = Object.keys(pairs[0]!.here).filter((key) => key in pairs[0]!.there)
  const lines = operations.map((key) => {
    const middle = (tree: 'here' | 'there') => quartiles(pairs.map((p) => p[tree][key]!))[1]
    const [low, ratio, high] = quartiles(pairs.map((p) => p.here[key]! / p.there[key]!))
    return [
      key,
      middle('there').toPrecision(3),
      middle('here').toPrecision(3),
      `${ratio.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`,
    ]
  })
  console.log(
    tableText([`${pairs.length} pairs of processes`, `${name}, ms`, 'here, ms', 'here ÷ there'], lines),
  )
}

/** This tree against a revision, each in processes of its own that take turns. The status to exit with. */
export async function against(revision: string, quick: boolean): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'cesuan-against-'))
  const tree = join(folder, 'tree')
  try {
    git('worktree', 'add', '--detach', tree, revision)
  } catch {
    rmSync(folder, { recursive: true })
    console.log(`${revision} is no revision of this repository.`)
    return 2
  }
  try {
    if (!existsSync(join(tree, PROBE)) || !existsSync(join(tree, 'test', 'bench', 'product.ts'))) {
      console.log(`${revision} has no probe to run, so there is nothing to compare with.`)
      return 2
    }
    symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'), 'dir')
    await compareTrees(tree, revision.slice(0, 12), quick)
    return 0
  } catch (error) {
    console.log(`A probe failed: ${(error as Error).message}`)
    return 2
  } finally {
    git('worktree', 'remove', '--force', tree)
    rmSync(folder, { recursive: true, force: true })
  }
}
