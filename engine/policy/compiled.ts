import type { Vocabulary } from '../language/scope.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Entity, Field } from '../model/field.ts'
import type { Policy } from '../model/policy.ts'
import type { Allotment, Incentive, Requirement, Target } from '../model/rule.ts'
import type { Unit } from '../model/unit.ts'
import type { Dependencies } from './dependencies.ts'
import type { Formula } from './formula.ts'

export interface CompiledRequirement {
  readonly rule: Requirement
  readonly scope?: Formula
  readonly test: Formula
}

export interface CompiledIncentive {
  readonly rule: Incentive
  readonly scope?: Formula
  /** Money in 元. */
  readonly amount: Formula
  readonly quantity: Formula
  readonly quantityUnit: Unit
  readonly rate?: Formula
  readonly floor?: Formula
  readonly cap?: Formula
  /** 分 in one step of rounding, as 元: 0.01, 1, 100 … */
  readonly step: Unit
  readonly bearers: readonly { readonly name: string; readonly weight: Formula }[]
  readonly years?: Formula
}

export interface CompiledTarget {
  readonly rule: Target
  readonly scope?: Formula
  readonly measure: Formula
  readonly denominator?: Formula
  readonly value: Formula
  readonly upper?: Formula
  readonly from?: Formula
  readonly to?: Formula
  /** The unit in which measure, value and gap are printed. */
  readonly unit: Unit
  /** Reference fields from the counted entity up to the level's entity. */
  readonly up: readonly string[]
}

export interface CompiledAllotment {
  readonly rule: Allotment
  /** On the root row; of a fund with years, on the rows of `rule.yearly`. */
  readonly capacity: Formula
  readonly capacityUnit: Unit
  readonly demand?: Formula
  readonly order?: Formula
  readonly opening?: Formula
  readonly base?: Formula
  readonly share?: Formula
}

/** A policy with its names resolved and every formula checked. Made once; used with any dataset and scenario. */
export interface Compiled {
  readonly policy: Policy
  readonly vocabulary: Vocabulary
  readonly entities: ReadonlyMap<string, Entity>
  /** Derived fields: entity → label → formula. */
  readonly formulas: ReadonlyMap<string, ReadonlyMap<string, Formula>>
  readonly fields: ReadonlyMap<string, ReadonlyMap<string, Field>>
  readonly requirements: readonly CompiledRequirement[]
  readonly incentives: readonly CompiledIncentive[]
  readonly targets: readonly CompiledTarget[]
  readonly allotments: readonly CompiledAllotment[]
  readonly dependencies: Dependencies
  readonly diagnostics: readonly Diagnostic[]
}
