import { parseArgs } from 'node:util'
import { KEYS } from './roster.ts'

export interface Options {
  readonly quick: boolean
  readonly rows: number
  /** The participants that take part; null for all. */
  readonly only: readonly string[] | null
  readonly withoutPeers: boolean
  readonly json: string | null
  readonly against: string | null
}

/** LibreOffice is no participant in the rounds: it is measured once, by itself. */
const NAMES: readonly string[] = [...KEYS, 'libreOffice']

const USAGE = `npm run bench -- [options]
  --quick          fewer rounds
  --rows N         rows of the comparison (10000)
  --only A,B       only these beside the product: ${NAMES.join(', ')}
  --without-peers  without the programs that need packages of their own
  --json FILE      where the figures go (test/bench/results/latest.json)
  --against REV    the product of this tree against that of a revision, and nothing else
`

/** The options, or a sentence about what is wrong with them. */
export function optionsOf(argv: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        quick: { type: 'boolean', default: false },
        rows: { type: 'string', default: '10000' },
        only: { type: 'string' },
        'without-peers': { type: 'boolean', default: false },
        json: { type: 'string' },
        against: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    })
    const rows = Number(values.rows)
    const only = values.only?.split(',').filter((name) => name !== 'product') ?? null
    const unknown = only?.find((name) => !NAMES.includes(name))
    if (values.help) return USAGE
    if (!Number.isInteger(rows) || rows < 1)
      return `--rows takes a whole number, not ${values.rows}\n${USAGE}`
    if (unknown !== undefined) return `nobody is called ${unknown}\n${USAGE}`
    return {
      quick: values.quick,
      rows,
      only,
      withoutPeers: values['without-peers'],
      json: values.json ?? null,
      against: values.against ?? null,
    }
  } catch (error) {
    return `${(error as Error).message}\n${USAGE}`
  }
}
