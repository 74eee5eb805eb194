/** What reading a workbook can find. */
export const cells: Readonly<Record<string, string>> = {
  'file.tooLarge':
    'The file is too large (limit {limit:MB}) and was not opened; delete pictures and other sheets.',
  'file.tooManyCells':
    'The file has more than {limit} filled cells and was not opened; delete sheets that do not belong.',
  'file.encrypted': 'The file has a password and cannot be read; save it without one in Excel or WPS.',
  'file.broken': 'The file is damaged or cut off and cannot be read; repair it in Excel or WPS and save it.',
  'file.notXlsx': 'This is not an .xlsx workbook but {found:fileKind}; save it as .xlsx in Excel or WPS.',
  'sheet.missing': 'The sheet “{sheet}” is missing; add it, or make the workbook anew with cesuan new.',
  'sheet.absent': 'There is no sheet “{sheet}”; whatever depends on it will be incomplete.',
  'sheet.noHeader': 'The sheet “{sheet}” has no header row within its first ten rows; restore it.',
  'column.missing': 'The column “{column}” is missing[[ (was it renamed “{nearest}”?)]]. Add it.',
  'column.absent': 'There is no column “{column}”[[ (was it renamed “{nearest}”?)]]. It is read as blank.',
  'column.ambiguous': '“{column}” and “{other}” are the same field; keep one of them.',
  'column.extra': 'The column “{column}” is not one of this table: it is kept and takes no part.',
  'column.otherUnit':
    'The column “{column}” is in “{found}”, the sheet 字段 says “{expected}”; make them agree.',
  'cell.notNumber':
    '“{column}” has to be a number; it is “{value}”. Leave it blank where nothing is known, not 0.',
  'cell.otherUnit':
    '“{value}” in “{column}” is in “{found}”, not “{expected}”; convert it and enter the number alone.',
  'cell.numberAsText':
    '{count} numbers in the column “{column}” are stored as text; they are read as numbers.',
  'cell.percentFormat':
    'The cell of “{column}” is in percent format and was read as {value}; please confirm.',
  'cell.smallPercent': '“{column}” is {value} under a header in %: 70 % is entered as 70; please confirm.',
  'cell.notDate': '“{column}” has to be a date (such as 2022-12-31); it is “{value}”.',
  'cell.dateAsNumber': '“{value}” in “{column}” is read as the date {date}; give the cell a date format.',
  'cell.notYear': '“{column}” has to be a year of four digits (such as 2022); it is “{value}”.',
  'cell.notFlag': '“{column}” has to be 是 or 否; it is “{value}”.',
  'cell.unknownChoice':
    '“{column}” cannot be “{value}”[[ (did you mean “{nearest}”?)]].[[ It may be: {options}.]]',
  'cell.slashes': '“{value}” in “{column}” is read as {count} items; part several by 、.',
  'cell.unknownUnit':
    'The unit “{value}” in “{column}” is not known[[ (did you mean “{nearest}”?)]]. Write compound units like 万元/亩 or 元/㎡.',
  'cell.belowMinimum': '{value} in “{column}” is below the minimum {minimum}.',
  'cell.aboveMaximum': '{value} in “{column}” is above the maximum {maximum}.',
  'cell.outsideRange':
    '{value} in “{column}” is outside the adjustable range[[, low {low}]][[, high {high}]]; please confirm.',
  'cell.excelError': '“{column}” holds the spreadsheet error “{value}”; correct its formula first.',
  'cell.noCachedValue':
    'The formula in “{column}” has no result; open and save the file in Excel or WPS first.',
  'cell.missing': '“{column}” has to be filled in.',
  'cell.unreadable': '“{value}” in “{column}” cannot be read; write it like “{example}”.',
  'cell.required':
    '“{column}” has to be filled in; {count} rows have nothing there. They count as incomplete.',
  'period.reversed': 'The period goes from {from} to {to}, which is backwards.',
  'payment.twice':
    'This line is the same as {first} ({id}, “{label}”) and would count twice. Delete one of them, or state another batch or document.',
  'payment.sameBatch':
    '{batch} has two lines for “{label}” of {id} (the other is {first}); both count. Delete one if it was typed twice.',
  'payment.negative':
    '“{column}” is {value}, less than nothing: taken as paid back. Correct it if it is not.',
  'payment.negativeSum':
    'The lines for “{label}” of {id} add up to {sum}元, which cannot be negative; check what was paid back.',
  'payment.future':
    'The payment of {date} is later than the date of the data, {asOf}; it counts as paid all the same. Check it.',
  'payment.overApproved':
    '“{label}” of {id}: {paid}元 were paid, more than the {approved}元 approved; what was paid counts. Check it.',
  'payment.lockIdle':
    '锁定 has no effect: “{label}” of {id} is worth its 核定 only where every line of it is locked and states one; now it is computed.',
  'row.duplicateKey': 'The id “{id}” is used twice, first in {first}; give each row its own.',
  'row.missingKey': 'This row has no “{column}”; fill it in or delete the row.',
  'row.total': '“{id}” is a total row and is not read as data.',
  'rows.hidden':
    '{count} rows of “{sheet}” are hidden or filtered out and count all the same; delete those that should not.',
  'row.orphan':
    '“{id}” in “{column}” is not in the sheet “{entity}”[[ (did you mean “{nearest}”?)]]. Correct it, or add it to “{entity}”.',
  'item.duplicate': 'The label “{label}” is used twice, first in {first}; rename one.',
  'item.unknown': 'There is no “{label}”[[ (did you mean “{nearest}”?)]].',
  'qualification.unknown':
    'No condition of “{entity}” has the qualification “{name}”[[ (did you mean “{nearest}”?)]]. There are: {known}.',
  'sample.mixed':
    'The first page says that the data are real, but {count} rows are marked as samples, and all count as samples; delete those rows or mark them as real.',
  'scenario.sample':
    'The scenario “{label}” is final, but the data are samples: put real data in and say so on the first page, or make it a trial again.',
  'scenario.blank':
    'The scenario “{label}” is final, but {count} of its cells are blank and follow the current values; copy the column 当前值, and write 未定 where nothing is set.',
  'bands.missing': 'The parameter “{label}” is a table of bands, and the sheet 参数分档 has no row of it.',
  'bands.unused':
    'The sheet 参数分档 has rows of “{label}” that nothing uses: make its type 分档表, or name the fields to look up by in 查表字段.',
  'bands.gap':
    'This band begins at {high} and the one before ends at {low}: quantities between have no value.',
  'bands.overlap':
    'This band[[, from {high},]] and the one before[[, to {low},]] overlap; where they do, the earlier row is taken.',
}
