/** Words of the pane and of the page around it. */
export const pane: Readonly<Record<string, string>> = {
  print: 'Update result tables',
  'host.sheetMissing': 'There is no sheet “{sheet}”; nothing was written. Restore it first.',
  'host.protected': 'The sheet “{sheet}” is protected; nothing was written. Unprotect it first.',
  'host.busy': 'A cell is being edited; nothing was written. Press Enter or Esc and try again.',
  'host.refused': 'It could not be written, and nothing was changed[[: {reason}]].',
}
