/** What a package may weigh: bytes after gzip, by the part of it. A package over one of these is not written. */
export const BUDGET = {
  /** What a person waits for: the page and what it names. */
  firstLoad: 620_000,
  /** All of excel, pictures included. */
  excel: 850_000,
  workbench: 3_000_000,
  /** All platforms; one machine loads about a third. */
  officeJs: 1_300_000,
} as const

export type Part = keyof typeof BUDGET
