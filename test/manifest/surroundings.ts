import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { RIBBON_ACTIONS } from '../../addin/excel/ribbonActions.ts'
import type { Surroundings } from './check.ts'

export const MANIFEST = fileURLToPath(new URL('../../manifest.xml', import.meta.url))

/** The add-in as its sources have it; pictures stand in its folder as they do under its address. */
export const SOURCES: Surroundings = {
  actions: RIBBON_ACTIONS,
  readFile: (path) => {
    const file = new URL(`../../addin/${path}`, import.meta.url)
    return existsSync(file) ? readFileSync(file) : undefined
  },
}
