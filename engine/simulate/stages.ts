import { forKeeps } from '../language/buffers.ts'
import type { Scenario } from '../model/policy.ts'
import type { Settings, Signature } from './settings.ts'

/**
 * Computes a stage, or takes it from an earlier run of the same dataset since when no parameter that it depends on, no
 * switch and not the reading of waivable rows has changed. `key` is what the stage belongs to, or a text.
 */
export type Staged = <T>(key: object | string, parameters: () => Iterable<string>, compute: () => T) => T

interface Stage {
  /** Places of what it depends on. */
  readonly reads: readonly number[]
  computed: number
  value: unknown
}

/** The memory that all runs of one simulator share: the last value of each stage. */
export interface Stages {
  readonly begin: (settings: Settings, scenario: Scenario) => Staged
}

export function createStages(): Stages {
  const stages = new Map<object | string, Stage>()
  const watched = new Watched()
  return {
    begin: (settings, scenario) => {
      const own: Run = {
        settings,
        switches: JSON.stringify([scenario.switches, scenario.includeWaivable ?? false]),
      }
      return <T>(key: object | string, parameters: () => Iterable<string>, compute: () => T): T => {
        watched.turnTo(own)
        let stage = stages.get(key)
        if (stage === undefined) {
          const reads = [SWITCHES, ...Array.from(parameters(), (label) => watched.placeOf(label))]
          stage = { reads, computed: -1, value: undefined }
          stages.set(key, stage)
        }
        if (!watched.isCurrent(stage)) {
          const value = forKeeps(compute)
          // Stages that it was made of may have belonged to another run.
          watched.turnTo(own)
          stage.value = value
          stage.computed = watched.turn
        }
        return stage.value as T
      }
    },
  }
}

interface Run {
  readonly settings: Settings
  readonly switches: string
}

/** The place of the switches, before those of the parameters. */
const SWITCHES = 0

/** When each parameter that a stage depends on last had another value, in turns from run to run. */
class Watched {
  turn = 0
  private run: Run | null = null
  private readonly labels: string[] = ['']
  private readonly places = new Map<string, number>()
  private readonly signatures: Signature[] = ['']
  private readonly changed: number[] = [0]

  /** A run that is asked again after another one finds what that one changed changed back. */
  turnTo(run: Run): void {
    if (this.run === run) return
    this.run = run
    this.turn++
    this.note(SWITCHES, run.switches)
    for (let i = 1; i < this.labels.length; i++) this.note(i, run.settings.signature(this.labels[i]!))
  }

  private note(place: number, signature: Signature): void {
    if (this.signatures[place] === signature) return
    this.signatures[place] = signature
    this.changed[place] = this.turn
  }

  placeOf(label: string): number {
    const known = this.places.get(label)
    if (known !== undefined) return known
    const place = this.labels.push(label) - 1
    this.places.set(label, place)
    this.signatures.push(this.run!.settings.signature(label))
    this.changed.push(this.turn)
    return place
  }

  isCurrent({ reads, computed }: Stage): boolean {
    for (let i = 0; i < reads.length; i++) if (this.changed[reads[i]!]! > computed) return false
    return true
  }
}
