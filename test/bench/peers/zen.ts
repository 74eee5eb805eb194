import type { Parameters } from '../parameters.ts'
import type { Participant } from '../participant.ts'
import { type Columns, type Table, TOWNS, WIDTH } from '../w1.ts'
import { peer, versionOf } from './install.ts'
import { projectsOf } from './naive.ts'

interface Zen {
  readonly evaluateExpressionSync: (expression: string, context: object) => unknown
}
type Amounts = readonly number[] | null
type Row = Readonly<Record<string, number | boolean>>

/** The rules as one expression of ZEN: six amounts, or null where a project is not eligible. */
const S = 'strategic ? 1 : 0'
const ELIGIBLE = `(land >= p.landMin[${S}] or area >= p.floorMin[${S}]) and floors >= p.floorsMin[mode]
  and ratio >= p.prMin[mode] and ratio <= p.prMax and density >= p.densMin and density <= p.densMax
  and lead >= p.leadMin[mode] and (tax >= p.taxMin[mode] or (output >= p.outMin[mode] and grade <= p.clsMax))
  and industries <= p.indsMax`
const FIRST = 'min([land, p.b1])'
const SECOND = 'min([land, p.b2])'
const AMOUNTS = [
  'min([floor(p.r1 * area / 100 + 0.5), p.cap1])',
  `floor((p.q1 * ${FIRST} + p.q2 * (${SECOND} - ${FIRST}) + p.q3 * (land - ${SECOND})) / 100 + 0.5)`,
  'min([floor(p.p3 * invest / 10000 + 0.5), p.cap3])',
  'floor(tax * land * p.p4[grade] / 100 + 0.5)',
  'strategic ? p.f5 : 0',
  'mode != 2 and ratio > p.base6 ? floor((ratio - p.base6) * land * p.fee6 / 15 + 0.5) : 0',
].join(', ')
const OF_ONE = `${ELIGIBLE} ? [${AMOUNTS}] : null`

/** `floor` is a function of ZEN, so the column is called area. */
const rowsOf = (columns: Columns): Row[] =>
  projectsOf(columns).map(({ floor, ...rest }) => ({ ...rest, area: floor }))

/** The same for every project of a list, where # is the project. */
function ofMany(names: readonly string[]): string {
  const column = new RegExp(`(?<![\\w.])(${names.join('|')})(?!\\w)`, 'g')
  return `map(rows, ${OF_ONE.replace(column, '#.$1')})`
}

function add(table: Table, row: Row, amounts: Amounts): void {
  if (!amounts) return
  const values = [1, row.land as number, row.area as number, ...amounts]
  const at = (row.town as number) * WIDTH
  values.forEach((value, m) => {
    table[at + m]! += value
  })
}

/** One evaluation a project, as the engine is used for single cases. */
export const zen: Participant = {
  name: 'ZEN, an evaluation a project',
  version: versionOf('@gorules/zen-engine'),
  prepare: (columns) => {
    const { evaluateExpressionSync } = peer<Zen>('@gorules/zen-engine')
    const rows = rowsOf(columns)
    return {
      totals: (p: Parameters) => {
        const table = new Float64Array(TOWNS * WIDTH)
        for (const row of rows) add(table, row, evaluateExpressionSync(OF_ONE, { ...row, p }) as Amounts)
        return table
      },
    }
  },
}

/** One evaluation over all projects: the context crosses into the engine once. */
export const zenBatch: Participant = {
  name: 'ZEN, one evaluation of all',
  version: versionOf('@gorules/zen-engine'),
  prepare: (columns) => {
    const { evaluateExpressionSync } = peer<Zen>('@gorules/zen-engine')
    const rows = rowsOf(columns)
    const expression = ofMany(Object.keys(rows[0]!))
    return {
      totals: (p: Parameters) => {
        const table = new Float64Array(TOWNS * WIDTH)
        const answers = evaluateExpressionSync(expression, { rows, p }) as Amounts[]
        answers.forEach((amounts, i) => {
          add(table, rows[i]!, amounts)
        })
        return table
      },
    }
  },
}
