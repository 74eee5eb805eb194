import { printTables } from './printTables.ts'

/** What a session may have done elsewhere, by name. */
export const SESSION_JOBS = { printTables }

export type SessionJobs = typeof SESSION_JOBS
