import { readdir, readFile } from 'node:fs/promises'
import { join, posix, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { BUDGET, type Part } from './budget.ts'
import type { Say } from './request.ts'

export interface Weight {
  readonly part: Part
  readonly files: number
  readonly bytes: number
  readonly gzip: number
}

interface Weighed {
  /** Under the folder, with slashes. */
  readonly path: string
  readonly bytes: number
  readonly gzip: number
}

/** What each part of a package weighs, as a browser gets it. */
export async function weigh(site: string): Promise<readonly Weight[]> {
  const files = await weighFiles(site)
  const first = await firstLoad(site)
  const parts: Readonly<Record<Part, (path: string) => boolean>> = {
    firstLoad: (path) => first.includes(path),
    excel: (path) => path.startsWith('excel/'),
    workbench: (path) => path.startsWith('workbench/'),
    officeJs: (path) => path.startsWith('office-js/') && path.endsWith('.js'),
  }
  return (Object.keys(parts) as Part[]).map((part) => {
    const own = files.filter(({ path }) => parts[part](path))
    const sum = (of: (file: Weighed) => number) => own.reduce((total, file) => total + of(file), 0)
    return { part, files: own.length, bytes: sum((f) => f.bytes), gzip: sum((f) => f.gzip) }
  })
}

export const isOver = ({ part, gzip }: Weight): boolean => gzip > BUDGET[part]

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1)

/** One line a part, with its budget. */
export const sizeReport = (weights: readonly Weight[], say: Say): string =>
  weights
    .filter(({ files }) => files > 0)
    .map((weight) =>
      say(isOver(weight) ? 'weightOver' : 'weight', {
        part: say(`part.${weight.part}`),
        files: weight.files,
        size: kilobytes(weight.bytes),
        gzip: kilobytes(weight.gzip),
        budget: kilobytes(BUDGET[weight.part]),
      }),
    )
    .join('\n')

async function weighFiles(site: string): Promise<readonly Weighed[]> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true })
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name)
        const content = await readFile(path)
        return {
          path: path
            .slice(site.length + 1)
            .split(sep)
            .join('/'),
          bytes: content.length,
          gzip: gzipSync(content).length,
        }
      }),
  )
}

/** The page, and the files that its markup names. */
async function firstLoad(site: string): Promise<readonly string[]> {
  const page = await readFile(join(site, 'excel/index.html'), 'utf8')
  const named = [...page.matchAll(/(?:src|href)="(\.\/[^"]+)"/g)].map(([, path]) =>
    posix.join('excel', path!),
  )
  return ['excel/index.html', ...named]
}
