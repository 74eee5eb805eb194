import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A source file: its path from the project's folder, with forward slashes, and its text. */
export interface Source {
  readonly path: string
  readonly text: string
}

/** All TypeScript sources under the given folders of the project. */
export function readSources(...folders: readonly string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name).replaceAll('\\', '/'))
      .sort()
      .map((path) => ({ path, text: readFileSync(path, 'utf8') })),
  )
}

/** A source in three parts of the same length, the other parts blanked: what runs, what is quoted, what is said. */
export interface Parts {
  readonly code: string
  readonly quoted: string
  readonly comments: string
}

type Part = keyof Parts

/** Where a slash begins a pattern rather than divides: after an operator, a bracket or a keyword. */
const BEFORE_PATTERN = /(?:^|[=(,:[!&|?{};+*<>~^%-]|\b(?:return|typeof|case|in|of|=>))\s*$/

/** Splits a source by a small scan; a template's `${}` counts as code. */
export function partsOf(text: string): Parts {
  const marks: Part[] = new Array(text.length)
  const depth: number[] = []
  let i = 0
  const mark = (end: number, part: Part) => {
    const stop = Math.min(end, text.length)
    marks.fill(part, i, stop)
    i = stop
  }
  const endOf = (needle: string, extra = 0) => {
    const found = text.indexOf(needle, i + 2)
    return found < 0 ? text.length : found + extra
  }
  const template = () => {
    let j = i
    while (j < text.length && text[j] !== '`' && !text.startsWith('${', j)) j += text[j] === '\\' ? 2 : 1
    const opens = text.startsWith('${', j)
    mark(j + (opens ? 2 : 1), 'quoted')
    if (opens) depth.push(0)
  }
  while (i < text.length) {
    const c = text[i]!
    if (text.startsWith('//', i)) mark(endOf('\n'), 'comments')
    else if (text.startsWith('/*', i)) mark(endOf('*/', 2), 'comments')
    else if (c === "'" || c === '"') mark(closing(text, i, c), 'quoted')
    else if (c === '/' && BEFORE_PATTERN.test(codeBefore(text, marks, i))) mark(patternEnd(text, i), 'quoted')
    else if (c === '`') {
      mark(i + 1, 'quoted')
      template()
    } else if (c === '}' && depth.at(-1) === 0) {
      depth.pop()
      mark(i + 1, 'quoted')
      template()
    } else {
      if (depth.length > 0 && c === '{') depth[depth.length - 1]!++
      if (depth.length > 0 && c === '}') depth[depth.length - 1]!--
      mark(i + 1, 'code')
    }
  }
  const only = (part: Part) =>
    [...marks].map((m, k) => (m === part || text[k] === '\n' ? text[k] : ' ')).join('')
  return { code: only('code'), quoted: only('quoted'), comments: only('comments') }
}

function codeBefore(text: string, marks: readonly Part[], at: number): string {
  let j = at - 1
  while (j >= 0 && (marks[j] === 'comments' || /\s/.test(text[j]!))) j--
  return text.slice(Math.max(0, j - 8), j + 1)
}

function closing(text: string, from: number, quote: string): number {
  let j = from + 1
  while (j < text.length && text[j] !== quote && text[j] !== '\n') j += text[j] === '\\' ? 2 : 1
  return j + 1
}

function patternEnd(text: string, from: number): number {
  let j = from + 1
  let set = false
  while (j < text.length && text[j] !== '\n' && (set || text[j] !== '/')) {
    if (text[j] === '[') set = true
    if (text[j] === ']') set = false
    j += text[j] === '\\' ? 2 : 1
  }
  while (/[a-z]/.test(text[j + 1] ?? '')) j++
  return j + 1
}

/** One import or re-export; `typeOnly` where the whole statement is. */
export interface Import {
  readonly from: string
  readonly typeOnly: boolean
}

const IMPORT = /\b(?:(?:import|export)\b[^;'"()]*?\bfrom|import\s*\(?)\s*(['"])([^'"\n]+)\1/g

/** What a source imports or re-exports, type-only and dynamic imports too. */
export function importsOf(text: string): Import[] {
  const { code } = partsOf(text)
  return [...text.matchAll(IMPORT)]
    .filter((m) => /(?:\bfrom|^import|\()$/.test(code.slice(m.index, m.index + m[0].length).trim()))
    .map((m) => ({ from: m[2]!, typeOnly: /^(?:import|export)\s+type\b/.test(m[0]) }))
}
