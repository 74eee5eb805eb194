import type { TestProject } from 'vitest/node'
import { type Addresses, startSite } from './site.ts'

declare module 'vitest' {
  interface ProvidedContext {
    site: Addresses | { readonly failure: string }
  }
}

/** One build, one server and one browser for all files. What fails here fails the browser tests, and no others. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  try {
    const { close, ...addresses } = await startSite()
    project.provide('site', addresses)
    return close
  } catch (error) {
    project.provide('site', { failure: error instanceof Error ? error.message : String(error) })
    return undefined
  }
}
