/** Words of the page around the pane. */
export const page: Readonly<Record<string, string>> = {
  'page.name': 'Cesuan',
  'page.openPolicy': 'Open a built-in policy',
  'page.openFile': 'Open .xlsx',
  'page.save': 'Save as .xlsx',
  'page.theme': 'Appearance',
  'page.theme.system': 'As the system',
  'page.theme.light': 'Light',
  'page.theme.dark': 'Dark',
  'page.theme.contrast': 'High contrast',
  'page.tour': 'How it works',
  'page.grid': 'Workbook',
  'page.gridLoading': 'Opening the sheets… the pane on the right is ready already.',
  'page.gridFailed':
    'The sheets could not be opened: {reason}. The pane still works; reload the page to try again.',
  'page.drop': 'Drop the .xlsx file to open it',
  'page.refused': '“{name}” was not opened; the workbook is as it was.',
  'page.saved': 'Saved as “{name}”.',
  'page.close': 'Close',
  'tour.title': 'Cesuan in three steps',
  'tour.1':
    'On the left is the workbook, which is the policy itself: conditions, standards and targets stand in its tables, the towns’ data beside them. Edit cells as usual.',
  'tour.2':
    'On the right is the simulation: move a threshold or type a standard, and eligible projects, money and each town’s completion change at once.',
  'tour.3':
    'Trials never enter the official tables. Only “Update result tables” writes them, and “Undo” takes that back. To learn why a project is not in, search its name above.',
  'tour.sample': 'What is open is Tongxiang’s renewal policy with sample rows, no real projects.',
  'tour.next': 'Next',
  'tour.back': 'Back',
  'tour.done': 'Begin',
  'tour.step': 'Step {n} of 3',
}
