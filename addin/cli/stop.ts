/** 0 done, 1 the input has errors, 2 wrong usage, 3 a fault of ours. */
export type Status = 0 | 1 | 2 | 3

/** Ends a command with a sentence and a status. Anything else that is thrown is a fault of ours. */
export interface Stop extends Error {
  readonly status: Status
}

export const stop = (status: Status, message: string): Stop => Object.assign(new Error(message), { status })

export const isStop = (thrown: unknown): thrown is Stop =>
  thrown instanceof Error && 'status' in thrown && typeof thrown.status === 'number'
