/** Words of the add-in in Excel. */
export const excel: Readonly<Record<string, string>> = {
  'excel.loading': 'Connecting to Excel…',
  'excel.late': 'Excel does not answer. The network may be slow, or office.js was not loaded.',
  'excel.retry': 'Try again',
  'excel.noHost':
    'Open this page in Excel: choose Cesuan under Add-ins, and the pane stands beside the workbook.',
  'excel.workbench': 'Open the workbench in the browser, without Excel',
  'excel.old':
    'This Excel lacks what the add-in needs (ExcelApi 1.14). Use Office LTSC 2021 or Microsoft 365.',
  'excel.notOurs': 'This workbook has none of Cesuan’s tables.',
  'excel.new': 'New policy workbook',
  'excel.newHelp':
    'Choose a built-in policy: its workbook (with sample rows) is made in a new window; this one stays as it is.',
  'excel.newMade': '“{name}” was made in a new window.',
  'excel.newFailed':
    'A new window cannot be opened here. Open the policy in the workbench, save it as .xlsx and open it with Excel.',
  'excel.manual':
    'Calculation is manual in this workbook: formulas may show old results. Press F9, or Recalculate.',
  'excel.unfinished':
    '“{label}” was not finished last time; some tables may be half written. Update the tables again, or undo.',
  'excel.close': 'Close',
  'excel.record': 'Record traffic',
  'excel.recordStop': 'Stop and download',
}
