import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readRequest } from '../../../../addin/cli/packaging/request.ts'
import { isStop } from '../../../../addin/cli/stop.ts'

const BASE = 'https://policy.example.gov.cn/cesuan'

function refusal(...argv: string[]): string {
  try {
    readRequest(argv)
  } catch (fault) {
    if (isStop(fault)) return `${fault.status} ${fault.message}`
  }
  throw new Error('nothing was refused')
}

describe('a package that is asked for', () => {
  test('has office.js beside it, unless another source is named', () => {
    expect(readRequest(['--base-url', BASE])).toEqual({
      baseUrl: `${BASE}/`,
      officeJs: '../office-js/office.js',
      hasOfficeJs: true,
      out: resolve('dist/package'),
      force: false,
    })
  })
  test.each([
    ['cdn', 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'],
    ['cdn-cn', 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js'],
    ['https://intra.example/lib/office.js', 'https://intra.example/lib/office.js'],
  ])('office.js from %s', (source, address) => {
    const request = readRequest(['--base-url', `${BASE}/`, '--office-js', source, '--out', 'a/b', '--force'])
    expect(request).toEqual({
      baseUrl: `${BASE}/`,
      officeJs: address,
      hasOfficeJs: false,
      out: resolve('a/b'),
      force: true,
    })
  })
  test.each([
    ['https://a.example', 'https://a.example/'],
    ['https://A.example:8443/x/', 'https://a.example:8443/x/'],
  ])('%s is a folder', (typed, baseUrl) => {
    expect(readRequest(['--base-url', typed]).baseUrl).toBe(baseUrl)
  })
})

describe('what is refused', () => {
  test.each<[string, string, string, string]>([
    [
      'http',
      'http://a.example/',
      '2 “http://a.example/”不是 https：Office 不加载非 https 的加载项。',
      '2 “http://a.example/” is not https: Office loads no add-in without it.',
    ],
    [
      'a query',
      'https://a.example/x?y=1',
      '2 “https://a.example/x?y=1”带有 ? 或 #：基地址应是一个文件夹。',
      '2 “https://a.example/x?y=1” has a ? or #: a base address is a folder.',
    ],
    [
      'an empty query',
      'https://a.example/x?',
      '2 “https://a.example/x?”带有 ? 或 #：基地址应是一个文件夹。',
      '2 “https://a.example/x?” has a ? or #: a base address is a folder.',
    ],
    [
      'a password',
      'https://me:secret@a.example/',
      '2 “https://me:secret@a.example/”带有用户名或密码，请去掉。',
      '2 “https://me:secret@a.example/” has a user name or password: leave them out.',
    ],
    [
      'no address',
      'a.example',
      '2 “a.example”不是网址，请写成 https://主机/路径 的样子。',
      '2 “a.example” is no address; write it like https://host/path.',
    ],
  ])('%s', (_, url, chinese, english) => {
    expect(refusal('--base-url', url)).toBe(chinese)
    expect(refusal('--base-url', url, '--lang', 'en')).toBe(english)
  })

  test.each(['nowhere', 'http://a.example/office.js', 'https://a.example/', 'https://a.example/";/a.js'])(
    'office.js from %s',
    (source) => {
      expect(refusal('--base-url', BASE, '--office-js', source, '--lang', 'en')).toBe(
        `2 “${source}” is no source of office.js: write same-origin, cdn, cdn-cn, or an https address that ends with .js.`,
      )
    },
  )

  test.each([[[]], [['--base-url']], [['--base-url', BASE, '--outt', 'x']], [['--base-url', BASE, 'more']]])(
    'a command line like %j',
    (argv) => expect(refusal(...argv)).toMatch(/^2 用法：npm run package -- --base-url /),
  )
})
