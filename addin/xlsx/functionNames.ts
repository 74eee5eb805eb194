/**
 * Functions of an add-in have another name in a file than on the screen: POLICY.TOTAL( is stored as
 * _xldudf_POLICY_TOTAL(. Stored as it is shown, Excel would hold it for a name that it does not know.
 */
const SHOWN = /\bPOLICY\.([A-Z]+)(?=\()/gi
const STORED = /_xldudf_POLICY_([A-Z]+)(?=\()/gi

/** As a file keeps a formula. */
export const storedFormula = (formula: string): string =>
  outsideQuotes(formula, (part) =>
    part.replaceAll(SHOWN, (_, name: string) => `_xldudf_POLICY_${name.toUpperCase()}`),
  )

/** As a person reads it. */
export const shownFormula = (formula: string): string =>
  outsideQuotes(formula, (part) =>
    part.replaceAll(STORED, (_, name: string) => `POLICY.${name.toUpperCase()}`),
  )

/** Texts and names of sheets stand in quotes and stay as they are. */
const outsideQuotes = (formula: string, change: (part: string) => string): string =>
  formula.replaceAll(/"[^"]*"|'[^']*'|[^"']+/g, (part) => (/^["']/.test(part) ? part : change(part)))
