import type { Parameters } from './parameters.ts'
import type { Columns, Table } from './w1.ts'

/** A program that computes the workload: prepared once for a data set, then asked with one set of parameters a call. */
export interface Participant {
  readonly name: string
  readonly version?: string
  readonly prepare: (columns: Columns) => Prepared | Promise<Prepared>
}

export interface Prepared {
  readonly totals: (parameters: Parameters) => Table | Promise<Table>
  /** Milliseconds of the last call as the program itself measured them, where the way to it should not count. */
  readonly ownTime?: () => number
  readonly close?: () => void | Promise<void>
}
