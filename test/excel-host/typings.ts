import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The level at which each member came, by the tags of @types/office-js: `Range.values` → `1.1`. */
export function levelsByTypings(): ReadonlyMap<string, string> {
  const file = createRequire(import.meta.url).resolve('@types/office-js/index.d.ts')
  const text = readFileSync(file, 'utf8')
  const start = text.indexOf('declare namespace Excel {')
  const end = text.indexOf('\ndeclare namespace ', start + 1)
  const levels = new Map<string, string>()
  let name = ''
  let own = ''
  let tagged = ''
  for (const line of text.slice(start, end).split('\n')) {
    const tag = /\[Api set: (ExcelApi\w*) ([\d.]+)/.exec(line)
    if (tag) tagged = tag[1] === 'ExcelApi' ? tag[2]! : tag[1]!
    const type = /^ {4}(?:class|interface) (\w+)/.exec(line)
    if (type) {
      name = type[1]!
      own = tagged
      tagged = ''
    }
    const member = /^ {8}(?:readonly )?(\w+)[?(:]/.exec(line)
    if (member && name !== '') {
      const key = `${name}.${member[1]}`
      const level = tagged || own
      const known = levels.get(key)
      if (level && (known === undefined || isLower(level, known))) levels.set(key, level)
      tagged = ''
    }
  }
  return levels
}

const numberOf = (level: string): number => {
  const [major, minor] = level.split('.').map(Number)
  return Number.isFinite(major) ? major! * 1000 + (minor ?? 0) : Number.POSITIVE_INFINITY
}

export const isLower = (a: string, b: string): boolean => numberOf(a) < numberOf(b)
