import type { Here, World } from '../language/exact.ts'
import type { Expression } from '../language/expression.ts'
import type { Value } from '../language/value.ts'
import type { Cause } from '../model/cause.ts'
import type { Quantity } from '../model/quantity.ts'
import type { Ratio } from '../model/ratio.ts'
import type {
  Compiled,
  CompiledAllotment,
  CompiledIncentive,
  CompiledRequirement,
} from '../policy/compiled.ts'

/** What an explanation needs of a simulation. */
export interface Source {
  readonly compiled: Compiled
  readonly data: {
    readonly keyOf: (entity: string, row: number) => string
    readonly rowOf: (entity: string, key: string) => number | undefined
  }
  readonly evaluation: {
    readonly world: World
    readonly value: (expression: Expression, here: Here) => Value
  }
  readonly qualifications: () => readonly {
    readonly entity: string
    readonly label: string
    readonly codes: Uint8Array
    readonly verdicts: () => readonly {
      readonly requirement: CompiledRequirement
      readonly codes: Uint8Array
      readonly causes: ReadonlyMap<number, readonly Cause[]>
    }[]
    readonly allocations: readonly {
      readonly allotment: CompiledAllotment
      readonly outcome: ReadonlyMap<number, number>
      readonly placeOf: (row: number) =>
        | {
            readonly group: string
            readonly capacity: Quantity
            readonly rank: number | null
            readonly rivals: number
          }
        | undefined
    }[]
  }[]
  readonly amounts: () => readonly {
    readonly incentive: CompiledIncentive
    readonly rows: Int32Array
    readonly standings: Uint8Array
    readonly set: boolean
    readonly settled?: ReadonlyMap<
      number,
      { readonly paid: Ratio; readonly computed: Quantity; readonly locked: boolean }
    >
    readonly exact: (row: number) => {
      readonly quantity: Quantity
      readonly due: Quantity
      readonly capped: Quantity
      readonly chosen: Quantity
      readonly approved: Quantity
    }
  }[]
  readonly isIncluded: (incentive: CompiledIncentive) => boolean
  readonly areaOf: (entity: string) => Int32Array | null
}
