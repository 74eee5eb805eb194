/** Words of saving, adopting and freezing scenarios. */
export const save: Readonly<Record<string, string>> = {
  'busy.saving': 'Writing…',
  'save.did.saveAs': 'Save as “{label}”',
  'save.did.adopt': 'Adopt into “{label}”',
  'save.did.duplicate': 'Copy “{label}” to “{as}”',
  'save.did.rename': 'Rename “{label}” to “{to}”',
  'save.did.annotate': 'Note of “{label}”',
  'save.did.freeze': 'Freeze “{label}”',
  'save.errors': 'The workbook has errors; nothing was written. Put them right first.',
  'save.typed': 'Something typed is no value; nothing was written. Correct or restore it first.',
  'save.refused': 'These values cannot be computed; nothing was written. Change them back first.',
  'save.nothing': 'Nothing is being tried; nothing was written.',
  'save.blank': 'Give the scenario a name.',
  'save.long': 'A name has {most} characters at most.',
  'save.characters': 'The name has invisible characters or line breaks; type it again.',
  'save.reserved': '“{name}” is the name of another column of the sheet 方案; choose another.',
  'save.taken':
    'There is a scenario called “{name}” already (width and case make no difference); choose another.',
  'save.unknown': '“{name}” was not found; nothing was written. It may have been renamed or removed.',
  'save.current':
    '“{name}” is the current values of the inputs and rules; save it as a scenario of its own first.',
  'save.final': 'The scenario “{name}” is final. Copy it to a new one to change it.',
  'save.sample':
    'The workbook has sample data; nothing can be final. Put in real data and say so on the sheet 首页.',
  'save.trying': 'Changes are still being tried. Adopt or restore them before you freeze.',
  'save.date': '“{date}” is no date; write it like 2023-07-01.',
  'save.sheet': 'There is no usable sheet “{sheet}”; nothing was written.',
  'save.column': 'The sheet “{sheet}” has no column “{column}” for “{name}”. Add it first.',
  'save.bands':
    'The values of “{name}” stand in 参数分档; one number cannot replace them. Change them there.',
  'save.standIn':
    'Blank, “{name}” stands for the notice’s range or the day of the data; save as a scenario to unset it.',
  'save.alwaysOn': '“{name}” can be switched in scenarios only; save as a scenario.',
  'save.formula': '“{name}” is a formula at {sheet}!{cell}; nothing was written. Change it in the sheet.',
  'save.unreadable': '“{name}” would not read back the same; nothing was written.',
  'live.label': 'Live trial results',
  'live.notes':
    'Somebody has written into “{sheet}”; live writing is switched off and nothing was overwritten. Switch it on again under Results.',
  'live.switch': 'Trial results follow into the sheets',
  'live.help': 'Written to “{sheet}”; the official tables change only with Update tables.',
  'live.helpHistory': 'Writing makes the spreadsheet’s own undo (Ctrl+Z) unavailable.',
  'notice.label': 'Notice for {name}',
  'notice.button': 'Notice',
  'notice.help': 'Writes a notice for this row (a sheet of its own; can be undone)',
  'compare.button': 'Write comparison table',
  'compare.help': 'Writes a sheet; the leftmost is the base; can be undone',
  'compare.label': 'Write “{sheet}”',
  'compare.theirs':
    'The sheet “{sheet}” was not written by this program; nothing was written. Rename it first.',
  'busy.comparing': 'Writing the comparison…',
  cancelled: 'Cancelled; nothing was written.',
  'busy.saveFile': 'Making the file…',
  'busy.cancel': 'Cancel',
  'busy.part': '{part}%',
  'host.filtered': 'Sheet “{sheet}” is filtered; nothing was written. Clear the filter first.',
  'host.merged':
    'Cells are merged on “{sheet}” where something is to be written; nothing was written. Unmerge them first.',
  'busy.waiting': 'Finish editing the cell (Enter or Esc); it goes on then',
  'host.unread':
    'The workbook could not be read[[: {reason}]]. The figures shown are older; try again, or recalculate.',
}
