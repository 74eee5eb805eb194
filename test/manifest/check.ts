import { checkFiles, type ReadFile } from './files.ts'
import { checkIdentity } from './identity.ts'
import { checkResources } from './resources.ts'
import { checkFunctions, checkRibbon } from './ribbon.ts'
import { checkStructure } from './structure.ts'
import { type Finding, readTree } from './tree.ts'

export interface Surroundings {
  /** The ids that the page associates with functions. */
  readonly actions: readonly string[]
  readonly readFile: ReadFile
}

/**
 * Checks a manifest without asking anybody: Microsoft's own validator posts it to a service.
 * What it cannot say is whether Office accepts the file; it holds what Microsoft's pages state.
 */
export function checkManifest(xml: string, { actions, readFile }: Surroundings): readonly Finding[] {
  const reading = readTree(xml)
  if ('fault' in reading) return [reading.fault]
  const { root } = reading
  return [
    ...checkStructure(root),
    ...checkIdentity(root),
    ...checkResources(root),
    ...checkRibbon(root, actions),
    ...checkFunctions(root),
    ...checkFiles(root, readFile),
  ].sort((a, b) => a.line - b.line || a.column - b.column)
}
