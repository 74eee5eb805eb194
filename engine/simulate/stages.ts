import { forKeeps } from '../language/buffers.ts'
import type { Scenario } from '../model/policy.ts'
import { perName } from './remember.ts'
import type { Settings } from './settings.ts'

/**
 * Computes a stage, or takes it from an earlier run of the same dataset in which every parameter that it depends on,
 * every switch and the reading of waivable rows were the same.
 */
export type Staged = <T>(key: string, parameters: () => Iterable<string>, compute: () => T) => T

interface Stage {
  readonly signature: string
  readonly value: unknown
}

/** The memory that all runs of one simulator share: the last value of each stage. */
export interface Stages {
  readonly begin: (settings: Settings, scenario: Scenario) => Staged
}

export function createStages(): Stages {
  const store = new Map<string, Stage>()
  const readers = new Map<string, readonly string[]>()
  return {
    begin: (settings, scenario) => {
      const switches = JSON.stringify([scenario.switches, scenario.includeWaivable ?? false])
      const signatureOf = perName(settings.signature)
      const current = new Map<string, unknown>()
      return <T>(key: string, parameters: () => Iterable<string>, compute: () => T): T => {
        if (current.has(key)) return current.get(key) as T
        let names = readers.get(key)
        if (names === undefined) {
          names = [...parameters()]
          readers.set(key, names)
        }
        const signature = `${switches}|${names.map(signatureOf).join('|')}`
        const kept = store.get(key)
        const value = kept?.signature === signature ? kept.value : forKeeps(compute)
        store.set(key, { signature, value })
        current.set(key, value)
        return value as T
      }
    },
  }
}
