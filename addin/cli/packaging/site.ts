import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fill } from '../../text/index.ts'
import { stop } from '../stop.ts'
import { moveManifest } from './manifest.ts'
import { copyOfficeJs } from './officeJs.ts'
import { contentPolicy, pointPage } from './page.ts'
import type { Request, Say } from './request.ts'

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url))
const VITE = join(PROJECT, 'node_modules/vite/bin/vite.js')
const TEMPLATES = fileURLToPath(new URL('./templates/', import.meta.url))
const ADMINISTRATOR = join(PROJECT, 'addin/text/administrator.md')
const METADATA = ['functions.json', 'functions.en.json']

/** Required by the schema; with a shared runtime the functions are in the page, and nothing loads this. */
const FUNCTIONS_SCRIPT = '// The functions run in index.html.\n'

/**
 * Builds everything that a web server gives out into an empty folder, with the files for whoever runs the server. Only the
 * task pane of a `development` build has the recorder.
 */
export async function buildSite(
  site: string,
  request: Request,
  say: Say,
  mode: 'production' | 'development' = 'production',
): Promise<void> {
  await build('vite.excel.config.ts', join(site, 'excel'), say, mode)
  await build('vite.config.ts', join(site, 'workbench'), say, 'production')
  await finishPage(join(site, 'excel'), request, say)
  await copyPictures(join(site, 'excel/assets'))
  checkMetadata(join(site, 'excel'), say)
  await writeFile(join(site, 'excel/functions.js'), FUNCTIONS_SCRIPT)
  if (request.hasOfficeJs) await copyOfficeJs(site)
  const manifest = await readFile(join(PROJECT, 'manifest.xml'), 'utf8')
  await writeFile(join(site, 'manifest.xml'), moveManifest(manifest, request.baseUrl))
  await writeInstructions(site, request)
}

async function build(config: string, folder: string, say: Say, mode: string): Promise<void> {
  const options = [
    '--config',
    config,
    '--mode',
    mode,
    '--outDir',
    folder,
    '--emptyOutDir',
    '--logLevel',
    'error',
  ]
  const args = [VITE, 'build', ...options]
  const env = { ...process.env, NODE_ENV: 'production' } // under any other, React comes as its development build
  const status = await new Promise<number>((resolve) => {
    const child = spawn(process.execPath, args, { cwd: PROJECT, env, stdio: ['ignore', 'ignore', 'inherit'] })
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  })
  if (status !== 0) throw stop(3, say('notBuilt'))
}

async function finishPage(folder: string, { officeJs }: Request, say: Say): Promise<void> {
  const path = join(folder, 'index.html')
  const page = pointPage(await readFile(path, 'utf8'), officeJs)
  if (page === undefined) throw stop(3, say('noOfficeMeta'))
  await writeFile(path, page)
}

async function copyPictures(folder: string): Promise<void> {
  const source = join(PROJECT, 'addin/excel/assets')
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(source))
    if (name.endsWith('.png')) await cp(join(source, name), join(folder, name))
}

/** The build writes it from the functions' own table; without it Excel shows no function. */
function checkMetadata(folder: string, say: Say): void {
  const missing = METADATA.find((name) => !existsSync(join(folder, name)))
  if (missing !== undefined) throw stop(3, say('noMetadata', { name: missing }))
}

/** Samples for two web servers, and what to do with all of this. */
async function writeInstructions(site: string, { baseUrl, officeJs }: Request): Promise<void> {
  const { hostname, port, pathname } = new URL(baseUrl)
  const values = {
    baseUrl,
    host: hostname,
    port: port === '' ? '443' : port,
    path: pathname,
    officeJs,
    policy: contentPolicy(officeJs),
  }
  const files = [
    [join(TEMPLATES, 'nginx.conf'), 'nginx.conf'],
    [join(TEMPLATES, 'web.config'), 'web.config'],
    [ADMINISTRATOR, 'README.md'],
  ] as const
  for (const [from, to] of files) await writeFile(join(site, to), fill(await readFile(from, 'utf8'), values))
}
