import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type ReactNode, useId } from 'react'

export interface Column<Row> {
  readonly key: string
  readonly header: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** Numbers stand at the right, words at the left. */
  readonly numeric?: boolean
}

interface Props<Row> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** 合计, set apart. */
  readonly isTotal?: (row: Row) => boolean
}

const useStyles = makeStyles({
  scroll: {
    overflowX: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: 'separate', borderSpacing: 0, minWidth: '100%', overflowWrap: 'normal' },
  caption: {
    padding: '0 0 4px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    position: 'sticky',
    left: 0,
  },
  cell: {
    padding: '4px 6px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
  },
  header: {
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    verticalAlign: 'bottom',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  numeric: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  // It stays while the figures are moved under it.
  first: {
    position: 'sticky',
    left: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    paddingLeft: 0,
    minWidth: '84px',
    maxWidth: '124px',
    overflowWrap: 'anywhere',
  },
  // Words keep a few characters a line.
  word: { minWidth: '96px' },
  total: { fontWeight: tokens.fontWeightSemibold },
})

/** A table with headers of rows and columns; wider than the pane, it is moved sideways, with the keys too. */
export function DataTable<Row>({ caption, columns, rows, rowKey, isTotal }: Props<Row>) {
  const styles = useStyles()
  const id = useId()
  const [first, ...rest] = columns
  if (first === undefined) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled has to be reached by the keys
    <section className={styles.scroll} tabIndex={0} aria-labelledby={id}>
      <table className={styles.table}>
        <caption id={id} className={styles.caption}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map(({ key, header, numeric }, i) => (
              <th
                key={key}
                scope="col"
                className={mergeClasses(
                  styles.cell,
                  styles.header,
                  numeric && styles.numeric,
                  i === 0 && styles.first,
                )}
              >
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const total = isTotal?.(row) && styles.total
            return (
              <tr key={rowKey(row)}>
                <th scope="row" className={mergeClasses(styles.cell, styles.first, total)}>
                  {first.cell(row)}
                </th>
                {rest.map(({ key, cell, numeric }) => (
                  <td
                    key={key}
                    className={mergeClasses(styles.cell, numeric ? styles.numeric : styles.word, total)}
                  >
                    {cell(row)}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
