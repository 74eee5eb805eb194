/** The buttons of the ribbon that run a function: the ids that manifest.xml names and the page associates. */
export const RIBBON_ACTIONS = [
  'recalculate',
  'explainSelection',
  'saveScenario',
  'compareScenarios',
  'newBook',
  'undoWrite',
] as const

export type RibbonAction = (typeof RIBBON_ACTIONS)[number]
