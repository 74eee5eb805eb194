import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isStop, stop } from '../stop.ts'
import { checkFolder, placeSite } from './folder.ts'
import { readRequest, sayFor } from './request.ts'
import { buildSite } from './site.ts'
import { isOver, sizeReport, weigh } from './sizes.ts'

/** Builds the add-in for a web server: a folder to copy there, or a sentence and nothing. */
const argv = process.argv.slice(2)
const say = sayFor(argv)
const print = (text: string) => process.stdout.write(`${text}\n`)

const site = await mkdtemp(join(tmpdir(), 'cesuan-package-'))
try {
  const request = readRequest(argv)
  await checkFolder(request, say)
  print(say('building'))
  await buildSite(site, request, say)
  const weights = await weigh(site)
  print(sizeReport(weights, say))
  if (weights.some(isOver)) throw stop(1, say('overBudget'))
  await placeSite(site, request.out)
  print(say('ready', { path: request.out, url: request.baseUrl }))
} catch (fault) {
  if (!isStop(fault)) throw fault
  process.stderr.write(`${fault.message}\n`)
  process.exitCode = fault.status
} finally {
  await rm(site, { recursive: true, force: true })
}
