/** What a package may weigh: bytes after gzip, by the part of it. A package over one of these is not written. */
export const BUDGET = {
  /** What a person waits for: the page and what it names. */
  firstLoad: 600_000,
  /** All of excel, pictures included. */
  excel: 800_000,
  workbench: 3_900_000,
  /** All platforms; one machine loads about a third. */
  officeJs: 750_000,
} as const

export type Part = keyof typeof BUDGET
