import type { Parameters } from '../parameters.ts'
import type { Participant, Prepared } from '../participant.ts'
import { type Columns, READ, TOWNS, WIDTH } from '../w1.ts'
import { peer, versionOf } from './install.ts'

interface Appender {
  readonly appendUTinyInt: (value: number) => void
  readonly appendUSmallInt: (value: number) => void
  readonly appendInteger: (value: number) => void
  readonly appendBigInt: (value: bigint) => void
  readonly endRow: () => void
  readonly closeSync: () => void
}
interface Statement {
  readonly bind: (values: Record<string, number | bigint>, types: Record<string, unknown>) => void
  readonly runAndReadAll: () => Promise<{ readonly getColumns: () => (number | bigint)[][] }>
}
interface Connection {
  readonly run: (sql: string) => Promise<unknown>
  readonly createAppender: (table: string) => Promise<Appender>
  readonly prepare: (sql: string) => Promise<Statement>
  readonly closeSync: () => void
}
interface DuckDb {
  readonly DuckDBInstance: {
    readonly create: (
      path: string,
      options: Record<string, string>,
    ) => Promise<{ readonly connect: () => Promise<Connection>; readonly closeSync: () => void }>
  }
  readonly SMALLINT: unknown
  readonly INTEGER: unknown
  readonly BIGINT: unknown
}

const byMode = (name: string, by = 'mode') =>
  `CASE ${by} WHEN 0 THEN $${name}0 WHEN 1 THEN $${name}1 WHEN 2 THEN $${name}2 ELSE $${name}3 END`
const byStrategic = (name: string) => `CASE strategic WHEN 0 THEN $${name}0 ELSE $${name}1 END`

/** Whole numbers throughout; sums are HUGEINT and therefore exact. (2x + d) // 2d rounds half up. */
const QUERY = `
SELECT town, count(*), sum(land), sum(floor),
  sum(least(($r1::BIGINT * floor + 50) // 100, $cap1)),
  sum(($q1::BIGINT * least(land, $b1) + $q2::BIGINT * (least(land, $b2) - least(land, $b1))
    + $q3::BIGINT * (land - least(land, $b2)) + 50) // 100),
  sum(least(($p3::BIGINT * invest + 5000) // 10000, $cap3)),
  sum((land::BIGINT * tax * ${byMode('p4', 'grade')} + 50) // 100),
  sum(CASE strategic WHEN 1 THEN $f5 ELSE 0 END),
  sum(CASE WHEN mode <> 2 AND ratio > $base6
    THEN (2 * (ratio - $base6)::BIGINT * land * $fee6 + 15) // 30 ELSE 0 END)
FROM project
WHERE (land >= ${byStrategic('landMin')} OR floor >= ${byStrategic('floorMin')})
  AND floors >= ${byMode('floorsMin')}
  AND ratio >= ${byMode('prMin')} AND ratio <= $prMax
  AND density >= $densMin AND density <= $densMax
  AND lead >= ${byMode('leadMin')}
  AND (tax >= ${byMode('taxMin')} OR (output >= ${byMode('outMin')} AND grade <= $clsMax))
  AND industries <= $indsMax
GROUP BY town`

async function load(connection: Connection, columns: Columns): Promise<void> {
  // A column of the smallest type, and how a value of it is appended.
  const storage = (name: (typeof READ)[number]): [string, (to: Appender, value: number) => void] => {
    const column = columns[name]
    if (column instanceof Uint8Array) return ['UTINYINT', (to, value) => to.appendUTinyInt(value)]
    if (column instanceof Uint16Array) return ['USMALLINT', (to, value) => to.appendUSmallInt(value)]
    if (column instanceof Int32Array) return ['INTEGER', (to, value) => to.appendInteger(value)]
    return ['BIGINT', (to, value) => to.appendBigInt(BigInt(value))]
  }
  const stored = READ.map((name) => ({ name, type: storage(name)[0], append: storage(name)[1] }))
  await connection.run(
    `CREATE TABLE project (${stored.map(({ name, type }) => `${name} ${type}`).join(', ')})`,
  )
  const appender = await connection.createAppender('project')
  for (let i = 0; i < columns.rows; i++) {
    for (const { name, append } of stored) append(appender, columns[name][i]!)
    appender.endRow()
  }
  appender.closeSync()
}

/** Lists become p40, p41 …, as the query names them; each value has the smallest type, which keeps the columns narrow. */
function bindingsOf(p: Parameters, library: DuckDb) {
  const named = Object.entries(p).flatMap(([name, value]: [string, number | readonly number[]]) =>
    typeof value === 'number' ? [[name, value] as const] : value.map((x, i) => [`${name}${i}`, x] as const),
  )
  const typeOf = (x: number) =>
    x < 2 ** 15 ? library.SMALLINT : x < 2 ** 31 ? library.INTEGER : library.BIGINT
  return {
    values: Object.fromEntries(named.map(([name, x]) => [name, x < 2 ** 31 ? x : BigInt(x)])),
    types: Object.fromEntries(named.map(([name, x]) => [name, typeOf(x)])),
  }
}

async function prepare(columns: Columns, options: Record<string, string>): Promise<Prepared> {
  const library = peer<DuckDb>('@duckdb/node-api')
  const instance = await library.DuckDBInstance.create(':memory:', options)
  const connection = await instance.connect()
  await load(connection, columns)
  const statement = await connection.prepare(QUERY)
  return {
    totals: async (p) => {
      const { values, types } = bindingsOf(p, library)
      statement.bind(values, types)
      const [towns, ...measures] = (await statement.runAndReadAll()).getColumns()
      const table = new Float64Array(TOWNS * WIDTH)
      towns!.forEach((town, i) => {
        for (let m = 0; m < WIDTH; m++) table[Number(town) * WIDTH + m] = Number(measures[m]![i])
      })
      return table
    },
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** One prepared query with GROUP BY, the table loaded once, as many threads as DuckDB takes. */
export const duckdb: Participant = {
  name: 'DuckDB',
  version: versionOf('@duckdb/node-api'),
  prepare: (columns) => prepare(columns, {}),
}

export const duckdbSingle: Participant = {
  name: 'DuckDB, one thread',
  version: versionOf('@duckdb/node-api'),
  prepare: (columns) => prepare(columns, { threads: '1' }),
}
