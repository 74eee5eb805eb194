import type { Session } from '../../session/session.ts'

/** A session that may be able to put what is tried into the workbook. */
export type SavingSession = Session & {
  /** As a new scenario of that name. */
  readonly saveAs?: (label: string) => Promise<void>
  /** As the values of the policy itself. */
  readonly adopt?: () => Promise<void>
}
