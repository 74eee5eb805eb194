/** What a room may import: rooms by folder ('engine' is the door, engine/index.ts), and packages. */
export interface Room {
  readonly rooms: readonly string[]
  /** Rooms of which it may use the types only. */
  readonly types?: readonly string[]
  readonly packages: readonly string[]
}

const room = (rooms: readonly string[], packages: readonly string[] = []): Room => ({ rooms, packages })
const engine = (...names: string[]) => names.map((name) => `engine/${name}`)
const addin = (...names: string[]) => names.map((name) => `addin/${name}`)

export const ENGINE_ROOMS = engine(
  'model',
  'language',
  'incentives',
  'policy',
  'simulate',
  'analyses',
  'explain',
  'sheets',
  'packs',
)

const SHARED = ['engine', ...addin('session', 'views', 'xlsx', 'text')]

/** The import directions, as the design page's table has them. */
export const ROOMS: Readonly<Record<string, Room>> = {
  engine: room(ENGINE_ROOMS),
  'engine/model': room([], ['decimal.js', 'fraction.js']),
  'engine/language': room(engine('model')),
  'engine/incentives': room(engine('model')),
  'engine/policy': room(engine('model', 'language', 'incentives')),
  'engine/sheets': room(engine('model', 'language', 'incentives')),
  'engine/simulate': room(engine('model', 'language', 'incentives', 'policy')),
  'engine/explain': room(engine('model', 'language', 'incentives', 'policy')),
  'engine/analyses': room(engine('model', 'policy', 'simulate')),
  'engine/packs': room(engine('model')),
  'addin/session': room(['engine', 'addin/text'], ['@noble/hashes']),
  'addin/text': room(['engine']),
  'addin/views': {
    ...room(addin('session', 'text')),
    types: ['engine'],
    packages: ['react', '@fluentui/react-components'],
  },
  'addin/xlsx': room(['engine'], ['hucre']),
  'addin/excel': room(SHARED, ['react', '@fluentui/react-components', 'comment-parser']),
  'addin/workbench': room(SHARED, ['react', '@fluentui/react-components', '@univerjs/', 'rxjs']),
  'addin/cli': room(SHARED, ['node:', 'get-east-asian-width']),
}

/** Chinese that the engine has to read or write, by file or folder; everything else is data, a sheet or a text. */
export const CHINESE: Readonly<Record<string, readonly string[] | 'any'>> = {
  'engine/packs/': 'any',
  'engine/sheets/': 'any',
  'addin/text/': 'any',
  'engine/model/unit.ts': 'any',
  'engine/model/field.ts': ['完成', '在建', '谋划', '全市'],
  'engine/model/parameter.ts': ['基准日'],
  'engine/model/policy.ts': ['当前方案'],
  'engine/model/rule.ts': ['年度'],
  'engine/model/outcome.ts': ['是', '否'],
  'engine/simulate/funds.ts': ['年'],
  'engine/incentives/': 'any',
  'engine/language/check.ts': ['分档', '累进', '分摊'],
}

/** The places of the built-in notices; no other room of the engine may know one. */
export const CITIES: readonly string[] = ['晋江', '慈溪', '桐乡', '金东', '温州']
