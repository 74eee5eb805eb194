import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import {
  certificateCommand,
  hasExcel,
  sideloadCommand,
  unloadCommand,
} from '../../../../addin/cli/packaging/sideload.ts'
import { serve } from '../../../../addin/cli/serve.ts'

const folder = mkdtempSync(join(tmpdir(), 'cesuan-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Issued for these tests to localhost by itself; no machine trusts it. */
const fileOf = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const certificate = {
  cert: readFileSync(fileOf('localhost.crt'), 'utf8'),
  key: readFileSync(fileOf('localhost.key'), 'utf8'),
}

describe('the commands of Microsoft’s tools', () => {
  test('have fixed versions and are called without a question', () => {
    expect(sideloadCommand('/a b/manifest.xml', 'darwin')).toEqual({
      command: 'npx',
      args: [
        '--yes',
        'office-addin-debugging@7.0.0',
        'start',
        '/a b/manifest.xml',
        'desktop',
        '--app',
        'excel',
        '--no-debug',
        '--no-live-reload',
      ],
      shell: false,
    })
    expect(unloadCommand('m.xml', 'darwin').args).toEqual([
      '--yes',
      'office-addin-debugging@7.0.0',
      'stop',
      'm.xml',
      'desktop',
    ])
    expect(certificateCommand('linux').args).toEqual(['--yes', 'office-addin-dev-certs@3.0.0', 'install'])
  })
  test('quote a path on Windows, where a shell reads them', () => {
    const { command, args, shell } = sideloadCommand('C:\\政策 测算\\manifest.xml', 'win32')
    expect({ command, shell }).toEqual({ command: 'npx.cmd', shell: true })
    expect(args).toContain('"C:\\政策 测算\\manifest.xml"')
  })
})

describe('whether there is an Excel', () => {
  const office = 'C:\\Program Files\\Microsoft Office\\root\\Office16\\EXCEL.EXE'
  test.each<[string, NodeJS.Platform, readonly string[], boolean]>([
    ['Windows with it', 'win32', [office], true],
    ['Windows without', 'win32', [], false],
    ['a Mac with it', 'darwin', ['/Applications/Microsoft Excel.app'], true],
    ['a Mac without', 'darwin', [], false],
    ['Linux', 'linux', [office], false],
  ])('%s', (_, platform, files, found) => {
    expect(hasExcel(platform, { PROGRAMFILES: 'C:\\Program Files' }, (path) => files.includes(path))).toBe(
      found,
    )
  })
})

describe('the server with a certificate', () => {
  test('answers by https to localhost, and lets pictures be kept', async () => {
    writeFileSync(join(folder, 'index.html'), '<p>页</p>')
    writeFileSync(join(folder, 'a.png'), 'x')
    const { url, close } = await serve({ folder, certificate })
    const answer = (path: string) =>
      new Promise<{ status?: number; cache?: string; text: string }>((resolve, reject) => {
        get(`${url}${path}`, { ca: certificate.cert, family: 4 }, (response) => {
          let text = ''
          response.setEncoding('utf8').on('data', (part: string) => {
            text += part
          })
          response.on('end', () =>
            resolve({ status: response.statusCode, cache: response.headers['cache-control'], text }),
          )
        }).on('error', reject)
      })
    expect(url).toMatch(/^https:\/\/localhost:\d+\/$/)
    expect(await answer('')).toEqual({ status: 200, cache: 'no-cache', text: '<p>页</p>' })
    expect(await answer('a.png')).toEqual({ status: 200, cache: undefined, text: 'x' })
    await close()
  })
})

describe('npm run excel', () => {
  const excel = (...argv: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'addin/cli/packaging/excel.ts', ...argv], {
      encoding: 'utf8',
    })

  test.each([
    ['nowhere.crt', 'nowhere.key'],
    [fileOf('localhost.crt'), fileOf('localhost.crt')],
  ])('with %s and %s says so, and builds nothing', (cert, key) => {
    expect(excel('--no-sideload', '--cert', cert, '--key', key)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `证书“${cert}”和私钥“${key}”读不到，或不是一对。\n`,
    })
  })
  test.each([[['--cert', 'a']], [['--other']]])('%j is no command line', (argv) => {
    expect(excel(...argv, '--lang', 'en')).toMatchObject({ status: 2, stdout: '' })
    expect(excel(...argv, '--lang', 'en').stderr).toMatch(/^Usage: npm run excel /)
  })
})
