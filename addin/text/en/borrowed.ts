/** What is said of data that are judged by a policy that is not the workbook's own. */
export const borrowed: Readonly<Record<string, string>> = {
  borrowed:
    'A trial: the data of “{source}” under the rules of “{policy}”; {tables} tables and {columns} columns are missing, {decisive} of which decide something. For comparison only, not an official result of either.',
  'borrowed.noData':
    'No sheet of the workbook is a table of “{policy}”, so nothing can be computed; check the names of the sheets.',
  'borrowed.noTable':
    'There is no table “{table}”: it is unknown, never zero[[; {count} rules read it: {rules}]].',
  'borrowed.noColumn':
    'There is no column “{column}”: it is unknown, never zero or no; {count} rules read it: {rules}.',
  'borrowed.idleColumns': 'These {count} columns are missing too, but no rule reads them: {columns}.',
  'borrowed.decisions':
    'The decisions in “{columns}” were made under the workbook’s own policy and are not taken over.',
  'borrowed.judged':
    '“{columns}” follow from this policy’s parameters: they are computed anew, whatever the workbook says.',
  'area.standIn': 'Results by {area} are summed up by the sheet “{sheet}” of the workbook.',
  'area.fromRows':
    'There is no table “{area}”: results are summed up by the {count} that the rows name, of which nothing else is known.',
  'field.grafted':
    '“{columns}” are computed from the same row by the workbook’s own formulas, which are kept.',
  'payments.left':
    'The {count} rows of “{sheet}” were paid under the workbook’s own incentives and are left out.',
  'column.otherMeasure':
    'The column “{column}” is [[in “{found}”||without a unit]], this policy counts [[in “{expected}”||without one]]; it cannot be converted exactly and is taken as missing.',
  'cell.otherPolicy':
    '“{value}” in “{column}” cannot be read under this policy and is unknown ({count} cells of this column).',
}
