import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, sep } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The page says the same of itself; said by the server it also holds before the page is read. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

export interface Served {
  readonly url: string
  readonly close: () => Promise<void>
}

/** For https: the texts of two PEM files. */
export interface Certificate {
  readonly cert: string
  readonly key: string
}

interface Site {
  readonly folder: string
  readonly port?: number
  readonly certificate?: Certificate
}

/** Serves the files of a folder to this machine alone; without a port, at one that is free; with a certificate, by https. */
export async function serve({ folder, port = 0, certificate }: Site): Promise<Served> {
  const root = normalize(folder)
  const listener = async ({ method, url = '/' }: IncomingMessage, response: ServerResponse) => {
    if (method !== 'GET' && method !== 'HEAD') return answer(response, 405)
    const path = pathOf(root, url)
    if (path === undefined) return answer(response, 400)
    try {
      const content = await readFile(path)
      answer(
        response,
        200,
        TYPES[extname(path)] ?? 'application/octet-stream',
        method === 'GET' ? content : '',
      )
    } catch {
      answer(response, 404)
    }
  }
  const server = certificate ? createSecureServer(certificate, listener) : createServer(listener)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const origin = certificate ? 'https://localhost' : 'http://127.0.0.1'
  return {
    url: `${origin}:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((fault) => (fault ? reject(fault) : resolve()))
        server.closeAllConnections()
      }),
  }
}

/** The file that an address names; none where it leads out of the folder. */
function pathOf(root: string, url: string): string | undefined {
  try {
    const asked = decodeURIComponent(new URL(url, 'http://localhost').pathname)
    const path = join(root, asked.endsWith('/') ? `${asked}index.html` : asked)
    return path.startsWith(root.endsWith(sep) ? root : root + sep) && !path.includes('\0') ? path : undefined
  } catch {
    return undefined
  }
}

function answer(
  response: ServerResponse,
  status: number,
  type = 'text/plain',
  content: Buffer | string = '',
): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
    // Office shows a substitute for a picture that it may not keep.
    ...(type === 'image/png' ? {} : { 'Cache-Control': 'no-cache' }),
  })
  response.end(content)
}
