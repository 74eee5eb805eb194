import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { POLICY, type Served, serve } from '../../../addin/cli/serve.ts'

let folder = ''
let served: Served

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-'))
  await mkdir(join(folder, 'site', 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret.txt'), 'secret')
  await mkdir(join(folder, 'site2'))
  await writeFile(join(folder, 'site2', 'secret.txt'), 'secret')
  await writeFile(join(folder, 'site', 'index.html'), '<p>页</p>')
  await writeFile(join(folder, 'site', 'assets', '表.js'), 'export {}')
  served = await serve({ folder: join(folder, 'site') })
})
afterAll(async () => {
  await served.close()
  await rm(folder, { recursive: true })
})

/** The path as it is: a URL would take out its dots. */
const get = (path: string, method = 'GET') =>
  new Promise<{ status?: number; type?: string; policy?: unknown; text: string }>((resolve, reject) => {
    const { port } = new URL(served.url)
    request({ host: '127.0.0.1', port, path, method }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        text += part
      })
      response.on('end', () => {
        const { 'content-type': type, 'content-security-policy': policy } = response.headers
        resolve({ status: response.statusCode, type, policy, text })
      })
    })
      .on('error', reject)
      .end()
  })

describe('a served folder', () => {
  test('gives its page, under a strict policy', async () => {
    const page = { status: 200, type: 'text/html; charset=utf-8', policy: POLICY, text: '<p>页</p>' }
    expect(await get('/')).toEqual(page)
    expect(await get('/index.html?policy=x')).toEqual(page)
    expect(POLICY).not.toContain('unsafe-eval')
  })
  test('gives a module with its type', async () => {
    expect(await get(`/assets/${encodeURIComponent('表')}.js`)).toMatchObject({
      status: 200,
      type: 'text/javascript; charset=utf-8',
    })
  })
  test('gives heads without a body', async () => {
    expect(await get('/', 'HEAD')).toMatchObject({ status: 200, text: '' })
  })
  test.each([
    ['/none.js', 404],
    ['/assets', 404],
    ['/../secret.txt', 404],
    ['/%2e%2e/secret.txt', 404],
    ['/..%2fsecret.txt', 400],
    ['/..%2fsite2/secret.txt', 400],
    ['/%00', 400],
    ['/%zz', 400],
  ])('%s: %i', async (path, status) => expect(await get(path)).toMatchObject({ status, text: '' }))
  test('takes nothing', async () => expect(await get('/', 'POST')).toMatchObject({ status: 405 }))
  test('says where the port is taken', async () => {
    const { port } = new URL(served.url)
    await expect(serve({ folder, port: Number(port) })).rejects.toThrow('EADDRINUSE')
  })
})
