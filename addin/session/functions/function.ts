import type { Run } from '../runs.ts'
import type { Wording } from '../wording/wording.ts'
import type { SoundWorkbook } from '../workbook.ts'

/**
 * Why there is no value. `notFound`: no row, town, target … of that name; `value`: what was asked makes no sense;
 * `pending`: it is not decided, data or a standard are missing; `busy`: no workbook has been read yet.
 */
export type FaultKind = 'notFound' | 'value' | 'pending' | 'busy'

/** Thrown where a function has no value; within a matrix it stands in the place of the value. */
export interface FunctionFault extends Error {
  readonly fault: FaultKind
}

export type FunctionCell = number | string | FunctionFault

/** One cell, or several that spill. */
export type FunctionValue = FunctionCell | readonly (readonly FunctionCell[])[]

export type ParameterName = 'id' | 'incentive' | 'measure' | 'town' | 'target' | 'scenario'

export interface FunctionParameter {
  readonly name: ParameterName
  readonly isOptional?: boolean
}

/** A function of the POLICY namespace. */
export interface PolicyFunction {
  readonly name: string
  readonly parameters: readonly FunctionParameter[]
  readonly returns: 'text' | 'number' | 'matrix'
  /** Of texts in the order of the parameters, '' where an optional one is left out. Throws a `FunctionFault`. */
  readonly evaluate: (world: FunctionWorld, ...args: readonly string[]) => FunctionValue
}

/** The workbook as it stands, its scenarios as they are saved. Nothing that is only tried is in it. */
export interface FunctionWorld {
  readonly wording: Wording
  readonly workbook: SoundWorkbook
  /** A scenario by its name; '' is the current one of the first sheet. Throws a `FunctionFault`. */
  readonly run: (scenario: string) => Run
  readonly refusal: (kind: FaultKind, key: string, values?: FaultValues) => FunctionFault
}

export type FaultValues = Readonly<Record<string, string | number>>

export const functionFault = (fault: FaultKind, sentence: string): FunctionFault =>
  Object.assign(new Error(sentence), { fault })

export const isFunctionFault = (thrown: unknown): thrown is FunctionFault =>
  thrown instanceof Error && 'fault' in thrown

export const SCENARIO: FunctionParameter = { name: 'scenario', isOptional: true }
