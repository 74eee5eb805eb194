import type { Batch } from './protocol/messages.ts'

/** What may go wrong, to be set by a test. */
export interface Faults {
  /** Codes with which the next syncs fail, one each: nothing of them is done. */
  readonly nextSync: string[]
  /** Fails one of the next sync's settings and calls, counted from 0, after those before it were done. */
  nextAction: { readonly index: number; readonly code: string } | null
  /** Called before each sync, counted from 1 since the last reset; the place to rename or delete a sheet in between. */
  beforeSync: ((number: number, batch: Batch) => void) | null
  /** Most bytes of a request and of an answer. */
  payloadLimit: number
  events: 'delivered' | 'lost' | 'doubled' | 'late'
}

export const createFaults = (): Faults => ({
  nextSync: [],
  nextAction: null,
  beforeSync: null,
  payloadLimit: 5 * 1024 * 1024,
  events: 'delivered',
})
