import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createSecureContext } from 'node:tls'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Certificate, serve } from '../serve.ts'
import { isStop, stop } from '../stop.ts'
import { OFFICE_SOURCES } from './officeJs.ts'
import { sayFor } from './request.ts'
import {
  CERTIFICATE_FILES,
  type Command,
  certificateCommand,
  hasExcel,
  sideloadCommand,
  unloadCommand,
} from './sideload.ts'
import { buildSite } from './site.ts'

/** Builds the add-in, serves it by https where manifest.xml looks for it, and opens Excel with it where there is one. */
const PORT = 3000
const SITE = fileURLToPath(new URL('../../../dist/site', import.meta.url))

const argv = process.argv.slice(2)
const say = sayFor(argv)
const print = (text: string) => process.stdout.write(`${text}\n`)

const run = ({ command, args, shell }: Command): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', shell })
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  })

function readOptions() {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        cert: { type: 'string' },
        key: { type: 'string' },
        'no-sideload': { type: 'boolean' },
        record: { type: 'boolean' },
        lang: { type: 'string' },
      },
    })
    if ((values.cert === undefined) === (values.key === undefined)) return values
  } catch {} // an option that does not exist: the usage says which do
  throw stop(2, say('excelUsage'))
}

/** The two files that are named, otherwise the developer certificate, made where it is missing or old. */
async function readCertificate(cert: string | undefined, key: string | undefined): Promise<Certificate> {
  const files = cert !== undefined && key !== undefined ? { cert, key } : CERTIFICATE_FILES
  if (files === CERTIFICATE_FILES && (await run(certificateCommand())) !== 0)
    throw stop(3, say('noCertificate'))
  try {
    const certificate = { cert: await readFile(files.cert, 'utf8'), key: await readFile(files.key, 'utf8') }
    createSecureContext(certificate) // throws where they do not belong together
    return certificate
  } catch {
    throw stop(2, say('certificateFiles', files))
  }
}

async function sideload(manifest: string): Promise<boolean> {
  print(say('sideloading'))
  process.once('SIGINT', () => void run(unloadCommand(manifest)).then(() => process.exit(0)))
  return (await run(sideloadCommand(manifest))) === 0
}

try {
  const options = readOptions()
  const isWanted = options['no-sideload'] !== true
  const canSideload = isWanted && hasExcel()
  if (isWanted && !canSideload) print(say('noExcel'))
  const certificate = await readCertificate(options.cert, options.key)
  await rm(SITE, { recursive: true, force: true })
  print(say('building'))
  const baseUrl = `https://localhost:${PORT}/`
  await buildSite(
    SITE,
    { baseUrl, officeJs: OFFICE_SOURCES['same-origin']!, hasOfficeJs: true, out: SITE, force: true },
    say,
    options.record ? 'development' : 'production',
  )
  const { url } = await serve({ folder: SITE, port: PORT, certificate }).catch(() => {
    throw stop(3, say('portTaken', { port: PORT }))
  })
  print(say('serving', { url: `${url}excel/index.html` }))
  const manifest = join(SITE, 'manifest.xml')
  if (!canSideload) print(say('byHand', { path: manifest }))
  else if (!(await sideload(manifest))) print(`${say('notSideloaded')} ${say('byHand', { path: manifest })}`)
} catch (fault) {
  if (!isStop(fault)) throw fault
  process.stderr.write(`${fault.message}\n`)
  process.exitCode = fault.status
}
