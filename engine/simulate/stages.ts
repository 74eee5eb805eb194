import { forKeeps } from '../language/buffers.ts'
import type { Scenario } from '../model/policy.ts'
import { perName } from './remember.ts'
import type { Settings, Signature } from './settings.ts'

/**
 * Computes a stage, or takes it from an earlier run of the same dataset in which every parameter that it depends on,
 * every switch and the reading of waivable rows were the same.
 */
export type Staged = <T>(key: string, parameters: () => Iterable<string>, compute: () => T) => T

interface Stage {
  /** Of the switches, and of each parameter that the stage depends on. */
  readonly versions: readonly number[]
  readonly value: unknown
}

/** The memory that all runs of one simulator share: the last value of each stage. */
export interface Stages {
  readonly begin: (settings: Settings, scenario: Scenario) => Staged
}

export function createStages(): Stages {
  const store = new Map<string, Stage>()
  const readers = new Map<string, readonly string[]>()
  const versionOf = versions()
  return {
    begin: (settings, scenario) => {
      const switches = versionOf('', JSON.stringify([scenario.switches, scenario.includeWaivable ?? false]))
      const parameter = perName((label) => versionOf(label, settings.signature(label)))
      const isCurrent = (versions: readonly number[], names: readonly string[]): boolean => {
        if (versions[0] !== switches) return false
        for (let i = 0; i < names.length; i++) if (versions[i + 1] !== parameter(names[i]!)) return false
        return true
      }
      const current = new Map<string, unknown>()
      return <T>(key: string, parameters: () => Iterable<string>, compute: () => T): T => {
        if (current.has(key)) return current.get(key) as T
        let names = readers.get(key)
        if (names === undefined) {
          names = [...parameters()]
          readers.set(key, names)
        }
        let stage = store.get(key)
        if (stage === undefined || !isCurrent(stage.versions, names)) {
          stage = { versions: [switches, ...names.map(parameter)], value: forKeeps(compute) }
          store.set(key, stage)
        }
        current.set(key, stage.value)
        return stage.value as T
      }
    },
  }
}

/** A number that stands for a name's signature, another one whenever that is not the one asked for last. */
function versions(): (name: string, text: Signature) => number {
  const last = new Map<string, { readonly text: Signature; readonly version: number }>()
  let count = 0
  return (name, text) => {
    const known = last.get(name)
    if (known?.text === text) return known.version
    count++
    last.set(name, { text, version: count })
    return count
  }
}
