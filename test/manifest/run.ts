import { readFileSync } from 'node:fs'
import { checkManifest } from './check.ts'
import { MANIFEST, SOURCES } from './surroundings.ts'

/** Checks manifest.xml, or the file that is named: one finding a line, exit status 1 where there is one. */
const path = process.argv[2] ?? MANIFEST
const findings = checkManifest(readFileSync(path, 'utf8'), SOURCES)
for (const { line, column, sentence } of findings) console.log(`${path}:${line}:${column}  ${sentence}`)
console.log(findings.length === 0 ? `${path}: nothing found.` : `${findings.length} findings.`)
process.exitCode = findings.length === 0 ? 0 : 1
