import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { fill, type Values } from '../../text/fill.ts'
import { type Lang, WORDS } from '../../text/index.ts'
import { langOf } from '../args.ts'
import { type Stop, stop } from '../stop.ts'
import { OFFICE_SOURCES } from './officeJs.ts'

/** A package that is asked for. */
export interface Request {
  /** Ends with a slash. */
  readonly baseUrl: string
  /** An https address, or one relative to the page. */
  readonly officeJs: string
  readonly hasOfficeJs: boolean
  /** An absolute path. */
  readonly out: string
  readonly force: boolean
}

export type Say = (key: string, values?: Values) => string

export const sayIn =
  (lang: Lang): Say =>
  (key, values) =>
    fill(WORDS[lang].delivery[key]!, values)

export const sayFor = (argv: readonly string[]): Say => sayIn(langOf(argv))

const OUT = 'dist/package'

/** Reads what follows `npm run package --`; throws a stop with a sentence for anything that is no package. */
export function readRequest(argv: readonly string[]): Request {
  const say = sayFor(argv)
  const { values } = parse(argv, say)
  if (values['base-url'] === undefined) throw stop(2, say('usage'))
  const source = values['office-js'] ?? 'same-origin'
  return {
    baseUrl: readBaseUrl(values['base-url'], say),
    officeJs: OFFICE_SOURCES[source] ?? readOfficeUrl(source, say),
    hasOfficeJs: source === 'same-origin',
    out: resolve(values.out ?? OUT),
    force: values.force ?? false,
  }
}

function parse(argv: readonly string[], say: Say) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        'base-url': { type: 'string' },
        'office-js': { type: 'string' },
        out: { type: 'string' },
        force: { type: 'boolean' },
        lang: { type: 'string' },
      },
    })
  } catch {
    throw stop(2, say('usage'))
  }
}

function readBaseUrl(typed: string, say: Say): string {
  const wrong = (key: string): Stop => stop(2, say(key, { url: typed }))
  const url = urlOf(typed)
  if (url === undefined) throw wrong('noUrl')
  if (url.protocol !== 'https:') throw wrong('noHttps')
  if (/[?#]/.test(typed)) throw wrong('hasQuery')
  if (url.username !== '' || url.password !== '') throw wrong('hasUser')
  return url.href.endsWith('/') ? url.href : `${url.href}/`
}

function readOfficeUrl(typed: string, say: Say): string {
  const url = urlOf(typed)
  if (url?.protocol !== 'https:' || !url.pathname.endsWith('.js') || /["'<>\s;]/.test(url.href))
    throw stop(2, say('noOfficeJs', { url: typed }))
  return url.href
}

function urlOf(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}
