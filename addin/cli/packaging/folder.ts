import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { stop } from '../stop.ts'
import type { Request, Say } from './request.ts'

/** What only a package has. */
const MARKS = ['manifest.xml', 'nginx.conf', 'excel/index.html']

/** Refuses a folder that holds something, before any work is done for it. */
export async function checkFolder({ out, force }: Request, say: Say): Promise<void> {
  const found = await stat(out).catch(() => undefined)
  if (found === undefined) return
  if (!found.isDirectory()) throw stop(2, say('noFolder', { path: out }))
  if (!force && (await readdir(out)).length > 0) throw stop(2, say('notEmpty', { path: out }))
}

/** Puts a finished site in its place; of an earlier package nothing stays, of anything else everything that has another name. */
export async function placeSite(site: string, out: string): Promise<void> {
  if (MARKS.every((mark) => existsSync(join(out, mark))))
    for (const name of await readdir(site)) await rm(join(out, name), { recursive: true, force: true })
  await mkdir(out, { recursive: true })
  await cp(site, out, { recursive: true })
}
