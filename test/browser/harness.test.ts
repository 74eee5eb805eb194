import { stat } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { axe, openPage } from './page.ts'

const open = (name: string) => openPage({ site: 'pages', path: `/${name}.html`, width: 350, height: 378 })

describe('a page that misbehaves is noticed', () => {
  test.each([
    ['leaves', 'outside request: https://elsewhere.example/'],
    ['outside', 'CSP violation: connect-src forbids https://elsewhere.example/'],
    ['eval', 'CSP violation: script-src forbids eval'],
    ['console', 'console error: something is wrong'],
    ['exception', 'page error: not caught'],
  ])('%s', async (name, fault) => {
    const { close } = await open(name)
    await expect(close()).rejects.toThrow(fault)
  })

  test.each([
    ['a request', "fetch('https://elsewhere.example/').catch(() => {})", 'https://elsewhere.example/'],
    ['a socket', "void new WebSocket('wss://elsewhere.example/')", 'wss://elsewhere.example/'],
  ])('%s, where no policy forbids it', async (_, script, url) => {
    const { page, close } = await open('clean')
    await page.goto('about:blank')
    await page.evaluate(script)
    await expect(close()).rejects.toThrow(`outside request: ${url}`)
  })

  test('a button without a name, except where it is left out', async () => {
    const { page, close } = await open('unlabelled')
    const found = await axe(page, '#grid')
    expect(found).toEqual([expect.stringMatching(/^button-name: #unnamed /)])
    expect(await axe(page)).toHaveLength(2)
    await close()
  })
})

describe('a page that does nothing wrong', () => {
  test('passes', async () => {
    const { page, faults, close } = await open('clean')
    expect(await axe(page)).toEqual([])
    await close()
    expect(faults).toEqual([])
  })

  test('has the size, the colours and the language that were asked for', async () => {
    const options = { width: 1366, height: 768, colorScheme: 'dark', lang: 'en-GB' } as const
    const { page, close } = await openPage({ site: 'pages', path: '/clean.html', ...options })
    const seen = await page.evaluate(
      `[innerWidth, innerHeight, matchMedia('(prefers-color-scheme: dark)').matches, navigator.language]`,
    )
    expect(seen).toEqual([1366, 768, true, 'en-GB'])
    await close()
  })

  test('can be pictured', async () => {
    const { screenshot, close } = await open('clean')
    expect((await stat(await screenshot('harness'))).size).toBeGreaterThan(0)
    await close()
  })
})
